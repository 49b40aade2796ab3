/** Where what an annotation writes comes from: the facts of our table are one source, a table of the user's another. */
import type { CellFormat, Scalar } from '../host/host';

/** What a source says of a place. */
export interface Answer {
  /** One value a column; "" if nothing gives it. */
  readonly values: readonly Scalar[];
  /** A sentence for each value that nothing gives, joined by a space; "" if all are given. */
  readonly missing: string;
  /** The cells of a row: the values, then the remark. One array for all rows of the place: it must not be changed. */
  readonly cells: readonly Scalar[];
}

/** How a column that a source fills is to look. */
export interface SourceColumn {
  readonly format: CellFormat;
  /** In pixels. */
  readonly width: number;
}

export interface AnswerSource {
  readonly columns: readonly SourceColumn[];
  /** The same for each call of the same place. */
  answer(place: number): Answer;
}
