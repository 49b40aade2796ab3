/** The workbook of Excel. Each operation is one request, or two where something must be known first. */
import {
  areaOf,
  rangeOf,
  readCells,
  readFormulaCells,
  readHeldCells,
  spillsOfCells,
  writeCells,
  writeFormulaCells,
} from './excel-cells';
import { dropTextOf, keepTextIn, keptTextOf } from './excel-kept';
import { run } from './excel-request';
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
  type Scalar,
  type Selection,
  type SheetRef,
  type TableArea,
  type WorkbookHost,
} from './host';
import { localSettings } from './local-settings';
import { freeSheetName } from './sheet-name';

const FORMATS: Record<CellFormat, string> = { text: '@', integer: '#,##0', general: 'General' };
/** Excel's own sheet width unit: the width of the default font's figure is 7 pixels, 5.25 points. */
const POINTS_PER_PIXEL = 0.75;
/** Cells that a chart covers. */
const CHART_ROWS = 16;
const CHART_COLUMNS = 6;

export class ExcelHost implements WorkbookHost {
  readonly kind = 'excel';
  readonly blockCells = 20_000;
  readonly settings = localSettings();

  async selection(): Promise<Selection> {
    try {
      return await this.readSelection((workbook) => workbook.getSelectedRange());
    } catch (error) {
      // Several ranges are selected at once: the active cell stands for them.
      if (error instanceof WorkbookRefusal && error.kind === 'refused')
        return this.readSelection((workbook) => workbook.getActiveCell());
      throw error;
    }
  }

  private async readSelection(choose: (workbook: Excel.Workbook) => Excel.Range): Promise<Selection> {
    return run(async (context) => {
      const range = choose(context.workbook);
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const active = context.workbook.getActiveCell();
      const tables = range.getTables(false);
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      sheet.load('id,name');
      active.load('values');
      tables.load('items/showHeaders,items/showTotals');
      await context.sync();
      const area = areaOf(sheet.id, range);
      const value: unknown = active.values[0]?.[0];
      const selected = { area, sheetName: sheet.name, value: isScalar(value) ? value : '' };
      const table = await tableOf(context, area, tables);
      return table ? { ...selected, table } : selected;
    });
  }

