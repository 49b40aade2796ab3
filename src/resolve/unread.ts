/** What of a text spoke for nothing: `COMMUNE.SOURCE` says it. */
import { NONE } from '../table/place';
import type { Resolver } from './resolve';
import type { Sure } from './resolution';
import { Reading } from './text/reading';
import { CEDEX, FRANCE } from './text/marks';

const BETWEEN = ' … ';
const POST_CODE = 5;

/**
 * Returns the words as they were written, outside the town, post codes, a CEDEX, départements and
 * the country: « 12 rue Carnot » of « 12 rue Carnot 71000 MACON CEDEX 9 ». A text that was repaired
 * or read in parts is told as far as it was read; "" if nothing is left.
 */
export function unreadWords({ table, departements }: Resolver, { span, text, rule }: Sure): string {
  if (span === undefined || text === undefined) return '';
  const reading = new Reading(table);
  reading.read(text, departements.of([]));
  // A post code alone answers for what stands in the place of a town.
  const { from: first, to: last } = rule === 'codeAlone' ? { from: -1, to: -1 } : span;
  const found: string[] = [];
  for (let from = 0, at = 0; at <= reading.words; at++) {
    if (at < reading.words && !(at >= first && at < last) && !speaks(reading, at)) continue;
    if (at > from && departements.ofWords(reading, from, at).length === 0) found.push(reading.written(from, at));
    from = at + 1;
  }
  return found.join(BETWEEN);
}

/** Post codes, CEDEX and its number, the country. */
function speaks(reading: Reading, word: number): boolean {
  if (reading.number(word) !== NONE)
    return reading.sizeOf(word) === POST_CODE || (word > 0 && reading.is(word - 1, CEDEX));
  return reading.is(word, CEDEX) || reading.is(word, FRANCE);
}
