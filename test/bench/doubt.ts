/** What a row that cannot be read costs beside a sure one, from the times of whole calls. */

/** One call: its rows, those of them that are doubtful, and its milliseconds. */
export interface Timed {
  readonly rows: number;
  readonly doubtful: number;
  readonly milliseconds: number;
}

/** Milliseconds. */
export interface Cost {
  readonly sure: number;
  readonly doubtful: number;
  /** What a call spends on its doubtful rows whatever their number: its near-name searches, once it counts them. */
  readonly once: number;
}

/**
 * Fits time = once + sure rows × sure + doubtful rows × doubtful: the sure calls give the first cost, the difference
 * between a call of few doubtful rows and one of many gives the second, without what each spends once.
 */
export function costOf(sureCalls: readonly Timed[], few: Timed, many: Timed): Cost {
  const sure = sum(sureCalls, ({ milliseconds }) => milliseconds) / sum(sureCalls, ({ rows }) => rows);
  const beyond = ({ milliseconds, rows, doubtful }: Timed): number => milliseconds - (rows - doubtful) * sure;
  const doubtful = (beyond(many) - beyond(few)) / (many.doubtful - few.doubtful);
  return { sure, doubtful, once: Math.max(0, beyond(few) - few.doubtful * doubtful) };
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}

/** `few` spread evenly among `many`. */
export function spread<T>(many: readonly T[], few: readonly T[]): T[] {
  const step = (many.length + 1) / (few.length + 1);
  const mixed: T[] = [];
  let at = 0;
  few.forEach((one, rank) => {
    const end = Math.floor((rank + 1) * step);
    while (at < end && at < many.length) mixed.push(many[at++]!);
    mixed.push(one);
  });
  return [...mixed, ...many.slice(at)];
}
