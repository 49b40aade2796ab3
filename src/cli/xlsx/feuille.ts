/** A sheet's part as it is written: what comes before the rows, each row, what comes after. */
import type { Scalar } from '../../host/host';
import { attributs, decoderTexte, elements, premier, texteDe } from './xml';

export type Morceau =
  /** What precedes the rows, up to their opening tag. */
  | { readonly kind: 'tete'; readonly xml: string; readonly lues: number }
  | { readonly kind: 'ligne'; readonly ligne: LigneXml; readonly lues: number }
  /** What follows the rows, piece by piece. */
  | { readonly kind: 'suite'; readonly xml: string; readonly lues: number };

export interface LigneXml {
  readonly numero: number;
  /** Attributes of its tag, as they stand. */
  readonly attributs: string;
  readonly contenu: string;
}

const OPEN = /<(?:\w+:)?sheetData\s*(\/?)>/;
const CLOSE = /<\/(?:\w+:)?sheetData\s*>/;

/** Cuts a part into its rows; `lues` counts the characters read so far. */
export async function* morceaux(texte: AsyncIterable<string>): AsyncGenerator<Morceau> {
  let rest = '';
  let lues = 0;
  let state: 'tete' | 'lignes' | 'suite' = 'tete';
  let numero = 0;
  for await (const piece of texte) {
    lues += piece.length;
    rest += piece;
    if (state === 'tete') {
      const open = OPEN.exec(rest);
      if (!open) continue;
      const end = open.index + open[0].length;
      const empty = open[1] === '/';
      yield { kind: 'tete', xml: `${rest.slice(0, open.index)}<${prefixOf(open[0])}sheetData>`, lues };
      rest = empty ? `</${prefixOf(open[0])}sheetData>${rest.slice(end)}` : rest.slice(end);
      state = 'lignes';
    }
    if (state === 'lignes') {
      let at = 0;
      for (;;) {
        const found = rowAt(rest, at);
        if (!found) break;
        const tag = attributs(found.attributs);
        numero = tag['r'] === undefined ? numero + 1 : Number(tag['r']);
        at = found.end;
        yield { kind: 'ligne', ligne: { numero, attributs: found.attributs, contenu: found.contenu }, lues };
      }
      rest = rest.slice(at);
      const close = CLOSE.exec(rest);
      if (!close || /<(?:\w+:)?row[\s>/]/.test(rest.slice(0, close.index))) continue;
      rest = rest.slice(close.index);
      state = 'suite';
    }
    yield { kind: 'suite', xml: rest, lues };
    rest = '';
  }
}

function prefixOf(tag: string): string {
  return /^<(\w+:)?/.exec(tag)?.[1] ?? '';
}

/** The next whole row from there on; nothing if it is still to come. */
function rowAt(text: string, from: number): { attributs: string; contenu: string; end: number } | undefined {
  const open = /<((?:\w+:)?row)(?=[\s>/])/g;
  open.lastIndex = from;
  const start = open.exec(text);
  if (!start) return undefined;
  const inside = start.index + start[0].length;
  const tagEnd = text.indexOf('>', inside);
  if (tagEnd < 0) return undefined;
  if (text[tagEnd - 1] === '/') return { attributs: text.slice(inside, tagEnd - 1), contenu: '', end: tagEnd + 1 };
  const closing = `</${start[1] ?? 'row'}>`;
  const close = text.indexOf(closing, tagEnd);
  if (close < 0) return undefined;
  return { attributs: text.slice(inside, tagEnd), contenu: text.slice(tagEnd + 1, close), end: close + closing.length };
}

export interface CelluleXml {
  /** From zero. */
  readonly colonne: number;
  readonly style: string;
  readonly valeur: Scalar;
}

/** What reading cells needs of the rest of the workbook. */
export interface Sens {
  readonly chaines: readonly string[];
  readonly dates: ReadonlySet<string>;
  readonly date1904: boolean;
}

/** The cells of a row, as they show, as far as reading a place goes. */
export function* cellulesDe(contenu: string, sens: Sens): Generator<CelluleXml> {
  let next = 0;
  for (const element of elements(contenu, 'c')) {
    const { r, s = '', t = 'n' } = attributs(element.attributs);
    const colonne = r === undefined ? next : columnOf(r);
    next = colonne + 1;
    yield { colonne, style: s, valeur: valeurDe(t, s, element.contenu, sens) };
  }
}

function columnOf(address: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/i.exec(address)?.[0].toUpperCase() ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
/** Days between the two systems of dates. */
const LATER = 1_462;

function valeurDe(type: string, style: string, inside: string, { chaines, dates, date1904 }: Sens): Scalar {
  if (type === 'inlineStr') return texteDe(inside);
  const text = premier(inside, 'v')?.contenu ?? '';
  if (text === '') return '';
  if (type === 's') return chaines[Number(text)] ?? '';
  if (type === 'str' || type === 'e' || type === 'd') return decoderTexte(text);
  if (type === 'b') return text === '1';
  const number = Number(text);
  if (!dates.has(style)) return number;
  return new Date(EPOCH + (number + (date1904 ? LATER : 0)) * DAY).toISOString().slice(0, 10);
}
