/** Why a table gives no value for a commune. */
import type { Group, KeyIndex } from '../lookup/key-index';
import type { Place } from '../table/place';
import type { Table } from '../table/table';
import { nameOfPlace } from './explain';
import { messages } from './language';

export function sayMissing(table: Table, index: KeyIndex, place: Place): string {
  const [first] = index.doubts;
  return messages().keyMissing(nameOfPlace(table, place), index.doubts.length, first && first.row + 1);
}

export function sayTwice(table: Table, { place, rows }: Group): string {
  return messages().keyTwice(nameOfPlace(table, place), linesOf(rows));
}

export function saySeveral(
  table: Table,
  values: ReadonlyArray<{ readonly place: Place; readonly value: unknown }>,
): string {
  return messages().severalValues(
    values.map(({ place, value }) => ({ place: nameOfPlace(table, place), value: String(value) })),
  );
}

/** « Cluny (71), lignes 6 et 7 » */
export function sayRows(table: Table, { place, rows }: Group): string {
  return messages().keyRows(nameOfPlace(table, place), linesOf(rows));
}

/** Rows as a reader counts them, from 1. */
function linesOf(rows: readonly number[]): readonly number[] {
  return rows.map((row) => row + 1);
}
