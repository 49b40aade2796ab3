/** What every reader of `data/` needs: a cell that must be there, and a refusal that names file, line and reason. */
import type { CsvRow } from '../csv/strict';

/** A row of `data/` that cannot be used. */
export class RowError extends Error {
  override readonly name = 'RowError';

  constructor(file: string, row: CsvRow, reason: string) {
    super(`data/${file}, ligne ${row.line} : ${reason}`);
  }
}

/** @throws RowError if the row has no such column */
export function cell(row: CsvRow, column: string, file: string): string {
  const value = row.cells[column];
  if (value === undefined) throw new RowError(file, row, `la colonne « ${column} » manque`);
  return value;
}

export function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
