/** What is aimed at, and whether it is met. */
import { figure } from './print';

export interface Target {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly direction: 'au plus' | 'au moins';
  readonly unit: string;
}

/** One part of the bench: what it prints, and the targets it measured. */
export interface Part {
  readonly title: string;
  readonly lines: readonly string[];
  readonly targets: readonly Target[];
  /** What the README says of it beside the targets: blocks of Markdown. */
  readonly readme?: readonly string[];
}

export function isMet({ value, limit, direction }: Target): boolean {
  return direction === 'au plus' ? value <= limit : value >= limit;
}

export function atMost(name: string, value: number, limit: number, unit: string): Target {
  return { name, value, limit, direction: 'au plus', unit };
}

export function atLeast(name: string, value: number, limit: number, unit: string): Target {
  return { name, value, limit, direction: 'au moins', unit };
}

function written(value: number, unit: string): string {
  const decimals = Number.isInteger(value) || value >= 1000 ? 0 : value < 10 ? 2 : 1;
  return `${figure(value, decimals)} ${unit}`;
}

/** Name, value, target, verdict. */
export function targetRows(targets: readonly Target[]): string[][] {
  return targets.map((target) => [
    target.name,
    written(target.value, target.unit),
    `${target.direction} ${written(target.limit, target.unit)}`,
    isMet(target) ? 'tenue' : 'MANQUÉE',
  ]);
}
