/** What the rows of a table say of a place, cell by cell: one value, several of other years, or nothing certain. */
import type { Place } from '../table/place';
import type { Group, KeyIndex } from './key-index';

/** The values beside the keys. */
export interface Values<T> {
  readonly width: number;
  /** `row` and `column` counted from 0. */
  at(row: number, column: number): T;
  same(one: T, other: T): boolean;
}

/** One value; or those of the communes of another year that do not agree, each once, the seat's first. */
export type Told<T> =
  { readonly value: T } | { readonly values: ReadonlyArray<{ readonly place: Place; readonly value: T }> };

export type Answer<T> =
  | { readonly kind: 'told'; readonly cells: readonly Told<T>[] }
  /** The table has no row for the place. */
  | { readonly kind: 'missing' }
  /** Rows of one commune that do not say the same. */
  | { readonly kind: 'torn'; readonly group: Group };

export function answerOf<T>(index: KeyIndex, place: Place, values: Values<T>): Answer<T> {
  const columns = Array.from({ length: values.width }, (_, column) => column);
  const groups = index.find(place);
  if (groups.length === 0) return { kind: 'missing' };
  const torn = groups.find(({ rows: [first = 0, ...others] }) =>
    others.some((row) => columns.some((column) => !values.same(values.at(row, column), values.at(first, column)))),
  );
  if (torn) return { kind: 'torn', group: torn };
  return { kind: 'told', cells: columns.map((column) => told(groups, column, values)) };
}

function told<T>(groups: readonly Group[], column: number, values: Values<T>): Told<T> {
  const distinct: { place: Place; value: T }[] = [];
  for (const { place, rows } of groups) {
    const value = values.at(rows[0]!, column);
    if (!distinct.some((one) => values.same(one.value, value))) distinct.push({ place, value });
  }
  return distinct.length === 1 ? { value: distinct[0]!.value } : { values: distinct };
}
