/**
 * The number formats that files name by a number alone. Those of dates follow the reader's Excel and not the file: here
 * they are those of a French one (ECMA-376, part 1, 18.8.30, and its table for other languages).
 */
const CODES: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

const FIRST_EAST_ASIAN = 27;
const LAST_EAST_ASIAN = 58;

/** Returns the code of a format; `General` if it is that, or one that only other languages have and that is no date. */
export function formatCode(id: number): string {
  const code = CODES[id];
  if (code !== undefined) return code;
  const isDate = (id >= FIRST_EAST_ASIAN && id <= 36) || (id >= 50 && id <= LAST_EAST_ASIAN);
  return isDate ? CODES[14]! : 'General';
}
