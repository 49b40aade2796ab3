/** A country other than France, said in the text: by its name, or by its letters before a post code. */
import type { Lexicon } from './lexicon';
import { isBreak } from './breaks';
import { LINKING, NOWHERE, type Reading, type Span } from './reading';

/** « B-4000 », « CH-1201 », « L-1234 »: what stands before a post code abroad. */
const PREFIXED =
  /(?:^|[\s,;(])(?:(be?|lu?|ch|a|at|nl|p|pt)-\s?\d{4}(?!\d)|(ch|be|lu)\s\d{4}(?!\d)|(d|de|e|es|i|it|mc)-\s?\d{5}(?!\d))/i;

const COUNTRY_OF_PREFIX: Readonly<Record<string, string>> = {
  b: 'belgique',
  be: 'belgique',
  l: 'luxembourg',
  lu: 'luxembourg',
  ch: 'suisse',
  a: 'autriche',
  at: 'autriche',
  nl: 'pays bas',
  p: 'portugal',
  pt: 'portugal',
  d: 'allemagne',
  de: 'allemagne',
  e: 'espagne',
  es: 'espagne',
  i: 'italie',
  it: 'italie',
  mc: 'monaco',
};

/**
 * The country said outside the words of a town, as a sentence writes it; undefined if none is. A
 * country counts at the end, between two breaks, or in brackets: « avenue d'Italie » is a street.
 */
export function countrySaid(reading: Reading, lexicon: Lexicon, town: Span = NOWHERE): string | undefined {
  const countries = lexicon.of('pays');
  const { words } = reading;
  for (let start = 0; start < words; start++) {
    const opens = start === 0 || isBreak(reading.gapBefore(start));
    const last = start >= words - countries.mostWords;
    if (!opens && !last) continue;
    const end = reading.phraseEnd(start, words, countries);
    if (end === start || (start < town.to && town.from < end)) continue;
    const closes = end === words || isBreak(reading.gapBefore(end));
    const isStreet = !opens && (reading.isOneOf(start - 1, LINKING) || reading.isOneOf(start - 1, lexicon.of('voie')));
    if (closes && !isStreet && end - start < words) return lexicon.valueOf('pays', reading.slice(start, end));
  }
  return reading.digits < 4 ? undefined : prefixed(reading.text, lexicon);
}

function prefixed(text: string, lexicon: Lexicon): string | undefined {
  const match = PREFIXED.exec(text);
  if (!match) return undefined;
  const prefix = (match[1] ?? match[2] ?? match[3])!.toLowerCase();
  return lexicon.valueOf('pays', COUNTRY_OF_PREFIX[prefix]!);
}
