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
  const values = new Set(writtenValues(table, critere).flatMap((value) => value.split(OU)));
  return [...values].sort((one, other) => one.localeCompare(other, 'fr', { numeric: true }));
}

/** The values that several make together: « B ou base ». */
export function valeursComposees(table: Table, critere: Exclude<Critere, 'DEPARTEMENT'>): readonly string[] {
  return writtenValues(table, critere).filter((value) => value.includes(OU));
}

function writtenValues(table: Table, critere: Exclude<Critere, 'DEPARTEMENT'>): readonly string[] {
  const written = new Set<string>();
  for (let place = 0; place < table.communes; place++) {
    const fait = FAIT_DU_CRITERE[critere](table, place);
    if ('valeur' in fait) written.add(fait.valeur);
  }
  return [...written];
}

/**
 * The communes of today under one value of a criterion (the very text of `valeursDe`), within a
 * département where its rank is given, in alphabetical order. A divided commune is under each value.
 */
export function communesSous(table: Table, critere: Critere, valeur: string, departementRank: number): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < table.communes; place++) {
    if (departementRank >= 0 && table.departementRankOf(place) !== departementRank) continue;
    if (isUnder(table, place, critere, valeur)) places.push(place);
  }
  return sortByName(table, places);
}

function isUnder(table: Table, place: number, critere: Critere, valeur: string): boolean {
  if (critere === 'DEPARTEMENT') return table.departementOf(place).code === valeur;
  const fait = FAIT_DU_CRITERE[critere](table, place);
  return 'valeur' in fait && (fait.valeur === valeur || fait.valeur.split(OU).includes(valeur));
}

/** Alphabetical by folded name, then by code. */
function sortByName(table: Table, places: readonly number[]): readonly number[] {
  const { folded, offsets } = table.names();
  return [...places].sort((one, other) => {
    let at = offsets[one]!;
    let otherAt = offsets[other]!;
    const end = offsets[one + 1]!;
    const otherEnd = offsets[other + 1]!;
    while (at < end && otherAt < otherEnd) {
      const difference = folded[at++]! - folded[otherAt++]!;
      if (difference !== 0) return difference;
    }
    return end - at - (otherEnd - otherAt) || one - other;
  });
}
