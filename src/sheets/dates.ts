/** Dates as workbooks hold them: numbers of days, which only a format shows as dates. */

/** Days between the two systems of dates, that of 1900 and that of 1904. */
export const DAYS_TO_1904 = 1_462;

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** `43831` → `2020-01-01`; a number beyond every date stays as it is. */
export function isoDate(serial: number, date1904: boolean): string {
  const date = new Date(EPOCH + (serial + (date1904 ? DAYS_TO_1904 : 0)) * DAY);
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}

/** `2020-01-01` or `2020-01-01T12:00:00` → 43831 or 43831.5; undefined if it is neither. */
export function serialOf(iso: string): number | undefined {
  const time = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?$/.test(iso)
    ? Date.parse(iso.length > 10 && !iso.endsWith('Z') ? `${iso}Z` : iso)
    : NaN;
  return Number.isNaN(time) ? undefined : (time - EPOCH) / DAY;
}

/** The formats of dates and hours that Excel knows by number. */
const BUILT_IN = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
]);

/** Whether a format shows days, months, years or hours. */
export function showsTime(id: number, format: string): boolean {
  return BUILT_IN.has(id) || /[dmyhs]/i.test(lettersOf(format));
}

/** Whether a format shows days, months or years, and so depends on the system of dates. */
export function showsDay(format: string): boolean {
  return /[dmy]/i.test(lettersOf(format));
}

/** What a format shows of a number: quotes, colours and conditions left out, `[h]` (hours beyond a day) read as `h`. */
function lettersOf(format: string): string {
  let letters = '';
  for (let at = 0; at < format.length; at++) {
    const char = format[at]!;
    if ('\\_*'.includes(char)) at++;
    else if (char === '"' || char === '[') {
      const end = format.indexOf(char === '"' ? '"' : ']', at + 1);
      if (char === '[' && /^(?:h+|m+|s+)$/i.test(format.slice(at + 1, end))) letters += 'h';
      if (end < 0) break;
      at = end;
    } else letters += char;
  }
  return letters;
}
