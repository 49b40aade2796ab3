/** Names as they are, and with their article elsewhere: « HAVRE (LE) », « Havre ». */
import { createFoldedText, foldInto } from '../table/fold';
import { choose, type Portee } from './choix';
import { ARTICLES, AUCUN, type Lecture } from './lecture';
import { tells } from './ressemblance';
import type { Etape, Resolution } from './resolution';

const scratch = createFoldedText();

/** The first entry of the table with this name, in any writing; -1 where there is none. */
export function entryOf(lecture: Lecture, name: string): number {
  foldInto(name, scratch);
  return scratch.words === 0 ? AUCUN : lecture.table.names().first(scratch.bytes, 0, scratch.length);
}

/** Words `from` to `to` are exactly a name. */
export function readExact(lecture: Lecture, from: number, to: number, portee: Portee, etapes: readonly Etape[]): Resolution | undefined {
  const entry = lecture.entry(from, to);
  return entry === AUCUN ? undefined : choose(lecture.table, entry, portee, () => lecture.written(from, to), etapes);
}

/** What a name may have lost at its head: an article, or that it is an island's. */
const DEVANT: readonly string[] = [...ARTICLES, 'ile de', 'ile d', 'l ile de', 'l ile d'];

/** Words `from` to `to` are a name but for its article: behind, missing or too much. Only where that makes one place. */
export function readArticle(lecture: Lecture, from: number, to: number, portee: Portee, etapes: readonly Etape[]): Resolution | undefined {
  if (to <= from || lecture.isDamaged(from, to)) return undefined;
  const first = lecture.slice(from, from + 1);
  const last = lecture.slice(to - 1, to);
  const several = to - from > 1;
  if (several && ARTICLES.has(last)) {
    const name = lecture.slice(from, to - 1);
    return (
      readVariants(lecture, [`${last} ${name}`], from, to, portee, etapes) ?? readVariants(lecture, [name], from, to, portee, etapes)
    );
  }
  if (several && ARTICLES.has(first)) return readVariants(lecture, [lecture.slice(from + 1, to)], from, to, portee, etapes);
  const name = lecture.slice(from, to);
  if (!tells(name)) return undefined;
  return readVariants(lecture, DEVANT.map((before) => `${before} ${name}`), from, to, portee, etapes);
}

/** The one place that any of the variants names; several variants that name different places make homonyms. */
export function readVariants(
  lecture: Lecture,
  variants: readonly string[],
  from: number,
  to: number,
  portee: Portee,
  etapes: readonly Etape[],
  nom: Etape['nom'] = 'article',
): Resolution | undefined {
  const found: Resolution[] = [];
  const lu = lecture.written(from, to);
  for (const variant of variants) {
    const entry = entryOf(lecture, variant);
    const read = choose(lecture.table, entry, portee, () => lu, [...etapes, { nom, detail: lu }]);
    if (read && !found.some((one) => samePlace(one, read))) found.push(read);
  }
  if (found.length <= 1) return found[0];
  return { kind: 'homonymes', lu, places: [...new Set(found.flatMap(placesOf))] };
}

function samePlace(one: Resolution, other: Resolution): boolean {
  return one.kind === 'sure' && other.kind === 'sure' && one.place === other.place;
}

function placesOf(resolution: Resolution): readonly number[] {
  if (resolution.kind === 'sure') return [resolution.place];
  return resolution.kind === 'homonymes' || resolution.kind === 'partagee' ? resolution.places : [];
}
