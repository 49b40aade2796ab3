/** The campaign: so many calls of every function, and what each answer must be whatever the input. */
import fc from 'fast-check';
import { ExcelError, NAMES, call, type Answer, type Name } from '../functions/excel';
import { bestOf, type Timed } from './stopwatch';
import { argumentsOf } from './inputs';
import { Kinds } from './kinds';
import { faultsOf } from './promises';

export interface Tally {
  readonly calls: number;
  readonly cells: number;
  readonly errors: number;
  readonly perFunction: ReadonlyMap<Name, number>;
  readonly kinds: Kinds;
  /** The longest, for a cell: the best of several turns. */
  readonly slowest: Timed;
  /** Calls whose every turn took more than the limit, for each of their cells. */
  readonly tooLong: readonly Timed[];
}

/** COMMUNES walks the whole of France: once in so many calls is enough. */
const SHARE: Partial<Record<Name, number>> = { COMMUNES: 0.02, 'COMMUNE.SUGGESTIONS': 0.1 };
/** The engine compiles what it runs often: the first calls say nothing. */
const WARM = 2000;

/** Tries `calls` calls in all; throws, with the smallest input that shows it, on the first broken promise. */
export function runCampaign(calls: number, seed: number, limit: number, progress: (done: number) => void): Tally {
  const shares = NAMES.map((name) => SHARE[name] ?? 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const kinds = new Kinds();
  const perFunction = new Map<Name, number>();
  const stopwatch = new Stopwatch(limit);
  const tally = { calls: 0, cells: 0, errors: 0 };
  NAMES.forEach((name, at) => {
    const numRuns = Math.ceil((calls * shares[at]!) / whole);
    fc.assert(
      fc.property(argumentsOf(name), (args) => {
        const start = performance.now();
        const answer = call(name, ...args);
        const milliseconds = performance.now() - start;
        tally.calls++;
        kinds.add(args);
        count(tally, answer);
        if (tally.calls > WARM) stopwatch.see(name, args, answer, milliseconds);
        const faults = faultsOf(name, args, answer);
        if (faults.length > 0) throw new Error(faults.join('\n'));
        progress(tally.calls);
      }),
      { numRuns, seed: seed + at },
    );
    perFunction.set(name, numRuns);
  });
  return { ...tally, perFunction, kinds, slowest: stopwatch.slowest, tooLong: stopwatch.tooLong };
}

/** Keeps the longest call: one that seems longer than all before is timed again, since the machine has other work. */
class Stopwatch {
  slowest: Timed = { milliseconds: 0, call: '' };
  readonly tooLong: Timed[] = [];

  constructor(private readonly limit: number) {}

  see(name: Name, args: readonly unknown[], answer: Answer, milliseconds: number): void {
    const cells = answer instanceof ExcelError ? 1 : answer.length * answer[0]!.length;
    if (milliseconds / cells <= Math.min(this.slowest.milliseconds, this.limit)) return;
    const best = bestOf(name, args, this.limit * cells) / cells;
    const timed = { milliseconds: best, call: `${name}(${fc.stringify(args).slice(0, 160)})` };
    if (best > this.slowest.milliseconds) this.slowest = timed;
    if (best > this.limit) this.tooLong.push(timed);
  }
}

function count(tally: { cells: number; errors: number }, answer: Answer): void {
  const cells = answer instanceof ExcelError ? [answer] : answer.flat();
  tally.cells += cells.length;
  tally.errors += cells.filter((cell) => cell instanceof ExcelError).length;
}
