/** The cost of a row as columns grow: the same kind of rows, each length several times. */
import { Resolver } from '../../../src/resolve/resolve';
import { table } from '../../../src/table/table';
import { median, time } from '../chrono';
import { asked, emit } from '../emit';
import { mixedAddresses, writtenNames } from '../generated/mix';
import { placesOf } from '../generated/places';
import { Random } from '../generated/random';

const { longueurs, distinctes } = asked() as { longueurs: readonly number[]; distinctes: number };
const resolver = new Resolver(table());
const communes = placesOf(resolver.table).filter(({ genre }) => genre === 'commune');
const random = new Random(23);
const named = writtenNames(communes).map(({ texte, place }) => ({ texte, departement: resolver.table.departementRankOf(place) }));
const addressed = mixedAddresses(communes, distinctes, random).map(({ texte }) => ({ texte, departement: -1 }));
// Half names, half addresses, in one order for every length, so that a short column is like a long one.
const rows = Array.from({ length: distinctes }, (_, at) => (at % 2 === 0 ? random.pick(named) : addressed[at]!));

let checksum = 0;
/** A short column starts elsewhere each time: else the processor would know it by heart. */
const column = (length: number, from: number): void => {
  for (let at = 0; at < length; at++) {
    const { texte, departement } = rows[(from + at) % rows.length]!;
    const read = resolver.resolve(texte, departement);
    if (read.kind === 'sure') checksum += read.place;
  }
};
column(Math.min(50_000, rows.length), 0);
const parLigne = longueurs.map((length) => {
  const times = Math.max(1, Math.min(9, Math.floor(200_000 / length)));
  const spent = Array.from({ length: times }, (_, pass) => time(() => column(length, pass * 7919 * 3)));
  return { length, nanosecondes: (median(spent) * 1e6) / length };
});
emit({ parLigne, checksum });
