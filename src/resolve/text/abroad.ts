/** A country other than France, said in the text: by its name, or by its letters before a post code. */
import { NONE } from '../../table/place';
import type { Lexicon } from './lexicon';
import { NOWHERE, type Reading, type Span } from './reading';
import { LINKING } from './marks';

/** « B-4000 », « CH-1201 », « L-1234 »: what stands before a post code abroad. */
const PREFIXED =
  /(?:^|[\s,;(])(?:(be?|lu?|ch|a|at|nl|p|pt)-\s?\d{4}(?!\d)|(ch|be|lu)\s\d{4}(?!\d)|(d|de|e|es|i|it|mc)-\s?\d{5}(?!\d))/i;

const COUNTRY_OF_PREFIX: Readonly<Record<string, string>> = {
  b: 'Belgique',
  be: 'Belgique',
  l: 'Luxembourg',
  lu: 'Luxembourg',
  ch: 'Suisse',
  a: 'Autriche',
  at: 'Autriche',
  nl: 'Pays-Bas',
  p: 'Portugal',
  pt: 'Portugal',
  d: 'Allemagne',
  de: 'Allemagne',
  e: 'Espagne',
  es: 'Espagne',
  i: 'Italie',
  it: 'Italie',
  mc: 'Monaco',
};

/**
 * The country said outside the words of a town, as it is written; undefined if none is. A
 * country counts at the end, between two breaks, or in brackets: « avenue d'Italie » is a street.
 */
export function countrySaid(reading: Reading, lexicon: Lexicon, town: Span = NOWHERE): string | undefined {
  const countries = lexicon.of('pays');
  const { words } = reading;
  for (let start = firstToLook(reading, town, countries.mostWords); start < words; start++) {
    const opens = start === 0 || reading.breaksBefore(start);
    if (!opens && start < words - countries.mostWords) continue;
    const end = reading.phraseEnd(start, words, countries);
    if (end === start || (start < town.to && town.from < end)) continue;
    const closes = end === words || reading.breaksBefore(end);
    const isStreet = !opens && (reading.is(start - 1, LINKING) || reading.isOneOf(start - 1, lexicon.of('voie')));
    if (closes && !isStreet && end - start < words) return reading.written(start, end);
  }
  return mayBePrefixed(reading) ? prefixed(reading.text) : undefined;
}

/** If the text does not break, a country can only stand at its end, behind the town. */
function firstToLook(reading: Reading, town: Span, mostWords: number): number {
  return reading.isBroken ? 0 : Math.max(town.to, reading.words - mostWords, 0);
}

/** A number of four or five figures behind one letter or two: few texts have it, and most end here. */
function mayBePrefixed(reading: Reading): boolean {
  for (let at = 1; at < reading.words; at++) {
    const isShort = reading.sizeOf(at - 1) <= 2 && reading.number(at - 1) === NONE;
    if (isShort && reading.sizeOf(at) >= 4 && reading.number(at) !== NONE) return true;
  }
  return false;
}

function prefixed(text: string): string | undefined {
  const match = PREFIXED.exec(text);
  if (!match) return undefined;
  const prefix = (match[1] ?? match[2] ?? match[3])!.toLowerCase();
  return COUNTRY_OF_PREFIX[prefix];
}
