/**
 * Names with their département and addresses: warmed on one half of the communes, timed on the
 * other, whose texts nothing has seen. Beside them a bare Map.get on the very same strings.
 */
import { Resolver } from '../../../src/resolve/resolve';
import { table } from '../../../src/table/table';
import { fresh, median, time } from '../chrono';
import { asked, emit } from '../emit';
import { mixedAddresses, writtenNames } from '../generated/mix';
import { placesOf } from '../generated/places';
import { Random } from '../generated/random';

interface Asked {
  readonly adresses: number;
  /** "noms" or "adresses" alone, for a profile. */
  readonly seulement?: string;
}

interface Query {
  readonly texte: string;
  readonly departement: number;
}

const WARM_PASSES = 3;
/** Distinct texts of a column that repeats itself: what comes back is in other strings, as a workbook hands them over. */
const REPEATED = 15_000;
const { adresses: addressCount, seulement } = asked() as Asked;
const resolver = new Resolver(table());
const communes = placesOf(resolver.table).filter(({ genre }) => genre === 'commune');
const half = (parity: number) => communes.filter((_, rank) => rank % 2 === parity);

let checksum = 0;
let silent = 0;

function answer(queries: readonly Query[]): void {
  for (const { texte, departement } of queries) {
    const read = resolver.resolve(texte, resolver.departements.of(departement < 0 ? [] : [departement]));
    if (read.kind === 'sure') checksum += read.place;
    else silent++;
  }
}

const copies = (queries: readonly Query[]): Query[] =>
  queries.map(({ texte, departement }) => ({ texte: fresh(texte), departement }));

/** A bare Map of these very texts: milliseconds to look each of them up. */
function lookUps(some: readonly Query[]): number {
  const map = new Map(some.map(({ texte }, rank) => [fresh(texte), rank]));
  const lookUp = (queries: readonly Query[]): void => {
    for (const { texte } of queries) checksum += map.get(texte)!;
  };
  for (let pass = 0; pass < WARM_PASSES; pass++) lookUp(copies(some));
  return median(
    Array.from({ length: 9 }, () => {
      const again = copies(some);
      return time(() => lookUp(again));
    }),
  );
}

function measure(
  warm: readonly Query[],
  queries: readonly Query[],
): { neuf: number; repete: number; map: number; mapRepete: number; muets: number } {
  for (let pass = 0; pass < WARM_PASSES; pass++) answer(copies(warm));
  silent = 0;
  const once = copies(queries);
  const neuf = time(() => answer(once));
  const muets = silent;
  const known = queries.slice(0, REPEATED);
  answer(copies(known));
  const repeats = Array.from({ length: 9 }, () => {
    const again = copies(known);
    return time(() => answer(again));
  });
  const each = (milliseconds: number, some: readonly Query[]): number => (milliseconds * 1e6) / some.length;
  return {
    neuf: each(neuf, queries),
    repete: each(median(repeats), known),
    map: each(lookUps(queries), queries),
    mapRepete: each(lookUps(known), known),
    muets,
  };
}

const nameQueries = (parity: number): Query[] =>
  writtenNames(half(parity)).map(({ texte, place }) => ({
    texte,
    departement: resolver.table.departementRankOf(place),
  }));
const addressQueries = (parity: number, seed: number): Query[] =>
  mixedAddresses(half(parity), addressCount, new Random(seed)).map(({ texte }) => ({ texte, departement: -1 }));

emit({
  noms: seulement === 'adresses' ? undefined : measure(nameQueries(0), nameQueries(1)),
  adresses: seulement === 'noms' ? undefined : measure(addressQueries(0, 1), addressQueries(1, 2)),
  checksum,
});
