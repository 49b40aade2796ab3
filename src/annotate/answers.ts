/** The columns that an annotation can write: what each says of a place, its format, its width, its function. */
import { bureauDe } from '../facts/bureau';
import type { Fait } from '../facts/fait';
import { juridictionDe } from '../facts/juridiction';
import { codesPostauxDe, communeDe, placeDuFait } from '../facts/lieu';
import { MILLESIME_PAR_DEFAUT, populationDe } from '../facts/population';
import { zoneDe } from '../facts/zone';
import { explainRaison } from '../functions/erreur';
import type { CellFormat, Scalar } from '../host/host';
import type { Table } from '../table/table';
import { doubtRemark } from './remarks';

/** French words: the settings and the options of the command keep them. */
export const ANSWER_COLUMNS = [
  'commune',
  'codeInsee',
  'departement',
  'codePostal',
  'zone',
  'bureau',
  'tribunal',
  'cour',
  'population',
] as const;
export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];

type Read = (table: Table, place: number) => Fait<string | number>;

interface Description {
  readonly read: Read;
  readonly format: CellFormat;
  /** In pixels. */
  readonly width: number;
  /** The function of Ressort that gives the same fact by formula: `COMMUNE.INSEE`. */
  readonly functionName: string;
}

const text = (width: number, functionName: string, read: Read): Description => ({
  read,
  format: 'text',
  width,
  functionName,
});
const ofCommune =
  (say: (table: Table, today: number) => string): Read =>
  (table, place) => ({ valeur: say(table, communeDe(table, place)) });
const ofFact =
  (kind: 'bureau' | 'autre', read: Read): Read =>
  (table, place) =>
    read(table, placeDuFait(table, place, kind));
const seat = (court: 'tribunal' | 'cour'): Read =>
  ofFact('autre', (table, place) => juridictionDe(table, place, court));
const population = ofFact('autre', (table, place) => populationDe(table, place, MILLESIME_PAR_DEFAUT));

const DESCRIPTIONS: Record<AnswerColumn, Description> = {
  commune: text(
    170,
    'COMMUNE',
    ofCommune((table, today) => table.nameOf(today)),
  ),
  codeInsee: text(
    100,
    'COMMUNE.INSEE',
    ofCommune((table, today) => table.codeOf(today)),
  ),
  departement: text(
    140,
    'COMMUNE.DEPARTEMENT',
    ofCommune((table, today) => table.departementOf(today).nom),
  ),
  codePostal: text(100, 'COMMUNE.CODEPOSTAL', ofCommune(codesPostauxDe)),
  zone: text(70, 'ZONE', ofFact('autre', zoneDe)),
  bureau: text(190, 'BUREAU', ofFact('bureau', bureauDe)),
  tribunal: text(120, 'TRIBUNAL', seat('tribunal')),
  cour: text(120, 'COUR', seat('cour')),
  population: { ...text(100, 'POPULATION', population), format: 'integer' },
};

/** In pixels. */
export const REMARK_WIDTH = 360;

export function formatOf(answerColumn: AnswerColumn): CellFormat {
  return DESCRIPTIONS[answerColumn].format;
}

export function widthOf(answerColumn: AnswerColumn): number {
  return DESCRIPTIONS[answerColumn].width;
}

export function functionOf(answerColumn: AnswerColumn): string {
  return DESCRIPTIONS[answerColumn].functionName;
}

/** What the columns say of a place. */
export interface Answer {
  /** One value a column; "" if no text gives the fact. */
  readonly values: readonly Scalar[];
  /** A sentence for each fact that no text gives, joined by a space; "" if all are given. */
  readonly missing: string;
  /** The cells of a row: the values, then the remark. One array for all rows of the place: it must not be changed. */
  readonly cells: readonly Scalar[];
}

/** The answers for places, each made once: they are the same in every row. */
export class Answers {
  private readonly known = new Map<number, Answer>();

  constructor(
    private readonly table: Table,
    readonly answerColumns: readonly AnswerColumn[],
  ) {}

  answer(place: number): Answer {
    let answer = this.known.get(place);
    if (!answer) this.known.set(place, (answer = this.make(place)));
    return answer;
  }

  private make(place: number): Answer {
    const silences: string[] = [];
    const values = this.answerColumns.map((answerColumn) => {
      const found = DESCRIPTIONS[answerColumn].read(this.table, place);
      if ('valeur' in found) return found.valeur;
      silences.push(explainRaison(this.table, place, found.raison));
      return '';
    });
    const missing = silences.join(' ');
    return { values, missing, cells: [...values, doubtRemark(missing)] };
  }
}
