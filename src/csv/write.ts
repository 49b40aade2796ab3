/** The one CSV writer: a cell is quoted only if it must be. */
export function csvCell(value: string, separator: string): string {
  return value.includes(separator) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A row without its end of line. */
export function csvRow(values: readonly string[], separator: string): string {
  return values.map((value) => csvCell(value, separator)).join(separator);
}