  async sheets(): Promise<readonly SheetRef[]> {
    return run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      await context.sync();
      return worksheets.items.map(({ id, name }) => ({ id, name }));
    });
  }

  async usedArea(sheet: string): Promise<Area | undefined> {
    return run(async (context) => {
      const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      if (used.isNullObject) return undefined;
      return {
        sheet,
        row: 0,
        column: 0,
        rows: used.rowIndex + used.rowCount,
        columns: used.columnIndex + used.columnCount,
      };
    }, sheet);
  }

  async isProtected(sheet: string): Promise<boolean> {
    return run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(sheet);
      protection.load('protected');
      await context.sync();
      return protection.protected;
    }, sheet);
  }

  async read(area: Area): Promise<Matrix> {
    return run((context) => readCells(context, area), area.sheet);
  }

  async readHeld(area: Area): Promise<readonly (readonly Held[])[]> {
    return run((context) => readHeldCells(context, area), area.sheet);
  }

  async readFormulas(area: Area): Promise<readonly (readonly string[])[]> {
    return run((context) => readFormulaCells(context, area), area.sheet);
  }

  async write(patches: readonly Patch[]): Promise<readonly Matrix[]> {
    return run((context) => writeCells(context, patches), patches[0]?.area.sheet);
  }

  async writeFormulas(patches: readonly FormulaPatch[]): Promise<void> {
    await run((context) => writeFormulaCells(context, patches), patches[0]?.area.sheet);
  }

  async spillsOf(cells: readonly Cell[]): Promise<readonly (Area | undefined)[]> {
    return run((context) => spillsOfCells(context, cells), cells[0]?.sheet);
  }

  async addSheet(name: string): Promise<SheetRef> {
    return run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const sheet = worksheets.add(
        freeSheetName(
          name,
          worksheets.items.map((one) => one.name),
        ),
      );
      sheet.load('id,name');
      await context.sync();
      return { id: sheet.id, name: sheet.name };
    });
  }

  mayInsertColumns(): Promise<boolean> {
    return Promise.resolve(true);
  }

  async insertColumns(sheet: string, column: number, count: number): Promise<void> {
    await run(async (context) => {
      columnsOf(context, sheet, column, count).insert('Right');
      await context.sync();
    }, sheet);
  }

  async deleteColumns(sheet: string, column: number, count: number): Promise<void> {
    await run(async (context) => {
      columnsOf(context, sheet, column, count).delete('Left');
      await context.sync();
    }, sheet);
  }

  async setFormat(area: Area, format: CellFormat): Promise<void> {
    await run(async (context) => {
      rangeOf(context, area).numberFormat = [[FORMATS[format]]];
      await context.sync();
    }, area.sheet);
  }

  async setHeading(area: Area): Promise<void> {
    await run(async (context) => {
      rangeOf(context, area).format.font.bold = true;
      await context.sync();
    }, area.sheet);
  }

  async setList(area: Area): Promise<void> {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(area.sheet);
      sheet.freezePanes.freezeRows(area.row + 1);
      sheet.autoFilter.apply(rangeOf(context, area));
      await context.sync();
    }, area.sheet);
  }

  async addChart(area: Area, title: string, at: Cell): Promise<boolean> {
    await run(async (context) => {
      const chart = context.workbook.worksheets
        .getItem(area.sheet)
        .charts.add('BarClustered', rangeOf(context, area), 'Columns');
      chart.title.text = title;
      chart.legend.visible = false;
      // Excel draws bars from the bottom up: the first name is to be the highest.
      chart.axes.categoryAxis.reversePlotOrder = true;
      const last = { ...at, row: at.row + CHART_ROWS - 1, column: at.column + CHART_COLUMNS - 1 };
      chart.setPosition(rangeOf(context, cellArea(at)), rangeOf(context, cellArea(last)));
      await context.sync();
    }, area.sheet);
    return true;
  }

  async setWidths(sheet: string, column: number, pixels: readonly number[]): Promise<void> {
    await run(async (context) => {
      pixels.forEach((width, at) => {
        columnsOf(context, sheet, column + at, 1).format.columnWidth = width * POINTS_PER_PIXEL;
      });
      await context.sync();
    }, sheet);
  }

  async goTo(area: Area): Promise<void> {
    await run(async (context) => {
      context.workbook.worksheets.getItem(area.sheet).activate();
      rangeOf(context, area).select();
      await context.sync();
    }, area.sheet);
  }

  onSelection(listener: () => void): () => void {
    return this.subscribe((context) =>
      context.workbook.onSelectionChanged.add(() => {
        listener();
        return Promise.resolve();
      }),
    );
  }

  onChange(listener: (sheet: string) => void): () => void {
    return this.subscribe((context) =>
      context.workbook.worksheets.onChanged.add(({ worksheetId }) => {
        listener(worksheetId);
        return Promise.resolve();
      }),
    );
  }

  keptText(name: string): Promise<string | undefined> {
    return run((context) => keptTextOf(context, name));
  }

  keepText(name: string, text: string): Promise<void> {
    return run((context) => keepTextIn(context, name, text));
  }

  dropText(name: string): Promise<void> {
    return run((context) => dropTextOf(context, name));
  }

  private subscribe<T>(add: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<T>): () => void {
    const added = run(async (context) => {
      const handler = add(context);
      await context.sync();
      return handler;
    });
    // An Excel too old for the event: the pane only loses following the selection.
    added.catch(() => undefined);
    return () => {
      added
        .then((handler) =>
          Excel.run(handler.context, async (context) => {
            handler.remove();
            await context.sync();
          }),
        )
        .catch(() => undefined);
    };
  }
}

function columnsOf(context: Excel.RequestContext, sheet: string, column: number, count: number): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, column, 1, count).getEntireColumn();
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Returns the table that holds the selected column; `undefined` if none does, or several, one under the other. */
async function tableOf(
  context: Excel.RequestContext,
  { sheet, column }: Area,
  { items }: Excel.TableScopedCollection,
): Promise<TableArea | undefined> {
  if (items.length === 0) return undefined;
  const ranges = items.map((table) => table.getRange());
  for (const range of ranges) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const holding = ranges.flatMap((range, at) => {
    const whole = areaOf(sheet, range);
    const { showHeaders, showTotals } = items[at]!;
    const holds = column >= whole.column && column < whole.column + whole.columns;
    return holds ? [{ area: { ...whole, rows: whole.rows - (showTotals ? 1 : 0) }, headed: showHeaders }] : [];
  });
  return holding.length === 1 ? holding[0] : undefined;
}
