/** What is aimed at, and whether it is met. */
import { figure } from './print';

/**
 * Every limit of the bench. Sizes and memory are absolute. A time is never: a busy machine would miss what a quiet one
 * holds. Each is a ratio to a reference that does fixed work by turns with what is measured.
 */
export const LIMITS = {
  /** Kilobytes of functions.js as a server sends it: 430 until the zones had states and communes their geography of today. */
  brotli: 500,
  gzip: 580,
  /**
   * Loading functions.js and answering once, in times reading the geography's JSON into a Map right after, which is
   * what anyone would write. That takes 110 ms on a quiet machine, where the limit is 77 ms.
   */
  firstAnswer: 0.7,
  /** The same for the slowest first call of any function, loading apart. */
  firstCall: 1.5,
  /** A name with its département never seen before, in times a bare Map.get on the same strings. */
  newNames: 5,
  /** A name already read, in another string, in times a bare Map.get on the same strings: both have to hash it. */
  repeatedNames: 3,
  /** An address never seen before, in times a bare Map.get on the same strings: 200,000 a second on a quiet machine. */
  newAddresses: 14,
  /** A row annotated with its ten cells, in times a row whose text is looked up in a Map and whose ten cells are copied. */
  annotatedRow: 30,
  /** A row that cannot be read, in times a sure one of the same call, once the call has spent its near-name searches. */
  doubtfulRow: 5,
  /** A call of which a tenth is doubtful, in times the same rows in the version given by --against. */
  againstOther: 0.25,
  /** A row of `ressort annotate` that is a street alone, in times a clean address; the start of the command apart. */
  streetAlone: 5,
  /** The command on clean addresses, in times that of the version given by --against-command. */
  againstOtherCommand: 0.6,
  /** From asking for the workbench to a page that can be used, in times the same of the version given by --against-etabli. */
  workbenchReady: 0.6,
  /** The longest an annotation holds the thread, in times the longest that bare copy does, in slices of as many ms. */
  heldThread: 4,
  /** Suggestions for a name with a slip or two, in times the plain version, which compares it with every name. */
  suggestions: 500,
  /** Searches whose result is not exactly the plain version's. */
  inexactSearches: 0,
  /** A column looked up in a table of every commune, in times COMMUNE.INSEE over both; then over the column alone. */
  lookUp: 1.5,
  /** Megabytes held once every function was called (25 until communes had a history), and gained by all the calls after the memory of texts is full. */
  memoryUsed: 30,
  memoryGained: 1,
  /** What "flat" and "linear" may vary by: a row of a long column against one of a short, four tables against one. */
  slack: 1.3,
} as const;

export interface Target {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly direction: 'au plus' | 'au moins';
  readonly unit: string;
  /** Where `value` is a ratio, the figure it was made from, as it is printed; "" elsewhere. */
  readonly figure: string;
}

/** One part of the bench: what it prints, and the targets it measured. */
export interface Part {
  readonly title: string;
  readonly lines: readonly string[];
  readonly targets: readonly Target[];
  /** What the README says of it beside the targets: blocks of Markdown. */
  readonly readme?: readonly string[];
}

export function isMet({ value, limit, direction }: Target): boolean {
  return direction === 'au plus' ? value <= limit : value >= limit;
}

export function atMost(name: string, value: number, limit: number, unit: string, measured = ''): Target {
  return { name, value, limit, direction: 'au plus', unit, figure: measured };
}

export function atLeast(name: string, value: number, limit: number, unit: string, measured = ''): Target {
  return { name, value, limit, direction: 'au moins', unit, figure: measured };
}

function written(value: number, unit: string): string {
  const decimals = Number.isInteger(value) || value >= 1000 ? 0 : value < 10 ? 2 : 1;
  return `${figure(value, decimals)} ${unit}`;
}

export const TARGET_HEADER = ['', 'mesuré', 'soit', 'cible', ''] as const;

/** Name, value, the figure behind a ratio, target, verdict. */
export function targetRows(targets: readonly Target[]): string[][] {
  return targets.map((target) => [
    target.name,
    written(target.value, target.unit),
    target.figure,
    `${target.direction} ${written(target.limit, target.unit)}`,
    isMet(target) ? 'tenue' : 'MANQUÉE',
  ]);
}
