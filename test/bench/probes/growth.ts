/** The cost of a row as columns grow: each column has addresses of its own, which nothing has read before. */
import { Resolver } from '../../../src/resolve/resolve';
import { table } from '../../../src/table/table';
import { median, time } from '../clock';
import { asked, emit } from '../emit';
import { mixedAddresses } from '../generated/mix';
import { placesOf } from '../generated/places';
import { Random } from '../generated/random';

const WARM = 50_000;
const MOST_COLUMNS = 9;
const ROWS_A_LENGTH = 200_000;

const { lengths } = asked() as { lengths: readonly number[] };
const resolver = new Resolver(table());
const communes = placesOf(resolver.table).filter(({ kind }) => kind === 'commune');
const columnsOf = (length: number): number => Math.max(1, Math.min(MOST_COLUMNS, Math.floor(ROWS_A_LENGTH / length)));
const needed = lengths.reduce((sum, length) => sum + length * columnsOf(length), WARM);
const texts = mixedAddresses(communes, needed, new Random(23)).map(({ text }) => text);

let checksum = 0;
let next = 0;
function column(length: number): void {
  for (const end = next + length; next < end; next++) {
    const read = resolver.resolve(texts[next]!);
    if (read.kind === 'sure') checksum += read.place;
  }
}

column(WARM);
// Longest first: the engine has all the time to learn before the short ones, which could be spent learning.
const perRow = [...lengths].reverse().map((length) => {
  const spent = Array.from({ length: columnsOf(length) }, () => time(() => column(length)));
  return { length, nanoseconds: (median(spent) * 1e6) / length };
});
emit({ perRow: perRow.reverse(), checksum });
