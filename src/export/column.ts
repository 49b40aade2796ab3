/** A column of an exported table, whatever it is written as. */

/** A list is in a settled order: what is grouped by it is grouped once. */
export type Value = string | number | boolean | readonly string[] | null;

export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'list';
  readonly description: string;
  /** True where every row has a value. */
  readonly required?: boolean;
}

/** A link of the schema: the column's values are keys of a table. */
export interface Link {
  readonly column: string;
  readonly table: string;
}

export interface ExportedTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  readonly links: readonly Link[];
  readonly rows: ReadonlyArray<readonly Value[]>;
}

/** Compares code units, so that the order is the same on every machine. */
export function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export function sortedOnce(values: Iterable<string>): readonly string[] {
  return [...new Set(values)].sort(byCodeUnits);
}
