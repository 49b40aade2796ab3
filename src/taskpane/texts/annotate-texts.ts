/** The texts of the tab that annotates. */
import type { AnswerColumn } from '../../annotate/answers';
import type { Status } from '../../annotate/decide';
import type { ColumnKind } from '../../annotate/kind';
import type { Placement } from '../../annotate/request';

export interface AnnotateTexts {
  readonly title: string;
  readonly welcome: string;
  readonly takeSelection: string;
  readonly change: string;
  readonly nothing: string;
  readonly column: (address: string, sheet: string) => string;
  readonly rows: (count: number) => string;
  /** @param several columns are read as one text */
  readonly kind: (several: boolean) => string;
  /** The row of titles; each row to choose by its number and its first words. */
  readonly titles: string;
  readonly titleRow: (row: number, words: readonly string[]) => string;
  /** Columns from one to another, read as one text. */
  readonly acrossTitle: (first: string, last: string, sheet: string) => string;
  readonly acrossBox: (first: string, last: string) => string;
  readonly kinds: Readonly<Record<ColumnKind, string>>;
  readonly preview: string;
  readonly previewNote: string;
  readonly facts: string;
  readonly columns: Readonly<Record<AnswerColumn, string>>;
  readonly remark: string;
  readonly form: string;
  readonly values: string;
  readonly formulas: string;
  readonly formulasHint: string;
  readonly position: string;
  readonly positions: Readonly<Record<Placement, string>>;
  readonly departement: string;
  readonly none: string;
  readonly start: string;
  readonly chooseFacts: string;
  readonly progress: (done: number, total: number) => string;
  readonly timeLeft: (seconds: number) => string;
  readonly cancel: string;
  readonly cancelling: string;
  readonly finished: string;
  readonly cancelled: string;
  readonly moved: string;
  readonly interrupted: (reason: string) => string;
  readonly duration: (rows: number, seconds: number) => string;
  readonly statuses: Readonly<Record<Status, string>>;
  /** All rows in three. */
  readonly shares: Readonly<Record<'sure' | 'doubtful' | 'unknown', string>>;
  readonly picture: string;
  readonly pictureBy: string;
  readonly sendSummary: string;
  readonly noPicture: string;
  /** The colour of départements with at least so many rows. */
  readonly atLeast: (count: number) => string;
  readonly showEverything: string;
  /** The name of the sheet of the summary, and what is in it. */
  readonly summary: string;
  readonly summarySent: (sheet: string) => string;
  readonly result: string;
  readonly lines: string;
  /** The same, of one row. */
  readonly rowStatuses: Readonly<Record<Status, string>>;
  readonly remaining: string;
  readonly total: string;
  readonly withoutFact: (count: number) => string;
  readonly leftAlone: (count: number) => string;
  readonly added: (count: number) => string;
  readonly already: (count: number) => string;
  readonly refused: (count: number) => string;
  readonly doubtful: string;
  readonly noDoubt: string;
  readonly rowsAlike: (count: number) => string;
  readonly each: (text: string, place: string) => string;
  readonly goTo: string;
  readonly nextRow: string;
  readonly accepted: (text: string, place: string, rows: number) => string;
  readonly skipped: (count: number) => string;
  readonly chosen: (place: string) => string;
  readonly otherCommune: string;
  readonly acceptAll: (count: number) => string;
  readonly acceptAllHint: string;
  readonly acceptChecked: (count: number) => string;
  readonly acceptedAll: (texts: number, rows: number) => string;
  /** How many homonyms and contradictions of the sample a column settles. */
  readonly settles: (count: number) => string;
  readonly rate: (sure: number, filled: number) => string;
  readonly better: (
    own: { readonly filled: number; readonly communes: number },
    name: string,
    other: { readonly heading: string; readonly filled: number; readonly communes: number },
  ) => string;
  readonly takeColumn: (name: string) => string;
  readonly rowByRow: (count: number) => string;
  readonly together: (count: number) => string;
  readonly togetherHint: (text: string) => string;
  readonly line: (row: number) => string;
  readonly thisLine: (row: number, place: string) => string;
  readonly noNeighbour: string;
  readonly settled: string;
  readonly choicesMade: (count: number) => string;
  readonly undo: string;
  readonly undone: (restored: number, kept: number) => string;
  readonly writtenIn: (first: string, last: string) => string;
  readonly seeThem: string;
  /** Why columns can only be written after the last one. */
  readonly keepsShape: string;
  readonly done: string;
  readonly review: string;
  /** The annotations of another opening of the pane. */
  readonly keptTitle: string;
  readonly askKeptRemoval: (rows: number) => string;
  readonly tableChanged: string;
  /** The rows of such an annotation that today's table answers otherwise. */
  readonly compare: string;
  readonly changedRows: (count: number) => string;
  readonly changedRow: (row: number, text: string, before: string, after: string) => string;
  readonly changedMore: (count: number) => string;
  readonly update: (count: number) => string;
  readonly updated: (count: number) => string;
  readonly notKept: string;
  readonly askRemoval: (rows: number, settled: number) => string;
  readonly removeIndeed: string;
  readonly keep: string;
  readonly remove: string;
  readonly removed: (kept: number) => string;
  readonly resume: string;
  readonly another: string;
  /** The button of the screen that joins a table of the clerk's. */
  readonly join: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly pasteButton: string;
  readonly open: string;
  /** @param file its name */
  readonly notText: (file: string) => string;
  /** @param columns their letters */
  readonly alreadyByFormulas: (columns: readonly string[]) => string;
  readonly addAnyway: string;
  readonly writeNothing: string;
  readonly formulasDoubt: string;
  readonly listEmpty: string;
  readonly listTooLong: (most: number) => string;
  readonly pastedSheet: string;
  readonly pastedColumn: string;
  readonly formulasWritten: (count: number) => string;
  readonly formulasLeft: (count: number) => string;
  readonly formulasRemoved: (kept: number) => string;
  readonly occupied: string;
  readonly more: (count: number) => string;
}
