/**
 * Writings that are a name without being it, tried only on a ground that confirms them: words run
 * together, cut short, mistyped, shortened, with more behind. Each finds one commune or nothing.
 */
import type { FoldedNames } from '../../table/names';
import type { Table } from '../../table/table';
import { toResolution } from '../ground/choose';
import { isWithin, sameGround, type Ground } from '../ground/ground';
import type { Written } from '../policy';
import type { StepName } from '../resolution';
import { TextLetters } from '../suggest/letter-counts';
import { distanceWithin } from '../text/distance';
import type { Reading } from '../text/reading';
import { beginning, holding, meaningful, sameSkeleton, shortened, type Likeness } from './likeness';
import { readExact, type Read } from './name';
import { ARTICLE, HYPHEN, LINKING } from '../text/marks';

/** Words `from` to `to` are a name but for spaces and small words. */
export function readJoined(reading: Reading, from: number, to: number, ground: Ground): Read | undefined {
  if (from >= to || reading.isDamaged(from, to)) return undefined;
  setQuery(reading, from, to);
  const joined = findNearest(reading.table, ground, 0);
  if (joined) return spelled(reading, from, to, [joined.place], 'joined', 'abbreviation');
  return spelled(
    reading,
    from,
    to,
    placesLike(reading.table, ground, sameSkeleton(reading.slice(from, to))),
    'joined',
    'cut',
  );
}

/** Words `from` to `to` begin one name of the ground: « Cagnes » for Cagnes-sur-Mer. Several are told. */
export function readCut(reading: Reading, from: number, to: number, ground: Ground): Read | undefined {
  if (from >= to || reading.isDamaged(from, to) || reading.is(to - 1, LINKING)) return undefined;
  return spelled(
    reading,
    from,
    to,
    placesLike(reading.table, ground, beginning(reading.slice(from, to))),
    'cut',
    'cut',
  );
}

/** Words `from` to `to` stand together in one name of the ground: « 13090 Provence ». */
export function readHeld(reading: Reading, from: number, to: number, ground: Ground): Read | undefined {
  if (from >= to || reading.isDamaged(from, to)) return undefined;
  return only(
    spelled(reading, from, to, placesLike(reading.table, ground, holding(reading.slice(from, to))), 'held', 'cut'),
  );
}

/** Words `from` to `to` are a name abbreviated word by word: « MONTIGNY MORNAY VIL S VING ». */
export function readShortened(reading: Reading, from: number, to: number, ground: Ground): Read | undefined {
  if (from >= to || reading.isDamaged(from, to)) return undefined;
  const places = placesLike(reading.table, ground, shortened(reading.slice(from, to), ground.part));
  const [place] = places;
  if (place === undefined || beginsWithOther(reading, from, to, ground, place)) return undefined;
  return only(spelled(reading, from, to, places, 'shortened', 'cut'));
}

function only(read: Read | undefined): Read | undefined {
  return read?.outcome.kind === 'homonyms' ? undefined : read;
}

/** « LE THIL EN VEXIN » is not Les Thilliers-en-Vexin if there is a Le Thil. */
function beginsWithOther(reading: Reading, from: number, to: number, ground: Ground, place: number): boolean {
  for (let end = from + 1; end < to; end++) {
    const read = readExact(reading, from, end, ground.scope);
    if (read && !(read.outcome.kind === 'sure' && sameGround(reading.table, read.outcome.place, place))) return true;
  }
  return false;
}

/** Words `from` to `to` are a name with typing errors, and no other name of the ground is nearly as close. */
export function readMistyped(reading: Reading, from: number, to: number, ground: Ground): Read | undefined {
  if (from >= to || reading.isDamaged(from, to)) return undefined;
  setQuery(reading, from, to);
  const nearest = findNearest(reading.table, ground, ground.errors(query.length));
  return nearest && spelled(reading, from, to, [nearest.place], 'typo', 'typo');
}

const LEAST_LETTERS = 4;

/**
 * Words `from` to `to` begin with a name of the ground, then a small word and a river or a region:
 * « LA MURE D'ISERE ». Only if the whole is no name anywhere, and no other name of the ground begins alike.
 */
export function readLonger(reading: Reading, from: number, to: number, ground: Ground): Read | undefined {
  if (reading.entry(from, to) >= 0) return undefined;
  for (let end = to - 1; end > from; end--) {
    // « Vaux-le-Prnil » is a name, mistyped.
    if (!reading.is(end, LINKING) || (reading.is(end, HYPHEN) && reading.is(end, ARTICLE))) continue;
    const read = readExact(reading, from, end, ground.scope);
    if (read?.outcome.kind !== 'sure') continue;
    const base = reading.slice(from, end);
    const words = meaningful(base.split(' '));
    const tells = words.join('').length >= LEAST_LETTERS && !/^saint(?:e|s|es)?$/.test(words[0] ?? '');
    const plain = tells && placesLike(reading.table, ground, beginning(base)).length === 0;
    return plain ? spelled(reading, from, to, [read.outcome.place], 'longer', 'cut') : undefined;
  }
  return undefined;
}

