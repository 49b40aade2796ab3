/** The errors a cell may show, in English as Excel's scripts give them, then as a French Excel writes those that differ. */
export const EXCEL_ERRORS: readonly string[] = [
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#CYCLE!',
  '#VALEUR!',
  '#NOM?',
  '#NOMBRE!',
  '#NUL!',
  '#PROPAGATION!',
  '#OCCUPE!',
  '#CHAMP!',
];

const KNOWN: ReadonlySet<unknown> = new Set(EXCEL_ERRORS);

/** Whether a value is the text of one of Excel's errors, in capitals, with nothing around it. */
export function isExcelError(value: unknown): boolean {
  return KNOWN.has(value);
}
