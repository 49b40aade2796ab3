/** What is done before the first row: new columns, their headings, their format. A failure half-way is undone. */
import { WorkbookRefusal, type WorkbookHost } from '../host/host';
import { REMARK_WIDTH } from './answers';
import { blankHeadings, writeHeadings } from './headings';
import { areBlank, insertColumns, removeColumns } from './insert';
import type { Journal } from './journal';
import { answerArea, headingArea, type Plan } from './plan';

export class Preparation {
  private inserted = false;
  /** The headings as the workbook keeps them; undefined until they are written. */
  private headings: readonly string[] | undefined;
  private done = false;

  constructor(
    private readonly host: WorkbookHost,
    private readonly journal: Journal,
  ) {}

  /**
   * Does what is not done yet; returns the plan with the headings as the workbook keeps them.
   * @throws WorkbookRefusal
   */
  async prepare(plan: Plan): Promise<Plan> {
    if (this.done || plan.completes) return plan;
    const { sheet } = plan.target;
    if (await this.host.isProtected(sheet)) throw new WorkbookRefusal('protected');
    try {
      if (plan.inserts && !this.inserted) await this.insert(plan);
      this.journal.headingsWritten();
      this.headings ??= await writeHeadings(this.host, plan);
    } catch (error) {
      await this.undo(plan);
      throw error;
    }
    await this.format(plan);
    this.done = true;
    return { ...plan, headings: this.headings };
  }

  private async insert(plan: Plan): Promise<void> {
    await insertColumns(this.host, plan);
    this.inserted = true;
    this.journal.columnsInserted(plan);
  }

  private async format(plan: Plan): Promise<void> {
    const { host } = this;
    const area = answerArea(plan);
    const { columns } = plan.source;
    for (const [at, { format }] of columns.entries())
      await host.setFormat({ ...area, column: area.column + at, columns: 1 }, format);
    await host.setWidths(plan.target.sheet, plan.firstColumn, [...columns.map(({ width }) => width), REMARK_WIDTH]);
    const headings = headingArea(plan);
    if (headings) await host.setHeading(headings);
  }

  /** Undoes as much as the workbook allows; the journal keeps the rest, to be taken back later. */
  private async undo(plan: Plan): Promise<void> {
    if (!this.inserted) return;
    try {
      await blankHeadings(this.host, plan);
      if (!(await areBlank(this.host, plan))) return;
      await removeColumns(this.host, plan);
      this.inserted = false;
      this.journal.forget();
    } catch {
      // The clerk is told by the refusal that led here.
    }
  }
}
