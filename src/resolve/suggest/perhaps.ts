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
  const first = Math.max(0, words - (words <= MOST_NAME_WORDS ? words : LAST_WORDS));
  for (let start = first; start < words; start++) {
    const whole = start === 0 || start >= words - LAST_WORDS || reading.breaksBefore(start);
    if (start > 0 && (!whole || reading.is(start, LINKING) || isTied(reading, start))) continue;
    // « 12 rue des Lilas » has no town: none is close to its lilacs.
    if (reading.number(start) === NONE && !reading.isPhrase(start, words, lexicon.of('fin')))
      yield reading.written(start, words);
  }
}

const TIES = Vocabulary.of('sur sous les lez en');

/** « Berck-sur-Mer » is not Mer, whatever stands between its words. */
function isTied(reading: Reading, word: number): boolean {
  return reading.is(word, HYPHEN) || reading.isOneOf(word - 1, TIES);
}
