/** The three parts that a clerk sees of a column: certain, to settle, unknown. */
import type { Status } from './decide';

export const SHARES = ['sure', 'doubtful', 'unknown'] as const;
export type Share = (typeof SHARES)[number];

/** Where the rows of each status are counted; headings and blanks are in no part. */
export const SHARE_OF: Readonly<Record<Status, Share | undefined>> = {
  sure: 'sure',
  homonym: 'doubtful',
  contradiction: 'doubtful',
  unknown: 'unknown',
  error: 'unknown',
  heading: undefined,
  blank: undefined,
};
