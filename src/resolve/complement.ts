/** A name with more behind it than is official: « LA MURE D'ISERE », « CALLAC DE BRETAGNE ». */
import { AUCUN, MOTS_DE_LIAISON, type Lecture } from './lecture';
import { readExact } from './nom';
import type { Sol } from './proche';
import { meaningful } from './ressemblance';
import type { Etape, Resolution } from './resolution';

const LEAST_LETTERS = 4;

/**
 * The ground's one name that the words begin with, then a small word and a river or a region.
 * Only where the whole is no name anywhere, and no other name of the ground begins alike.
 */
export function readComplement(
  lecture: Lecture,
  from: number,
  to: number,
  sol: Sol,
  etapes: readonly Etape[],
): Resolution | undefined {
  if (lecture.entry(from, to) !== AUCUN) return undefined;
  for (let end = to - 1; end > from; end--) {
    if (!lecture.isOneOf(end, MOTS_DE_LIAISON)) continue;
    const read = readExact(lecture, from, end, sol.portee, etapes);
    if (read?.kind !== 'sure') continue;
    return isPlain(lecture, from, end, sol) ? withStep(read, lecture.written(from, to)) : undefined;
  }
  return undefined;
}

function isPlain(lecture: Lecture, from: number, end: number, sol: Sol): boolean {
  const base = lecture.slice(from, end);
  const words = meaningful(base.split(' '));
  if (words.join('').length < LEAST_LETTERS || /^saintes?$/.test(words[0] ?? '')) return false;
  const names = lecture.table.names();
  return !sol.entries.some((entry) => names.foldedOf(entry).startsWith(`${base} `));
}

function withStep(read: Resolution & { kind: 'sure' }, lu: string): Resolution {
  return { ...read, etapes: [...read.etapes, { nom: 'partie-du-nom', detail: lu }] };
}
