/** Names as they are, and with their article elsewhere: « HAVRE (LE) », « Havre ». */
import { choose, type Portee } from './choix';
import { ARTICLES, AUCUN, type Lecture } from './lecture';
import { tells } from './ressemblance';
import type { Etape, Resolution } from './resolution';

/** No name is longer. */
const scratch = new Uint8Array(256);

/** The first entry of the table with this folded name; -1 where there is none. */
function entryOf(lecture: Lecture, folded: string): number {
  if (folded.length === 0 || folded.length > scratch.length) return AUCUN;
  return lecture.table.names().first(scratch, 0, write(folded));
}

/** The same, of words `from` to `to` with folded words before them. */
function entryBehind(lecture: Lecture, before: string, from: number, to: number): number {
  const { bytes, starts, ends } = lecture.folded;
  const [start, end] = [starts[from]!, ends[to - 1]!];
  if (before.length + end - start > scratch.length) return AUCUN;
  let length = write(before);
  for (let at = start; at < end; at++) scratch[length++] = bytes[at]!;
  return lecture.table.names().first(scratch, 0, length);
}

function write(folded: string): number {
  for (let at = 0; at < folded.length; at++) scratch[at] = folded.charCodeAt(at);
  return folded.length;
}

/** Words `from` to `to` are exactly a name. */
export function readExact(
  lecture: Lecture,
  from: number,
  to: number,
  portee: Portee,
  etapes: readonly Etape[],
): Resolution | undefined {
  const entry = lecture.entry(from, to);
  return entry === AUCUN ? undefined : choose(lecture.table, entry, portee, () => lecture.written(from, to), etapes);
}

/** What a name may have lost at its head: an article, or that it is an island's. */
const DEVANT: readonly string[] = [...ARTICLES, 'ile de', 'ile d', 'l ile de', 'l ile d'].map((words) => `${words} `);

/** Words `from` to `to` are a name but for its article: behind, missing or too much. Only where that makes one place. */
export function readArticle(
  lecture: Lecture,
  from: number,
  to: number,
  portee: Portee,
  etapes: readonly Etape[],
): Resolution | undefined {
  if (to <= from || lecture.isDamaged(from, to)) return undefined;
  const first = lecture.slice(from, from + 1);
  const last = lecture.slice(to - 1, to);
  const several = to - from > 1;
  if (several && ARTICLES.has(last)) {
    const name = lecture.slice(from, to - 1);
    return (
      readVariants(lecture, [`${last} ${name}`], from, to, portee, etapes) ??
      readVariants(lecture, [name], from, to, portee, etapes)
    );
  }
  if (several && ARTICLES.has(first))
    return readVariants(lecture, [lecture.slice(from + 1, to)], from, to, portee, etapes);
  const read = readEntries(
    lecture,
    DEVANT.map((before) => entryBehind(lecture, before, from, to)),
    from,
    to,
    portee,
    etapes,
  );
  // Asked last, as few texts come to it.
  return read && tells(lecture.slice(from, to)) ? read : undefined;
}

/** The one place that any of the folded variants names; several variants that name different places make homonyms. */
export function readVariants(
  lecture: Lecture,
  variants: readonly string[],
  from: number,
  to: number,
  portee: Portee,
  etapes: readonly Etape[],
  nom: Etape['nom'] = 'article',
): Resolution | undefined {
  return readEntries(
    lecture,
    variants.map((variant) => entryOf(lecture, variant)),
    from,
    to,
    portee,
    etapes,
    nom,
  );
}

function readEntries(
  lecture: Lecture,
  entries: readonly number[],
  from: number,
  to: number,
  portee: Portee,
  etapes: readonly Etape[],
  nom: Etape['nom'] = 'article',
): Resolution | undefined {
  const found: Resolution[] = [];
  for (const entry of entries) {
    if (entry === AUCUN) continue;
    const lu = lecture.written(from, to);
    const read = choose(lecture.table, entry, portee, () => lu, [...etapes, { nom, detail: lu }]);
    if (read && !found.some((one) => samePlace(one, read))) found.push(read);
  }
  if (found.length <= 1) return found[0];
  return { kind: 'homonymes', lu: lecture.written(from, to), places: [...new Set(found.flatMap(placesOf))] };
}

function samePlace(one: Resolution, other: Resolution): boolean {
  return one.kind === 'sure' && other.kind === 'sure' && one.place === other.place;
}

function placesOf(resolution: Resolution): readonly number[] {
  if (resolution.kind === 'sure') return [resolution.place];
  return resolution.kind === 'homonymes' || resolution.kind === 'partagee' ? resolution.places : [];
}
