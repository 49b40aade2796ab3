/** One row at a time: its text in, the cells to add and its place in the tally out. */
import { Answers, type AnswerColumn } from '../annotate/answers';
import { ColumnReader, STATUSES, type Status } from '../annotate/decide';
import type { ColumnKind } from '../annotate/kind';
import type { Scalar } from '../host/host';
import { FACT_COLUMNS, titlesOfColumns, type FactColumnKey } from '../facts/facts';
import { resolver } from '../resolve/resolve';
import { fold } from '../table/fold';
import { LATEST_MILLESIME } from '../table/millesimes';

/** How the added columns are called: as a reader expects, or as the columns of the exported table, for programs. */
export const TITLE_STYLES = ['courants', 'techniques'] as const;
export type TitleStyle = (typeof TITLE_STYLES)[number];

interface Titles {
  readonly columns: Record<AnswerColumn, string>;
  readonly reading: string;
  readonly remark: string;
}

const TITLES: Record<TitleStyle, Titles> = {
  courants: {
    columns: {
      commune: 'Commune',
      codeInsee: 'Code INSEE',
      departement: 'Département',
      codePostal: 'Codes postaux',
      ...titlesOfColumns('fr'),
    },
    reading: 'Lecture',
    remark: 'Remarque',
  },
  techniques: {
    columns: {
      commune: 'commune_actuelle',
      codeInsee: 'code_insee_actuel',
      departement: 'nom_departement',
      codePostal: 'codes_postaux',
      ...technicalTitles(),
    },
    reading: 'lecture',
    remark: 'remarque',
  },
};

function technicalTitles(): Record<FactColumnKey, string> {
  const titles = FACT_COLUMNS.map(({ key, name, edition }) => {
    const state = edition ?? (name === 'POPULATION' ? LATEST_MILLESIME : undefined);
    return [key, state === undefined ? name.toLowerCase() : `${name.toLowerCase()}_${state}`] as const;
  });
  return Object.fromEntries(titles) as Record<FactColumnKey, string>;
}

const READINGS: Record<Status, string> = {
  sure: 'certaine',
  homonym: 'homonyme',
  contradiction: 'contradiction',
  unknown: 'inconnue',
  error: 'erreur',
  heading: 'rubrique',
  blank: 'vide',
};

/** Different texts are remembered, to be decided once; beyond this many, memory matters more. */
const MOST_REMEMBERED = 200_000;

/** Rows by status; `withoutFact` counts the sure rows to which a text gives no answer. */
export type Tally = Record<Status, number> & { total: number; withoutFact: number };

/** What the command did with a file. */
export interface Report {
  readonly tally: Tally;
  /** French sentences to show below the tally. */
  readonly remarks: readonly string[];
}

/** What adds cells to each row of a file. */
export interface RowAnnotator {
  readonly tally: Tally;
  /** Returns the titles of the added columns, none of them among `taken`. */
  titles(taken: readonly string[]): readonly string[];
  annotate(text: Scalar, departement: Scalar): { readonly cells: readonly Scalar[] };
}

export function emptyTally(): Tally {
  return {
    ...(Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>),
    total: 0,
    withoutFact: 0,
  };
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

export class Annotator implements RowAnnotator {
  readonly tally = emptyTally();
  readonly columns: readonly AnswerColumn[];
  private readonly answers: Answers;
  private reader: ColumnReader;

  constructor(
    facts: readonly AnswerColumn[],
    private readonly kind: ColumnKind = 'noms',
    private readonly style: TitleStyle = 'courants',
  ) {
    this.columns = ['commune', 'codeInsee', ...facts];
    this.answers = new Answers(resolver().table, this.columns);
    this.reader = new ColumnReader(resolver(), kind);
  }

  /** Returns the titles of the added columns, none of them among `taken`. */
  titles(taken: readonly string[]): readonly string[] {
    const { columns, reading, remark } = TITLES[this.style];
    return freeTitles([...this.columns.map((column) => columns[column]), reading, remark], taken);
  }

  /** Returns the cells to add to a row: the answers, how the text was read, and a sentence if something is missing. */
  annotate(
    text: Scalar,
    departement: Scalar,
  ): { readonly cells: readonly Scalar[]; readonly status: Status; readonly remark: string } {
    if (this.reader.distinct > MOST_REMEMBERED) this.forget();
    const { status, resolution, sentence } = this.reader.decide(text, departement);
    this.tally.total++;
    this.tally[status]++;
    const answer = resolution === undefined ? undefined : this.answers.answer(resolution.place);
    if (answer !== undefined && answer.missing !== '') this.tally.withoutFact++;
    const values = answer?.values ?? new Array<Scalar>(this.columns.length).fill('');
    const remark = answer?.missing ?? sentence;
    return { cells: [...values, READINGS[status], remark], status, remark };
  }

  private forget(): void {
    const { position } = this.reader;
    this.reader = new ColumnReader(resolver(), this.kind);
    this.reader.resumeAt(position);
  }
}
