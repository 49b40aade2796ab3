/** What the clerk asks of an annotation. */
import type { AnswerColumn } from './answers';
import type { ColumnKind } from './kind';

/** Right of the column annotated, or after the last column of the sheet: French words, as the settings keep them. */
export const PLACEMENTS = ['a-cote', 'a-la-fin'] as const;
export type Placement = (typeof PLACEMENTS)[number];

export interface Request {
  readonly kind: ColumnKind;
  readonly answerColumns: readonly AnswerColumn[];
  /** The column that holds départements, counted from 0; -1 if there is none. */
  readonly departement: number;
  readonly placement: Placement;
}
