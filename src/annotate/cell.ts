/** What a cell of the column holds, before it is read as a place. */
import type { Scalar } from '../host/host';

export type Content =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly shown: string };

const HASH = 35;
const BLANK: Content = { kind: 'blank' };
const EXCEL_ERROR =
  /^#(?:N\/A|VALUE!|VALEUR!|REF!|NAME\?|NOM\?|DIV\/0!|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|PROPAGATION!|CALC!|BUSY!|OCCUPE!|FIELD!|CHAMP!|BLOCKED!|CONNECT!)$/;

/** A whole number below 100,000 is a code that lost its zeros; another number was never a place. */
export function contentOf(value: Scalar): Content {
  if (typeof value === 'string') {
    if (value.trim() === '') return BLANK;
    return value.charCodeAt(0) === HASH && EXCEL_ERROR.test(value)
      ? { kind: 'error', shown: value }
      : { kind: 'text', text: value };
  }
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 100_000)
    return { kind: 'text', text: String(value) };
  return { kind: 'error', shown: typeof value === 'boolean' ? (value ? 'VRAI' : 'FAUX') : String(value) };
}

/** Five digits again, where a number lost its first zero. */
export function completeCode(text: string): string {
  const trimmed = text.trim();
  return /^\d{4}$/.test(trimmed) ? `0${trimmed}` : trimmed;
}

/** `2A004`, `71270`, or four digits whose zero was lost. */
export function isCode(text: string): boolean {
  return /^(?:\d{4,5}|2[ab]\d{3})$/i.test(text.trim());
}
