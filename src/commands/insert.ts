/** A function of the ribbon's menu: its formula, beside what is selected, over nothing. */
import { readTarget } from '../annotate/target';
import { MOST_FORMULA_ROWS } from '../annotate/by-formula';
import { readInBlocks } from '../host/blocks';
import { addressOf, cellArea, WorkbookRefusal, type Area, type Selection, type WorkbookHost } from '../host/host';
import type { RibbonTexts } from './texts';
import type { Resolver } from '../resolve/resolve';

/** Beyond these, the answer would be out of sight of what it answers. */
const MOST_COLUMNS_AWAY = 60;
const COLUMNS_OF_A_SHEET = 16_384;

const WIDTHS: Readonly<Record<string, number>> = { 'COMMUNE.FICHE': 8 };

/** What the user has to do first, said in a sentence of the ribbon's. */
export class Obstacle extends Error {}

interface Insertion {
  readonly host: WorkbookHost;
  readonly resolver: Resolver;
  readonly texts: RibbonTexts;
  /** The formula that calls a function, as this workbook calls it. */
  readonly formulaFor: (functionName: string, args: readonly string[]) => string;
}

interface Place {
  /** What the formula reads: one column. */
  readonly source: Area;
  readonly departement: Area | undefined;
  /** The column from which there may be room. */
  readonly firstColumn: number;
}

/**
 * Writes the formula, goes to it, and returns it.
 * @throws an `Obstacle` if the user has something to do first, a `WorkbookRefusal` if the workbook will not
 */
export async function insertFunction(
  { host, resolver, texts, formulaFor }: Insertion,
  functionName: string,
): Promise<string> {
  const selection = await host.selection();
  const { sheet } = selection.area;
  if (await host.isProtected(sheet)) throw new WorkbookRefusal('protected');
  const cells = new SheetCells(host, await host.usedArea(sheet));
  const place = (await fromTheLeft(cells, selection)) ?? (await fromTheSelection(cells, resolver, selection));
  if (!place) throw new Obstacle(texts.nothing);
  const { source, departement } = place;
  if (source.rows > MOST_FORMULA_ROWS) throw new WorkbookRefusal('too-large');
  const column = await firstFree(cells, beyondTable(selection, place, functionName), WIDTHS[functionName] ?? 1);
  if (column < 0) throw new Obstacle(texts.noRoom);
  const formula = formulaFor(functionName, [source, ...(departement ? [departement] : [])].map(addressOf));
  const cell = { sheet, row: source.row, column };
  await host.writeFormulas([{ area: cellArea(cell), formulas: [[formula]] }]);
  await host.goTo(cellArea(cell));
  return formula;
}

/** If blank cells are selected, they are for the answer: what they answer is to their left. */
async function fromTheLeft(cells: SheetCells, { area }: Selection): Promise<Place | undefined> {
  if (area.column === 0 || area.rows > MOST_FORMULA_ROWS || !(await cells.isBlank({ ...area, columns: 1 })))
    return undefined;
  const source = { ...area, column: area.column - 1, columns: 1 };
  return (await cells.isBlank(source)) ? undefined : { source, departement: undefined, firstColumn: area.column };
}

/** One cell is that cell; several are the column they stand for, without its heading. */
async function fromTheSelection(
  cells: SheetCells,
  resolver: Resolver,
  selection: Selection,
): Promise<Place | undefined> {
  const { area } = selection;
  const firstColumn = area.column + 1;
  if (area.rows === 1) {
    const source = { ...area, columns: 1 };
    return (await cells.isBlank(source)) ? undefined : { source, departement: undefined, firstColumn };
  }
  const target = await readTarget(cells.host, resolver, selection);
  if (!target) return undefined;
  const departement = target.departement < 0 ? undefined : { ...target.cells, column: target.departement };
  return { source: target.cells, departement, firstColumn };
}

/** Excel lets no answer spill within a table, and may make a column beside a table part of it. */
function beyondTable({ table }: Selection, place: Place, functionName: string): Place {
  const spills = place.source.rows > 1 || WIDTHS[functionName] !== undefined;
  return table && spills
    ? { ...place, firstColumn: Math.max(place.firstColumn, table.area.column + table.area.columns + 1) }
    : place;
}

/** Returns the first column from which the answer has room; -1 if there is none in sight. */
async function firstFree(cells: SheetCells, { source, firstColumn }: Place, width: number): Promise<number> {
  const end = Math.min(firstColumn + MOST_COLUMNS_AWAY, COLUMNS_OF_A_SHEET);
  let room = 0;
  for (let column = firstColumn; column < end; column++) {
    room = (await cells.isBlank({ ...source, column })) ? room + 1 : 0;
    if (room === width) return column - width + 1;
  }
  return -1;
}

/** The sheet, with what is known of it: cells beyond the used ones need not be asked for. */
class SheetCells {
  constructor(
    readonly host: WorkbookHost,
    private readonly used: Area | undefined,
  ) {}

  /** Neither a value nor a formula, one that shows nothing included. */
  async isBlank(area: Area): Promise<boolean> {
    if (!this.used || area.column >= this.used.columns) return true;
    const rows = Math.min(area.rows, this.used.rows - area.row);
    if (rows <= 0) return true;
    const filled = { ...area, rows };
    const values = await readInBlocks(this.host, filled);
    if (values.some((row) => row.some((value) => value !== ''))) return false;
    const formulas = await this.host.readFormulas(filled);
    return !formulas.some((row) => row.some((formula) => formula !== ''));
  }
}
