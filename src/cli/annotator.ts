/** One row at a time: its text in, the cells to add and its place in the tally out. */
import { Answers, type AnswerColumn } from '../annotate/answers';
import { ColumnReader, STATUSES, type Decision, type Status } from '../annotate/decide';
import type { ColumnKind } from '../annotate/kind';
import type { Scalar } from '../host/host';
import { FACT_COLUMNS, titlesOfColumns, type FactColumnKey } from '../facts/facts';
import { resolver } from '../resolve/resolve';
import { inLanguage } from '../say/language';
import { readingSentence } from '../say/source';
import { fold } from '../table/fold';
import { LATEST_MILLESIME } from '../table/millesimes';
import type { ReadingColumn, TitleStyle } from './choices';
import { accountFr } from './texts/account';
import { commandTexts } from './texts/texts';

interface Titles {
  readonly columns: Readonly<Record<AnswerColumn, string>>;
  readonly readings: Readonly<Record<ReadingColumn, string>>;
  readonly reading: string;
  readonly remark: string;
  /** How a row came out, as the column of readings says it. */
  readonly statuses: Readonly<Record<Status, string>>;
}

/** For programs: the same whatever the language. */
const TECHNICAL: Titles = {
  columns: {
    commune: 'commune_actuelle',
    codeInsee: 'code_insee_actuel',
    departement: 'nom_departement',
    codePostal: 'codes_postaux',
    ...technicalTitles(),
  },
  readings: { 'code-lu': 'code_insee', 'comment-lu': 'comment_lu', 'code-suggere': 'code_insee_suggere' },
  reading: 'lecture',
  remark: 'remarque',
  statuses: accountFr.readings,
};

function technicalTitles(): Record<FactColumnKey, string> {
  const titles = FACT_COLUMNS.map(({ key, name, edition }) => {
    const state = edition ?? (name === 'POPULATION' ? LATEST_MILLESIME : undefined);
    return [key, state === undefined ? name.toLowerCase() : `${name.toLowerCase()}_${state}`] as const;
  });
  return Object.fromEntries(titles) as Record<FactColumnKey, string>;
}

/** For a reader, in the language that is spoken. */
function usualTitles(): Titles {
  const { titles, readings } = commandTexts().account;
  const columns = { ...titles, ...inLanguage({ fr: titlesOfColumns('fr'), en: titlesOfColumns('en') }) };
  return { columns, readings: titles, reading: titles.reading, remark: titles.remark, statuses: readings };
}

/** Different texts are remembered, to be decided once; beyond this many, memory matters more. */
const MOST_REMEMBERED = 4_096;

/** Rows by status; `withoutFact` counts the sure rows to which a text gives no answer. */
export type Tally = Record<Status, number> & { total: number; withoutFact: number };

/** What the command did with a file. */
export interface Report {
  readonly tally: Tally;
  /** Sentences to show below the tally. */
  readonly remarks: readonly string[];
}

/** What is asked of a row: its text, and the département beside it. */
export type AskedRow = readonly [text: Scalar, departement: Scalar];

/** The cells to add to a row, the remark last, and what it is for. */
export interface AnnotatedRow {
  readonly cells: readonly Scalar[];
  readonly status: Status;
  readonly remark: string;
}

/** What adds cells to each row of a file. */
export interface RowAnnotator {
  readonly tally: Tally;
  /** Returns the titles of the added columns, none of them among `taken`. */
  titles(taken: readonly string[]): readonly string[];
  /** Of the columns of values, the first of those added; in pixels. */
  readonly widths: readonly number[];
  annotate(text: Scalar, departement: Scalar): AnnotatedRow;
}

export function emptyTally(): Tally {
  return {
    ...(Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>),
    total: 0,
    withoutFact: 0,
  };
}

/** Adds what was counted of some rows. */
export function addTally(tally: Tally, more: Tally): void {
  for (const name of Object.keys(more) as (keyof Tally)[]) tally[name] += more[name];
}

