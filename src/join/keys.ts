/** Which columns of a table name the commune of each row: proposed from a sample, as the column to annotate is. */
import { ColumnReader } from '../annotate/decide';
import { guessKind, type ColumnKind } from '../annotate/kind';
import { countCommunes, settledBy } from '../annotate/survey';
import type { Scalar } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import type { OwnTable } from './own-table';

/** The columns of the keys, counted from 0. */
export interface KeyColumns {
  readonly key: number;
  /** What tells apart the communes of one name, a département or a post code; -1 if no column does. */
  readonly departement: number;
}

/** Rows tried. */
const SAMPLE = 400;
const NONE = -1;
/** Columns tried, from the left. */
const WIDEST = 60;

/** Proposes the columns of the keys; undefined if no column names communes. */
export function proposeKeys(resolver: Resolver, { titles, rows }: OwnTable): KeyColumns | undefined {
  const sample = rows.slice(0, SAMPLE);
  const columns = titles.slice(0, WIDEST).map((_, column) => sample.map((row) => row[column] ?? ''));
  const counts = columns.map((values) => countCommunes(resolver, values));
  const key = counts.indexOf(Math.max(...counts));
  if (key < 0 || counts[key] === 0) return undefined;
  return { key, departement: settlerOf(resolver, titles, columns, key) };
}

/** The column that makes certain most of the keys that are not. */
function settlerOf(
  resolver: Resolver,
  titles: readonly string[],
  columns: readonly (readonly Scalar[])[],
  key: number,
): number {
  const own = columns[key]!;
  const reader = new ColumnReader(resolver, kindOfKeys(resolver, titles[key] ?? '', own));
  const settled = columns.map((values, at) => (at === key ? 0 : settledBy(resolver, reader, own, values)));
  const most = Math.max(...settled);
  return most > 0 ? settled.indexOf(most) : NONE;
}

/** What a column of keys holds: names, codes, addresses. */
export function kindOfKeys(resolver: Resolver, title: string, values: readonly Scalar[]): ColumnKind {
  return guessKind(resolver, title, values.slice(0, SAMPLE)).kind;
}
