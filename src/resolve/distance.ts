/**
 * Distance between two writings, in typing errors: a letter wrong, missing, too many, or two
 * neighbours swapped (optimal string alignment). Exact up to `limit`; `limit + 1` beyond.
 *
 *        m a c o n
 *      0 1 2 3 4 5     Only the band of cells within `limit` of the diagonal is
 *    m 1 0 1 2 . .     computed: a cell outside it cannot be within the limit.
 *    a 2 1 0 1 2 .
 *    k 3 2 1 1 2 3
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
  if (m - n > limit || n - m > limit || m > LONGEST || n > LONGEST) return over;
  let [before, above, row] = rows as readonly [Int32Array, Int32Array, Int32Array];
  for (let j = 0; j <= n; j++) above[j] = j <= limit ? j : over;
  for (let i = 1; i <= m; i++) {
    const first = i > limit ? i - limit : 1;
    const last = i + limit < n ? i + limit : n;
    row[first - 1] = first === 1 && i <= limit ? i : over;
    let smallest = row[first - 1]!;
    for (let j = first; j <= last; j++) {
      const same = a[aStart + i - 1] === b[bStart + j - 1];
      let cost = above[j - 1]! + (same ? 0 : 1);
      // Right of the band, the row above was not computed for this column.
      if (j < i + limit && above[j]! < cost) cost = above[j]! + 1;
      if (row[j - 1]! < cost) cost = row[j - 1]! + 1;
      if (i > 1 && j > 1 && a[aStart + i - 1] === b[bStart + j - 2] && a[aStart + i - 2] === b[bStart + j - 1]) {
        if (before[j - 2]! < cost) cost = before[j - 2]! + 1;
      }
      row[j] = cost;
      if (cost < smallest) smallest = cost;
    }
    if (smallest > limit) return over;
    [before, above, row] = [above, row, before];
  }
  return above[n]! < over ? above[n]! : over;
}
