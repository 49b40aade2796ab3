/** Before which names French writes « d’ »: a rule by the spelling, and the places that are against it. */
import type { Place } from './place';
import { readSparseBytes, writeSparse } from './sparse';

const AGAINST = '!';

/** A vowel, or a Y (« d’Yerres »), but no H: that of « Hyères » is mute, that of « Hœdic » is not. */
export function elidesAsSpelt(name: string): boolean {
  return /^[aeiouyœæ]/i.test(name.normalize('NFD'));
}

/** @param elided whether each place, in order, has « d’ » before its name */
export function writeLiaisons(names: readonly string[], elided: readonly boolean[]): string {
  return writeSparse(names.map((name, place) => (elidesAsSpelt(name) === elided[place] ? '' : AGAINST)));
}

export function readLiaisons(section: string): ReadonlySet<Place> {
  return new Set(readSparseBytes(section).map(([place]) => place));
}
