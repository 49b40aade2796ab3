/** Near misses: how many a second, and whether all of them are found, proved against the plain version. */
import { Resolver } from '../../../src/resolve/resolve';
import { fold } from '../../../src/table/fold';
import { table } from '../../../src/table/table';
import { time } from '../chrono';
import { asked, emit } from '../emit';
import { placesOf } from '../generated/places';
import { Random } from '../generated/random';
import { mistype } from '../generated/writings';
import { plainDistance } from '../plain';

const LIMIT = 2;
const WARM = 1000;
const { requetes, preuves } = asked() as { requetes: number; preuves: number };
const resolver = new Resolver(table());
const communes = placesOf(resolver.table).filter(({ genre }) => genre === 'commune');

interface Query {
  readonly texte: string;
  readonly place: number;
}

/** One or two slips, by turns. */
function slips(count: number, seed: number): Query[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, rank) => {
    const { nom, place } = random.pick(communes);
    const once = mistype(nom, random);
    return { texte: rank % 2 === 0 || once.length < 3 ? once : mistype(once, random), place };
  });
}

const suggest = (some: readonly Query[]): number =>
  some.filter(({ texte, place }) => resolver.suggest(texte, [], 5)[0]?.place === place).length;
suggest(slips(WARM, 12));
const queries = slips(requetes, 11);
let first = 0;
const spent = time(() => {
  first = suggest(queries);
});

const names = resolver.table.names();
const folded = names.texts.map((text) => fold(text));
let faults = 0;
for (const { texte } of queries.slice(0, preuves)) {
  const text = fold(texte);
  const expected = folded.flatMap((name, entry) => {
    const close = Math.abs(name.length - text.length) <= LIMIT && plainDistance(text, name) <= LIMIT;
    return close ? [`${entry}:${plainDistance(text, name)}`] : [];
  });
  const found = resolver.suggestions.within(texte, LIMIT).map(({ entry, distance }) => `${entry}:${distance}`);
  if (expected.sort().join() !== found.sort().join()) faults++;
}
emit({ parSeconde: (requetes * 1000) / spent, premiers: first / requetes, preuves, fautes: faults });
