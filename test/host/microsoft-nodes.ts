/** The objects of Excel that the host asks for, over the workbook in memory: what each has, does and may be given. */
import type { Area, CellFormat, Scalar } from '../../src/host/host';
import { scalarOf } from '../../src/host/host';
import {
  isHidden,
  parentOf,
  refuseProtected,
  tablesTouching,
  usedRange,
  writeFormulas,
  writeValues,
} from './excel-cells';
import { ExcelError } from './excel-mock';
import type { MemoryHost } from './memory-host';
import { shownOf, type Sheet } from './sheet';

export interface Node {
  readonly isNull?: boolean;
  readonly properties?: Readonly<Record<string, () => unknown>>;
  readonly setters?: Readonly<Record<string, (value: unknown) => void>>;
  readonly methods?: Readonly<Record<string, (...given: readonly never[]) => unknown>>;
  readonly children?: Readonly<Record<string, () => Node>>;
  readonly items?: () => readonly Node[];
  /** Of a range. */
  readonly area?: Area;
}

const FORMATS: Readonly<Record<string, CellFormat>> = { '@': 'text', '#,##0': 'integer' };

/** The ways of this Excel that a host must reckon with. */
interface Ways {
  readonly hiddenTakes: boolean;
  readonly several: boolean;
}

const NULL: Node = { isNull: true };
const anything = (): undefined => undefined;
/** A format of which nothing is asked but to be taken. */
const TAKEN = (...names: readonly string[]): Node => ({
  setters: Object.fromEntries(names.map((name) => [name, anything])),
});

export function workbookNode(book: MemoryHost, ways: Ways): Node {
  return {
    methods: {
      getSelectedRange: () => {
        if (ways.several) throw new ExcelError('InvalidSelection');
        return rangeNode(book, ways, book.selected.area);
      },
      getActiveCell: () => rangeNode(book, ways, { ...book.selected.area, rows: 1, columns: 1 }),
    },
    children: {
      worksheets: () => worksheetsNode(book, ways),
      settings: () => settingsNode(book.kept),
      tables: () => ({ methods: { getItem: (id: string) => tableOf(book, ways, id) } }),
    },
  };
}

function settingsNode(kept: Map<string, string>): Node {
  const setting = (name: string): Node => ({
    properties: { value: () => kept.get(name), key: () => name },
    methods: { delete: () => void kept.delete(name) },
  });
  return {
    methods: {
      add: (name: string, value: string) => {
        kept.set(name, value);
        return setting(name);
      },
      getItemOrNullObject: (name: string) => (kept.has(name) ? setting(name) : NULL),
    },
  };
}

function worksheetsNode(book: MemoryHost, ways: Ways): Node {
  const find = (id: string): Sheet | undefined => book.all.find((one) => one.id === id || one.name === id);
  const item = (id: string): Node => {
    const sheet = find(id);
    if (!sheet) throw new ExcelError('ItemNotFound');
    return sheetNode(book, ways, sheet);
  };
  return {
    items: () => book.all.map((sheet) => sheetNode(book, ways, sheet)),
    methods: {
      getItem: item,
      getItemOrNullObject: (id: string) => (find(id) ? item(id) : NULL),
      getActiveWorksheet: () => item(book.selected.area.sheet),
      add: (name: string) => sheetNode(book, ways, book.sheet(name, [])),
    },
  };
}

function sheetNode(book: MemoryHost, ways: Ways, sheet: Sheet): Node {
  const { id } = sheet;
  return {
    properties: { id: () => id, name: () => sheet.name },
    methods: {
      activate: anything,
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        rangeNode(book, ways, { sheet: id, row, column, rows, columns }),
      getUsedRangeOrNullObject: () => usedNode(book, ways, sheet),
    },
    children: {
      protection: () => ({ properties: { protected: () => sheet.protected } }),
      freezePanes: () => ({ methods: { freezeRows: anything } }),
      autoFilter: () => ({
        methods: { apply: (range: Node) => void (sheet.list = range.area) },
      }),
      charts: () => chartsNode(sheet),
    },
  };
}

function chartsNode(sheet: Sheet): Node {
  const add = (_kind: string, { area }: Node): Node => {
    const chart = { area: area!, title: '', at: { sheet: sheet.id, row: 0, column: 0 } };
    sheet.charts.push(chart);
    return {
      methods: {
        setPosition: ({ area: first }: Node) =>
          void (chart.at = { sheet: sheet.id, row: first!.row, column: first!.column }),
      },
      children: {
        title: () => ({ setters: { text: (text) => void (chart.title = String(text)) } }),
        legend: () => TAKEN('visible'),
        axes: () => ({ children: { categoryAxis: () => TAKEN('reversePlotOrder') } }),
      },
    };
  };
  return { methods: { add } };
}

function usedNode(book: MemoryHost, ways: Ways, sheet: Sheet): Node {
  const used = usedRange(sheet);
  return used ? rangeNode(book, ways, used) : NULL;
}

