/** The campaign: so many calls of every function, and what each answer must be whatever the input. */
import fc from 'fast-check';
import { ExcelError, NAMES, call, faultsOfSentence, type Answer, type Name } from '../functions/excel';
import { argumentsOf } from './inputs';

export interface Tally {
  readonly calls: number;
  readonly cells: number;
  readonly errors: number;
  /** The longest call, in milliseconds, after the first ones. */
  readonly slowest: { readonly milliseconds: number; readonly call: string };
}

/** Functions whose answer is a long list: their cost is not that of a cell. */
const LISTS: ReadonlySet<Name> = new Set<Name>(['COMMUNES', 'COMMUNE.SUGGESTIONS']);
/** COMMUNES walks the whole of France: once in so many calls is enough. */
const SHARE: Partial<Record<Name, number>> = { 'COMMUNES': 0.02, 'COMMUNE.SUGGESTIONS': 0.1 };

/** Tries `calls` calls in all; throws, with the smallest input that shows it, on the first broken promise. */
export function runCampaign(calls: number, seed?: number): Tally {
  const shares = NAMES.map((name) => SHARE[name] ?? 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const tally = { calls: 0, cells: 0, errors: 0, slowest: { milliseconds: 0, call: '' } };
  NAMES.forEach((name, at) => {
    const numRuns = Math.ceil((calls * shares[at]!) / whole);
    fc.assert(
      fc.property(argumentsOf(name), (args) => {
        const start = performance.now();
        const answer = call(name, ...args);
        const milliseconds = performance.now() - start;
        tally.calls++;
        count(tally, answer);
        if (!LISTS.has(name) && tally.calls > 500 && milliseconds > tally.slowest.milliseconds) {
          tally.slowest = { milliseconds, call: `${name}(${fc.stringify(args).slice(0, 120)})` };
        }
        const faults = faultsOf(name, args, answer);
        if (faults.length > 0) throw new Error(faults.join('\n'));
      }),
      { numRuns, ...(seed === undefined ? {} : { seed: seed + at }) },
    );
  });
  return tally;
}

function count(tally: { cells: number; errors: number }, answer: Answer): void {
  const cells = answer instanceof ExcelError ? [answer] : answer.flat();
  tally.cells += cells.length;
  tally.errors += cells.filter((cell) => cell instanceof ExcelError).length;
}

/** Promises broken by one answer; none, for a good one. */
export function faultsOf(name: Name, args: readonly unknown[], answer: Answer): string[] {
  const given = errorsIn(args);
  if (answer instanceof ExcelError) return faultsOfError(answer, given);
  const faults = answer.flatMap((row) => row.flatMap((value) => faultsOfValue(value, given)));
  return [...faults, ...faultsOfShape(name, args, answer)];
}

function errorsIn(args: readonly unknown[]): ReadonlySet<unknown> {
  return new Set(args.flat(2).filter((value) => value instanceof ExcelError));
}

function faultsOfValue(value: unknown, given: ReadonlySet<unknown>): string[] {
  if (typeof value === 'string') return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${value} is no finite number`];
  return value instanceof ExcelError ? faultsOfError(value, given) : [`${typeof value} is no value for a cell`];
}

/** #N/A or #VALUE! with its sentence, or an error that was given; an error given as an object is made anew. */
function faultsOfError(error: ExcelError, given: ReadonlySet<unknown>): string[] {
  if (given.has(error) || error.message === undefined) return [];
  if (error.code !== '#N/A' && error.code !== '#VALUE!') return [`${error.code} carries no message`];
  return faultsOfSentence(error.message, 1000);
}

function faultsOfShape(name: Name, args: readonly unknown[], answer: unknown[][]): string[] {
  if (answer.length === 0 || answer[0]!.length === 0) return ['an empty matrix'];
  if (answer.some((row) => row.length !== answer[0]!.length)) return ['a matrix that is not rectangular'];
  if (LISTS.has(name)) return answer[0]!.length === 3 ? [] : ['a list without its three columns'];
  const communes = args[0] as unknown[][];
  const rows = name === 'COMMUNE.FICHE' ? answer.length - (answer.length > communes.length ? 1 : 0) : answer.length;
  if (rows !== communes.length) return [`${rows} rows for ${communes.length} communes`];
  const columns = name === 'COMMUNE.FICHE' ? 8 : communes[0]!.length;
  return answer[0]!.length === columns ? [] : [`${answer[0]!.length} columns instead of ${columns}`];
}
