/**
 * Distance between two writings, in typing errors: a letter wrong, missing, too many, or two
 * neighbours swapped (optimal string alignment). Exact up to `limit`; `limit + 1` beyond.
 *
 *        m a c o n
 *      0 1 . . . .     Only the diagonals are computed that a path within `limit` can take:
 *    m 1 0 1 . . .     to leave the one it begins on costs an error, and so does coming back
 *    a . 1 0 1 . .     to the one it ends on. (Here at most two errors, between words of one
 *    k . . 1 1 2 .     length.) A row whose every cell is too far from the end is the last one.
 */
const LONGEST = 128;
const rows = [new Int32Array(LONGEST + 1), new Int32Array(LONGEST + 1), new Int32Array(LONGEST + 1)] as const;

export function distanceWithin(
  a: Uint8Array,
  aStart: number,
  aEnd: number,
  b: Uint8Array,
  bStart: number,
  bEnd: number,
  limit: number,
): number {
  const m = aEnd - aStart;
  const n = bEnd - bStart;
  const over = limit + 1;
  const gap = n - m;
  if (gap > limit || -gap > limit || m > LONGEST || n > LONGEST) return over;
  // From the diagonal of the first letters to that of the last ones, and as far aside as there is time to come back.
  const aside = (limit - (gap < 0 ? -gap : gap)) >> 1;
  const lowest = (gap < 0 ? gap : 0) - aside;
  const highest = (gap < 0 ? 0 : gap) + aside;
  let [before, above, row] = rows as readonly [Int32Array, Int32Array, Int32Array];
  for (let j = 0; j <= highest && j <= n; j++) above[j] = j;
  for (let i = 1; i <= m; i++) {
    const first = i + lowest > 1 ? i + lowest : 1;
    const last = i + highest < n ? i + highest : n;
    const letter = a[aStart + i - 1]!;
    const previous = i > 1 ? a[aStart + i - 2]! : 0;
    let left = first === 1 && i <= -lowest ? i : over;
    row[first - 1] = left;
    let isHopeless = left + (gap + i < 0 ? -gap - i : gap + i) > limit || first > 1;
    for (let j = first; j <= last; j++) {
      const other = b[bStart + j - 1]!;
      let cost = above[j - 1]! + (letter === other ? 0 : 1);
      // Right of the band, the row above was not computed for this column.
      if (j < i + highest && above[j]! < cost) cost = above[j]! + 1;
      if (left < cost) cost = left + 1;
      if (i > 1 && j > 1 && previous === other && letter === b[bStart + j - 2]) {
        if (before[j - 2]! < cost) cost = before[j - 2]! + 1;
      }
      row[j] = left = cost;
      const back = gap + i - j;
      if (cost + (back < 0 ? -back : back) <= limit) isHopeless = false;
    }
    if (isHopeless) return over;
    [before, above, row] = [above, row, before];
  }
  return above[n]! < over ? above[n]! : over;
}
