/** Excel's errors under the names that a French Excel shows; the others are the same in both. */
const FRENCH: Readonly<Record<string, string>> = {
  '#VALUE!': '#VALEUR!',
  '#NAME?': '#NOM?',
  '#NUM!': '#NOMBRE!',
  '#NULL!': '#NUL!',
  '#SPILL!': '#PROPAGATION!',
};

/** Returns the error as it is shown, any other text as it is. */
export function frenchError(code: string): string {
  return FRENCH[code] ?? code;
}
