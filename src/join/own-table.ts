/** A table of the user's as it was read: its titles, and what its cells hold. */
import { titlesIn } from '../annotate/titles';
import type { Scalar } from '../host/host';
import type { SheetValues } from '../sheets/values';

export interface OwnTable {
  /** What the user knows it by: a sheet and its address, or a file. */
  readonly name: string;
  /** One a column; "" for a column without. */
  readonly titles: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
  /** The number of its first row where it stands, from 1. */
  readonly firstRow: number;
  /** Whether its cells are of a workbook, where a number is no text: in a text file, « 3 » may be one. */
  readonly isTyped: boolean;
}

/** Makes a table of the cells of a sheet or of a file; its titles are the first row more than half full. Undefined without rows. */
export function tableOf(
  name: string,
  cells: readonly (readonly Scalar[])[],
  firstRow = 1,
  isTyped = cells.some((row) => row.some((value) => typeof value !== 'string')),
): OwnTable | undefined {
  const heading = titlesIn(cells);
  if (heading < 0) return undefined;
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const titles = Array.from({ length: width }, (_, column) => String(cells[heading]![column] ?? '').trim());
  const rows = cells.slice(heading + 1);
  return rows.length === 0 ? undefined : { name, titles, rows, firstRow: firstRow + heading + 1, isTyped };
}

/** The table of a sheet of a file, its blank rows among the others, so that rows count as they do there. */
export function sheetTable(name: string, { rows }: SheetValues): OwnTable | undefined {
  const cells: (readonly Scalar[])[] = [];
  for (const { number, values } of rows) {
    while (cells.length < number - 1) cells.push([]);
    cells.push(values);
  }
  return tableOf(name, cells, 1, true);
}
