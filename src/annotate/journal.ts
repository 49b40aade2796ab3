/** What was written, and what was there before: enough to take it all back, and nothing else. */
import { inBlocks, readInBlocks, rowsPerBlock, writeInBlocks } from '../host/blocks';
import { scalarOf, type Area, type Held, type Matrix, type Patch, type Scalar, type WorkbookHost } from '../host/host';
import { removeColumns } from './insert';
import { answerArea, headingArea, type Plan } from './plan';
import { CellRuns } from './cell-runs';
import { blankHeadings } from './headings';
import { windowsOf } from './rows';

/** A row written: what its cells held before anything was, and all that was put there since, or was about to be. */
interface WrittenRow {
  readonly before: readonly Scalar[];
  readonly written: (readonly Scalar[])[];
}

export interface TakenBack {
  /** Cells left because they are no longer what was written. */
  readonly kept: number;
  readonly columnsRemoved: boolean;
}

export class Journal {
  /** Every patch is as wide as the annotation: rows tell them all. */
  private readonly rows = new Map<number, WrittenRow>();
  /** The columns put in for this annotation, to be taken out with it. */
  private inserted: Plan | undefined;
  private headed = false;
  private blankRow: readonly Scalar[] = [];

  get isEmpty(): boolean {
    return this.rows.size === 0 && this.inserted === undefined && !this.headed;
  }

  /** The headings are about to be written in cells that are blank. */
  headingsWritten(): void {
    this.headed = true;
  }

  columnsInserted(plan: Plan): void {
    this.inserted = plan;
  }

  /** The columns put in are out again. */
  forget(): void {
    this.inserted = undefined;
    this.headed = false;
  }

  /** Remembers what is about to be written: a write that fails leaves nothing to take back. */
  note(patches: readonly Patch[], before: readonly Matrix[]): void {
    patches.forEach(({ area, values }, at) =>
      values.forEach((row, down) => {
        const after = isPlain(row) ? row : row.map(scalarOf);
        const known = this.rows.get(area.row + down);
        if (known) known.written.push(after);
        else this.rows.set(area.row + down, { before: this.lightest(before[at]![down]!), written: [after] });
      }),
    );
  }

  /** A million blank rows are remembered as one. */
  private lightest(before: readonly Scalar[]): readonly Scalar[] {
    if (before.some((value) => value !== '')) return before;
    if (this.blankRow.length !== before.length) this.blankRow = before;
    return this.blankRow;
  }

  /** Takes everything back; a cell changed since by someone else stays as it is. */
  async takeBack(host: WorkbookHost, plan: Plan): Promise<TakenBack> {
    if (this.isEmpty) return { kept: 0, columnsRemoved: false };
    const takenBack = plan.completes ? await this.restore(host, plan) : await this.empty(host, plan);
    this.rows.clear();
    this.forget();
    return takenBack;
  }

  /** Columns that were there before: each cell gets back what it held first. */
  private async restore(host: WorkbookHost, plan: Plan): Promise<TakenBack> {
    await requireHeadings(host, plan);
    let kept = 0;
    const size = rowsPerBlock(plan.width, host.blockCells);
    for (const window of windowsOf([...this.rows.keys()], (row) => row, size)) {
      kept += await this.restoreRows(host, plan, window);
      for (const row of window) this.rows.delete(row);
    }
    return { kept, columnsRemoved: false };
  }

  /** Puts back what is still as it was written; counts the cells that are neither that nor what was before. */
  private async restoreRows(host: WorkbookHost, plan: Plan, rows: readonly number[]): Promise<number> {
    const first = rows[0]!;
    const area: Area = { ...answerArea(plan), row: first, rows: rows[rows.length - 1]! - first + 1 };
    const held = await readInBlocks(host, area);
    const runs = new CellRuns(area);
    for (const row of rows) {
      const { before } = this.rows.get(row)!;
      held[row - first]!.forEach((now, across) => {
        const was = before[across]!;
        if (now !== was) runs.note(row, across, this.isWritten(row, across, now), was);
      });
    }
    const { patches, others } = runs.finish();
    await writeInBlocks(host, patches);
    return others;
  }

  /** New columns: what we wrote in them goes, wherever its row now is; then the columns, if nothing else is in them. */
  private async empty(host: WorkbookHost, plan: Plan): Promise<TakenBack> {
    // Stopped before anything was written, there is nothing to mistake for ours.
    if (this.rows.size > 0) await requireHeadings(host, plan);
    const kept = await this.blank(host, plan);
    const columnsRemoved = kept === 0 && this.inserted !== undefined;
    if (columnsRemoved) await removeColumns(host, plan);
    else if (this.headed) await blankHeadings(host, plan);
    return { kept, columnsRemoved };
  }

  private isWritten(line: number, across: number, value: Scalar): boolean {
    return this.rows.get(line)?.written.some((values) => values[across] === value) ?? false;
  }

  /** Blanks our rows, or finds that only they are there; gives back the cells that are someone else's. */
  private async blank(host: WorkbookHost, plan: Plan): Promise<number> {
    const ours = new Set([...this.rows.values()].flatMap(({ written }) => written.map(keyOf)));
    const used = await host.usedArea(plan.target.sheet);
    const area: Area = { ...answerArea(plan), row: 0, rows: used?.rows ?? 0 };
    const runs = new CellRuns(area);
    let line = 0;
    let found = this.rows.size === 0 || plan.target.headingRow >= 0;
    await inBlocks(area, async (block) => {
      const rows = await host.read(block);
      for (const row of rows) {
        const known = ours.has(keyOf(row));
        found ||= known;
        if (line !== plan.target.headingRow)
          row.forEach((value, across) => {
            if (value !== '') runs.note(line, across, known || this.isWritten(line, across, value), '');
          });
        line++;
      }
      return rows.map(() => undefined);
    });
    // Without headings, nothing but its rows tells our columns from others.
    if (!found) throw new ColumnsMoved();
    const { patches, others: kept } = runs.finish();
    // Inserted columns that hold nothing else are deleted whole: no need to blank them first.
    if (kept > 0 || this.inserted === undefined) await writeInBlocks(host, patches);
    return kept;
  }
}

function keyOf(row: readonly Held[]): string {
  return JSON.stringify(row);
}

/** The columns may have moved since: nothing is taken back from a place that is no longer ours. */
export class ColumnsMoved extends Error {}

export async function requireHeadings(host: WorkbookHost, plan: Plan): Promise<void> {
  const area = headingArea(plan);
  if (!area) return;
  const [row = []] = await host.read(area);
  if (plan.headings.some((heading, at) => row[at] !== heading)) throw new ColumnsMoved();
}

/** No error among the cells: the row can be kept as it is. */
function isPlain(row: readonly Held[]): row is readonly Scalar[] {
  return row.every((held) => typeof held !== 'object');
}
