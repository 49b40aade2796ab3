/**
 * Work on many cells in blocks within Excel's limits: on the web a request and its answer may
 * each weigh 5 MB, and a request that lasts blocks the workbook.
 */
import type { Area, Matrix, Patch, WorkbookHost } from './host';
import { rowsOf } from './host';

/** A block that is asked for holds at most this many cells: an address weighs some 100 bytes. */
const READ_CELLS = 10_000;
const WRITE_CELLS = 20_000;
/** Characters a request may carry: the limit of 5 MB counts bytes, and JSON escapes. */
const WRITE_CHARACTERS = 800_000;

/** How many rows of this many columns make a block. */
export function rowsPerBlock(columns: number, cells = READ_CELLS): number {
  return Math.max(1, Math.floor(cells / Math.max(1, columns)));
}

/** Reads an area of any size, block by block. */
export async function readInBlocks(host: WorkbookHost, area: Area): Promise<Matrix> {
  const size = rowsPerBlock(area.columns);
  const rows: (readonly (string | number | boolean)[])[] = [];
  for (let at = 0; at < area.rows; at += size) {
    rows.push(...(await host.read(rowsOf(area, at, Math.min(size, area.rows - at)))));
  }
  return rows;
}

function weight(patch: Patch): { cells: number; characters: number } {
  let characters = 0;
  for (const row of patch.values) for (const value of row) characters += typeof value === 'string' ? value.length + 6 : 8;
  return { cells: patch.area.rows * patch.area.columns, characters };
}

/** Cuts a patch into patches that each fit in a request. */
function cut(patch: Patch): readonly Patch[] {
  const { cells, characters } = weight(patch);
  if ((cells <= WRITE_CELLS && characters <= WRITE_CHARACTERS) || patch.area.rows < 2) return [patch];
  const half = patch.area.rows >> 1;
  const part = (from: number, rows: number): Patch => ({ area: rowsOf(patch.area, from, rows), values: patch.values.slice(from, from + rows) });
  return [...cut(part(0, half)), ...cut(part(half, patch.area.rows - half))];
}

/** Writes patches of any number and size, several to a request. */
export async function writeInBlocks(host: WorkbookHost, patches: readonly Patch[]): Promise<void> {
  let batch: Patch[] = [];
  let cells = 0;
  let characters = 0;
  for (const patch of patches.flatMap(cut)) {
    const own = weight(patch);
    if (batch.length > 0 && (cells + own.cells > WRITE_CELLS || characters + own.characters > WRITE_CHARACTERS || batch.length >= 500)) {
      await host.write(batch);
      batch = [];
      cells = characters = 0;
    }
    batch.push(patch);
    cells += own.cells;
    characters += own.characters;
  }
  if (batch.length > 0) await host.write(batch);
}
