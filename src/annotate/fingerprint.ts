/** What was read of a block, in a few bytes: comparing a million texts once is no reason to keep them. */
import type { Matrix, Scalar } from '../host/host';

export interface Fingerprint {
  /** The first row of the block, counted from the first row of the column. */
  readonly at: number;
  readonly rows: number;
  readonly mark: string;
}

const PRIMES = [0x01000193, 0x85ebca6b | 0] as const;

export function fingerprint(at: number, rows: Matrix): Fingerprint {
  // Performance: `| 0` keeps both sums small integers; as floats they cost several times more (bench « colonne »).
  let one = 0x811c9dc5 | 0;
  let other = 0x9747b28c | 0;
  const add = (code: number): void => {
    one = Math.imul(one ^ code, PRIMES[0]);
    other = Math.imul(other ^ code, PRIMES[1]) ^ (other >>> 15);
  };
  for (const row of rows) {
    for (const value of row) {
      const text = written(value);
      for (let index = 0; index < text.length; index++) add(text.charCodeAt(index));
      add(0x1ffff);
    }
  }
  return { at, rows: rows.length, mark: `${rows.length}:${one >>> 0}:${other >>> 0}` };
}

/** Returns 32 bits for a row of values: two different rows have the same once in four thousand million. */
export function rowHash(row: readonly Scalar[]): number {
  let hash = 0x811c9dc5 | 0;
  for (const value of row) {
    const text = written(value);
    for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIMES[0]);
    hash = Math.imul(hash ^ 0x1ffff, PRIMES[0]);
  }
  return hash >>> 0;
}

/** A value as text, such that the number 1 and the text « 1 » differ. */
function written(value: Scalar): string {
  return typeof value === 'string' ? value : `${typeof value}\u0001${String(value)}`;
}

/** Whether two readings of the same cells hold the same values. */
export function same(one: Matrix, other: Matrix): boolean {
  return (
    one.length === other.length &&
    one.every((row, down) => row.every((value, across) => value === other[down]![across]))
  );
}
