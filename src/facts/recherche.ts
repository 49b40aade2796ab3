/** The reverse: every commune of a département, bureau, zone, tribunal or cour. */
import type { Table } from '../table/table';
import { bureauDe } from './bureau';
import { OU, type Fait } from './fait';
import { juridictionDe } from './juridiction';
import { zoneDe } from './zone';

export const CRITERES = ['DEPARTEMENT', 'BUREAU', 'ZONE', 'TRIBUNAL', 'COUR'] as const;
export type Critere = (typeof CRITERES)[number];

const FAIT_DU_CRITERE: Record<Exclude<Critere, 'DEPARTEMENT'>, (table: Table, place: number) => Fait<string>> = {
  BUREAU: bureauDe,
  ZONE: zoneDe,
  TRIBUNAL: (table, place) => juridictionDe(table, place, 'tribunal'),
  COUR: (table, place) => juridictionDe(table, place, 'cour'),
};

/** Every value a criterion can take, in alphabetical order; départements by code. */
export function valeursDe(table: Table, critere: Critere): readonly string[] {
  if (critere === 'DEPARTEMENT') return table.departements.map(({ code }) => code);
  const valeurs = valeursLues(table, critere);
  return (valeurs.triees ??= [...valeurs.simples].sort(new Intl.Collator('fr', { numeric: true }).compare));
}

/** The value, or the several together (« B ou base »), that `test` is true of; undefined for none. */
export function valeurOu(
  table: Table,
  critere: Exclude<Critere, 'DEPARTEMENT'>,
  test: (valeur: string) => boolean,
): string | undefined {
  const { simples, composees } = valeursLues(table, critere);
  return [...simples, ...composees].find(test);
}

interface Valeurs {
  readonly simples: ReadonlySet<string>;
  /** Those that several make together: « B ou base ». */
  readonly composees: readonly string[];
  /** Sorted when a list is asked for: to look one value up needs no order. */
  triees?: readonly string[];
}

/** To read them is to walk the whole of France: once for each table. */
const lues = new WeakMap<Table, Map<Critere, Valeurs>>();

function valeursLues(table: Table, critere: Exclude<Critere, 'DEPARTEMENT'>): Valeurs {
  const ofTable = lues.get(table) ?? new Map<Critere, Valeurs>();
  lues.set(table, ofTable);
  const valeurs = ofTable.get(critere) ?? readValeurs(table, critere);
  ofTable.set(critere, valeurs);
  return valeurs;
}

function readValeurs(table: Table, critere: Exclude<Critere, 'DEPARTEMENT'>): Valeurs {
  const written = new Set<string>();
  for (let place = 0; place < table.communes; place++) {
    const fait = FAIT_DU_CRITERE[critere](table, place);
    if ('valeur' in fait) written.add(fait.valeur);
  }
  return {
    simples: new Set([...written].flatMap((valeur) => valeur.split(OU))),
    composees: [...written].filter((valeur) => valeur.includes(OU)),
  };
}

/**
 * The communes of today under one value of a criterion (the very text of `valeursDe`), within
 * the départements of these ranks (all if there are none), in alphabetical order. A divided commune is under each value.
 */
export function communesSous(
  table: Table,
  critere: Critere,
  valeur: string,
  departements: readonly number[],
): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < table.communes; place++) {
    if (departements.length > 0 && !departements.includes(table.departementRankOf(place))) continue;
    if (isUnder(table, place, critere, valeur)) places.push(place);
  }
  return sortByName(table, places);
}

function isUnder(table: Table, place: number, critere: Critere, valeur: string): boolean {
  if (critere === 'DEPARTEMENT') return table.departementOf(place).code === valeur;
  const fait = FAIT_DU_CRITERE[critere](table, place);
  return (
    'valeur' in fait && (fait.valeur === valeur || (fait.valeur.includes(OU) && fait.valeur.split(OU).includes(valeur)))
  );
}

/** Alphabetical by folded name, then by code. */
function sortByName(table: Table, places: readonly number[]): readonly number[] {
  const { folded, starts, ends } = table.names().whole;
  return [...places].sort((one, other) => {
    let at = starts[one]!;
    let otherAt = starts[other]!;
    const end = ends[one]!;
    const otherEnd = ends[other]!;
    while (at < end && otherAt < otherEnd) {
      const difference = folded[at++]! - folded[otherAt++]!;
      if (difference !== 0) return difference;
    }
    return end - at - (otherEnd - otherAt) || one - other;
  });
}
