/** Addresses of cells as a workbook writes them; rows and columns count from 0. */

/** The letters of a column: 0 is `A`, 26 is `AA`. */
export function columnName(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return (before >= 0 ? columnName(before) : '') + String.fromCharCode(65 + (column % 26));
}

interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The address of an area within its sheet: `A2:B5`, or `A2` for one cell. */
export function addressOf({ row, column, rows, columns }: Rectangle): string {
  const first = `${columnName(column)}${row + 1}`;
  const last = `${columnName(column + columns - 1)}${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}
