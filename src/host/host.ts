/**
 * The workbook as the pane sees it: one small interface, the only door to a workbook. Rows and
 * columns count from zero; a sheet is known by its id, so that renaming it loses nothing.
 */
import { columnName } from './address';

export type Scalar = string | number | boolean;
export type Matrix = readonly (readonly Scalar[])[];

/** What a cell holds once its formula is gone: Excel's errors are not texts. */
export interface ErrorValue {
  readonly error: string;
}
export type Held = Scalar | ErrorValue;

export interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells of one sheet. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetRef {
  readonly id: string;
  readonly name: string;
}

export interface Selection {
  readonly area: Area;
  readonly sheetName: string;
  /** What the active cell holds: the first of the selection. */
  readonly value: Scalar;
  /** The table the selection is in: without its row of totals, with its headings if it shows them. */
  readonly table?: TableArea;
}

export interface TableArea {
  readonly area: Area;
  readonly headed: boolean;
}

/** Values to be put in a rectangle of their size. */
export interface Patch {
  readonly area: Area;
  readonly values: readonly (readonly Held[])[];
}

/** Formulas, in English with commas, to be put in a rectangle of their size; "" clears the cell. */
export interface FormulaPatch {
  readonly area: Area;
  readonly formulas: readonly (readonly string[])[];
}

export type CellFormat = 'text' | 'integer' | 'general';

/** Why a workbook will not do what it is asked; the pane has a sentence for each. */
export type RefusalKind = 'protected' | 'read-only' | 'gone' | 'too-large' | 'busy' | 'blocked' | 'merged' | 'refused';

export class WorkbookRefusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    detail = '',
  ) {
    super(detail === '' ? kind : detail);
    this.name = 'WorkbookRefusal';
  }

  /** By name: the workbench and the pane are two scripts, each with this class, and refusals go from one to the other. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'WorkbookRefusal';
  }
}

export interface WorkbookHost {
  readonly kind: 'excel' | 'workbench' | 'memory';
  /** How many cells to read or write at a time: enough to go fast, few enough to stay awake. */
  readonly blockCells: number;
  selection(): Promise<Selection>;
  sheets(): Promise<readonly SheetRef[]>;
  /** The filled part of a sheet, from its first cell on; `undefined` for a blank sheet. */
  usedArea(sheet: string): Promise<Area | undefined>;
  isProtected(sheet: string): Promise<boolean>;
  /** Blanks are "", errors their text (`#N/A`). */
  read(area: Area): Promise<Matrix>;
  /** As `read`, errors told from texts: what freezing a formula must leave behind. */
  readHeld(area: Area): Promise<readonly (readonly Held[])[]>;
  /** The formula of each cell that has one (in English, with commas), "" for the others. */
  readFormulas(area: Area): Promise<readonly (readonly string[])[]>;
  /**
   * Writes values only: no text ever becomes a formula, a date or a number. Rows hidden by a
   * filter are written too. Returns what the cells of each patch then hold, which differs if
   * the workbook has its own way: merged cells, a spilled answer, the heading of a table.
   */
  write(patches: readonly Patch[]): Promise<readonly Matrix[]>;
  /** Writes formulas; the result of one may spill. */
  writeFormulas(patches: readonly FormulaPatch[]): Promise<void>;
  /** The cells that each formula fills: its own, or those it spills into; `undefined` for a cell that another spills into. */
  spillsOf(cells: readonly Cell[]): Promise<readonly (Area | undefined)[]>;
  /** A new sheet of at least this size, at the end; its name may be changed to be free. */
  addSheet(name: string, rows: number, columns: number): Promise<SheetRef>;
  /** Whether columns may be inserted in a sheet at all; a refusal for another reason may still come. */
  mayInsertColumns(sheet: string): Promise<boolean>;
  insertColumns(sheet: string, column: number, count: number): Promise<void>;
  deleteColumns(sheet: string, column: number, count: number): Promise<void>;
  /** How the cells show and take values; set before writing codes, which would lose their zeros. */
  setFormat(area: Area, format: CellFormat): Promise<void>;
  setHeading(area: Area): Promise<void>;
  /** Makes a list easy to read, as far as the workbook can: its first row stays in sight and filters the others. */
  setList(area: Area): Promise<void>;
  /**
   * Draws bars of an area of two columns, names and figures under their titles, from a cell on. Returns whether it did:
   * not every workbook draws.
   */
  addChart(area: Area, title: string, at: Cell): Promise<boolean>;
  setWidths(sheet: string, column: number, pixels: readonly number[]): Promise<void>;
  goTo(area: Area): Promise<void>;
  /** Calls `listener` at each change of the selection, until the answer is called. */
  onSelection(listener: () => void): () => void;
  /** Calls `listener` with the sheet at each change of what cells hold. */
  onChange(listener: (sheet: string) => void): () => void;
  /** The text that the workbook itself keeps under a name, and takes along when it is saved; `undefined` if none. */
  keptText(name: string): Promise<string | undefined>;
  keepText(name: string, text: string): Promise<void>;
  /** Forgets a text; one that is not there is no fault. */
  dropText(name: string): Promise<void>;
  readonly settings: SettingsStore;
}

/** Small texts remembered from one opening to the next. */
export interface SettingsStore {
  read(key: string): string | undefined;
  write(key: string, value: string): void;
}

/** The address of an area within its sheet: `A2:B5`, or `A2` for one cell. */
export function addressOf({ row, column, rows, columns }: Omit<Area, 'sheet'>): string {
  const first = `${columnName(column)}${row + 1}`;
  const last = `${columnName(column + columns - 1)}${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** One cell as an area. */
export function cellArea({ sheet, row, column }: Cell): Area {
  return { sheet, row, column, rows: 1, columns: 1 };
}

/** A cell's content as `read` gives it. */
export function scalarOf(held: Held): Scalar {
  return typeof held === 'object' ? held.error : held;
}

/** The rows `from` to `from + rows` (excluded) of an area. */
export function rowsOf(area: Area, from: number, rows: number): Area {
  return { ...area, row: area.row + from, rows };
}

/** Text that a spreadsheet would take for something else if it were typed. */
export function looksTyped(text: string): boolean {
  // With the wide twins of East Asian keyboards, which Excel reads as the narrow ones.
  return /^[=+\-@＝＋－＠'\t\r\n]/.test(text) || /^[\d.,\s]/.test(text) || /^(?:true|false|vrai|faux)$/i.test(text);
}
