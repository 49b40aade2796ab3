/** The workbench's spreadsheet, as the pane sees a workbook. */
import { ICommandService, type ICellData } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  type ISetRangeValuesMutationParams,
  type ISetWorksheetColWidthMutationParams,
} from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { isExcelError } from '../../host/excel-errors';
import {
  cellArea,
  WorkbookRefusal,
  type Area,
  type Cell,
  type CellFormat,
  type FormulaPatch,
  type Held,
  type Matrix,
  type Patch,
  type Selection,
  type SheetRef,
  type WorkbookHost,
} from '../../host/host';
import { localSettings } from '../../host/local-settings';
import { freeSheetName } from '../../host/sheet-name';
import type { Engine } from '../engine';
import { changed, promised } from './answer';
import { coveredIn, written } from './cell';
import { keptTextsOf } from './kept-texts';
import { formulasOf, usedAreaOf, valuesOf } from './read';
import { inOneGesture, UndoableChanges } from './undo';

const SPARE_ROWS = 50;
const SPARE_COLUMNS = 6;

export class UniverHost implements WorkbookHost {
  readonly kind = 'workbench';
  readonly blockCells = 20_000;
  readonly settings = localSettings();
  private readonly commands: ICommandService;
  private readonly undoable: UndoableChanges;

  /** @param isFromFile whether a sheet came from a file, and keeps the shape that the file gave it */
  constructor(
    private readonly engine: Engine,
    private readonly isFromFile: (sheetId: string) => boolean = () => false,
  ) {
    this.commands = engine.injector.get(ICommandService);
    this.undoable = new UndoableChanges(engine.injector);
  }

  /** @throws WorkbookRefusal if there is none */
  protected workbook(): FWorkbook {
    const workbook = this.engine.api.getActiveWorkbook();
    if (!workbook) throw new WorkbookRefusal('gone');
    return workbook;
  }

  private sheet(id: string): FWorksheet {
    const sheet = this.workbook().getSheetBySheetId(id);
    if (!sheet) throw new WorkbookRefusal('gone');
    return sheet;
  }

  private changed<T>(work: () => T): Promise<T> {
    return changed(() => {
      inOneGesture(this.engine);
      return work();
    });
  }

  async selection(): Promise<Selection> {
    const workbook = this.workbook();
    const sheet = workbook.getActiveSheet();
    const range = workbook.getActiveRange();
    const id = sheet.getSheetId();
    const area = range
      ? {
          sheet: id,
          row: range.getRow(),
          column: range.getColumn(),
          rows: range.getHeight(),
          columns: range.getWidth(),
        }
      : { sheet: id, row: 0, column: 0, rows: 1, columns: 1 };
    const [[value = ''] = []] = await this.read({ ...area, rows: 1, columns: 1 });
    return { area, sheetName: sheet.getSheetName(), value };
  }