function spelled(
  reading: Reading,
  from: number,
  to: number,
  places: readonly number[],
  written: Written,
  name: StepName,
): Read | undefined {
  const [place] = places;
  if (place === undefined) return undefined;
  const detail = reading.written(from, to);
  const outcome =
    places.length > 1
      ? ({ kind: 'homonyms', read: detail, places } as const)
      : toResolution(reading.table, place, [{ name, detail }]);
  return { written, outcome };
}

const LONGEST = 128;

/** The letters of a run of folded bytes, without spaces. */
class Compact {
  readonly bytes = new Uint8Array(LONGEST);
  length = 0;

  set(source: Uint8Array, start: number, end: number): void {
    this.length = 0;
    for (let at = start; at < end && this.length < LONGEST; at++)
      if (source[at] !== 32) this.bytes[this.length++] = source[at]!;
  }
}

const query = new Compact();
const name = new Compact();

function setQuery(reading: Reading, from: number, to: number): void {
  query.set(reading.folded.bytes, reading.folded.starts[from]!, reading.folded.ends[to - 1]!);
}

interface Found {
  readonly place: number;
  readonly distance: number;
}

/** Calls `visit` with each entry that may be within `limit` errors, from 0 to 3, of the query: all but a few are passed over by their letters. */
function forEachNear(ground: Ground, limit: number, visit: (entry: number) => void): void {
  for (const group of ground.groups) {
    if (!ground.wide) group.entries.forEach(visit);
    else {
      letters.read(query.bytes, 0, query.length);
      group.letters.forEachWithin(letters, limit, limit, visit);
    }
  }
}

const letters = new TextLetters();

/** How many errors there are between the query and a name; `limit + 1` beyond. */
function distanceTo({ folded, starts, ends }: FoldedNames, entry: number, limit: number): number {
  name.set(folded, starts[entry]!, ends[entry]!);
  return distanceWithin(query.bytes, 0, query.length, name.bytes, 0, name.length, limit);
}

/** The nearest place to the query within `allowed` errors, with the ground's margin to any other. */
function findNearest(table: Table, ground: Ground, allowed: number): Found | undefined {
  const margin = allowed === 0 ? 1 : ground.margin;
  const limit = allowed + margin - 1;
  let best: Found | undefined;
  let rival = limit + 1;
  const names = table.names();
  forEachNear(ground, limit, (entry) => {
    const distance = distanceTo(names.whole, entry, limit);
    if (distance > limit) return;
    const place = names.places[entry]!;
    if (!isWithin(table, place, ground.scope)) return;
    if (best && sameGround(table, place, best.place)) {
      if (distance < best.distance) best = { place, distance };
    } else if (!best || distance < best.distance) {
      if (best) rival = Math.min(rival, best.distance);
      best = { place, distance };
    } else rival = Math.min(rival, distance);
  });
  return best && best.distance <= allowed && rival - best.distance >= margin ? best : undefined;
}

/** The place of the ground whose name is nearest to words `from` to `to`, within `limit` errors (at most 3). */
export function nearestTo(
  reading: Reading,
  from: number,
  to: number,
  ground: Ground,
  limit: number,
): Found | undefined {
  const { table } = reading;
  const names = table.names();
  let best: Found | undefined;
  setQuery(reading, from, to);
  forEachNear(ground, limit, (entry) => {
    const allowed = best ? best.distance - 1 : limit;
    const distance = distanceTo(names.whole, entry, allowed);
    const place = names.places[entry]!;
    if (distance <= allowed && isWithin(table, place, ground.scope)) best = { place, distance };
  });
  return best;
}

/** How many letters words `from` to `to` have, without spaces. */
export function lettersOf(reading: Reading, from: number, to: number): number {
  setQuery(reading, from, to);
  return query.length;
}

/** The places of the ground whose name passes the test, one for each commune of today. */
export function placesLike(table: Table, ground: Ground, likeness: Likeness | undefined): readonly number[] {
  if (!likeness) return [];
  const names = table.names();
  const found: number[] = [];
  for (const group of ground.groups) {
    const initials = ground.wide && likeness.initials !== undefined ? group.initials : undefined;
    for (let at = 0; at < group.entries.length; at++) {
      if (initials && !likeness.initials!(initials[at]!)) continue;
      const entry = group.entries[at]!;
      if (!likeness.test(names, entry)) continue;
      const place = names.places[entry]!;
      if (!isWithin(table, place, ground.scope)) continue;
      if (!found.some((one) => sameGround(table, place, one))) found.push(place);
    }
  }
  return found;
}

/** Returns true if a name of another commune holds all of `words` and one of `others`: then nothing is plain. */
export function isContested(
  table: Table,
  ground: Ground,
  place: number,
  words: readonly string[],
  others: readonly string[],
): boolean {
  const names = table.names();
  return ground.groups.some((group) =>
    group.entries.some((entry) => {
      if (sameGround(table, names.places[entry]!, place)) return false;
      const theirs = names.wordsOf(entry);
      return (
        words.every((word) => theirs.includes(word)) && others.some((word) => word.length > 2 && theirs.includes(word))
      );
    }),
  );
}
