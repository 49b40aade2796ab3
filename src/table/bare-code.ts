/** Codes as people write them alone in a cell: of five characters, or four whose zero a number lost. */

const LENGTH = 5;
/** What a table computed with numbers adds: `01001.0`; and a blank that separates thousands: `01 001`. */
const DRESSED = /^(\d{1,2}|2[ab])[ \u00a0\u202f]?(\d{3})(?:[.,]0)?$/i;
/** With blanks around it. */
const LONGEST = 12;

/** Whether the text is a bare code: `71270`, `2A004`, or four digits, whose first zero is lost. */
export function isCode(text: string): boolean {
  // Most texts are names: their length alone tells.
  if (text.length > LONGEST) return false;
  return /^(?:\d{4,5}|2[ab]\d{3})$/i.test(text.trim());
}

/** Returns the code that a cell of codes holds, as it would be written: `01001.0` and `01 001` are `01001`. */
export function undressedCode(text: string): string {
  const found = text.length > LONGEST ? null : DRESSED.exec(text.trim());
  return found ? `${found[1]!}${found[2]!}` : text;
}

/** Puts back the first zero of a code that became a number: `1004` is `01004`. */
export function completeCode(text: string): string {
  const trimmed = text.trim();
  return /^\d{4}$/.test(trimmed) ? trimmed.padStart(LENGTH, '0') : trimmed;
}
