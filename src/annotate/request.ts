/** What the clerk asks of an annotation. */
import type { ColumnKind } from './kind';
import type { AnswerSource } from './source';

/** Right of the column annotated, or after the last column of the sheet: French words, as the settings keep them. */
export const PLACEMENTS = ['a-cote', 'a-la-fin'] as const;
export type Placement = (typeof PLACEMENTS)[number];

export interface Request {
  readonly kind: ColumnKind;
  /** What is to be written. */
  readonly source: AnswerSource;
  /** The column that holds départements, counted from 0; -1 if there is none. */
  readonly departement: number;
  readonly placement: Placement;
}
