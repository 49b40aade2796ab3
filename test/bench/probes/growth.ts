/**
 * The cost of a row as a call grows: one call of ZONE over many rows, between two halves of as many calls over a
 * thousand, which are its reference. Every row is an address of its own, which nothing has read before.
 */
import { readFileSync } from 'node:fs';
import { table } from '../../../src/table/table';
import { median, time } from '../clock';
import { asked, emit } from '../emit';
import { mixedAddresses } from '../generated/mix';
import { placesOf } from '../generated/places';
import { Random } from '../generated/random';
import { call, prepareRealm } from '../realm';

const WARM = 50_000;
const TURNS = 3;

interface Asked {
  readonly file: string;
  /** Rows of a call; the first length is the reference. */
  readonly lengths: readonly number[];
  /** Rows of the short calls of a turn, all together. */
  readonly most: number;
}

const { file, lengths, most } = asked() as Asked;
const [short, ...others] = lengths as [number, ...number[]];
const communes = placesOf(table()).filter(({ kind }) => kind === 'commune');
const zone = prepareRealm()(readFileSync(file, 'utf8')).get('ZONE');
const rowsOf = (length: number): number => Math.max(length, most);
const needed = WARM + TURNS * others.reduce((sum, length) => sum + rowsOf(length) + most, 0);
const texts = mixedAddresses(communes, needed, new Random(23)).map(({ text }) => text);
let next = 0;

function rowsIn(answer: unknown): number {
  return Array.isArray(answer) ? answer.length : 0;
}

/** Nanoseconds a row of `rows` rows, in calls of `length` each. */
function read(rows: number, length: number): number {
  const ranges = Array.from({ length: Math.ceil(rows / length) }, (_, at) =>
    texts.slice(next + at * length, next + Math.min(rows, (at + 1) * length)).map((text) => [text]),
  );
  next += rows;
  let answered = 0;
  const milliseconds = time(() => {
    for (const range of ranges) answered += rowsIn(call(zone, [range]));
  });
  // A range that is refused costs nothing, and would pass for the fastest of all.
  if (answered !== rows) throw new Error(`ZONE a répondu ${answered} lignes sur ${rows}.`);
  return (milliseconds * 1e6) / rows;
}

read(WARM, short);
const found = others.map((length) => {
  const turns = Array.from({ length: TURNS }, () => {
    const before = read(most / 2, short);
    const ours = read(rowsOf(length), length);
    const reference = (before + read(most / 2, short)) / 2;
    return { ours, reference, ratio: ours / reference };
  });
  const of = (value: (turn: (typeof turns)[0]) => number): number => median(turns.map(value));
  return {
    length,
    ours: of((turn) => turn.ours),
    reference: of((turn) => turn.reference),
    ratio: of((turn) => turn.ratio),
  };
});
emit({ short, found });
