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
  return critere === 'DEPARTEMENT' ? table.departements.map(({ code }) => code) : valeursLues(table, critere).simples;
}

/** The values that several make together: « B ou base ». */
export function valeursComposees(table: Table, critere: Exclude<Critere, 'DEPARTEMENT'>): readonly string[] {
  return valeursLues(table, critere).composees;
}

interface Valeurs {
  readonly simples: readonly string[];
  readonly composees: readonly string[];
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
  const simples = new Set([...written].flatMap((value) => value.split(OU)));
  return {
    simples: [...simples].sort((one, other) => one.localeCompare(other, 'fr', { numeric: true })),
    composees: [...written].filter((value) => value.includes(OU)),
  };
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
