/** What the columns to read hold, tried on the first rows: a likely mistake is told before anything is written. */
import { ColumnReader } from '../annotate/decide';
import type { Scalar } from '../host/host';
import { resolver } from '../resolve/resolve';
import type { Options } from './options';
import { optionsOf, proposeColumns, textOf, type Columns } from './proposal';
import { CommandRefused } from './refused';

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
    const examples = [...new Set(refused)].slice(0, 2).map((text) => `« ${text} »`);
    throw new CommandRefused(
      `La colonne « ${this.titles[departement]!} » n'est pas celle des départements ni des codes postaux : ${examples.join(', ')}. Ôtez --departement, ou donnez-en une autre.${this.proposed()}${INSIST}`,
    );
  }

  private checkTexts(): void {
    const { proposal } = this;
    if (proposal === undefined || this.options.kind !== undefined) return;
    if (this.rows.length < FEWEST || this.certain(this.columns) >= FEW || this.certain(proposal) < MANY) return;
    const read = this.columns.text.map((column) => `« ${this.titles[column]!} »`).join(', ');
    throw new CommandRefused(
      `Presque aucune des premières lignes n'est certaine d'après ${read} : la ville est dans une autre colonne.${this.proposed()}${INSIST}`,
    );
  }

  private proposed(): string {
    if (this.proposal === undefined) return '';
    return `\nPar exemple : ${this.options.command} ${optionsOf(this.titles, this.proposal)}`;
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

const INSIST = '\nPour annoter quand même : --quand-meme.';

function used({ text, departement }: Columns): readonly number[] {
  return departement < 0 ? text : [...text, departement];
}
