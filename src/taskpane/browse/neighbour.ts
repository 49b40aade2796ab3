/** Where départements are on the map, and the way from one to the next, as an arrow key goes. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Side = 'left' | 'right' | 'up' | 'down';

const DIRECTIONS: Readonly<Record<Side, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};
/** How much more a step aside counts than a step forward. */
const DETOUR = 2;

/** Returns the middle of an outline (`M` to a point, `l` from each to the next); `undefined` if the outline is empty. */
export function centreOf(outline: string): Point | undefined {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const part of outline.split('M').slice(1)) {
    let x = 0;
    let y = 0;
    const steps = part.match(/-?\d+/g)?.map(Number) ?? [];
    for (let at = 0; at + 1 < steps.length; at += 2) {
      xs.push((x += steps[at]!));
      ys.push((y += steps[at + 1]!));
    }
  }
  if (xs.length === 0) return undefined;
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  return { x: middle(xs), y: middle(ys) };
}

/** Returns the nearest point on that side, those straight ahead first; `from` itself if there is none on that side. */
export function neighbour(points: readonly Point[], from: number, side: Side): number {
  const { x, y } = points[from]!;
  const [right, down] = DIRECTIONS[side];
  let best = from;
  let least = Infinity;
  points.forEach((point, at) => {
    const forward = (point.x - x) * right + (point.y - y) * down;
    const aside = Math.abs((point.x - x) * down) + Math.abs((point.y - y) * right);
    const cost = forward + aside * DETOUR;
    if (at === from || forward <= 0 || aside > forward * DETOUR || cost >= least) return;
    best = at;
    least = cost;
  });
  return best;
}
