/** What was read of a block, in a few bytes: a million texts are not kept to be compared once. */
import type { Matrix, Scalar } from '../host/host';

export interface Fingerprint {
  readonly at: number;
  readonly rows: number;
  readonly mark: string;
}

const PRIMES = [0x01000193, 0x85ebca6b | 0] as const;

export function fingerprint(at: number, rows: Matrix): Fingerprint {
  // As small integers: otherwise the engine counts in floating point, at several times the cost.
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

/** A number and its text are not the same cell. */
function written(value: Scalar): string {
  return typeof value === 'string' ? value : `${typeof value}\u0001${String(value)}`;
}

export function same(one: Matrix, other: Matrix): boolean {
  return (
    one.length === other.length &&
    one.every((row, down) => row.every((value, across) => value === other[down]![across]))
  );
}
