/** What a cell of the column holds, before it is read as a place. */
import type { Scalar } from '../host/host';

export type Contenu =
  | { readonly kind: 'vide' }
  | { readonly kind: 'texte'; readonly texte: string }
  | { readonly kind: 'erreur'; readonly lu: string };

const HASH = 35;
const VIDE: Contenu = { kind: 'vide' };
const EXCEL_ERROR =
  /^#(?:N\/A|VALUE!|VALEUR!|REF!|NAME\?|NOM\?|DIV\/0!|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|PROPAGATION!|CALC!|BUSY!|OCCUPE!|FIELD!|CHAMP!|BLOCKED!|CONNECT!)$/;

/** A whole number below 100,000 is a code that lost its zeros; another number was never a place. */
export function contenuDe(value: Scalar): Contenu {
  if (typeof value === 'string') {
    if (value.trim() === '') return VIDE;
    return value.charCodeAt(0) === HASH && EXCEL_ERROR.test(value)
      ? { kind: 'erreur', lu: value }
      : { kind: 'texte', texte: value };
  }
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 100_000)
    return { kind: 'texte', texte: String(value) };
  return { kind: 'erreur', lu: typeof value === 'boolean' ? (value ? 'VRAI' : 'FAUX') : String(value) };
}

/** Five digits again, where a number lost its first zero. */
export function completerCode(texte: string): string {
  const trimmed = texte.trim();
  return /^\d{4}$/.test(trimmed) ? `0${trimmed}` : trimmed;
}

/** `2A004`, `71270`, or four digits whose zero was lost. */
export function isCode(texte: string): boolean {
  return /^(?:\d{4,5}|2[ab]\d{3})$/i.test(texte.trim());
}
