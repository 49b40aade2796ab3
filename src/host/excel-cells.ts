/** Excel's cells: read and written so that each holds what is meant, hidden rows included. */
import { isExcelError } from './excel-errors';
import {
  cellArea,
  looksTyped,
  rowsOf,
  scalarOf,
  WorkbookRefusal,
  type Area,
  type Cell,
  type FormulaPatch,
  type Held,
  type Matrix,
  type Patch,
  type Scalar,
} from './host';

/** Objects of Excel in one request: each costs as much as a hundred values. */
const MOST_RANGES = 500;

export function rangeOf(context: Excel.RequestContext, area: Area): Excel.Range {
  return context.workbook.worksheets
    .getItem(area.sheet)
    .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** What Excel must be given for the cell to hold this very value: a text that looks typed is quoted, the name of an error too. */
export function asWritten(value: Held): Scalar {
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' && (looksTyped(value) || isExcelError(value.toUpperCase())) ? `'${value}` : value;
}

function scalar(value: unknown): Scalar {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return '';
}

function matrixOf(values: readonly (readonly unknown[])[]): Matrix {
  return values.map((row) => row.map(scalar));
}

/** Excel knows no null cell: an answer that has some is asked again before it is believed. */
const MOST_ANSWERS = 3;

/** @throws WorkbookRefusal if Excel gives cells without a value twice */
export async function readCells(context: Excel.RequestContext, area: Area): Promise<Matrix> {
  let before = '';
  for (let answers = 1; ; answers++) {
    const range = rangeOf(context, area);
    range.load('values');
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- once, but for an answer that has holes
    await context.sync();
    const values = range.values as unknown[][];
    if (values.length !== area.rows || values.some((row) => row.length !== area.columns))
      throw new WorkbookRefusal('refused', 'incomplete');
    const holes = values.map((row) => row.map((value) => (value === null ? 1 : 0)).join('')).join();
    if (!holes.includes('1') || holes === before || answers === MOST_ANSWERS)
      return matrixOf(values.some((row) => row.includes(CARD)) ? await withNames(context, range, values) : values);
    before = holes;
  }
}

/** The value of a card, and of a failed formula: only what the cell shows tells one from the other. */
const CARD = '#VALUE!';

/** The same values, a card by the name it shows. */
async function withNames(
  context: Excel.RequestContext,
  range: Excel.Range,
  values: readonly (readonly unknown[])[],
): Promise<unknown[][]> {
  range.load('text');
  await context.sync();
  const shown = range.text;
  return values.map((row, down) =>
    row.map((value, across) => (value === CARD && isName(shown[down]?.[across]) ? shown[down][across] : value)),
  );
}

/** An error shows itself, in Excel's language but always with its `#`. */
function isName(shown: string | undefined): shown is string {
  return shown !== undefined && shown !== '' && !shown.startsWith('#');
}

export async function readHeldCells(context: Excel.RequestContext, area: Area): Promise<readonly (readonly Held[])[]> {
  const range = rangeOf(context, area);
  range.load('values,valueTypes,text');
  await context.sync();
  const types = range.valueTypes;
  const shown = range.text;
  return (range.values as unknown[][]).map((row, down) =>
    row.map((value, across): Held => {
      if (String(types[down]?.[across]) !== 'Error') return scalar(value);
      const name = shown[down]?.[across];
      return isName(name) ? name : { error: String(value) };
    }),
  );
}

/** Excel gives a text that begins with `=` as if it were a formula, without its quote: only that is also its value. */
export async function readFormulaCells(
  context: Excel.RequestContext,
  area: Area,
): Promise<readonly (readonly string[])[]> {
  const range = rangeOf(context, area);
  range.load('formulas,values');
  await context.sync();
  const values = range.values as unknown[][];
  return (range.formulas as unknown[][]).map((row, down) =>
    row.map((held, across) =>
      typeof held === 'string' && held.startsWith('=') && held !== values[down]?.[across] ? held : '',
    ),
  );
}

/**
 * Writes, and reads what was written in the same request. Excel puts the values of a rectangle in
 * its visible rows alone, one after the other, if a filter hides some of its rows: such a
 * rectangle is cut where visibility changes, and what did not reach a hidden row is written cell by
 * cell, many cells to a request.
 */
export async function writeCells(context: Excel.RequestContext, patches: readonly Patch[]): Promise<readonly Matrix[]> {
  const ranges = patches.map(({ area }) => rangeOf(context, area));
  for (const range of ranges) range.load('rowHidden');
  await context.sync();
  const whole = patches.filter((_, at) => ranges[at]!.rowHidden === (false as boolean | null));
  const hidden = patches.filter((_, at) => ranges[at]!.rowHidden !== (false as boolean | null));
  const held = new Map(zip(whole, await put(context, whole)));
  for (const patch of hidden) held.set(patch, await writeAround(context, patch));
  return patches.map((patch) => held.get(patch)!);
}

/** Values assigned and read back, in one request. */
async function put(context: Excel.RequestContext, patches: readonly Patch[]): Promise<readonly Matrix[]> {
  if (patches.length === 0) return [];
  const ranges = patches.map(({ area, values }) => {
    const range = rangeOf(context, area);
    range.values = values.map((row) => row.map(asWritten));
    range.load('values');
    return range;
  });
  await context.sync();
  const held: Matrix[] = [];
  for (const [at, range] of ranges.entries()) {
    const values = range.values as unknown[][];
    held.push(
      values.some((row) => row.includes(null)) ? await readCells(context, patches[at]!.area) : matrixOf(values),
    );
  }
  return held;
}

async function writeAround(context: Excel.RequestContext, patch: Patch): Promise<Matrix> {
  const shown = rangeOf(context, patch.area).getSpecialCellsOrNullObject('Visible');
  await context.sync();
  const visible = new Set<number>();
  if (!shown.isNullObject) {
    const { areas } = shown;
    areas.load('items/rowIndex,items/rowCount');
    await context.sync();
    for (const { rowIndex, rowCount } of areas.items)
      for (let row = rowIndex; row < rowIndex + rowCount; row++) visible.add(row);
  }
  for (const batch of batches(runsOf(patch, visible))) await put(context, batch);
  const missed = missedCells(patch, await readCells(context, patch.area));
  for (const batch of batches(missed)) await put(context, batch);
  return readCells(context, patch.area);
}

/** Formulas are cut in the same way; in hidden rows, each has its own range. */
export async function writeFormulaCells(
  context: Excel.RequestContext,
  patches: readonly FormulaPatch[],
): Promise<void> {
  const ranges = patches.map(({ area }) => rangeOf(context, area));
  for (const range of ranges) range.load('rowHidden');
  await context.sync();
  const parts = patches.flatMap((patch, at) =>
    ranges[at]!.rowHidden === (false as boolean | null) ? [patch] : cellsOf(patch),
  );
  for (const batch of batches(parts)) {
    for (const { area, formulas } of batch) rangeOf(context, area).formulas = formulas.map((row) => [...row]);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request for many rectangles
    await context.sync();
  }
}

function cellsOf({ area, formulas }: FormulaPatch): readonly FormulaPatch[] {
  return formulas.flatMap((row, down) =>
    row.map((formula, across) => ({
      area: cellArea({ sheet: area.sheet, row: area.row + down, column: area.column + across }),
      formulas: [[formula]],
    })),
  );
}

/** The rows of a patch in runs that are all visible or all hidden. */
function runsOf({ area, values }: Patch, visible: ReadonlySet<number>): readonly Patch[] {
  const runs: Patch[] = [];
  for (let at = 0; at < area.rows;) {
    let end = at + 1;
    while (end < area.rows && visible.has(area.row + end) === visible.has(area.row + at)) end++;
    runs.push({ area: rowsOf(area, at, end - at), values: values.slice(at, end) });
    at = end;
  }
  return runs;
}

function missedCells({ area, values }: Patch, held: Matrix): readonly Patch[] {
  return values.flatMap((row, down) =>
    row.flatMap((value, across) =>
      held[down]![across] === scalarOf(value)
        ? []
        : [
            {
              area: cellArea({ sheet: area.sheet, row: area.row + down, column: area.column + across }),
              values: [[value]],
            },
          ],
    ),
  );
}

/** Excel may give a formula for every cell that it spills into: only the one it is written in has the answers. */
export async function spillsOfCells(
  context: Excel.RequestContext,
  cells: readonly Cell[],
): Promise<readonly (Area | undefined)[]> {
  const all: (Area | undefined)[] = [];
  for (const batch of batches(cells)) {
    const asked = batch.map((cell) => {
      const range = rangeOf(context, cellArea(cell));
      const spill = range.getSpillingToRangeOrNullObject();
      const parent = range.getSpillParentOrNullObject();
      spill.load('rowIndex,columnIndex,rowCount,columnCount');
      parent.load('rowIndex,columnIndex');
      return { cell, spill, parent };
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request for many cells
    await context.sync();
    for (const { cell, spill, parent } of asked) {
      const isIn = !parent.isNullObject && (parent.rowIndex !== cell.row || parent.columnIndex !== cell.column);
      all.push(isIn ? undefined : spill.isNullObject ? cellArea(cell) : areaOf(cell.sheet, spill));
    }
  }
  return all;
}

export function areaOf(sheet: string, range: Excel.Range): Area {
  return { sheet, row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

function batches<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / MOST_RANGES) }, (_, at) =>
    items.slice(at * MOST_RANGES, (at + 1) * MOST_RANGES),
  );
}

function zip<K, V>(keys: readonly K[], values: readonly V[]): [K, V][] {
  return keys.map((key, at) => [key, values[at]!]);
}
