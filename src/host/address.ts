/** Cells by the address a reader sees, `A2`, and by row and column, which count from zero. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, by its first and last ones. */
export interface PlaceRange {
  readonly first: Place;
  readonly last: Place;
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return (before >= 0 ? columnName(before) : '') + String.fromCharCode(65 + (column % 26));
}

/** `{ row: 1, column: 0 }` → `A2`. */
export function cellAddress({ row, column }: Place): string {
  return `${columnName(column)}${row + 1}`;
}

/** Returns the place of `A2` or `$A$2`; undefined if the text is not an address. */
export function parseAddress(address: string): Place | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d*)$/i.exec(address);
  if (!match) return undefined;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** Returns the first and last cells of `A2:B5` or `A2`; undefined if the text is not a range. */
export function parseRange(range: string): PlaceRange | undefined {
  const [from = '', to = from] = range.split(':');
  const first = parseAddress(from);
  const last = parseAddress(to);
  return first && last ? { first, last } : undefined;
}

/** `A1:C9`, or `A1` for one cell. */
export function rangeText(first: Place, last: Place): string {
  const from = cellAddress(first);
  const to = cellAddress(last);
  return from === to ? from : `${from}:${to}`;
}
