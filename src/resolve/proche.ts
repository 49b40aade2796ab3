/**
 * Near misses: writings that a post code or a département in hand confirms beyond doubt. On the
 * name alone one in a hundred would be wrong, so nothing here is ever tried without that ground.
 */
import type { Table } from '../table/table';
import { isWithin, placesNamed, toResolution, type Portee } from './choix';
import { distanceWithin } from './distance';
import type { Lecture } from './lecture';
import { holding, sameSkeleton, shortened, type Part, type Test } from './ressemblance';
import type { Etape, NomEtape, Resolution } from './resolution';

/** How far a ground lets us go: a post code has a handful of communes, a département hundreds. */
export interface Sol {
  /** Entries of the names that may be meant. */
  readonly entries: readonly number[];
  readonly portee: Portee;
  /** Errors allowed for a name of this many letters. */
  readonly errors: (letters: number) => number;
  /** By how many errors any other name must be further. */
  readonly margin: number;
  readonly part: Part;
}

export function solDuCodePostal(entries: readonly number[], portee: Portee): Sol {
  const errors = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : letters < 13 ? 2 : 3);
  return { entries, portee, errors, margin: 1, part: { whole: 0.4, tail: 0.4 } };
}

export function solDuDepartement(entries: readonly number[], portee: Portee): Sol {
  const errors = (letters: number): number => (letters < 6 ? 0 : letters < 11 ? 1 : 2);
  return { entries, portee, errors, margin: 2, part: { whole: 0.6, tail: 0.7 } };
}

/** At most one error, for a name that is also known elsewhere. */
export function stricter(sol: Sol): Sol {
  return { ...sol, errors: (letters) => Math.min(1, sol.errors(letters)), margin: 2 };
}

/** Words `from` to `to` are a name but for spaces and small words. */
export function readSame(
  lecture: Lecture,
  from: number,
  to: number,
  sol: Sol,
  etapes: readonly Etape[],
): Resolution | undefined {
  if (from >= to || lecture.isDamaged(from, to)) return undefined;
  const { table } = lecture;
  const text = lecture.slice(from, to);
  const answer = (place: number, nom: NomEtape): Resolution => spelled(lecture, from, to, place, etapes, nom);
  query.set(lecture.folded.bytes, lecture.folded.starts[from]!, lecture.folded.ends[to - 1]!);
  const joined = findNearest(table, sol, 0);
  if (joined) return answer(joined.place, 'abreviation');
  const bySkeleton = uniquePlace(table, sol, sameSkeleton(text));
  return bySkeleton === undefined ? undefined : answer(bySkeleton, 'partie-du-nom');
}

/** Words `from` to `to` are a name abbreviated word by word: « MONTIGNY MORNAY VIL S VING ». */
export function readShortened(
  lecture: Lecture,
  from: number,
  to: number,
  sol: Sol,
  etapes: readonly Etape[],
): Resolution | undefined {
  if (from >= to || lecture.isDamaged(from, to)) return undefined;
  const place = uniquePlace(lecture.table, sol, shortened(lecture.slice(from, to), sol.part));
  if (place === undefined || beginsWithOther(lecture, from, to, sol, place)) return undefined;
  return spelled(lecture, from, to, place, etapes, 'partie-du-nom');
}

/** « LE THIL EN VEXIN » is not Les Thilliers-en-Vexin where there is a Le Thil. */
function beginsWithOther(lecture: Lecture, from: number, to: number, sol: Sol, place: number): boolean {
  const { table } = lecture;
  for (let end = from + 1; end < to; end++) {
    const { vivantes, anciennes } = placesNamed(table, lecture.entry(from, end), sol.portee);
    if ([...vivantes, ...anciennes].some((other) => !sameGround(table, other, place))) return true;
  }
  return false;
}

/** Words `from` to `to` are a name with typing errors, and no other name is nearly as close. */
export function readMistyped(
  lecture: Lecture,
  from: number,
  to: number,
  sol: Sol,
  etapes: readonly Etape[],
): Resolution | undefined {
  if (from >= to || lecture.isDamaged(from, to)) return undefined;
  query.set(lecture.folded.bytes, lecture.folded.starts[from]!, lecture.folded.ends[to - 1]!);
  const nearest = findNearest(lecture.table, sol, sol.errors(query.length));
  return nearest ? spelled(lecture, from, to, nearest.place, etapes, 'faute') : undefined;
}

/** Words `from` to `to` are a part of one name alone. */
export function readPart(
  lecture: Lecture,
  from: number,
  to: number,
  sol: Sol,
  etapes: readonly Etape[],
): Resolution | undefined {
  if (from >= to || lecture.isDamaged(from, to)) return undefined;
  const place = uniquePlace(lecture.table, sol, holding(lecture.slice(from, to)));
  return place === undefined ? undefined : spelled(lecture, from, to, place, etapes, 'partie-du-nom');
}

function spelled(
  lecture: Lecture,
  from: number,
  to: number,
  place: number,
  etapes: readonly Etape[],
  nom: NomEtape,
): Resolution {
  return toResolution(lecture.table, place, [...etapes, { nom, detail: lecture.written(from, to) }]);
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

interface Found {
  readonly place: number;
  readonly distance: number;
}

/** The nearest place to `query` within `allowed` errors, with the ground's margin to any other. */
function findNearest(table: Table, sol: Sol, allowed: number): Found | undefined {
  const limit = allowed + (allowed === 0 ? 0 : sol.margin);
  let best: Found | undefined;
  let rival = limit + 1;
  const names = table.names();
  const { folded, starts, ends } = names.whole;
  for (const entry of sol.entries) {
    name.set(folded, starts[entry]!, ends[entry]!);
    const distance = distanceWithin(query.bytes, 0, query.length, name.bytes, 0, name.length, limit);
    if (distance > limit) continue;
    const place = names.places[entry]!;
    if (!isWithin(table, place, sol.portee)) continue;
    if (best && sameGround(table, place, best.place)) {
      if (distance < best.distance) best = { place, distance };
    } else if (!best || distance < best.distance) {
      if (best) rival = Math.min(rival, best.distance);
      best = { place, distance };
    } else rival = Math.min(rival, distance);
  }
  const margin = allowed === 0 ? 1 : sol.margin;
  return best && best.distance <= allowed && rival - best.distance >= margin ? best : undefined;
}

/** Two places that are one commune today: either reading is right of the commune. */
export function sameGround(table: Table, one: number, other: number): boolean {
  return table.todayOf(one)[0] === table.todayOf(other)[0];
}

function uniquePlace(table: Table, sol: Sol, test: Test | undefined): number | undefined {
  if (!test) return undefined;
  const names = table.names();
  let found: number | undefined;
  for (const entry of sol.entries) {
    if (!test(names.wordsOf(entry))) continue;
    const place = names.places[entry]!;
    if (!isWithin(table, place, sol.portee)) continue;
    if (found === undefined) found = place;
    else if (!sameGround(table, place, found)) return undefined;
  }
  return found;
}

/** True where a name other than `place`'s holds all of `words` and one of `others`: then nothing is plain. */
export function isContested(
  table: Table,
  sol: Sol,
  place: number,
  words: readonly string[],
  others: readonly string[],
): boolean {
  const names = table.names();
  return sol.entries.some((entry) => {
    if (sameGround(table, names.places[entry]!, place)) return false;
    const theirs = names.wordsOf(entry);
    return (
      words.every((word) => theirs.includes(word)) && others.some((word) => word.length > 2 && theirs.includes(word))
    );
  });
}
