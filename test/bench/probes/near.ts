/** Near misses: how many a second, and whether all of them are found, proved against the plain version. */
import { Resolver } from '../../../src/resolve/resolve';
import { fold } from '../../../src/table/fold';
import { table } from '../../../src/table/table';
import { time } from '../clock';
import { asked, emit } from '../emit';
import { placesOf } from '../generated/places';
import { Random } from '../generated/random';
import { mistype } from '../generated/writings';
import { plainDistance } from '../plain';

const LIMIT = 2;
const WARM = 1000;
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
  some.filter(({ text, place }) => resolver.suggest(text, -1, 5)[0]?.place === place).length;
suggest(slips(WARM, 12));
const queries = slips(queryCount, 11);
let first = 0;
const spent = time(() => {
  first = suggest(queries);
});

const names = resolver.table.names();
const folded = names.texts.map((text) => fold(text));
let faults = 0;
for (const { text } of queries.slice(0, proofs)) {
  const query = fold(text);
  const expected = folded.flatMap((name, entry) => {
    const close = Math.abs(name.length - query.length) <= LIMIT && plainDistance(query, name) <= LIMIT;
    return close ? [`${entry}:${plainDistance(query, name)}`] : [];
  });
  const found = resolver.suggestions.within(text, LIMIT).map(({ entry, distance }) => `${entry}:${distance}`);
  if (expected.sort().join() !== found.sort().join()) faults++;
}
emit({ perSecond: (queryCount * 1000) / spent, firstRight: first / queryCount, proofs, faults });
