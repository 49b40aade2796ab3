import { Annotation, type Resultat } from '../../src/annotate/annotation';
import { lireCible } from '../../src/annotate/target';
import type { Colonne } from '../../src/annotate/answers';
import { planifier, type Endroit, type Plan } from '../../src/annotate/plan';
import type { Rythme } from '../../src/annotate/pace';
import type { Scalar, WorkbookHost } from '../../src/host/host';
import { resolver } from '../../src/resolve/resolve';

/** No clock, no waiting: a test decides what happens between two steps. */
export const SANS_ATTENTE: Rythme = {
  now: () => 0,
  pause: () => Promise.resolve(),
  slice: () => ({ isOver: () => false, pause: () => Promise.resolve() }),
};

export const TITRES: Record<Colonne, string> = {
  commune: 'Commune',
  codeInsee: 'Code INSEE',
  departement: 'Département',
  codePostal: 'Code postal',
  zone: 'Zone',
  bureau: 'Bureau',
  tribunal: 'Tribunal',
  cour: 'Cour',
  population: 'Population',
};

export const column = (...values: Scalar[]): Scalar[][] => values.map((value) => [value]);

/** The plan for the column of the selected cell. */
export async function planPour(
  host: WorkbookHost,
  colonnes: readonly Colonne[] = ['codeInsee', 'zone'],
  endroit: Endroit = 'a-cote',
): Promise<Plan> {
  const cible = await lireCible(host, resolver(), await host.selection());
  if (!cible) throw new Error('Rien à annoter.');
  const titres = [...colonnes.map((one) => TITRES[one]), 'Remarque'];
  return planifier(
    host,
    cible,
    { genre: cible.genre, colonnes, departement: cible.departement, endroit },
    titres,
    true,
    resolver(),
  );
}

export async function annoter(
  host: WorkbookHost,
  colonnes?: readonly Colonne[],
  endroit?: Endroit,
): Promise<{ annotation: Annotation; resultat: Resultat }> {
  const annotation = new Annotation(host, resolver(), await planPour(host, colonnes, endroit), SANS_ATTENTE);
  return { annotation, resultat: await annotation.executer(() => undefined) };
}

/** Every row counted once. */
export function somme({ statuts, restantes }: Resultat['bilan']): number {
  return Object.values(statuts).reduce((sum, count) => sum + count, restantes);
}
