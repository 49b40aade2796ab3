/** Where a text breaks, and where its town ends. */
import { NONE } from '../../table/place';
import type { Reading } from './reading';
import { CEDEX, FRANCE, HYPHEN, LINKING } from './marks';

/** The first word of a CEDEX between `from` and `to`; `to` if there is none. */
export function cedexStart(reading: Reading, from: number, to: number): number {
  for (let at = from; at < to; at++) if (reading.is(at, CEDEX)) return at;
  return to;
}

/** The word after the first break behind word `from`; `end` if there is none before it. */
export function firstBreak(reading: Reading, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) if (reading.breaksBefore(at)) return at;
  return end;
}

/** The word after the last break before word `before`; 0 if there is none. */
export function lastBreak(reading: Reading, before: number): number {
  for (let at = before - 1; at > 0; at--) if (reading.breaksBefore(at)) return at;
  return 0;
}

/** The end of words `from` to `to` without the country; « Roissy-en-France » keeps its own. */
export function endWithoutFrance(reading: Reading, from: number, to: number): number {
  if (to - from < 2 || !reading.is(to - 1, FRANCE) || reading.is(to - 1, HYPHEN) || reading.is(to - 2, LINKING))
    return to;
  return to - 1;
}

/** The end of words `from` to `to` without a CEDEX and what follows it, and without the country. */
export function endOfTown(reading: Reading, from: number, to: number): number {
  const cedex = cedexStart(reading, from, to);
  return cedex < to ? cedex : endWithoutFrance(reading, from, to);
}

/** « Chorey-ls-Beaune » does not end in Beaune: what a hyphen ties is one name. */
export function isHyphened(reading: Reading, word: number): boolean {
  return word > 0 && word < reading.words && reading.is(word, HYPHEN) && reading.number(word - 1) === NONE;
}
