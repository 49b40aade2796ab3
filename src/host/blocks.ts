/**
 * Work on many cells in blocks within Excel's limits: on the web a request and its answer may
 * each weigh 5 MB, and a request that lasts blocks the workbook.
 */
import {
  rowsOf,
  scalarOf,
  WorkbookRefusal,
  type Area,
  type Matrix,
  type Patch,
  type Scalar,
  type WorkbookHost,
} from './host';

/** A block that is asked for holds at most this many cells: an address weighs some 100 bytes. */
const READ_CELLS = 10_000;
const WRITE_CELLS = 20_000;
/** Characters a request may carry: the limit of 5 MB counts bytes, and one character escaped twice is seven. */
const WRITE_CHARACTERS = 600_000;
const MOST_PATCHES = 500;

/** How many rows of this many columns make a block. */
export function rowsPerBlock(columns: number, cells = READ_CELLS): number {
  return Math.max(1, Math.floor(cells / Math.max(1, columns)));
}

/** Reads an area of any size, block by block; cells so long that a block is refused are read by fewer rows. */
export async function readInBlocks(host: WorkbookHost, area: Area): Promise<Matrix> {
  return inBlocks(area, (block) => host.read(block));
}

/** Calls `read` on blocks of an area; halves those whose answer weighs too much. */
export async function inBlocks<T>(
  area: Area,
  read: (block: Area) => Promise<readonly T[]>,
  cells = READ_CELLS,
): Promise<readonly T[]> {
  let size = rowsPerBlock(area.columns, cells);
  const rows: T[] = [];
  while (rows.length < area.rows) {
    const count = Math.min(size, area.rows - rows.length);
    try {
      for (const row of await read(rowsOf(area, rows.length, count))) rows.push(row);
    } catch (error) {
      if (!(error instanceof WorkbookRefusal) || error.kind !== 'too-large' || count === 1) throw error;
      size = count >> 1;
    }
  }
  return rows;
}

/** What Excel is sent for a value may be quoted; what it costs in bytes is bounded by WRITE_CHARACTERS. */
function weight(patch: Patch): { cells: number; characters: number } {
  let characters = 0;
  for (const row of patch.values)
    for (const value of row) characters += typeof value === 'string' ? value.length + 6 : 8;
  return { cells: patch.area.rows * patch.area.columns, characters };
}

/** Cuts a patch into patches that each fit in a request. */
function cut(patch: Patch): readonly Patch[] {
  const { cells, characters } = weight(patch);
  if (cells <= WRITE_CELLS && characters <= WRITE_CHARACTERS) return [patch];
  const { area, values } = patch;
  if (area.rows > 1) {
    const half = area.rows >> 1;
    return [
      ...cut({ area: rowsOf(area, 0, half), values: values.slice(0, half) }),
      ...cut({ area: rowsOf(area, half, area.rows - half), values: values.slice(half) }),
    ];
  }
  if (area.columns < 2) return [patch];
  const half = area.columns >> 1;
  return [
    ...cut({ area: { ...area, columns: half }, values: values.map((row) => row.slice(0, half)) }),
    ...cut({
      area: { ...area, column: area.column + half, columns: area.columns - half },
      values: values.map((row) => row.slice(half)),
    }),
  ];
}

/** A cell that does not hold what was written in it. */
export interface Missed {
  readonly row: number;
  readonly column: number;
  readonly held: Scalar;
}

/** Writes patches of any number and size, several to a request; returns the cells that did not take it. */
export async function writeInBlocks(host: WorkbookHost, patches: readonly Patch[]): Promise<readonly Missed[]> {
  const missed: Missed[] = [];
  let batch: Patch[] = [];
  let cells = 0;
  let characters = 0;
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const held = await host.write(batch);
    batch.forEach((patch, at) => missed.push(...differences(patch, held[at]!)));
    batch = [];
    cells = characters = 0;
  };
  for (const patch of patches.flatMap(cut)) {
    const own = weight(patch);
    if (
      cells + own.cells > WRITE_CELLS ||
      characters + own.characters > WRITE_CHARACTERS ||
      batch.length >= MOST_PATCHES
    )
      await flush();
    batch.push(patch);
    cells += own.cells;
    characters += own.characters;
  }
  await flush();
  return missed;
}

function differences({ area, values }: Patch, held: Matrix): Missed[] {
  const found: Missed[] = [];
  values.forEach((row, down) =>
    row.forEach((value, across) => {
      const now = held[down]?.[across] ?? '';
      if (now !== scalarOf(value)) found.push({ row: area.row + down, column: area.column + across, held: now });
    }),
  );
  return found;
}
