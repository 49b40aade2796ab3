/** Near misses: how fast beside the plain version, by turns, and whether all of them are found, proved against it. */
import { Resolver } from '../../../src/resolve/resolve';
import { fold } from '../../../src/table/fold';
import { table } from '../../../src/table/table';
import { pieces, ratioOf, time, type Turn } from '../clock';
import { asked, emit } from '../emit';
import { placesOf } from '../generated/places';
import { Random } from '../generated/random';
import { mistype } from '../generated/writings';
import { plainDistance } from '../plain';

const LIMIT = 2;
const WARM = 1000;
const TURNS = 40;
const { queryCount, proofs } = asked() as { queryCount: number; proofs: number };
const resolver = new Resolver(table());
const communes = placesOf(resolver.table).filter(({ kind }) => kind === 'commune');

interface Query {
  readonly text: string;
  readonly place: number;
}

/** One or two slips, by turns. */
function slips(count: number, seed: number): Query[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, rank) => {
    const { name, place } = random.pick(communes);
    const once = mistype(name, random);
    return { text: rank % 2 === 0 || once.length < 3 ? once : mistype(once, random), place };
  });
}

const suggest = (some: readonly Query[]): number =>
  some.filter(({ text, place }) => resolver.suggest(text, [], 5)[0]?.place === place).length;
const names = resolver.table.names();
const folded = names.texts.map((text) => fold(text));

/** Entries of the names within the limit, each with its distance, sorted: what the plain version finds. */
function plainly(text: string): string[] {
  const query = fold(text);
  const found = folded.flatMap((name, entry) => {
    if (Math.abs(name.length - query.length) > LIMIT) return [];
    const distance = plainDistance(query, name);
    return distance <= LIMIT ? [`${entry}:${distance}`] : [];
  });
  return found.sort();
}

suggest(slips(WARM, 12));
slips(3, 13).forEach(({ text }) => plainly(text));
const queries = slips(queryCount, 11);
let firstRight = 0;
// A piece of queries, then the first of them the plain way: in milliseconds a query.
const turns = pieces(queries, TURNS).map((piece): Turn => {
  const ours = time(() => (firstRight += suggest(piece)));
  return { ours: ours / piece.length, reference: time(() => plainly(piece[0]!.text)) };
});

const faults = queries.slice(0, proofs).filter(({ text }) => {
  const found = resolver.suggestions.within(text, LIMIT).map(({ entry, distance }) => `${entry}:${distance}`);
  return found.sort().join() !== plainly(text).join();
}).length;
emit({ ...ratioOf(turns), firstRight: firstRight / queryCount, proofs, faults });
