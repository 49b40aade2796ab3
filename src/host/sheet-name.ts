const LONGEST_SHEET_NAME = 31;

/** A legal name for a sheet, not yet taken. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const legal =
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, LONGEST_SHEET_NAME)
      .replace(/^'+|'+$/g, '')
      .trim() || 'Ressort';
  const used = new Set(taken.map((one) => one.toLowerCase()));
  let free = legal;
  for (let at = 2; used.has(free.toLowerCase()); at++) {
    const suffix = ` (${at})`;
    free = legal.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
  }
  return free;
}