function rangeNode(book: MemoryHost, ways: Ways, area: Area): Node {
  const sheet = book.all.find((one) => one.id === area.sheet);
  if (!sheet) throw new ExcelError('ItemNotFound');
  const rows = Array.from({ length: Math.min(area.rows, 1_100_000) }, (_, at) => area.row + at);
  const each = <T>(read: (row: number, column: number) => T): T[][] =>
    rows.map((row) => Array.from({ length: area.columns }, (_, at) => read(row, area.column + at)));
  const unprotected = (change: () => void): void => {
    refuseProtected(sheet);
    change();
  };
  const sized = <T>(values: unknown): T[][] => {
    const matrix = values as T[][];
    if (matrix.length !== area.rows || matrix.some((row) => row.length !== area.columns))
      throw new ExcelError('InvalidArgument', 'not the size of the range');
    return matrix;
  };
  return {
    area,
    properties: {
      rowIndex: () => area.row,
      columnIndex: () => area.column,
      rowCount: () => area.rows,
      columnCount: () => area.columns,
      values: () => each((row, column) => scalarOf(sheet.get(row, column))),
      valueTypes: () => each((row, column) => (typeof sheet.get(row, column) === 'object' ? 'Error' : 'String')),
      text: () => each((row, column) => shownOf(sheet.get(row, column))),
      formulas: () => each((row, column) => formulaAt(sheet, row, column) ?? scalarOf(sheet.get(row, column))),
      rowHidden: () => {
        const hidden = rows.filter((row) => isHidden(sheet, row)).length;
        return hidden === 0 ? false : hidden === rows.length ? true : null;
      },
    },
    setters: {
      values: (values) => unprotected(() => writeValues(sheet, area, sized<Scalar>(values), ways.hiddenTakes)),
      formulas: (formulas) => unprotected(() => writeFormulas(sheet, area, sized<string>(formulas), ways.hiddenTakes)),
      // One format stands for all the cells.
      numberFormat: (format) =>
        unprotected(() => {
          const [[given]] = format as [[string]];
          for (let at = 0; at < area.columns; at++) sheet.formats.set(area.column + at, FORMATS[given] ?? 'general');
        }),
    },
    methods: {
      getTables: () => ({ items: () => tablesIn(book, ways, sheet, area) }),
      getSpillingToRangeOrNullObject: () => spillNode(book, ways, sheet, area, true),
      getSpillParentOrNullObject: () => spillNode(book, ways, sheet, area, false),
      getSpecialCellsOrNullObject: () => visibleNode(sheet, rows),
      getEntireColumn: () => columnNode(sheet, area, unprotected),
      // The client itself cuts what it is given at length into rows, once Excel agrees on its size.
      _ValidateArraySize: (high: number, wide: number) => {
        if (high !== area.rows || wide !== area.columns)
          throw new ExcelError('InvalidArgument', 'not the size of the range');
      },
      getRow: (row: number) => rangeNode(book, ways, { ...area, row: area.row + row, rows: 1 }),
      getBoundingRect: ({ area: other }: Node) =>
        rangeNode(book, ways, { ...area, rows: other!.row + other!.rows - area.row, columns: area.columns }),
      select: () => book.select(area),
    },
    children: { format: () => ({ children: { font: () => ({ setters: { bold: () => unprotected(anything) } }) } }) },
  };
}

function columnNode(sheet: Sheet, { column, columns }: Area, unprotected: (change: () => void) => void): Node {
  return {
    methods: {
      insert: () => {
        unprotected(() => sheet.insertColumns(column, columns));
        return {};
      },
      delete: () => unprotected(() => sheet.deleteColumns(column, columns)),
    },
    children: {
      format: () => ({
        setters: { columnWidth: (width) => unprotected(() => void sheet.widths.set(column, Number(width))) },
      }),
    },
  };
}

function visibleNode(sheet: Sheet, rows: readonly number[]): Node {
  const shown = rows.filter((row) => !isHidden(sheet, row));
  if (shown.length === 0) return NULL;
  const items = shown.map((row): Node => ({ properties: { rowIndex: () => row, rowCount: () => 1 } }));
  return { children: { areas: () => ({ items: () => items }) } };
}

function tablesIn(book: MemoryHost, ways: Ways, sheet: Sheet, area: Area): readonly Node[] {
  return tablesTouching(sheet, area).map((table) => tableOf(book, ways, `${sheet.id}:${sheet.tables.indexOf(table)}`));
}

function tableOf(book: MemoryHost, ways: Ways, id: string): Node {
  const [sheet = '', at] = id.split(':');
  const table = book.all.find((one) => one.id === sheet)?.tables[Number(at)];
  if (!table) throw new ExcelError('ItemNotFound');
  return {
    properties: { id: () => id, showHeaders: () => table.headed, showTotals: () => table.totals },
    methods: { getRange: () => rangeNode(book, ways, { ...table.area, sheet }) },
  };
}

/** Excel gives the formula of a spilled answer in each of its cells. */
function formulaAt(sheet: Sheet, row: number, column: number): string | undefined {
  const parent = parentOf(sheet, row, column);
  return sheet.formulas.get(`${row}:${column}`) ?? (parent && sheet.formulas.get(parent[0]));
}

function spillNode(book: MemoryHost, ways: Ways, sheet: Sheet, { row, column }: Area, to: boolean): Node {
  const area = parentOf(sheet, row, column)?.[1];
  const isAnchor = area?.row === row && area.column === column;
  if (!area || (to && !isAnchor)) return NULL;
  return rangeNode(book, ways, to ? area : { ...area, rows: 1, columns: 1 });
}
