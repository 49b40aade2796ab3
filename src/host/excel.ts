/** The workbook of Excel. Each operation is one request, or two where something must be known first. */
import {
  looksTyped, WorkbookRefusal, type Area, type CellFormat, type Matrix, type Patch, type RefusalKind, type Scalar, type Selection, type SheetRef, type WorkbookHost,
} from './host';
import { localSettings } from './local-settings';
import { freeSheetName } from './sheet-name';

const REFUSALS: Readonly<Record<string, RefusalKind>> = {
  AccessDenied: 'protected',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  InvalidOperationInCellEditMode: 'busy',
  HostIsBusy: 'busy',
  InsertDeleteConflict: 'blocked',
  NonBlankCellOffSheet: 'blocked',
};

const FORMATS: Record<CellFormat, string> = { text: '@', integer: '#,##0', general: 'General' };
/** Excel's own sheet width unit: the width of the default font's figure is 7 pixels, 5.25 points. */
const POINTS_PER_PIXEL = 0.75;

/** Runs a request; Excel's error codes become refusals the pane can tell. */
async function run<T>(request: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(request);
  } catch (error) {
    if (error instanceof WorkbookRefusal) throw error;
    const { code = '', message = '' } = error as { code?: string; message?: string };
    throw new WorkbookRefusal(REFUSALS[code] ?? 'refused', message === '' ? code : message);
  }
}

function rangeOf(context: Excel.RequestContext, area: Area): Excel.Range {
  return context.workbook.worksheets.getItem(area.sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** What Excel must be given for the cell to hold this very value: a text that looks typed is quoted. */
export function asWritten(value: Scalar): Scalar {
  return typeof value === 'string' && looksTyped(value) ? `'${value}` : value;
}

function scalar(value: unknown): Scalar {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return '';
}

function areaOf(sheet: string, range: Excel.Range): Area {
  return { sheet, row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

export class ExcelHost implements WorkbookHost {
  readonly kind = 'excel';
  readonly blockCells = 20_000;
  readonly settings = localSettings();

  async selection(): Promise<Selection> {
    try {
      return await this.readSelection((workbook) => workbook.getSelectedRange());
    } catch (error) {
      // Several ranges are selected at once: the active cell stands for them.
      if (error instanceof WorkbookRefusal && error.kind === 'refused') return this.readSelection((workbook) => workbook.getActiveCell());
      throw error;
    }
  }

  private async readSelection(choose: (workbook: Excel.Workbook) => Excel.Range): Promise<Selection> {
    return run(async (context) => {
      const range = choose(context.workbook);
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const active = context.workbook.getActiveCell();
      const tables = range.getTables(false);
      const tableCount = tables.getCount();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      sheet.load('id,name');
      active.load('values');
      await context.sync();
      const area = areaOf(sheet.id, range);
      const selected = { area, sheetName: sheet.name, value: scalar(active.values[0]?.[0]) };
      // eslint-disable-next-line office-addins/load-object-before-read -- a ClientResult needs no load
      if (tableCount.value === 0) return selected;
      const whole = tables.getFirst().getRange();
      whole.load('rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      return { ...selected, table: areaOf(sheet.id, whole) };
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
      return { sheet, row: 0, column: 0, rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount };
    });
  }

  async isProtected(sheet: string): Promise<boolean> {
    return run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(sheet);
      protection.load('protected');
      await context.sync();
      return protection.protected;
    });
  }

  async read(area: Area): Promise<Matrix> {
    return run(async (context) => {
      const range = rangeOf(context, area);
      range.load('values');
      await context.sync();
      return range.values.map((row: unknown[]) => row.map(scalar));
    });
  }

  async readFormulas(area: Area): Promise<readonly (readonly string[])[]> {
    return run(async (context) => {
      const range = rangeOf(context, area);
      range.load('formulas');
      await context.sync();
      return range.formulas.map((row: unknown[]) => row.map((held) => (typeof held === 'string' && held.startsWith('=') ? held : '')));
    });
  }

  async write(patches: readonly Patch[]): Promise<void> {
    await run(async (context) => {
      for (const { area, values } of patches) rangeOf(context, area).values = values.map((row) => row.map(asWritten));
      await context.sync();
    });
  }

  async writeFormula(cell: { readonly sheet: string; readonly row: number; readonly column: number }, formula: string): Promise<void> {
    await run(async (context) => {
      rangeOf(context, { ...cell, rows: 1, columns: 1 }).formulas = [[formula]];
      await context.sync();
    });
  }

  async spillOf(cell: { readonly sheet: string; readonly row: number; readonly column: number }): Promise<Area> {
    return run(async (context) => {
      const one = { ...cell, rows: 1, columns: 1 };
      const spill = rangeOf(context, one).getSpillingToRangeOrNullObject();
      spill.load('rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      return spill.isNullObject ? one : areaOf(cell.sheet, spill);
    });
  }

  async addSheet(name: string): Promise<SheetRef> {
    return run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const sheet = worksheets.add(freeSheetName(name, worksheets.items.map((one) => one.name)));
      sheet.load('id,name');
      await context.sync();
      return { id: sheet.id, name: sheet.name };
    });
  }

  async insertColumns(sheet: string, column: number, count: number): Promise<void> {
    await run(async (context) => {
      columnsOf(context, sheet, column, count).insert('Right');
      await context.sync();
    });
  }

  async deleteColumns(sheet: string, column: number, count: number): Promise<void> {
    await run(async (context) => {
      columnsOf(context, sheet, column, count).delete('Left');
      await context.sync();
    });
  }

  async setFormat(area: Area, format: CellFormat): Promise<void> {
    await run(async (context) => {
      rangeOf(context, area).numberFormat = [[FORMATS[format]]];
      await context.sync();
    });
  }

  async setHeading(area: Area): Promise<void> {
    await run(async (context) => {
      rangeOf(context, area).format.font.bold = true;
      await context.sync();
    });
  }

  async setWidths(sheet: string, column: number, pixels: readonly number[]): Promise<void> {
    await run(async (context) => {
      pixels.forEach((width, at) => {
        columnsOf(context, sheet, column + at, 1).format.columnWidth = width * POINTS_PER_PIXEL;
      });
      await context.sync();
    });
  }

  async goTo(area: Area): Promise<void> {
    await run(async (context) => {
      context.workbook.worksheets.getItem(area.sheet).activate();
      rangeOf(context, area).select();
      await context.sync();
    });
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
