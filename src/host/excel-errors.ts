/** The errors that Excel takes for such when they are typed, and that its files have; the others are only calculated. */
export const EXCEL_ERRORS: readonly string[] = ['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!'];

const KNOWN: ReadonlySet<unknown> = new Set(EXCEL_ERRORS);

/** Whether a value is the text of one of `EXCEL_ERRORS`, in capitals. */
export function isExcelError(value: unknown): boolean {
  return KNOWN.has(value);
}
