/** What the columns to read hold, tried on the first rows: a likely mistake is told before anything is written. */
import { ColumnReader } from '../annotate/decide';
import type { Scalar } from '../host/host';
import { resolver } from '../resolve/resolve';
import type { Options } from './options';
import { optionsOf, proposeColumns, textOf, type Columns } from './proposal';
import { CommandRefused } from './refused';
import { commandTexts } from './texts/texts';

/** Rows tried. */
const SAMPLE = 100;
/** Fewer rows prove nothing. */
const FEWEST = 5;
/** Shares of certain rows: so few are a mistake, if other columns give so many. */
const FEW = 0.25;
const MANY = 0.6;

export class ColumnCheck {
  private readonly rows: ReadonlyMap<number, Scalar>[] = [];
  private readonly proposal: Columns | undefined;
  private readonly kept: readonly number[];

  constructor(
    private readonly options: Options,
    private readonly titles: readonly string[],
    private readonly columns: Columns,
  ) {
    this.proposal = proposeColumns(titles);
    this.kept = [...used(columns), ...(this.proposal ? used(this.proposal) : [])];
  }

  add(cellAt: (column: number) => Scalar): void {
    if (this.rows.length < SAMPLE) this.rows.push(new Map(this.kept.map((column) => [column, cellAt(column)])));
  }

  /** @throws CommandRefused if the columns are not what their options say, unless the user insists */
  check(): void {
    if (this.options.insisted) return;
    this.checkDepartements();
    this.checkTexts();
  }

  private checkDepartements(): void {
    const { departement } = this.columns;
    const given = this.rows.map((row) => String(row.get(departement) ?? '').trim()).filter((text) => text !== '');
    const refused = given.filter((text) => resolver().departements.read(text) === undefined);
    if (given.length === 0 || refused.length * 2 <= given.length) return;
    const examples = [...new Set(refused)].slice(0, 2);
    throw this.refusal(commandTexts().columns.notDepartements(this.titles[departement]!, examples));
  }

  private checkTexts(): void {
    const { proposal } = this;
    if (proposal === undefined || this.options.kind !== undefined) return;
    if (this.rows.length < FEWEST || this.certain(this.columns) >= FEW || this.certain(proposal) < MANY) return;
    throw this.refusal(commandTexts().columns.fewCertain(this.columns.text.map((column) => this.titles[column]!)));
  }

  /** What is wrong, then the command that would be right, if the titles tell it, then the option that insists. */
  private refusal(wrong: string): CommandRefused {
    const { forExample, insist } = commandTexts().columns;
    const { proposal } = this;
    const proposed = proposal ? [forExample(this.options.again(optionsOf(this.titles, proposal)))] : [];
    return new CommandRefused([wrong, ...proposed, insist].join('\n'));
  }

  /** The share of the rows tried that these columns make certain. */
  private certain(columns: Columns): number {
    const reader = new ColumnReader(resolver(), 'noms');
    const sure = this.rows.filter((row) => {
      const words = textOf(columns, (column) => row.get(column) ?? '');
      return reader.decide(words, row.get(columns.departement) ?? '').status === 'sure';
    });
    return sure.length / this.rows.length;
  }
}

function used({ text, departement }: Columns): readonly number[] {
  return departement < 0 ? text : [...text, departement];
}
