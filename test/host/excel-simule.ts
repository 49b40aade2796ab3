/**
 * Excel, for the Excel host: office-addin-mock's objects, which refuse a property read before it was loaded and
 * synchronised, over the cells of the workbook in memory.
 */
import { OfficeMockObject } from 'office-addin-mock';
import type { Area, Scalar } from '../../src/host/host';
import { get, put, type MemoryHost } from './memoire';

export class ExcelError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

interface Syncable {
  sync(): Promise<void>;
}

export class SimulatedExcel {
  /** The error code the next request ends with. */
  fails = '';
  requests = 0;
  /** What each request weighed at most, in cells. */
  largest = 0;
  several = false;

  constructor(readonly book: MemoryHost) {}

  install(): void {
    Object.assign(globalThis, { Excel: { run: (request: (context: unknown) => Promise<unknown>) => this.run(request) } });
  }

  private async run(request: (context: unknown) => Promise<unknown>): Promise<unknown> {
    const made: Syncable[] = [];
    const pending: (() => void)[] = [];
    const context = { workbook: this.workbook(made, pending), sync: () => this.sync(made, pending) };
    return request(context);
  }

  private async sync(made: readonly Syncable[], pending: (() => void)[]): Promise<void> {
    this.requests++;
    if (this.fails !== '') {
      const code = this.fails;
      this.fails = '';
      throw new ExcelError(code);
    }
    for (const change of pending.splice(0)) change();
    for (const object of made) await object.sync();
  }

  private mock<T extends object>(made: Syncable[], data: T): OfficeMockObject & T {
    const object = new OfficeMockObject(data, 'excel' as never) as OfficeMockObject & T;
    made.push(object);
    return object;
  }

  /** Whether an object is null is known after a synchronisation, without a load. */
  private nullable(made: Syncable[], isNullObject: boolean, data: object): object {
    return Object.assign(this.mock(made, data), { isNullObject });
  }

  private workbook(made: Syncable[], pending: (() => void)[]): object {
    const { book } = this;
    const active = (): string => book.selected.area.sheet;
    return {
      getSelectedRange: () => {
        if (this.several) pending.push(() => { throw new ExcelError('InvalidSelection'); });
        return this.range(made, pending, book.selected.area);
      },
      getActiveCell: () => this.range(made, pending, { ...book.selected.area, rows: 1, columns: 1 }),
      // A collection: the mock cannot load what is in its items.
      worksheets: {
        load: () => undefined,
        items: book.all.map(({ id, name }) => ({ id, name })),
        getItem: (id: string) => this.sheet(made, pending, id),
        getActiveWorksheet: () => this.sheet(made, pending, active()),
        add: (name: string) => this.sheet(made, pending, book.sheet(name, []).id),
      },
    };
  }

  private sheet(made: Syncable[], pending: (() => void)[], id: string): object {
    const sheet = this.book.all.find((one) => one.id === id);
    if (!sheet) {
      pending.push(() => { throw new ExcelError('ItemNotFound'); });
      return this.sheet(made, pending, this.book.all[0]!.id);
    }
    return this.mock(made, {
      id,
      name: sheet.name,
      activate: () => undefined,
      protection: { protected: sheet.protected },
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) => this.range(made, pending, { sheet: id, row, column, rows, columns }),
      getUsedRangeOrNullObject: () => this.used(made, id),
    });
  }

  private used(made: Syncable[], id: string): object {
    const { cells } = this.book.all.find((one) => one.id === id)!;
    const rows = [...cells].filter(([, row]) => row.size > 0).map(([row]) => row);
    const columns = [...cells.values()].flatMap((row) => [...row.keys()]);
    if (rows.length === 0) return this.nullable(made, true, { rowIndex: 0, columnIndex: 0, rowCount: 0, columnCount: 0 });
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    return this.nullable(made, false, { rowIndex: row, columnIndex: column, rowCount: Math.max(...rows) - row + 1, columnCount: Math.max(...columns) - column + 1 });
  }

  private range(made: Syncable[], pending: (() => void)[], area: Area): object {
    const { book } = this;
    const sheet = (): (typeof book.all)[number] => book.all.find((one) => one.id === area.sheet)!;
    const cells = area.rows * area.columns > 200_000 ? [] : Array.from({ length: area.rows }, (_, down) => Array.from({ length: area.columns }, (_unused, across) => get(sheet(), area.row + down, area.column + across)));
    const { table } = book.selected;
    this.largest = Math.max(this.largest, area.rows * area.columns);
    const object = this.mock(made, {
      rowIndex: area.row, columnIndex: area.column, rowCount: area.rows, columnCount: area.columns,
      values: cells,
      formulas: cells.map((row, down) => row.map((value, across) => sheet().formulas.get(`${area.row + down}:${area.column + across}`) ?? value)),
      getTables: () => ({ getCount: () => ({ value: table ? 1 : 0 }), getFirst: () => ({ getRange: () => this.range(made, pending, table!) }) }),
      getSpillingToRangeOrNullObject: () => this.nullable(made, true, { rowIndex: 0, columnIndex: 0, rowCount: 0, columnCount: 0 }),
      getEntireColumn: () => ({
        insert: () => pending.push(() => void book.insertColumns(area.sheet, area.column, area.columns)),
        delete: () => pending.push(() => void book.deleteColumns(area.sheet, area.column, area.columns)),
        format: {},
      }),
      format: { font: {} },
      select: () => pending.push(() => book.select(area)),
    });
    const write = (values: readonly (readonly Scalar[])[]): void => void pending.push(() => this.write(area, values));
    // What is assigned to a proxy reaches the workbook at the next synchronisation.
    return new Proxy(object, {
      set: (target, name, value: Scalar[][]) => {
        // The mock marks its own properties as unread through here; only a matrix is an assignment.
        if (!Array.isArray(value)) return Reflect.set(target, name, value);
        if (name === 'values' || name === 'formulas') write(value);
        else if (name === 'numberFormat') pending.push(() => void book.setFormat(area, value[0]![0] === '@' ? 'text' : 'integer'));
        return name === 'values' || name === 'formulas' || name === 'numberFormat' || Reflect.set(target, name, value);
      },
    });
  }

  /** As Excel takes what it is given: a quote is eaten, a formula calculates, digits become a number. */
  private write(area: Area, values: readonly (readonly Scalar[])[]): void {
    const sheet = this.book.all.find((one) => one.id === area.sheet)!;
    if (sheet.protected) throw new ExcelError('AccessDenied');
    values.forEach((row, down) =>
      row.forEach((value, across) => {
        const [at, column] = [area.row + down, area.column + across];
        if (typeof value === 'string' && /^[=+@-]/.test(value)) sheet.formulas.set(`${at}:${column}`, value);
        else if (typeof value === 'string' && value.startsWith("'")) put(sheet, at, column, value.slice(1));
        else if (typeof value === 'string' && value !== '' && !Number.isNaN(Number(value))) put(sheet, at, column, Number(value));
        else put(sheet, at, column, value);
      }),
    );
  }
}
