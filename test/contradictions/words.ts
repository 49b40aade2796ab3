/** Names cut short, mistyped, and what lies near: the plain way, by trying every name. */
import type { Random } from '../bench/generated/random';
import { mistype } from '../bench/generated/writings';
import { fold } from '../../src/table/fold';
import type { Name } from './geography';

const NO_LAST_WORDS = new Set(
  'le la les l de du des d et en sur sous a au aux pres devant chez lez saint sainte saints grand grande petit petite vieux vieille notre mont val'.split(
    ' ',
  ),
);
const SHORTEST_CUT = 5;

/** The first words of a name: « Cagnes » of « Cagnes-sur-Mer ». Undefined where none stands by itself. */
export function cutShort(name: string, random: Random): string | undefined {
  const ends = [...name.matchAll(/[- ]/g)].map(({ index }) => index);
  const cuts = ends
    .map((end) => name.slice(0, end))
    .filter((cut) => fold(cut).replaceAll(' ', '').length >= SHORTEST_CUT && !NO_LAST_WORDS.has(lastWord(cut)));
  return cuts.length === 0 ? undefined : random.pick(cuts);
}

function lastWord(text: string): string {
  return fold(text).split(' ').at(-1)!;
}

const SHORTEST_TYPO = 5;

/** One typing error in a name of five letters or more; undefined where it is too short. */
export function mistyped(name: string, random: Random): string | undefined {
  if (fold(name).replaceAll(' ', '').length < SHORTEST_TYPO) return undefined;
  const typo = mistype(name, random);
  return fold(typo) === fold(name) ? undefined : typo;
}

/** The places of today whose name is at most `most` typing errors from the text, spaces apart. */
export function near(text: string, names: readonly Name[], most: number): readonly number[] {
  const written = compact(text);
  return [
    ...new Set(names.filter(({ folded }) => isNear(written, compact(folded), most)).flatMap(({ today }) => today)),
  ];
}

/** The same, of names whose first words are near the text: what a cut and mistyped name may be. */
export function nearBeginnings(text: string, names: readonly Name[], most: number): readonly number[] {
  const written = compact(text);
  const close = names.filter(({ folded }) => {
    for (let end = folded.indexOf(' '); end >= 0; end = folded.indexOf(' ', end + 1)) {
      if (end - written.length > LONGEST_SPACES + most) return false;
      if (end >= written.length - most && isNear(written, compact(folded.slice(0, end)), most)) return true;
    }
    return isNear(written, compact(folded), most);
  });
  return [...new Set(close.flatMap(({ today }) => today))];
}

/** Spaces and an article that `compact` takes out of a name. */
const LONGEST_SPACES = 12;

function compact(text: string): string {
  return fold(text)
    .replace(/^(?:le|la|les|l) /, '')
    .replaceAll(' ', '');
}

function isNear(one: string, other: string, most: number): boolean {
  return Math.abs(one.length - other.length) <= most && errorsBetween(one, other) <= most;
}

/** Letters missing, too many, wrong, or swapped with the next (optimal string alignment). */
export function errorsBetween(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[other.length]!;
}
