/** What in a text may be the town that was meant: the whole, the last part, the last words, from the longest. */
import { NONE } from '../../table/place';
import { cedexStart } from '../text/breaks';
import type { Lexicon } from '../text/lexicon';
import type { Reading } from '../text/reading';
import { Vocabulary } from '../text/vocabulary';
import { HYPHEN, LINKING } from '../text/marks';

/** Longer texts are addresses: only their end is looked up. */
const MOST_NAME_WORDS = 9;
const LAST_WORDS = 3;

/** CEDEX and numbers at the end apart. */
export function* townsPerhaps(reading: Reading, lexicon: Lexicon): Generator<string> {
  let words = cedexStart(reading, 0, reading.words);
  while (words > 0 && reading.number(words - 1) !== NONE) words--;
  if (words === 0 || !/[a-z]{2}/.test(reading.slice(0, words))) return;
  const street = endOfStreet(reading, lexicon);
  const first = Math.max(0, words - (words <= MOST_NAME_WORDS ? words : LAST_WORDS));
  for (let start = first; start < words; start++) {
    // « ROUTE DE LYON », « avenue Foch »: neither is a town, nor nearly one.
    if (start > 0 && start <= street) continue;
    const whole = start === 0 || start >= words - LAST_WORDS || reading.breaksBefore(start);
    if (start > 0 && (!whole || reading.is(start, LINKING) || isTied(reading, start))) continue;
    // « 12 rue des Lilas » has no town: none is close to its lilacs.
    if (reading.number(start) === NONE && !reading.isPhrase(start, words, lexicon.of('fin')))
      yield reading.written(start, words);
  }
}

/** The first word of the name of the street that begins the text, behind its small words; NONE if none does: « Gare de Macom » is of Mâcon. */
export function endOfStreet(reading: Reading, lexicon: Lexicon): number {
  let at = 0;
  while (at < reading.words && (reading.number(at) !== NONE || reading.isOneOf(at, BEHIND_A_NUMBER))) at++;
  if (!reading.isOneOf(at, lexicon.of('voie'))) return NONE;
  at++;
  while (at < reading.words && reading.is(at, LINKING)) at++;
  return at;
}

/** « 12 bis rue de Lyon ». */
const BEHIND_A_NUMBER = Vocabulary.of('bis ter quater');
const TIES = Vocabulary.of('sur sous les lez en saint sainte st ste');

/** « Berck-sur-Mer » is not Mer, nor « Saint Martin » Martin, whatever stands between its words. */
function isTied(reading: Reading, word: number): boolean {
  return reading.is(word, HYPHEN) || reading.isOneOf(word - 1, TIES);
}
