/** What an annotation wrote, and what its cells held before: enough to take everything back, and nothing else. */
import { inBlocks, readInBlocks, rowsPerBlock, writeInBlocks } from '../host/blocks';
import { scalarOf, type Area, type Held, type Matrix, type Patch, type Scalar, type WorkbookHost } from '../host/host';
import { CellRuns } from './cell-runs';
import { blankHeadings } from './headings';
import { removeColumns } from './insert';
import { rowHash } from './fingerprint';
import { answerArea, headingArea, type Placed } from './plan';
import { windowsOf } from './rows';

/**
 * One row we wrote: its cells before our first write, then every value we wrote or tried to write, oldest first. A
 * failed write may still have reached the sheet, so attempts count.
 */
interface WrittenRow {
  readonly before: readonly Scalar[];
  readonly written: (readonly Scalar[])[];
}

export interface TakenBack {
  /** Cells left as they are, because they no longer hold what was written. */
  readonly kept: number;
  readonly columnsRemoved: boolean;
}

/** What an annotation wrote, in little room. */
export interface Traces {
  /** How many rows were written. */
  readonly rows: number;
  readonly hashes: ReadonlySet<number>;
  readonly inserted: boolean;
  readonly headed: boolean;
}

export class Journal {
  /** By row of the sheet. Every patch is as wide as the annotation, so that a row says which cells. */
  private readonly rows = new Map<number, WrittenRow>();
  /** The plan whose columns were inserted, to be removed when it is taken back. */
  private inserted: Placed | undefined;
  /** Headings were written, or were about to be. */
  private headed = false;
  /** One array that stands for every row that was blank: a million of them are remembered as one. */
  private blankRow: readonly Scalar[] = [];

  /** Each different row written: rows of one place share one array, and none is hashed twice. */
  private readonly hashes = new Map<readonly Scalar[], number>();

  /** @param earlier the hashes of rows that a journal now closed wrote */
  constructor(private readonly earlier: ReadonlySet<number> = new Set()) {}

  /** What is enough to take new columns back once this journal is closed. */
  get traces(): Traces {
    for (const { written } of this.rows.values()) {
      for (const row of written) {
        if (!this.hashes.has(row)) this.hashes.set(row, rowHash(row));
      }
    }
    const hashes = new Set(this.hashes.values());
    return { rows: this.rows.size, hashes, inserted: this.inserted !== undefined, headed: this.headed };
  }

  get isEmpty(): boolean {
    return !this.wrote && this.inserted === undefined && !this.headed;
  }

  private get wrote(): boolean {
    return this.rows.size + this.earlier.size > 0;
  }

  /** To be called before headings are written in blank cells. */
  headingsWritten(): void {
    this.headed = true;
  }

  columnsInserted(plan: Placed): void {
    this.inserted = plan;
  }

  /** To be called when the inserted columns are out again. */
  forget(): void {
    this.inserted = undefined;
    this.headed = false;
  }

  /** Remembers the rows about to be written. To be called before the write, which may fail after reaching the sheet. */
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

  private lightest(before: readonly Scalar[]): readonly Scalar[] {
    if (before.some((value) => value !== '')) return before;
    if (this.blankRow.length !== before.length) this.blankRow = before;
    return this.blankRow;
  }

  /**
   * Takes everything back, except the cells that someone changed since.
   * @throws ColumnsMoved if our columns are no longer in their place; nothing is then written.
   * @throws WorkbookRefusal; calling again resumes where the workbook refused.
   */
  async takeBack(host: WorkbookHost, plan: Placed): Promise<TakenBack> {
    if (this.isEmpty) return { kept: 0, columnsRemoved: false };
    const takenBack = plan.completes ? await this.restore(host, plan) : await this.empty(host, plan);
    this.rows.clear();
    this.hashes.clear();
    this.forget();
    return takenBack;
  }

  /** Columns that an earlier run made: each cell gets back what it held before our first write. */
  private async restore(host: WorkbookHost, plan: Placed): Promise<TakenBack> {
    await requireHeadings(host, plan);
    let kept = 0;
    const size = rowsPerBlock(plan.width, host.blockCells);
    for (const window of windowsOf([...this.rows.keys()], (row) => row, size)) {
      kept += await this.restoreRows(host, plan, window);
      for (const row of window) this.rows.delete(row);
    }
    return { kept, columnsRemoved: false };
  }

  /** Puts back the cells that still hold what was written; returns how many hold neither that nor what was before. */
  private async restoreRows(host: WorkbookHost, plan: Placed, rows: readonly number[]): Promise<number> {
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

  /** New columns: the rows we wrote are blanked, wherever they moved; the columns go if nothing else is in them. */
  private async empty(host: WorkbookHost, plan: Placed): Promise<TakenBack> {
    // If no row was written, no cell of someone else can be taken for ours.
    if (this.wrote) await requireHeadings(host, plan);
    const kept = await this.blank(host, plan);
    const columnsRemoved = kept === 0 && this.inserted !== undefined;
    if (columnsRemoved) await removeColumns(host, plan);
    else if (this.headed) await blankHeadings(host, plan);
    return { kept, columnsRemoved };
  }

  private isWritten(line: number, across: number, value: Scalar): boolean {
    return this.rows.get(line)?.written.some((values) => values[across] === value) ?? false;
  }

  /** Blanks our rows, unless the columns go whole; returns how many cells of the columns are someone else's. */
  private async blank(host: WorkbookHost, plan: Placed): Promise<number> {
    const ours = new Set([...this.rows.values()].flatMap(({ written }) => written.map(keyOf)));
    const used = await host.usedArea(plan.target.sheet);
    const area: Area = { ...answerArea(plan), row: 0, rows: used?.rows ?? 0 };
    const runs = new CellRuns(area);
    let line = 0;
    let found = !this.wrote || plan.target.headingRow >= 0;
    await inBlocks(area, async (block) => {
      const rows = await host.read(block);
      for (const row of rows) {
        const known = ours.has(keyOf(row)) || (this.earlier.size > 0 && this.earlier.has(rowHash(row)));
        found ||= known;
        if (line !== plan.target.headingRow)
          row.forEach((value, across) => {
            if (value !== '') runs.note(line, across, known || this.isWritten(line, across, value), '');
          });
        line++;
      }
      return rows.map(() => undefined);
    });
    // Without headings, our columns are known by our rows alone: none found, they are not there.
    if (!found) throw new ColumnsMoved();
    const { patches, others: kept } = runs.finish();
    // Inserted columns that hold nothing else are deleted whole, so they need not be blanked first.
    if (kept > 0 || this.inserted === undefined) await writeInBlocks(host, patches);
    return kept;
  }
}

function keyOf(row: readonly Held[]): string {
  return JSON.stringify(row);
}

/** Our columns, or the column annotated, are no longer where they were. */
export class ColumnsMoved extends Error {
  override readonly name = 'ColumnsMoved';
}

/** @throws ColumnsMoved if the headings are not where the annotation wrote them. */
export async function requireHeadings(host: WorkbookHost, plan: Placed): Promise<void> {
  const area = headingArea(plan);
  if (!area) return;
  const [row = []] = await host.read(area);
  if (plan.headings.some((heading, at) => row[at] !== heading)) throw new ColumnsMoved();
}

/** Whether no cell of the row is an error: the row is then kept as it is, without a copy. */
function isPlain(row: readonly Held[]): row is readonly Scalar[] {
  return row.every((held) => typeof held !== 'object');
}
