/** What a cell of the column says, before it is read as a place. */
import { isExcelError } from '../host/excel-errors';
import type { Scalar } from '../host/host';

export type Content =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly shown: string };

const BLANK: Content = { kind: 'blank' };

/**
 * A whole number from 1 to 99,999 is a code that lost its zeros; no other number was ever a place.
 * The numbers that are codes are those of the functions (functions/cellule.ts), but 0 is not a blank here: Excel hands
 * a blank cell to a function as 0, whereas a host reads it as "". For the same reason a text « 0 » stays a text, and an
 * error, which a function receives as an object, is told by its text.
 */
export function contentOf(value: Scalar): Content {
  if (typeof value === 'string') {
    if (value.trim() === '') return BLANK;
    return isExcelError(value) ? { kind: 'error', shown: value } : { kind: 'text', text: value };
  }
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 100_000)
    return { kind: 'text', text: String(value) };
  return { kind: 'error', shown: typeof value === 'boolean' ? (value ? 'VRAI' : 'FAUX') : String(value) };
}
