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

export const EXCEL_ERRORS: readonly string[] = [...TYPED_ERRORS, ...CALCULATED_ERRORS, ...FRENCH_ERRORS];

const KNOWN: ReadonlySet<unknown> = new Set(EXCEL_ERRORS);

/** Whether a value is the text of one of Excel's errors, in capitals, with nothing around it: `#N/A`, `#NOM?`. */
export function isExcelError(value: unknown): boolean {
  return KNOWN.has(value);
}

/** Whether the error says that Excel knows no function of this name: `#NAME?`, `#NOM?`, `#NOM ?`. */
export function isUnknownName(text: string): boolean {
  return /^#(?:NAME\?|NOM\s?\?)$/.test(text);
}
