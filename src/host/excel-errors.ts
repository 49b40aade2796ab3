/** Excel's errors, as a cell shows them: the one list, with the names a French Excel gives. */

/** Errors that a cell can hold without a formula, because Excel takes these texts for errors when they are typed. */
export const TYPED_ERRORS: ReadonlySet<string> = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
]);

/** Errors that only a formula gives. */
const CALCULATED_ERRORS = ['#SPILL!', '#CALC!', '#BUSY!', '#FIELD!', '#BLOCKED!', '#CONNECT!'];

/** The names that a French Excel translates; the others are the same in both. */
const FRENCH_ERRORS = ['#VALEUR!', '#NOM?', '#NOMBRE!', '#NUL!', '#PROPAGATION!', '#OCCUPE!', '#CHAMP!'];

const EXCEL_ERRORS: ReadonlySet<string> = new Set([...TYPED_ERRORS, ...CALCULATED_ERRORS, ...FRENCH_ERRORS]);

/** Whether a cell that shows this text is in error: `#N/A`, `#NOM?`. */
export function isExcelError(text: string): boolean {
  return text.startsWith('#') && EXCEL_ERRORS.has(text);
}

/** Whether the error says that Excel knows no function of this name: `#NAME?`, `#NOM?`, `#NOM ?`. */
export function isUnknownName(text: string): boolean {
  return /^#(?:NAME\?|NOM\s?\?)$/.test(text);
}
