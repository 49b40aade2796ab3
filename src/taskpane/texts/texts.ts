/** Every text of the pane; one object a language, complete by its type. */
import type { FactName } from '../../facts/facts';
import type { RefusalKind } from '../../host/host';
import type { AnnotateTexts } from './annotate-texts';

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
  /** What something is, and its value: « Zone : B ». */
  readonly pair: (name: string, value: string) => string;
  readonly quoted: (text: string) => string;
  readonly communes: (count: number) => string;
  readonly inhabitants: (count: number) => string;

  readonly search: {
    readonly label: string;
    readonly example: string;
    readonly follow: string;
    readonly clear: string;
    readonly nothing: string;
    readonly back: string;
    readonly backHome: string;
    readonly backToList: string;
    /** What the pane opens on. */
    readonly home: Readonly<Record<'title' | 'what' | 'try' | 'annotate' | 'recent', string>>;
    readonly more: string;
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
    readonly insertAll: string;
    readonly insertedAll: (cells: string) => string;
    readonly replaceCells: (count: number, cells: string) => string;
    readonly copyAll: string;
    readonly copiedAll: string;
    /** @param value the one of several that the text leaves the choice of; else "" */
    readonly allCommunes: (criterion: Criterion, value: string) => string;
    readonly textPage: string;
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
    /** The titles of the list of communes. */
    readonly communesHead: readonly [name: string, detail: string];
    readonly send: string;
    readonly sent: (sheet: string, rows: number) => string;
    readonly sort: string;
    readonly byName: string;
    readonly byPopulation: string;
    readonly source: (mark: string, state: string, day: string) => string;
    readonly showAll: string;
    readonly ressort: string;
    readonly ressortHint: string;
    readonly ressortMissing: string;
    readonly legendNone: string;
    /** Above the colours: what each stands for. */
    readonly legendZones: string;
    readonly legendShare: (share: number, fewer: boolean) => string;
    readonly legendSeats: Readonly<Record<'TRIBUNAL' | 'COUR' | 'REGION', string>>;
    /** From so many inhabitants on, or fewer than so many. */
    readonly legendPopulation: (count: string, fewer: boolean) => string;
    readonly legendBureaux: (count: string) => string;
    readonly filter: string;
    readonly filtered: (count: number) => string;
    readonly noValue: string;
  };
  readonly annotate: AnnotateTexts;
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
