/** The years whose municipal populations the table has: the only place that lists them. */

/** Oldest first. A new year goes here; the compiler then asks for its package (`POPULATION_PACKAGES`). */
export const MILLESIMES = [2020, 2021, 2022, 2023] as const;
export type MillesimeYear = (typeof MILLESIMES)[number];

export const OLDEST_MILLESIME = MILLESIMES[0];
export const LATEST_MILLESIME: MillesimeYear = MILLESIMES[MILLESIMES.length - 1]!;