/** Counts a row; of a sure one, a remark says which answer no text gives. */
export function countRow(tally: Tally, { status, remark }: Pick<AnnotatedRow, 'status' | 'remark'>): void {
  tally.total++;
  tally[status]++;
  if (status === 'sure' && remark !== '') tally.withoutFact++;
}

/** The same titles, each with a mark where one of the file's is the same. */
export function freeTitles(wanted: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map(fold));
  return wanted.map((title) => {
    let free = title;
    for (let at = 1; used.has(fold(free)); at++) free = at === 1 ? `${title} (Ressort)` : `${title} (Ressort ${at})`;
    used.add(fold(free));
    return free;
  });
}

/** What an annotator adds to each row. */
export interface Wanted {
  readonly facts: readonly AnswerColumn[];
  readonly kind?: ColumnKind | undefined;
  readonly titleStyle?: TitleStyle | undefined;
  readonly readings?: readonly ReadingColumn[];
}

/** What of the options an annotator needs, and no more: a thread is sent it. */
export function wantedOf({ facts, kind, titleStyle, readings = [] }: Wanted): Wanted {
  return { facts, kind, titleStyle, readings };
}

export class Annotator implements RowAnnotator {
  readonly tally = emptyTally();
  readonly columns: readonly AnswerColumn[];
  private readonly answers: Answers;
  private readonly kind: ColumnKind;
  private readonly readings: readonly ReadingColumn[];
  private readonly shown: Titles;
  private reader: ColumnReader;
  /** What was said of how a text was read. */
  private readonly said = new Map<Decision, readonly string[]>();

  constructor(wanted: Wanted) {
    this.columns = ['commune', 'codeInsee', ...wanted.facts];
    this.kind = wanted.kind ?? 'noms';
    this.readings = wanted.readings ?? [];
    this.shown = wanted.titleStyle === 'techniques' ? TECHNICAL : usualTitles();
    this.answers = new Answers(resolver().table, this.columns);
    this.reader = new ColumnReader(resolver(), this.kind);
  }

  get widths(): readonly number[] {
    return this.answers.columns.map(({ width }) => width);
  }

  /** Returns the titles of the added columns, none of them among `taken`. */
  titles(taken: readonly string[]): readonly string[] {
    const { columns, readings, reading, remark } = this.shown;
    const facts = this.columns.map((column) => columns[column]);
    return freeTitles([...facts, ...this.readings.map((column) => readings[column]), reading, remark], taken);
  }

  /** Returns the cells to add to a row: the answers, how the text was read, and a sentence if something is missing. */
  annotate(text: Scalar, departement: Scalar): AnnotatedRow {
    if (this.reader.distinct > MOST_REMEMBERED) this.forget();
    const decision = this.reader.decide(text, departement);
    const { status, resolution, sentence } = decision;
    const answer = resolution === undefined ? undefined : this.answers.answer(resolution.place);
    const values = answer?.values ?? new Array<Scalar>(this.columns.length).fill('');
    const remark = answer?.missing ?? sentence;
    countRow(this.tally, { status, remark });
    return { cells: [...values, ...this.readingOf(decision), this.shown.statuses[status], remark], status, remark };
  }

  private readingOf(decision: Decision): readonly string[] {
    if (this.readings.length === 0) return [];
    let said = this.said.get(decision);
    if (!said) this.said.set(decision, (said = this.readings.map((column) => sayReading(column, decision))));
    return said;
  }

  private forget(): void {
    const { position } = this.reader;
    this.said.clear();
    this.reader = new ColumnReader(resolver(), this.kind);
    this.reader.resumeAt(position);
  }
}

function sayReading(column: ReadingColumn, { resolution, text, nearest }: Decision): string {
  const { table } = resolver();
  if (column === 'code-suggere') {
    const [closest] = nearest;
    return closest === undefined ? '' : table.codeOf(closest);
  }
  if (resolution === undefined) return '';
  return column === 'code-lu' ? table.codeOf(resolution.place) : readingSentence(resolver(), text, resolution);
}
