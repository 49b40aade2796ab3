/**
 * Excel, for the Excel host: office-addin-mock's objects, which refuse a property read before it was loaded and
 * synchronised, over the cells of the workbook in memory, with the ways of Excel that a host must reckon with.
 */
import { scalarOf, type Area } from '../../src/host/host';
import { ExcelError, Request } from './excel-mock';
import {
  chartOf,
  isHidden,
  parentOf,
  refuseProtected,
  tablesTouching,
  usedRange,
  writeFormulas,
  writeValues,
} from './excel-cells';
import { shownOf, type Sheet } from './sheet';
import type { MemoryHost } from './memory-host';
import { settingsOf } from './simulated-settings';

/** Excel on the web, per request and per answer. */
export const WEB_LIMIT = 5 * 1024 * 1024;

export class SimulatedExcel {
  /** The error code the next request ends with. */
  fails = '';
  requests = 0;
  /** What a request, or its answer, weighed at most: in cells, in bytes. */
  largest = 0;
  heaviest = 0;
  several = false;
  limit = Infinity;
  /** Whether a rectangle of hidden rows takes values: nothing says that it does. */
  hiddenTakes = false;
  /** Called before each synchronisation is done: may throw, wait, or change the workbook. */
  before: () => Promise<void> | void = () => undefined;
  /** Turns what is about to be answered into what a sick Excel answers. */
  answer: (values: unknown[][]) => unknown[][] = (values) => values;

  constructor(readonly book: MemoryHost) {}

  install(): void {
    Object.assign(globalThis, {
      Excel: {
        run: async (work: (context: unknown) => Promise<unknown>) => {
          const request = new Request();
          return work({ workbook: this.workbook(request), sync: () => this.sync(request) });
        },
      },
    });
  }

  private async sync(request: Request): Promise<void> {
    this.requests++;
    await this.before();
    if (this.fails !== '') {
      const code = this.fails;
      this.fails = '';
      throw new ExcelError(code);
    }
    this.largest = Math.max(this.largest, request.cells);
    this.weigh(request.sent, 'RequestPayloadSizeLimitExceeded');
    for (const change of request.pending.splice(0)) change();
    for (const sheet of this.book.all) if (sheet.formulas.size + sheet.spilled.size > 0) sheet.calculate();
    let answered = 0;
    for (const { object, source } of request.made) {
      for (const [name, read] of Object.entries(source)) {
        const property = object._properties.get(name);
        // A property loaded and not synchronised yet holds the mock's own complaint.
        if (!property?._loaded || typeof object[name] !== 'string') continue;
        const value = read();
        property._valueBeforeLoaded = name === 'values' ? this.answer(value as unknown[][]) : value;
        if (Array.isArray(value)) answered += this.bytes(value);
      }
      await object.sync();
    }
    request.sent = request.cells = 0;
    this.weigh(answered, 'ResponsePayloadSizeLimitExceeded');
  }

  /** Escaped in a text that is itself escaped; not weighed where there is no limit to meet. */
  private bytes(value: unknown): number {
    return this.limit === Infinity ? 0 : Buffer.byteLength(JSON.stringify(JSON.stringify(value)));
  }

  private weigh(weight: number, code: string): void {
    if (weight > this.limit) throw new ExcelError(code);
    this.heaviest = Math.max(this.heaviest, weight);
  }

  private workbook(request: Request): object {
    const { book } = this;
    const active = (): string => book.selected.area.sheet;
    const byIdOrName = (id: string): string => book.all.find((one) => one.name === id)?.id ?? id;
    return {
      getSelectedRange: () => {
        if (this.several)
          request.pending.push(() => {
            throw new ExcelError('InvalidSelection');
          });
        return this.range(request, book.selected.area);
      },
      getActiveCell: () => this.range(request, { ...book.selected.area, rows: 1, columns: 1 }),
      settings: settingsOf(request, book.kept),
      // A collection: the mock cannot load what is in its items.
      worksheets: {
        load: () => undefined,
        items: book.all.map(({ id, name }) => ({ id, name })),
        getItem: (id: string) => this.sheet(request, byIdOrName(id)),
        getItemOrNullObject: (id: string) =>
          Object.assign(this.sheet(request, byIdOrName(id), false), {
            isNullObject: !book.all.some((one) => one.id === byIdOrName(id)),
          }),
        getActiveWorksheet: () => this.sheet(request, active()),
        add: (name: string) => this.sheet(request, book.sheet(name, []).id),
      },
    };
  }

  private sheet(request: Request, id: string, needed = true): object {
    const sheet = this.book.all.find((one) => one.id === id);
    if (!sheet && needed)
      request.pending.push(() => {
        throw new ExcelError('ItemNotFound');
      });
    return request.mock({
      id,
      name: sheet?.name ?? '',
      activate: () => undefined,
      protection: { protected: sheet?.protected ?? false },
      freezePanes: { freezeRows: () => undefined },
      autoFilter: { apply: (range: { area(): Area }) => request.pending.push(() => (sheet!.list = range.area())) },
      charts: { add: (_kind: string, range: { area(): Area }) => chartOf(request.pending, sheet!, range.area()) },
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        this.range(request, { sheet: id, row, column, rows, columns }),
      getUsedRangeOrNullObject: () => this.used(request, id),
    });
  }

