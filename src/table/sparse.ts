/** Texts that few places have: `gap|text` joined by `;`, the gap being the distance to the place before. */
import { fromBytes, toBytes } from './codec';
import type { Place } from './place';

const SEPARATOR = ';';

/**
 * @param texts the text of each place, "" for most
 * @throws Error if a text holds the separator
 */
export function writeSparse(texts: readonly string[]): string {
  const entries: string[] = [];
  let last = 0;
  texts.forEach((text, place) => {
    if (text === '') return;
    if (text.includes(SEPARATOR)) throw new Error(`« ${text} » contient le séparateur de la table`);
    entries.push(`${place - last}|${toBytes(text)}`);
    last = place;
  });
  return entries.join(SEPARATOR);
}

/** The texts as they are written, one byte a character, each with its place. */
export function readSparseBytes(section: string): readonly (readonly [Place, string])[] {
  if (section === '') return [];
  let place = 0;
  return section.split(SEPARATOR).map((entry) => {
    const bar = entry.indexOf('|');
    place += Number(entry.slice(0, bar));
    return [place, entry.slice(bar + 1)] as const;
  });
}

export function readSparse(section: string): readonly (readonly [Place, string])[] {
  return readSparseBytes(section).map(([place, bytes]) => [place, fromBytes(bytes)] as const);
}
