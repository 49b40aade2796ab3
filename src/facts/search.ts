/** The reverse: every commune of a département, bureau, zone, tribunal or cour. */
import type { Table } from '../table/table';
import { bureauOf } from './bureau';
import { OR, type Fact } from './fact';
import { courtOf } from './courts';
import { zoneOf } from './zone';

export const CRITERIA = ['DEPARTEMENT', 'BUREAU', 'ZONE', 'TRIBUNAL', 'COUR'] as const;
export type Criterion = (typeof CRITERIA)[number];

const READERS: Record<Exclude<Criterion, 'DEPARTEMENT'>, (table: Table, place: number) => Fact<string>> = {
  BUREAU: bureauOf,
  ZONE: zoneOf,
  TRIBUNAL: (table, place) => courtOf(table, place, 'tribunal'),
  COUR: (table, place) => courtOf(table, place, 'cour'),
};

/** Every value a criterion can take, in alphabetical order; départements by code. */
export function valuesOf(table: Table, criterion: Criterion): readonly string[] {
  if (criterion === 'DEPARTEMENT') return table.departements.map(({ code }) => code);
  const values = valuesOfTable(table, criterion);
  return (values.sorted ??= [...values.simple].sort(new Intl.Collator('fr', { numeric: true }).compare));
}

/** The value, or the several together (« B ou base »), that `test` is true of; undefined for none. */
export function valueWhere(
  table: Table,
  criterion: Exclude<Criterion, 'DEPARTEMENT'>,
  test: (value: string) => boolean,
): string | undefined {
  const { simple, joined } = valuesOfTable(table, criterion);
  return [...simple, ...joined].find(test);
}

interface Values {
  readonly simple: ReadonlySet<string>;
  /** Those that several make together: « B ou base ». */
  readonly joined: readonly string[];
  /** Sorted when a list is asked for: to look one value up needs no order. */
  sorted?: readonly string[];
}

/** To read them is to walk the whole of France: once for each table. */
const valuesRead = new WeakMap<Table, Map<Criterion, Values>>();

function valuesOfTable(table: Table, criterion: Exclude<Criterion, 'DEPARTEMENT'>): Values {
  const ofTable = valuesRead.get(table) ?? new Map<Criterion, Values>();
  valuesRead.set(table, ofTable);
  const values = ofTable.get(criterion) ?? readValues(table, criterion);
  ofTable.set(criterion, values);
  return values;
}

function readValues(table: Table, criterion: Exclude<Criterion, 'DEPARTEMENT'>): Values {
  const written = new Set<string>();
  for (let place = 0; place < table.communes; place++) {
    const fact = READERS[criterion](table, place);
    if ('value' in fact) written.add(fact.value);
  }
  return {
    simple: new Set([...written].flatMap((value) => value.split(OR))),
    joined: [...written].filter((value) => value.includes(OR)),
  };
}

/**
 * The communes of today under one value of a criterion (the very text of `valeursDe`), within a
 * département where its rank is given, in alphabetical order. A divided commune is under each value.
 */
export function communesUnder(
  table: Table,
  criterion: Criterion,
  value: string,
  departementRank: number,
): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < table.communes; place++) {
    if (departementRank >= 0 && table.departementRankOf(place) !== departementRank) continue;
    if (isUnder(table, place, criterion, value)) places.push(place);
  }
  return sortByName(table, places);
}

function isUnder(table: Table, place: number, criterion: Criterion, value: string): boolean {
  if (criterion === 'DEPARTEMENT') return table.departementOf(place).code === value;
  const fact = READERS[criterion](table, place);
  return 'value' in fact && (fact.value === value || (fact.value.includes(OR) && fact.value.split(OR).includes(value)));
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