  private used(request: Request, id: string): object {
    const sheet = this.book.all.find((one) => one.id === id);
    const used = sheet && usedRange(sheet);
    if (!used) return request.nullable(true, { rowIndex: 0, columnIndex: 0, rowCount: 0, columnCount: 0 });
    const { row, column, rows, columns } = used;
    return request.nullable(false, { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns });
  }

  private range(request: Request, area: Area): object {
    const { book } = this;
    const sheet = (): Sheet => {
      const now = book.all.find((one) => one.id === area.sheet);
      if (!now) throw new ExcelError('ItemNotFound');
      return now;
    };
    const rows = Array.from({ length: Math.min(area.rows, 1_100_000) }, (_, at) => area.row + at);
    const each = <T>(read: (row: number, column: number) => T): T[][] =>
      rows.map((row) => Array.from({ length: area.columns }, (_, at) => read(row, area.column + at)));
    const held = (row: number, column: number) => sheet().get(row, column);
    const object = request.mock(
      {
        area: () => area,
        rowIndex: area.row,
        columnIndex: area.column,
        rowCount: area.rows,
        columnCount: area.columns,
        getTables: () => ({ load: () => undefined, items: this.tables(request, area) }),
        getSpillingToRangeOrNullObject: () => this.spill(request, area, true),
        getSpillParentOrNullObject: () => this.spill(request, area, false),
        getSpecialCellsOrNullObject: () => {
          const shown = rows.filter((row) => !isHidden(sheet(), row));
          const items = shown.map((row) => ({ rowIndex: row, rowCount: 1 }));
          return { isNullObject: shown.length === 0, areas: { load: () => undefined, items } };
        },
        getEntireColumn: () => ({
          insert: () =>
            request.pending.push(() => this.reshape(area.sheet, (one) => one.insertColumns(area.column, area.columns))),
          delete: () =>
            request.pending.push(() => this.reshape(area.sheet, (one) => one.deleteColumns(area.column, area.columns))),
          format: {},
        }),
        format: { font: {} },
        select: () => request.pending.push(() => book.select(area)),
      },
      {
        values: () => each((row, column) => scalarOf(held(row, column))),
        valueTypes: () => each((row, column) => (typeof held(row, column) === 'object' ? 'Error' : 'String')),
        text: () => each((row, column) => shownOf(held(row, column))),
        // Excel gives the formula of a spilled answer in each of its cells.
        formulas: () =>
          each(
            (row, column) =>
              sheet().formulas.get(`${row}:${column}`) ??
              this.parentFormula(area.sheet, row, column) ??
              scalarOf(held(row, column)),
          ),
        rowHidden: () => {
          const hidden = rows.filter((row) => isHidden(sheet(), row)).length;
          return hidden === 0 ? false : hidden === rows.length ? true : null;
        },
      },
    );
    const assign = (change: () => void, value: readonly unknown[]): void => {
      request.sent += this.bytes(value);
      request.cells += value.length * (value[0] as unknown[]).length;
      request.pending.push(() => {
        refuseProtected(sheet());
        change();
      });
    };
    // What is assigned to a proxy reaches the workbook at the next synchronisation.
    return new Proxy(object, {
      set: (target, name, value: unknown) => {
        // The mock marks its own properties as unread through here; only a matrix is an assignment.
        if (!Array.isArray(value)) return Reflect.set(target, name, value);
        const matrix = value as string[][];
        if (name === 'values') assign(() => writeValues(sheet(), area, matrix, this.hiddenTakes), value);
        else if (name === 'formulas') assign(() => writeFormulas(sheet(), area, matrix, this.hiddenTakes), value);
        else if (name === 'numberFormat')
          assign(() => void sheet().formats.set(area.column, matrix[0]![0] === '@' ? 'text' : 'integer'), value);
        else return Reflect.set(target, name, value);
        return true;
      },
    });
  }

  private reshape(id: string, change: (sheet: Sheet) => void): void {
    const sheet = this.book.all.find((one) => one.id === id);
    if (!sheet) throw new ExcelError('ItemNotFound');
    refuseProtected(sheet);
    change(sheet);
  }

  private tables(request: Request, area: Area): object[] {
    const sheet = this.book.all.find((one) => one.id === area.sheet);
    return (sheet ? tablesTouching(sheet, area) : []).map(({ area: whole, headed, totals }) => ({
      showHeaders: headed,
      showTotals: totals,
      getRange: () => this.range(request, { ...whole, sheet: area.sheet }),
    }));
  }

  private parentOf(id: string, row: number, column: number): [string, Area] | undefined {
    const sheet = this.book.all.find((one) => one.id === id);
    return sheet && parentOf(sheet, row, column);
  }

  private parentFormula(id: string, row: number, column: number): string | undefined {
    const parent = this.parentOf(id, row, column);
    return parent && this.book.all.find((one) => one.id === id)?.formulas.get(parent[0]);
  }

  private spill(request: Request, { sheet, row, column }: Area, to: boolean): object {
    const area = this.parentOf(sheet, row, column)?.[1];
    const isAnchor = area?.row === row && area.column === column;
    if (!area || (to && !isAnchor))
      return request.nullable(true, { rowIndex: 0, columnIndex: 0, rowCount: 0, columnCount: 0 });
    return request.nullable(false, {
      rowIndex: area.row,
      columnIndex: area.column,
      rowCount: to ? area.rows : 1,
      columnCount: to ? area.columns : 1,
    });
  }
}
