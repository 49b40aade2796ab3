/**
 * The writings of `noms`: every name of the table, folded, and the shapes that lists give them, with the places each may
 * be meant for. Only candidates: what a writing stands for, the resolver says.
 */
import { fold } from '../table/fold';
import type { Place } from '../table/place';
import type { Table } from '../table/table';

export interface Writing {
  readonly folded: string;
  /** As the table has it, before folding: several names may fold alike. */
  readonly texts: readonly string[];
  readonly places: readonly Place[];
}

const ARTICLES = /^(?:le|la|les|l) (?=.)/;
const ARRONDISSEMENT = /^(.+) (\d+)er?(?: arrondissement)$/;

/** Le Havre as « Havre (Le) » and « Havre »; Lyon 3e Arrondissement as « Lyon 3 », « Lyon 03 », « Lyon 3ème ». */
function shapesOf(folded: string): readonly string[] {
  const article = ARTICLES.exec(folded)?.[0];
  const bare = article === undefined ? [] : [folded.slice(article.length)];
  const moved = bare.map((name) => `${name} ${article!.trim()}`);
  const [, city, number] = ARRONDISSEMENT.exec(folded) ?? [];
  if (city === undefined || number === undefined) return [...bare, ...moved];
  return [number, number.padStart(2, '0'), `${number}e`, `${number}eme`, `${number}er`].map(
    (written) => `${city} ${written}`,
  );
}

export function writingsOf(table: Table): readonly Writing[] {
  const names = table.names();
  const writings = new Map<string, { texts: Set<string>; places: Set<Place> }>();
  const add = (folded: string, text: string, place: Place): void => {
    const known = writings.get(folded) ?? { texts: new Set(), places: new Set() };
    known.texts.add(text);
    known.places.add(place);
    writings.set(folded, known);
  };
  names.texts.forEach((text, entry) => {
    const folded = fold(text);
    const place = names.places[entry]!;
    add(folded, text, place);
    for (const shape of shapesOf(folded)) add(shape, shape, place);
  });
  return [...writings].map(([folded, { texts, places }]) => ({ folded, texts: [...texts], places: [...places] }));
}
