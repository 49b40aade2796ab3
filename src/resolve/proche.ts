/**
 * Near misses: writings that a post code or a département in hand confirms beyond doubt. On the
 * name alone one in a hundred would be wrong, so nothing here is ever tried without that ground.
 */
import type { Table } from '../table/table';
import { isWithin, toResolution, type Portee } from './choix';
import { distanceWithin } from './distance';
import { MOTS_DE_LIAISON, type Lecture } from './lecture';
import type { Etape, NomEtape, Resolution } from './resolution';

/** How far a ground lets us go: a post code has a handful of communes, a département hundreds. */
export interface Tolerance {
  /** Errors allowed for a name of this many letters. */
  readonly errors: (letters: number) => number;
  /** By how many errors any other name must be further. */
  readonly margin: number;
  /** True where one word of the name may be all that is written. */
  readonly partial: boolean;
}

export const TOLERANCE_CODE_POSTAL: Tolerance = {
  errors: (letters) => (letters < 4 ? 0 : letters < 8 ? 1 : letters < 13 ? 2 : 3),
  margin: 1,
  partial: true,
};

export const TOLERANCE_DEPARTEMENT: Tolerance = {
  errors: (letters) => (letters < 6 ? 0 : letters < 11 ? 1 : 2),
  margin: 2,
  partial: false,
};

const LONGEST = 128;

/** The letters of a run of folded bytes, without spaces. */
class Compact {
  readonly bytes = new Uint8Array(LONGEST);
  length = 0;

  set(source: Uint8Array, start: number, end: number): void {
    this.length = 0;
    for (let at = start; at < end && this.length < LONGEST; at++) if (source[at] !== 32) this.bytes[this.length++] = source[at]!;
  }
}

const query = new Compact();
const name = new Compact();

interface Found {
  readonly place: number;
  readonly distance: number;
}

/** The one place, among those that `entries` name within `portee`, that words `from` to `to` nearly write. */
export function readNear(
  lecture: Lecture,
  from: number,
  to: number,
  entries: readonly number[],
  portee: Portee,
  tolerance: Tolerance,
  etapes: readonly Etape[],
): Resolution | undefined {
  const { folded, table } = lecture;
  if (from >= to) return undefined;
  const lu = lecture.written(from, to);
  const spelled = (place: number, nom: NomEtape): Resolution => toResolution(table, place, [...etapes, { nom, detail: lu }]);
  const bySkeleton = uniquePlace(table, entries, portee, sameSkeleton(lecture, from, to));
  if (bySkeleton !== undefined) return spelled(bySkeleton, 'partie-du-nom');
  query.set(folded.bytes, folded.starts[from]!, folded.ends[to - 1]!);
  const nearest = findNearest(table, entries, portee, tolerance);
  if (nearest) return spelled(nearest.place, nearest.distance === 0 ? 'abreviation' : 'faute');
  if (!tolerance.partial) return undefined;
  const byPart = uniquePlace(table, entries, portee, containsWords(lecture, from, to));
  return byPart === undefined ? undefined : spelled(byPart, 'partie-du-nom');
}

function findNearest(table: Table, entries: readonly number[], portee: Portee, tolerance: Tolerance): Found | undefined {
  const allowed = tolerance.errors(query.length);
  const limit = allowed + tolerance.margin;
  let best: Found | undefined;
  let rival = limit + 1;
  const names = table.names();
  for (const entry of entries) {
    name.set(names.folded, names.offsets[entry]!, names.offsets[entry + 1]!);
    const distance = distanceWithin(query.bytes, 0, query.length, name.bytes, 0, name.length, limit);
    if (distance > limit) continue;
    const place = names.places[entry]!;
    if (!isWithin(table, place, portee)) continue;
    if (best && sameGround(table, place, best.place)) {
      if (distance < best.distance) best = { place, distance };
    } else if (!best || distance < best.distance) {
      if (best) rival = Math.min(rival, best.distance);
      best = { place, distance };
    } else rival = Math.min(rival, distance);
  }
  if (!best || best.distance > allowed || rival - best.distance < tolerance.margin) return undefined;
  return best;
}

/** Two places that are one commune today: either reading is right of the commune. */
function sameGround(table: Table, one: number, other: number): boolean {
  return table.todayOf(one)[0] === table.todayOf(other)[0];
}

type Test = (words: readonly string[]) => boolean;

function uniquePlace(table: Table, entries: readonly number[], portee: Portee, test: Test | undefined): number | undefined {
  if (!test) return undefined;
  const names = table.names();
  let found: number | undefined;
  for (const entry of entries) {
    if (!test(wordsOf(names.folded, names.offsets[entry]!, names.offsets[entry + 1]!))) continue;
    const place = names.places[entry]!;
    if (!isWithin(table, place, portee)) continue;
    if (found === undefined) found = place;
    else if (!sameGround(table, place, found)) return undefined;
  }
  return found;
}

function wordsOf(bytes: Uint8Array, start: number, end: number): readonly string[] {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!);
  return text.split(' ');
}

function meaningful(words: readonly string[]): readonly string[] {
  return words.filter((word) => !MOTS_DE_LIAISON.has(word));
}

/** The same words but for the small ones between them: « Marcq Baroeul ». */
function sameSkeleton(lecture: Lecture, from: number, to: number): Test | undefined {
  const own = meaningful(lecture.slice(from, to).split(' ')).join(' ');
  return own.length < 4 ? undefined : (words) => meaningful(words).join(' ') === own;
}

/** The name begins with the words written, or has them in a row: « Montigny » for Montigny-le-Bretonneux. */
function containsWords(lecture: Lecture, from: number, to: number): Test | undefined {
  const own = meaningful(lecture.slice(from, to).split(' '));
  if (own.length === 0 || own.join('').length < 4 || own.every((word) => TOO_COMMON.has(word))) return undefined;
  return (words) => {
    const theirs = meaningful(words);
    if (theirs.length <= own.length) return false;
    return theirs.some((_, at) => own.every((word, next) => theirs[at + next] === word));
  };
}

/** Words that alone say nothing of which commune is meant. */
const TOO_COMMON: ReadonlySet<string> = new Set(
  'saint sainte saints saintes notre dame bourg ville grand grande petit petite mont pont val haut haute bas basse centre nord sud est ouest mer bois'.split(' '),
);
