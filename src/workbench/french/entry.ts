/** A value typed in a cell, read as a French spreadsheet reads it. */
interface Entry {
  readonly value: number | boolean;
  /** The number format the entry calls for, if any. */
  readonly pattern?: string;
}

const NUMBER = /^([+-]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)?(?:,(\d+))?( ?%)?$/;
const DATE = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/;

/**
 * Reads a decimal comma, spaced thousands, a percentage, a day/month/year date
 * and VRAI or FAUX; anything else is left to the spreadsheet.
 */
export function readEntry(text: string, today: Date = new Date()): Entry | undefined {
  const trimmed = text.trim();
  if (/^vrai$/i.test(trimmed)) return { value: true };
  if (/^faux$/i.test(trimmed)) return { value: false };
  return readDate(trimmed, today) ?? readNumber(trimmed);
}

function readNumber(text: string): Entry | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, sign, whole, decimals, percent] = match;
  const spaced = whole !== undefined && /\D/.test(whole);
  // A plain whole number needs no French reading.
  if (decimals === undefined && !spaced && !percent) return undefined;
  if (whole === undefined && decimals === undefined) return undefined;
  const value = Number(`${sign ?? ''}${(whole ?? '0').replace(/\D/g, '')}.${decimals ?? '0'}`);
  if (!percent) return { value };
  return { value: value / 100, pattern: decimals ? '0.00%' : '0%' };
}

function readDate(text: string, today: Date): Entry | undefined {
  const match = DATE.exec(text);
  // `12.5` and `1-2` are not dates: without a year, only `d/m` is one.
  if (!match || (match[3] === undefined && !text.includes('/'))) return undefined;
  const [day, month] = [Number(match[1]), Number(match[2])];
  const year = match[3] === undefined ? today.getFullYear() : century(Number(match[3]));
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return { value: Math.round(time / 86_400_000) + 25_569, pattern: 'dd/mm/yyyy' };
}

/** Two figures mean 1930 to 2029, as in Excel. */
function century(year: number): number {
  if (year >= 100) return year;
  return (year < 30 ? 2000 : 1900) + year;
}
