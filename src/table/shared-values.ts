/** Values that many places share (a zone, a bureau): the distinct values, and for each place which one it has. */
import { NumberReader, NumberWriter, toBytes } from './codec';
import { NONE, type Place } from './place';

/**
 * `values`: the distinct values, joined by `;`. `ranks`: one number a place, 0 if its value is that of the place before
 * (neighbours by code mostly share theirs), otherwise the rank of its value plus one.
 */
interface SharedValues {
  readonly values: string;
  readonly ranks: string;
}

const SEPARATOR = ';';

/**
 * @param texts the value of each place, in order
 * @throws Error if a value holds the separator
 */
export function writeSharedValues(texts: readonly string[]): SharedValues {
  const rankOf = new Map<string, number>();
  const ranks = new NumberWriter();
  let previous = NONE;
  for (const text of texts) {
    if (text.includes(SEPARATOR)) throw new Error(`« ${text} » contient le séparateur de la table`);
    const rank = rankOf.get(text) ?? rankOf.size;
    rankOf.set(text, rank);
    ranks.push(rank === previous ? 0 : rank + 1);
    previous = rank;
  }
  return { values: toBytes([...rankOf.keys()].join(SEPARATOR)), ranks: ranks.toString() };
}

/** Returns the rank of the value of each of `count` places. */
export function readRanks(ranks: string, count: Place): Uint16Array {
  const read = new Uint16Array(count);
  const reader = new NumberReader(ranks);
  let previous = 0;
  for (let place = 0; place < count; place++) {
    const rank = reader.next();
    if (rank > 0) previous = rank - 1;
    read[place] = previous;
  }
  return read;
}
