/** Measures: the same loop several times, the median told. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Milliseconds of one run. No collection is forced before it: a forced one shrinks the young
 * generation and leaves the old one to sweep, and rows cost ten times more for a while.
 */
export function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
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
