/** The one CSV writer: a cell is quoted only if it must be. */
export function csvCell(value: string, separator: string): string {
  return value.includes(separator) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The same where quotes are signs like others: what would end the cell gives way to what looks like it. */
export function unquotedCell(value: string, separator: string): string {
  return value.replaceAll(separator, LOOKALIKES[separator] ?? ' ').replace(/[\r\n]+/g, ' ');
}

const LOOKALIKES: Readonly<Record<string, string>> = { ';': ',', ',': ' ', '|': '/' };

/** A row without its end of line. */
export function csvRow(values: readonly string[], separator: string): string {
  return values.map((value) => csvCell(value, separator)).join(separator);
}
