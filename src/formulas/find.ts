/** The formulas of Ressort in a sheet: finding them, and reading and writing many at once. */
import { inBlocks } from '../host/blocks';
import type { Area, Cell, FormulaPatch, WorkbookHost } from '../host/host';
import { isOurFormula } from './ours';

/** A formula, in English with commas, and its cell. */
export interface FoundFormula extends Cell {
  readonly formula: string;
}

/** The formulas of an area that call a function of Ressort, row by row. */
export async function findFormulas(host: WorkbookHost, area: Area): Promise<readonly FoundFormula[]> {
  const found: FoundFormula[] = [];
  let row = area.row;
  await inBlocks(area, async (block) => {
    const rows = await host.readFormulas(block);
    for (const formulas of rows) {
      formulas.forEach((formula, across) => {
        if (isOurFormula(formula)) found.push({ sheet: area.sheet, row, column: area.column + across, formula });
      });
      row++;
    }
    return rows.map(() => undefined);
  });
  return found;
}

/** The filled part of the selection; undefined if all of it is blank. */
export async function filledSelection(host: WorkbookHost): Promise<Area | undefined> {
  const { area } = await host.selection();
  const used = await host.usedArea(area.sheet);
  if (!used) return undefined;
  const rows = Math.min(area.rows, used.rows - area.row);
  const columns = Math.min(area.columns, used.columns - area.column);
  return rows > 0 && columns > 0 ? { ...area, rows, columns } : undefined;
}

const BLOCK = 1_024;

/** What `read` gives for each cell, in the order of `cells`. Cells are read by blocks of their column. */
export async function readEach<T>(
  cells: readonly Cell[],
  read: (block: Area) => Promise<readonly (readonly T[])[]>,
): Promise<readonly T[]> {
  const blocks = new Map<string, readonly (readonly T[])[]>();
  const all: T[] = [];
  for (const { sheet, row, column } of cells) {
    const start = row - (row % BLOCK);
    const key = `${column}:${start}`;
    let block = blocks.get(key);
    if (!block) blocks.set(key, (block = await inBlocks({ sheet, row: start, column, rows: BLOCK, columns: 1 }, read)));
    all.push(block[row - start]![0]!);
  }
  return all;
}

const MOST_ROWS = 2_000;

/** The formulas in as few patches as possible: those that follow one another in a column are one patch. */
export function formulaPatches(formulas: readonly FoundFormula[]): readonly FormulaPatch[] {
  const open = new Map<string, { first: FoundFormula; formulas: string[][] }>();
  const all: { first: FoundFormula; formulas: string[][] }[] = [];
  for (const one of formulas) {
    const key = `${one.sheet}!${one.column}`;
    const above = open.get(key);
    if (above && above.first.row + above.formulas.length === one.row && above.formulas.length < MOST_ROWS)
      above.formulas.push([one.formula]);
    else {
      const begun = { first: one, formulas: [[one.formula]] };
      open.set(key, begun);
      all.push(begun);
    }
  }
  return all.map(({ first: { sheet, row, column }, formulas: written }) => ({
    area: { sheet, row, column, rows: written.length, columns: 1 },
    formulas: written,
  }));
}

const FORMULAS_AT_ONCE = 5_000;

/** Writes any number of formulas, many to a request. */
export async function writeFormulasInBlocks(host: WorkbookHost, patches: readonly FormulaPatch[]): Promise<void> {
  let batch: FormulaPatch[] = [];
  let cells = 0;
  for (const patch of patches) {
    batch.push(patch);
    cells += patch.area.rows * patch.area.columns;
    if (cells < FORMULAS_AT_ONCE) continue;
    await host.writeFormulas(batch);
    batch = [];
    cells = 0;
  }
  if (batch.length > 0) await host.writeFormulas(batch);
}