  sheets(): Promise<readonly SheetRef[]> {
    return promised(() =>
      this.workbook()
        .getSheets()
        .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getSheetName() })),
    );
  }

  usedArea(id: string): Promise<Area | undefined> {
    return promised(() => usedAreaOf(this.engine, this.workbook(), this.sheet(id)));
  }

  isProtected(id: string): Promise<boolean> {
    return promised(() => {
      this.sheet(id);
      return false;
    });
  }

  read(area: Area): Promise<Matrix> {
    return promised(() => valuesOf(this.engine, this.workbook(), this.sheet(area.sheet), area));
  }

  readFormulas(area: Area): Promise<readonly (readonly string[])[]> {
    return promised(() => formulasOf(this.engine, this.workbook(), this.sheet(area.sheet), area));
  }

  async write(patches: readonly Patch[]): Promise<readonly Matrix[]> {
    await this.changed(() => {
      const bySheet = new Map<string, Record<number, Record<number, ICellData>>>();
      for (const { area, values } of patches) {
        this.makeRoom(area);
        const isCovered = coveredIn(this.sheet(area.sheet));
        const cells = bySheet.get(area.sheet) ?? {};
        bySheet.set(area.sheet, cells);
        values.forEach((line, down) => {
          const row = (cells[area.row + down] ??= {});
          line.forEach((value, across) => {
            if (!isCovered(area.row + down, area.column + across)) row[area.column + across] = written(value);
          });
        });
      }
      for (const [subUnitId, cellValue] of bySheet) {
        const params: ISetRangeValuesMutationParams = { unitId: this.workbook().getId(), subUnitId, cellValue };
        this.undoable.setCells(params);
      }
    });
    return Promise.all(patches.map(({ area }) => this.read(area)));
  }

  /** The grid has an end, which a user's sheet does not: it is moved away. */
  private makeRoom({ sheet: id, row, column, rows, columns }: Area): void {
    const sheet = this.sheet(id);
    if (sheet.getMaxRows() < row + rows) sheet.setRowCount(row + rows + SPARE_ROWS);
    if (sheet.getMaxColumns() < column + columns) sheet.setColumnCount(column + columns + SPARE_COLUMNS);
  }

  /** The spreadsheet has no type for errors: a text that is one calculates as one. */
  async readHeld(area: Area): Promise<readonly (readonly Held[])[]> {
    const rows = await this.read(area);
    return rows.map((row) => row.map((value) => (isExcelError(value) ? { error: String(value) } : value)));
  }

  writeFormulas(patches: readonly FormulaPatch[]): Promise<void> {
    return this.changed(() => {
      for (const { area, formulas } of patches) {
        this.makeRoom(area);
        const values = formulas.map((row) =>
          row.map((formula) => (formula === '' ? written('') : { ...written(''), f: formula })),
        );
        this.sheet(area.sheet).getRange(area.row, area.column, area.rows, area.columns).setValues(values);
      }
    });
  }

  spillsOf(cells: readonly Cell[]): Promise<readonly Area[]> {
    return promised(() => {
      const all = this.engine.injector.get(FormulaDataModel).getArrayFormulaRange()[this.workbook().getId()];
      return cells.map((cell) => {
        const spill = all?.[cell.sheet]?.[cell.row]?.[cell.column];
        if (!spill) return cellArea(cell);
        return { ...cell, rows: spill.endRow - spill.startRow + 1, columns: spill.endColumn - spill.startColumn + 1 };
      });
    });
  }

  addSheet(name: string, rows: number, columns: number): Promise<SheetRef> {
    return this.changed(() => {
      const workbook = this.workbook();
      const free = freeSheetName(
        name,
        workbook.getSheets().map((sheet) => sheet.getSheetName()),
      );
      const sheet = workbook.create(free, rows + SPARE_ROWS, Math.max(columns + SPARE_COLUMNS, 12));
      return { id: sheet.getSheetId(), name: free };
    });
  }

  mayInsertColumns(id: string): Promise<boolean> {
    return Promise.resolve(!this.isFromFile(id));
  }

  insertColumns(id: string, column: number, count: number): Promise<void> {
    return this.changed(() => this.reshape(id, count, (sheet) => sheet.insertColumns(column, count)));
  }

  deleteColumns(id: string, column: number, count: number): Promise<void> {
    return this.changed(() => this.reshape(id, -count, (sheet) => sheet.deleteColumns(column, count)));
  }

  /** The workbench refuses to change the shape of a sheet that came from a file, and says so itself. */
  private reshape(id: string, by: number, change: (sheet: FWorksheet) => unknown): void {
    const sheet = this.sheet(id);
    const before = sheet.getMaxColumns();
    const selected = this.workbook().getActiveRange();
    try {
      change(sheet);
      // The spreadsheet selects what it inserts: the user's own selection comes back.
      selected?.activate();
    } catch {
      throw new WorkbookRefusal('blocked');
    }
    if (sheet.getMaxColumns() !== before + by) throw new WorkbookRefusal('blocked');
  }

  setFormat({ sheet: id, column, columns }: Area, format: CellFormat): Promise<void> {
    return this.changed(() => {
      // Texts are written as texts: only figures need a shape.
      if (format !== 'integer') return;
      this.makeRoom({ sheet: id, row: 0, column, rows: 1, columns });
      for (let at = 0; at < columns; at++)
        this.sheet(id).setColumnDefaultStyle(column + at, { n: { pattern: '#,##0' } });
    });
  }

  setHeading({ sheet: id, row, column, rows, columns }: Area): Promise<void> {
    return this.changed(() => void this.sheet(id).getRange(row, column, rows, columns).setFontWeight('bold'));
  }

  /** The spreadsheet has no filter here. */
  setList({ sheet: id, row }: Area): Promise<void> {
    return this.changed(() => void this.sheet(id).setFrozenRows(row + 1));
  }

  addChart(): Promise<boolean> {
    return Promise.resolve(false);
  }

  setWidths(id: string, column: number, pixels: readonly number[]): Promise<void> {
    return this.changed(() => {
      this.makeRoom({ sheet: id, row: 0, column, rows: 1, columns: pixels.length });
      const endRow = this.sheet(id).getMaxRows() - 1;
      pixels.forEach((colWidth, at) => {
        const ranges = [{ startRow: 0, endRow, startColumn: column + at, endColumn: column + at }];
        const params: ISetWorksheetColWidthMutationParams = {
          unitId: this.workbook().getId(),
          subUnitId: id,
          ranges,
          colWidth,
        };
        this.undoable.setWidth(params, this.sheet(id));
      });
    });
  }

  goTo({ sheet: id, row, column, rows, columns }: Area): Promise<void> {
    return promised(() => {
      const sheet = this.sheet(id);
      this.workbook().setActiveSheet(sheet);
      sheet.getRange(row, column, rows, columns).activate();
      sheet.scrollToCell(Math.max(0, row - 5), Math.max(0, column - 3));
    });
  }

  onSelection(listener: () => void): () => void {
    return this.onCommand([SetSelectionsOperation.id, SetWorksheetActiveOperation.id] as readonly string[], () =>
      listener(),
    );
  }

  onChange(listener: (sheet: string) => void): () => void {
    return this.onCommand([SetRangeValuesMutation.id, ReorderRangeMutation.id] as readonly string[], (params) =>
      listener((params as ISetRangeValuesMutationParams).subUnitId),
    );
  }

  keptText(name: string): Promise<string | undefined> {
    return promised(() => keptTextsOf(this.workbook()).get(name));
  }

  keepText(name: string, text: string): Promise<void> {
    return promised(() => void keptTextsOf(this.workbook()).set(name, text));
  }

  dropText(name: string): Promise<void> {
    return promised(() => void keptTextsOf(this.workbook()).delete(name));
  }

  private onCommand(ids: readonly string[], listener: (params: object | undefined) => void): () => void {
    const watching = this.commands.onCommandExecuted(({ id, params }) => {
      if (ids.includes(id)) listener(params);
    });
    return () => watching.dispose();
  }
}
