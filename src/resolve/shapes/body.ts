/** « Mairie de Lille », « Ville du Havre »: what such a body is of is the town. */
import type { Scope } from '../ground/ground';
import type { Lexicon } from '../text/lexicon';
import type { Reading } from '../text/reading';
import { readVariants, type Read } from '../writings/name';

/** What « de », « du » and « des » hide of the name's article. */
const CONTRACTED: ReadonlyMap<string, string> = new Map([
  ['de', ''],
  ['d', ''],
  ['du', 'le '],
  ['des', 'les '],
]);

/** Words `from` to `to` are a body of a town, a small word, and the town's name. */
export function readBody(reading: Reading, lexicon: Lexicon, from: number, to: number, scope: Scope): Read | undefined {
  const end = reading.phraseEnd(from, to, lexicon.of('mairie'));
  if (end === from || end + 1 >= to) return undefined;
  const article = CONTRACTED.get(reading.slice(end, end + 1));
  if (article === undefined) return undefined;
  return readVariants(reading, [article + reading.slice(end + 1, to)], end + 1, to, scope, 'exact', 'part');
}
