/** Slips of the fingers on a French keyboard: a neighbouring key, or two letters in the wrong order. */

const ROWS = ['azertyuiop', 'qsdfghjklm', 'wxcvbn'];
/** How far each row stands to the right of the one above, in keys. */
const SHIFTS = [0, 0.25, 0.75];

const PLACES: ReadonlyMap<string, readonly [number, number]> = new Map(
  ROWS.flatMap((row, y) => Array.from(row, (key, x) => [key, [x + SHIFTS[y]!, y] as const] as const)),
);

const REACH = 1.3;

function areNeighbours(one: string, other: string): boolean {
  const a = PLACES.get(one);
  const b = PLACES.get(other);
  return a !== undefined && b !== undefined && Math.hypot(a[0] - b[0], a[1] - b[1]) < REACH;
}

/** True where one folded writing becomes the other by one neighbouring key, one doubled key or one swap. */
export function isSlip(one: string, other: string): boolean {
  const start = commonStart(one, other);
  const a = one.slice(start);
  const b = other.slice(start);
  if (a.slice(1) === b.slice(1)) return areNeighbours(a[0] ?? '', b[0] ?? '');
  if (a.slice(2) === b.slice(2) && a.slice(0, 2) === `${b.charAt(1)}${b.charAt(0)}`) return true;
  const before = one.charAt(start - 1);
  return (a.slice(1) === b && a.startsWith(before)) || (b.slice(1) === a && b.startsWith(before));
}

function commonStart(one: string, other: string): number {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  return start;
}
