/**
 * Names with their département and addresses: warmed on one half of the communes, timed on the
 * other, whose texts nothing has seen. By turns with them a bare Map.get on the very same texts.
 */
import { NO_ARGUMENT, type Argument } from '../../../src/resolve/text/argument';
import { Resolver } from '../../../src/resolve/resolve';
import { table } from '../../../src/table/table';
import { fresh, pieces, ratioOf, time, type Ratio, type Turn } from '../clock';
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
  readonly argument: Argument;
}

const WARM_PASSES = 3;
/** Enough pieces for a median, each of some thousand texts. */
const TURNS = 40;
const TURNS_REPEATED = 9;
/** Distinct texts of a column that repeats itself: what comes back is in other strings, as a workbook hands them over. */
const REPEATED = 15_000;
const { addresses: addressCount, only } = asked() as Asked;
const resolver = new Resolver(table());
const communes = placesOf(resolver.table).filter(({ kind }) => kind === 'commune');
const half = (parity: number) => communes.filter((_, rank) => rank % 2 === parity);

let checksum = 0;
let silent = 0;

function answer(queries: readonly Query[]): void {
  for (const { text, argument } of queries) {
    const read = resolver.resolve(text, argument);
    if (read.kind === 'sure') checksum += read.place;
    else silent++;
  }
}

const copies = (queries: readonly Query[]): Query[] =>
  queries.map(({ text, argument }) => ({ text: fresh(text), argument }));

const lookUp = (map: ReadonlyMap<string, number>, queries: readonly Query[]): void => {
  for (const { text } of queries) checksum += map.get(text)!;
};

/** A turn a piece: ours on strings of its own, then Map.get on others of the same texts. In nanoseconds a text. */
function byTurns(map: ReadonlyMap<string, number>, some: readonly (readonly Query[])[]): Ratio {
  return ratioOf(
    some.map((piece): Turn => {
      const [mine, theirs] = [copies(piece), copies(piece)];
      const each = (milliseconds: number): number => (milliseconds * 1e6) / piece.length;
      return { ours: each(time(() => answer(mine))), reference: each(time(() => lookUp(map, theirs))) };
    }),
  );
}

/** A bare Map of these very texts, looked up until the engine knows how. */
function mapOf(some: readonly Query[]): ReadonlyMap<string, number> {
  const map = new Map(some.map(({ text }, rank) => [fresh(text), rank]));
  for (let pass = 0; pass < WARM_PASSES; pass++) lookUp(map, copies(some));
  return map;
}

function measure(
  warm: readonly Query[],
  queries: readonly Query[],
): { first: Ratio; repeated: Ratio; silentRows: number } {
  for (let pass = 0; pass < WARM_PASSES; pass++) answer(copies(warm));
  const map = mapOf(queries);
  silent = 0;
  const first = byTurns(map, pieces(queries, TURNS));
  const silentRows = silent;
  const known = queries.slice(0, REPEATED);
  answer(copies(known));
  return { first, repeated: byTurns(mapOf(known), new Array<Query[]>(TURNS_REPEATED).fill(known)), silentRows };
}

const nameQueries = (parity: number): Query[] =>
  writtenNames(half(parity)).map(({ text, place }) => ({
    text,
    argument: resolver.departements.of([resolver.table.departementRankOf(place)]),
  }));
const addressQueries = (parity: number, seed: number): Query[] =>
  mixedAddresses(half(parity), addressCount, new Random(seed)).map(({ text }) => ({ text, argument: NO_ARGUMENT }));

emit({
  names: only === 'addresses' ? undefined : measure(nameQueries(0), nameQueries(1)),
  addresses: only === 'names' ? undefined : measure(addressQueries(0, 1), addressQueries(1, 2)),
  checksum,
});
