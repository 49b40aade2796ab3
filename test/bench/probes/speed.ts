/**
 * Names with their département and addresses: warmed on one half of the communes, timed on the
 * other, whose texts nothing has seen. Beside them a bare Map.get on the very same strings.
 */
import { Resolver } from '../../../src/resolve/resolve';
import { table } from '../../../src/table/table';
import { fresh, median, time } from '../clock';
import { asked, emit } from '../emit';
import { mixedAddresses, writtenNames } from '../generated/mix';
import { placesOf } from '../generated/places';
import { Random } from '../generated/random';

interface Asked {
  readonly addresses: number;
  /** "names" or "addresses" alone, for a profile. */
  readonly only?: string;
}

interface Query {
  readonly text: string;
  readonly departement: number;
}

const WARM_PASSES = 3;
/** Distinct texts of a column that repeats itself: what comes back is in other strings, as a workbook hands them over. */
const REPEATED = 15_000;
const { addresses: addressCount, only } = asked() as Asked;
const resolver = new Resolver(table());
const communes = placesOf(resolver.table).filter(({ kind }) => kind === 'commune');
const half = (parity: number) => communes.filter((_, rank) => rank % 2 === parity);

let checksum = 0;
let silent = 0;

function answer(queries: readonly Query[]): void {
  for (const { text, departement } of queries) {
    const read = resolver.resolve(text, departement);
    if (read.kind === 'sure') checksum += read.place;
    else silent++;
  }
}

const copies = (queries: readonly Query[]): Query[] =>
  queries.map(({ text, departement }) => ({ text: fresh(text), departement }));

/** A bare Map of these very texts: milliseconds to look each of them up. */
function lookUps(some: readonly Query[]): number {
  const map = new Map(some.map(({ text }, rank) => [fresh(text), rank]));
  const lookUp = (queries: readonly Query[]): void => {
    for (const { text } of queries) checksum += map.get(text)!;
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
): { first: number; repeated: number; map: number; mapRepeated: number; silentRows: number } {
  for (let pass = 0; pass < WARM_PASSES; pass++) answer(copies(warm));
  silent = 0;
  const once = copies(queries);
  const first = time(() => answer(once));
  const silentRows = silent;
  const known = queries.slice(0, REPEATED);
  answer(copies(known));
  const repeats = Array.from({ length: 9 }, () => {
    const again = copies(known);
    return time(() => answer(again));
  });
  const each = (milliseconds: number, some: readonly Query[]): number => (milliseconds * 1e6) / some.length;
  return {
    first: each(first, queries),
    repeated: each(median(repeats), known),
    map: each(lookUps(queries), queries),
    mapRepeated: each(lookUps(known), known),
    silentRows,
  };
}

const nameQueries = (parity: number): Query[] =>
  writtenNames(half(parity)).map(({ text, place }) => ({
    text,
    departement: resolver.table.departementRankOf(place),
  }));
const addressQueries = (parity: number, seed: number): Query[] =>
  mixedAddresses(half(parity), addressCount, new Random(seed)).map(({ text }) => ({ text, departement: -1 }));

emit({
  names: only === 'addresses' ? undefined : measure(nameQueries(0), nameQueries(1)),
  addresses: only === 'names' ? undefined : measure(addressQueries(0, 1), addressQueries(1, 2)),
  checksum,
});
