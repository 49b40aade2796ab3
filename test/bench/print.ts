/** Numbers and tables as French readers write them. */

export function figure(value: number, decimals = 0): string {
  return value
    .toLocaleString('fr-FR', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .replace(/[\u202f\u00a0]/g, ' ');
}

export function percent(value: number, decimals = 3): string {
  return `${figure(value, decimals)} %`;
}

export function kilo(bytes: number): string {
  return `${figure(bytes / 1000, 1)} Ko`;
}

export function mega(bytes: number): string {
  return `${figure(bytes / 1e6, 1)} Mo`;
}

/** Milliseconds, with as many decimals as they deserve. */
export function duration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${figure(milliseconds / 1000, 2)} s`;
  if (milliseconds >= 0.1) return `${figure(milliseconds, milliseconds < 10 ? 2 : 0)} ms`;
  return `${figure(milliseconds * 1000, 2)} µs`;
}

/** Columns as wide as their widest cell; every column but the first to the right where it looks like a number. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at > 0 && /^[\d×–-]/.test(cell) ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd(),
  );
}

export function title(text: string): string {
  return `\n${text}\n${'─'.repeat(text.length)}`;
}
