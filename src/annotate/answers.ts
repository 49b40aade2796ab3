/** The columns that an annotation can write: what each says of a place, its format, its width, its function. */
import type { Edition, Fact } from '../facts/fact';
import { FACT_COLUMNS, factNamed, factOf, functionOfFact, type FactColumn, type FactColumnKey } from '../facts/facts';
import { communeOf, postcodesOf } from '../facts/place';
import { explainReason } from '../say/explain';
import type { CellFormat } from '../host/host';
import type { Table } from '../table/table';
import { doubtRemark } from './remarks';
import type { Answer, AnswerSource, SourceColumn } from './source';

type PlaceColumn = 'commune' | 'codeInsee' | 'departement' | 'codePostal';
/** French words: the settings and the options of the command keep them. A fact is a column by its name: `zone`. */
export type AnswerColumn = PlaceColumn | FactColumnKey;

type Read = (table: Table, place: number) => Fact;

interface Description {
  readonly read: Read;
  readonly format: CellFormat;
  /** In pixels. */
  readonly width: number;
  /** The function of Ressort that gives the same fact by formula: `COMMUNE.INSEE`. */
  readonly functionName: string;
  /** What its third argument says; undefined if it has none. */
  readonly edition?: Edition | undefined;
}

/** A column that says something of the commune of today. */
const ofCommune = (functionName: string, width: number, say: (table: Table, today: number) => string): Description => ({
  read: (table, place) => ({ value: say(table, communeOf(table, place)) }),
  format: 'text',
  width,
  functionName,
});

const WIDTHS: Partial<Record<string, number>> = { ZONE: 70, BUREAU: 190, POPULATION: 100 };
const USUAL_WIDTH = 120;

/** A column that says a fact. */
const ofFact = ({ name, edition }: FactColumn): Description => ({
  read: (table, place) => factOf(table, place, name, edition).fact,
  format: factNamed(name).shape,
  width: WIDTHS[name] ?? USUAL_WIDTH,
  functionName: functionOfFact(name),
  edition,
});

const DESCRIPTIONS = {
  commune: ofCommune('COMMUNE', 170, (table, today) => table.nameOf(today)),
  codeInsee: ofCommune('COMMUNE.INSEE', 100, (table, today) => table.codeOf(today)),
  departement: ofCommune('COMMUNE.DEPARTEMENT', 140, (table, today) => table.departementOf(today).name),
  codePostal: ofCommune('COMMUNE.CODEPOSTAL', 100, postcodesOf),
  ...Object.fromEntries(FACT_COLUMNS.map((column) => [column.key, ofFact(column)])),
} as Record<AnswerColumn, Description>;

export const ANSWER_COLUMNS = Object.keys(DESCRIPTIONS) as readonly AnswerColumn[];

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

/** The edition that a formula names in its third argument; undefined if it names none. */
export function editionOf(answerColumn: AnswerColumn): Edition | undefined {
  return DESCRIPTIONS[answerColumn].edition;
}

/** The answers for places, each made once: they are the same in every row. */
export class Answers implements AnswerSource {
  private readonly known = new Map<number, Answer>();

  constructor(
    private readonly table: Table,
    readonly answerColumns: readonly AnswerColumn[],
  ) {}

  get columns(): readonly SourceColumn[] {
    return this.answerColumns.map((one) => ({ format: formatOf(one), width: widthOf(one) }));
  }

  answer(place: number): Answer {
    let answer = this.known.get(place);
    if (!answer) this.known.set(place, (answer = this.make(place)));
    return answer;
  }

  private make(place: number): Answer {
    const silences: string[] = [];
    const values = this.answerColumns.map((answerColumn) => {
      const found = DESCRIPTIONS[answerColumn].read(this.table, place);
      if ('value' in found) return found.value;
      silences.push(explainReason(this.table, place, found.reason));
      return '';
    });
    const missing = silences.join(' ');
    return { values, missing, cells: [...values, doubtRemark(missing)] };
  }
}
