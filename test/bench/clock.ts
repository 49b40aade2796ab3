/** Measures: the same loop several times, the median told; and two loops by turns, so that what slows one slows the other. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Where the system tells it finely; the clock of Windows ticks every 15 ms. */
const FINE = process.platform !== 'win32';

/** Milliseconds of processor this process has had, all its threads together. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Starts a watch that tells the milliseconds since, without what other processes took of them: the time passed, or the
 * processor had if that is less. It may be more, because several threads compile and tidy the memory.
 */
export function startWatch(): () => number {
  const worked = processor();
  const since = performance.now();
  return () => {
    const passed = performance.now() - since;
    return FINE ? Math.min(passed, processor() - worked) : passed;
  };
}

/**
 * Milliseconds of one run. No collection is forced before it: a forced one shrinks the young
 * generation and leaves the old one to sweep, and rows cost ten times more for a while.
 */
export function time(run: () => void): number {
  const watch = startWatch();
  run();
  return watch();
}

/** What is measured and its reference, in milliseconds, the one right after the other. */
export interface Turn {
  readonly ours: number;
  readonly reference: number;
}

export interface Ratio extends Turn {
  readonly ratio: number;
}

/** The medians of some turns. The ratio is taken within each: what slows a turn, be it the machine, slows both its sides. */
export function ratioOf(turns: readonly Turn[]): Ratio {
  return {
    ours: median(turns.map(({ ours }) => ours)),
    reference: median(turns.map(({ reference }) => reference)),
    ratio: median(turns.map(({ ours, reference }) => ours / reference)),
  };
}

/** `values` in `count` pieces of the same size, one more or less. */
export function pieces<T>(values: readonly T[], count: number): T[][] {
  return Array.from({ length: count }, (_, at) =>
    values.slice(Math.floor((at * values.length) / count), Math.floor(((at + 1) * values.length) / count)),
  );
}

function collect(): void {
  if (typeof globalThis.gc !== 'function') throw new Error('À lancer avec --expose-gc.');
  globalThis.gc();
}

/** Bytes in use, typed arrays included, rubbish collected. */
export function memory(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The same text as a string of its own, flat and never hashed: what a workbook hands over. */
export function fresh(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
