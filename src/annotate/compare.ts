/** An annotation that the workbook remembers, read again with the table of today: the rows whose answer is another. */
import { readInBlocks, rowsPerBlock } from '../host/blocks';
import { rowsOf, type Area, type Matrix, type Scalar, type WorkbookHost } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import { Answers } from './answers';
import { ColumnReader } from './decide';
import { rowHash, same } from './fingerprint';
import { ColumnsMoved } from './journal';
import { hashesOf, keepUpdated, placedNow, type KeptAnnotation } from './kept-annotations';
import type { Pace } from './pace';
import { answerArea, type Placed } from './plan';
import { isAcceptedRemark } from './remarks';
import { patchesOf, wantedRow, windowsOf, writeRows, type Outcome } from './rows';
import { rowText } from './row-text';

/** A row that still holds what was written, and would be answered otherwise today. */
export interface ChangedRow {
  readonly row: number;
  readonly text: string;
  readonly before: readonly Scalar[];
  readonly after: readonly Scalar[];
}

/** Rows read at once, at most. */
const WINDOW = 2_000;

/**
 * Returns the rows that would be answered otherwise; writes nothing. A row that someone changed, or whose commune the
 * clerk chose, is not looked at.
 * @throws ColumnsMoved if the columns are no longer where the annotation knew them
 * @throws WorkbookRefusal
 */
export async function compareKept(
  host: WorkbookHost,
  resolver: Resolver,
  kept: KeptAnnotation,
  pace: Pace,
): Promise<readonly ChangedRow[]> {
  const placed = await inPlace(host, kept);
  const { cells } = placed.target;
  const reader = new ColumnReader(resolver, kept.kind);
  const answers = new Answers(resolver.table, kept.answerColumns);
  const ours = hashesOf(kept);
  const changed: ChangedRow[] = [];
  const size = rowsPerBlock(placed.width + 2, host.blockCells);
  const slice = pace.slice();
  for (let at = 0; at < cells.rows; at += size) {
    const rows = Math.min(size, cells.rows - at);
    const columns = kept.across ?? 1;
    const texts = (await readInBlocks(host, rowsOf({ ...cells, columns }, at, rows))).map((row) =>
      rowText(row, kept.parts),
    );
    const departements = await departementsOf(host, kept, rowsOf(cells, at, rows));
    const held = await readInBlocks(host, rowsOf(answerArea(placed), at, rows));
    for (const [down, before] of held.entries()) {
      const decision = reader.decide(texts[down]!, departements[down]?.[0]);
      const answer = decision.resolution && answers.answer(decision.resolution.place);
      const after = wantedRow(decision, answer, placed.width);
      if (!same([before], [after]) && !isAcceptedRemark(before[placed.width - 1]!) && ours.has(rowHash(before)))
        changed.push({ row: cells.row + at + down, text: String(texts[down]!), before, after });
      if (slice.isOver()) await slice.pause();
    }
  }
  return changed;
}

/**
 * Writes the rows that changed, each that still holds what it held when compared, and notes that the annotation is of
 * this table.
 * @returns how many rows were written
 * @throws ColumnsMoved, WorkbookRefusal
 */
export async function updateKept(
  host: WorkbookHost,
  kept: KeptAnnotation,
  changed: readonly ChangedRow[],
  mark: string,
): Promise<number> {
  const placed = await inPlace(host, kept);
  // Noted before the write too: rows written by a write that fails halfway can still be taken back.
  const hashes = changed.map(({ after }) => rowHash(after));
  await keepUpdated(host, kept, kept.mark, hashes);
  let written = 0;
  for (const window of windowsOf(changed, ({ row }) => row, WINDOW)) written += await writeWindow(host, placed, window);
  await keepUpdated(host, kept, mark, hashes);
  return written;
}

async function writeWindow(host: WorkbookHost, placed: Placed, rows: readonly ChangedRow[]): Promise<number> {
  const first = rows[0]!.row;
  const count = rows[rows.length - 1]!.row - first + 1;
  const area = { ...answerArea(placed), row: first, rows: count };
  const texts = await readInBlocks(host, { ...placed.target.cells, row: first, rows: count });
  const held = await readInBlocks(host, area);
  const wanted: (readonly Scalar[])[] = [...held];
  const outcomes = new Array<Outcome>(count).fill('already');
  for (const { row, text, before, after } of rows) {
    if (String(texts[row - first]![0]!) !== text || !same([held[row - first]!], [before])) continue;
    wanted[row - first] = after;
    outcomes[row - first] = 'written';
  }
  await writeRows(host, patchesOf(area, held, wanted, outcomes).patches, area, held, outcomes);
  return outcomes.filter((outcome) => outcome === 'written').length;
}

/** The texts must be where they were read: beside columns that moved, another column would be. */
async function inPlace(host: WorkbookHost, kept: KeptAnnotation): Promise<Placed> {
  const placed = await placedNow(host, kept);
  if (placed.firstColumn !== kept.firstColumn) throw new ColumnsMoved();
  if (kept.headingRow >= 0) {
    const [row] = await host.read({ ...placed.target.cells, row: kept.headingRow, rows: 1 });
    if (String(row?.[0] ?? '') !== kept.heading) throw new ColumnsMoved();
  }
  return placed;
}

async function departementsOf(host: WorkbookHost, { departement }: KeptAnnotation, area: Area): Promise<Matrix> {
  return departement < 0 ? [] : readInBlocks(host, { ...area, column: departement });
}
