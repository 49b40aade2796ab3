/** Every text of the pane; one object a language, complete by its type. */
import type { AnswerColumn } from '../../annotate/answers';
import type { Status } from '../../annotate/decide';
import type { ColumnKind } from '../../annotate/kind';
import type { Placement } from '../../annotate/request';
import type { FactName } from '../../facts/facts';
import type { RefusalKind } from '../../host/host';

export type Criterion = 'DEPARTEMENT' | 'BUREAU' | 'ZONE' | 'TRIBUNAL' | 'COUR' | 'REGION' | 'EPCI' | 'ARRONDISSEMENT';
export type TabName = 'search' | 'browse' | 'annotate' | 'settings';
export type Theme = 'auto' | 'light' | 'dark';

export interface PaneTexts {
  readonly language: 'fr' | 'en';
  readonly title: string;
  readonly tabs: Readonly<Record<TabName, string>>;
  readonly close: string;
  readonly noWorkbook: string;
  /** @param lacking requirement sets, e.g. « ExcelApi 1.12 » */
  readonly tooOld: (lacking: readonly string[]) => string;
  readonly refusals: Readonly<Record<RefusalKind, string>>;
  readonly formatNumber: (value: number) => string;
  readonly communes: (count: number) => string;
  readonly inhabitants: (count: number) => string;

  readonly search: {
    readonly label: string;
    readonly example: string;
    readonly follow: string;
    readonly clear: string;
    readonly nothing: string;
    readonly back: string;
    readonly results: (count: number, more: boolean) => string;
    readonly welcome: string;
    readonly former: (today: string) => string;
    readonly arrondissement: (town: string) => string;
    readonly cellFollowed: (text: string) => string;
    readonly cellBlank: string;
    /** The cell holds an error, or an answer: there is no commune to read in it. */
    readonly cellAnswer: string;
  };
  readonly card: {
    readonly facts: Readonly<Record<FactName | 'COMMUNE' | 'INSEE' | 'DEPARTEMENT' | 'CODEPOSTAL', string>>;
    /** Buttons, by the name of the fact. */
    readonly copy: (fact: string) => string;
    readonly insert: (fact: string) => string;
    readonly formula: (fact: string) => string;
    readonly copied: (value: string) => string;
    readonly inserted: (value: string) => string;
    readonly replace: (content: string) => string;
    readonly yes: string;
    readonly no: string;
    readonly text: string;
    readonly state: string;
    readonly entry: string;
    readonly history: string;
    readonly mergedInto: (date: string, communes: number) => string;
    readonly madeOf: (count: number) => string;
    readonly otherNames: (names: readonly string[]) => string;
    readonly never: string;
  };
  readonly browse: {
    readonly by: string;
    readonly criteria: Readonly<Record<Criterion, string>>;
    readonly map: string;
    readonly mapHint: string;
    readonly colours: string;
    readonly france: string;
    readonly choose: string;
    readonly open: string;
    readonly overseas: string;
    readonly communes: string;
    readonly communesHint: string;
    readonly send: string;
    readonly sent: (sheet: string, rows: number) => string;
    readonly showAll: string;
    readonly ressort: string;
    readonly ressortHint: string;
    readonly ressortMissing: string;
    readonly legendNone: string;
    /** Above the colours: what each stands for. */
    readonly legendZones: string;
    readonly legendSeats: string;
    /** From so many inhabitants on, or fewer than so many. */
    readonly legendPopulation: (count: string, fewer: boolean) => string;
    readonly legendBureaux: (count: string) => string;
    readonly filter: string;
    readonly filtered: (count: number) => string;
    readonly noValue: string;
  };
  readonly annotate: {
    readonly title: string;
    readonly welcome: string;
    readonly takeSelection: string;
    readonly change: string;
    readonly nothing: string;
    readonly column: (address: string, sheet: string) => string;
    readonly rows: (count: number) => string;
    readonly kind: string;
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
    readonly askRemoval: (rows: number, settled: number) => string;
    readonly removeIndeed: string;
    readonly keep: string;
    readonly remove: string;
    readonly removed: (kept: number) => string;
    readonly resume: string;
    readonly another: string;
    readonly paste: string;
    readonly pasteHint: string;
    readonly pasteButton: string;
    readonly open: string;
    readonly listEmpty: string;
    readonly listTooLong: (most: number) => string;
    readonly pastedSheet: string;
    readonly pastedColumn: string;
    readonly formulasWritten: (count: number) => string;
    readonly formulasLeft: (count: number) => string;
    readonly formulasRemoved: (kept: number) => string;
    readonly occupied: string;
    readonly more: (count: number) => string;
  };
  readonly settings: {
    readonly title: string;
    readonly appearance: string;
    readonly themes: Readonly<Record<Theme, string>>;
    readonly prefix: string;
    readonly tools: string;
    readonly repair: string;
    readonly repairHint: string;
    readonly toRepair: (count: number) => string;
    readonly repaired: (count: number, remaining: number) => string;
    readonly freeze: string;
    readonly freezeHint: string;
    readonly toFreeze: (formulas: number, cells: number, withoutAnswer: number) => string;
    readonly frozen: (count: number, refused: number) => string;
    readonly confirm: string;
    readonly giveUp: string;
    readonly undo: string;
    readonly undone: (count: number, total: number) => string;
    readonly about: string;
    readonly table: (state: string, sum: string, communes: string, formers: string) => string;
    readonly sources: string;
    readonly limits: string;
    readonly limitList: readonly string[];
    readonly privacy: string;
    readonly licences: string;
    readonly help: string;
    readonly licenceList: readonly string[];
  };
}
