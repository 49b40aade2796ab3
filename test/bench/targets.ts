/** What is aimed at, and whether it is met. */
import { nombre } from './print';

export interface Target {
  readonly nom: string;
  readonly valeur: number;
  readonly limite: number;
  readonly sens: 'au plus' | 'au moins';
  readonly unite: string;
}

/** One part of the bench: what it prints, and the targets it measured. */
export interface Part {
  readonly titre: string;
  readonly lignes: readonly string[];
  readonly cibles: readonly Target[];
  /** What the README says of it beside the targets: blocks of Markdown. */
  readonly readme?: readonly string[];
}

export function isMet({ valeur, limite, sens }: Target): boolean {
  return sens === 'au plus' ? valeur <= limite : valeur >= limite;
}

export function atMost(nom: string, valeur: number, limite: number, unite: string): Target {
  return { nom, valeur, limite, sens: 'au plus', unite };
}

export function atLeast(nom: string, valeur: number, limite: number, unite: string): Target {
  return { nom, valeur, limite, sens: 'au moins', unite };
}

function written(value: number, unite: string): string {
  const decimals = Number.isInteger(value) || value >= 1000 ? 0 : value < 10 ? 2 : 1;
  return `${nombre(value, decimals)} ${unite}`;
}

/** Name, value, target, verdict. */
export function targetRows(targets: readonly Target[]): string[][] {
  return targets.map((target) => [
    target.nom,
    written(target.valeur, target.unite),
    `${target.sens} ${written(target.limite, target.unite)}`,
    isMet(target) ? 'tenue' : 'MANQUÉE',
  ]);
}
