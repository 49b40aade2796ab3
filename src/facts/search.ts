/** The reverse: every commune of a département, bureau, zone, tribunal or cour. */
import type { Table } from '../table/table';
import type { DepartementRank, Place } from '../table/place';
import { OR, type Edition } from './fact';
import { factNamed, TEXT_FACTS, type TextFactName } from './facts';

/** By what COMMUNES lists communes: their département, or a fact whose values are words. */
export type Criterion = 'DEPARTEMENT' | TextFactName;
export const CRITERIA: readonly Criterion[] = ['DEPARTEMENT', ...TEXT_FACTS.map(({ name }) => name)];

/** Every value a criterion can take, in alphabetical order; départements by code. */
export function valuesOf(table: Table, criterion: Criterion): readonly string[] {
  if (criterion === 'DEPARTEMENT') return table.departements.map(({ code }) => code);
  const values = valuesOfTable(table, criterion);
  return (values.sorted ??= [...values.simple].sort(new Intl.Collator('fr', { numeric: true }).compare));
}

/**
 * The value, or the several together (« B ou base »), that `test` is true of; undefined for none.
 * @param edition the default if undefined
 */
export function valueWhere(
  table: Table,
  criterion: TextFactName,
  test: (value: string) => boolean,
  edition?: Edition,
): string | undefined {
  const { simple, joined } = valuesOfTable(table, criterion, edition);
  return [...simple, ...joined].find(test);
}

interface Values {
  readonly simple: ReadonlySet<string>;
  /** Those that several make together: « B ou base ». */
  readonly joined: readonly string[];
  /** Sorted when a list is asked for: to look one value up needs no order. */
  sorted?: readonly string[];
}

/** Values by table, criterion and edition: to read the values of a criterion is to walk the whole of France. */
const valuesRead = new WeakMap<Table, Map<string, Values>>();

function valuesOfTable(table: Table, criterion: TextFactName, edition?: Edition): Values {
  const ofTable = valuesRead.get(table) ?? new Map<string, Values>();
  valuesRead.set(table, ofTable);
  const key = `${criterion} ${edition ?? ''}`;
  const values = ofTable.get(key) ?? readValues(table, criterion, edition);
  ofTable.set(key, values);
  return values;
}

function readValues(table: Table, criterion: TextFactName, edition: Edition | undefined): Values {
  const written = new Set<string>();
  for (let place = 0; place < table.communes; place++) {
    const fact = factNamed(criterion).read(table, place, edition);
    if ('value' in fact) written.add(fact.value);
  }
  return {
    simple: new Set([...written].flatMap((value) => value.split(OR))),
    joined: [...written].filter((value) => value.includes(OR)),
  };
}

/**
 * The communes of today under one value of a criterion (the very text of `valuesOf`), within the départements
 * of these ranks (all if there are none), in alphabetical order. A divided commune is under each value.
 * @param edition the default if undefined
 */
export function communesUnder(
  table: Table,
  criterion: Criterion,
  value: string,
  departements: readonly DepartementRank[],
  edition?: Edition,
): readonly Place[] {
  const places: Place[] = [];
  for (let place = 0; place < table.communes; place++) {
    if (departements.length > 0 && !departements.includes(table.departementRankOf(place))) continue;
    if (isUnder(table, place, criterion, value, edition)) places.push(place);
  }
  return sortByName(table, places);
}

function isUnder(table: Table, place: Place, criterion: Criterion, value: string, edition?: Edition): boolean {
  if (criterion === 'DEPARTEMENT') return table.departementOf(place).code === value;
  const fact = factNamed(criterion).read(table, place, edition);
  return 'value' in fact && (fact.value === value || (fact.value.includes(OR) && fact.value.split(OR).includes(value)));
}

/** Alphabetical by folded name, then by code. */
function sortByName(table: Table, places: readonly Place[]): readonly Place[] {
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
