/** What an annotation reads of the sheet: the texts, its own cells, and whether both are still in their place. */
import { inBlocks } from '../host/blocks';
import { rowsOf, type Area, type Matrix, type WorkbookHost } from '../host/host';
import { ColumnsMoved, requireHeadings } from './journal';
import type { Plan } from './plan';
import { targetText } from './target';

/** Rows under the column that are looked at, at most. */
const MOST_UNDER = 1000;

export class SheetReader {
  constructor(
    private readonly host: WorkbookHost,
    private readonly plan: Plan,
  ) {}

  /** The rows from `at` on: the text of each and, if there is a column of départements, what it says. */
  async texts(at: number, rows: number): Promise<Matrix> {
    const { target, departement } = this.plan;
    const { cells, across } = target;
    const held = await this.read(rowsOf({ ...cells, columns: across }, at, rows));
    const texts = held.map((row) => [targetText(target, row)]);
    if (departement < 0) return texts;
    const departements = await this.read(rowsOf({ ...cells, column: departement }, at, rows));
    return texts.map((row, down) => [row[0]!, departements[down]![0]!]);
  }

  /**
   * What our cells hold. In columns of an earlier run, a formula that shows nothing is read, for its cell is not blank.
   */
  async answers(area: Area): Promise<Matrix> {
    const held = await this.read(area);
    if (!this.plan.completes) return held;
    const formulas = await inBlocks(area, (block) => this.host.readFormulas(block), this.host.blockCells);
    return held.map((row, down) => row.map((value, across) => (value === '' ? formulas[down]![across]! : value)));
  }

  /** @throws ColumnsMoved if our headings, or the heading of the column, are no longer in their place. */
  async requireInPlace(): Promise<void> {
    await requireHeadings(this.host, this.plan);
    const { cells, headingRow, heading, sample } = this.plan.target;
    if (headingRow >= 0) {
      const [row] = await this.host.read({ ...cells, row: headingRow, rows: 1 });
      if (String(row?.[0] ?? '') !== heading) throw new ColumnsMoved();
      return;
    }
    // A column without a heading is known by its first texts: at least one must be where it was.
    const last = sample[sample.length - 1];
    if (!last) return;
    const rows = await this.read({ ...cells, rows: last.row - cells.row + 1 });
    if (!sample.some(({ row, value }) => rows[row - cells.row]?.[0] === value)) throw new ColumnsMoved();
  }

  /** How many filled cells follow the column: the rows typed there during a run are told to the clerk. */
  async filledBelow(): Promise<number> {
    const { cells } = this.plan.target;
    const used = await this.host.usedArea(cells.sheet);
    const end = cells.row + cells.rows;
    const under = Math.min((used?.rows ?? end) - end, MOST_UNDER);
    if (under <= 0) return 0;
    const rows = await this.read({ ...cells, row: end, rows: under });
    return rows.filter((row) => row[0] !== '').length;
  }

  private read(area: Area): Promise<Matrix> {
    return inBlocks(area, (block) => this.host.read(block), this.host.blockCells);
  }
}
