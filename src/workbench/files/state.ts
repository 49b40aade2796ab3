/** What a workbook of the spreadsheet holds at a moment, in terms a file can be written from. */
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type Injector,
  type IStyleData,
  type IWorkbookData,
  type Nullable,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { cellAddress, rangeText, type Place } from '../../host/address';
import { type CellsByPlace, spilledCells } from '../cells';
import { filtersOf, type SheetFilter } from '../tools/filters';
import type { KeptFormula } from './read';
import type { Work } from './work';

/** A cell: its value, its formula if it has one, where that formula's answer spills. */
export interface CellState {
  readonly place: Place;
  readonly value: string | number | boolean | null;
  /** In the stored writing. */
  readonly formula?: string;
  /** The range a formula answers in, when it is more than its own cell. */
  readonly range?: string;
  /** The value comes from a formula written in another cell. */
  readonly spilled?: true;
  /** A formula of the file that the workbench does not calculate. */
  readonly kept?: string;
  /** How the file writes the number, where a text does. */
  readonly written?: string;
  readonly style?: IStyleData;
}

/** What a cell keeps of the text that its number was read in. */
export interface KeptWriting {
  readonly written: string;
}

/** A sheet: its cells by address, and its shape. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly cells: ReadonlyMap<string, CellState>;
  /** Pixels, by column. */
  readonly widths: ReadonlyMap<number, number>;
  /** Pixels, by row. */
  readonly heights: ReadonlyMap<number, number>;
  readonly merges: readonly string[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly columnStyles: ReadonlyMap<number, IStyleData>;
  /** Rows that are not shown, by a filter or not. */
  readonly hidden: ReadonlySet<number>;
  readonly filter: SheetFilter | undefined;
}

type Range = { startRow: number; endRow: number; startColumn: number; endColumn: number };

/** Reads the whole workbook, which nothing must change meanwhile. */
export async function workbookState(injector: Injector, workbook: FWorkbook, work: Work): Promise<SheetState[]> {
  await work.begin('note');
  // Not `save()`, whose copy of a whole workbook holds the page.
  const data = workbook.getWorkbook().getSnapshot();
  const states: SheetState[] = [];
  for (const id of data.sheetOrder)
    if (data.sheets[id]) states.push(await sheetState(injector, workbook, data, id, work));
  return states;
}

async function sheetState(
  injector: Injector,
  workbook: FWorkbook,
  data: IWorkbookData,
  id: string,
  work: Work,
): Promise<SheetState> {
  const sheet = data.sheets[id] ?? {};
  const styleOf = (s: ICellData['s']): IStyleData | undefined =>
    (typeof s === 'string' ? (data.styles[s] ?? undefined) : (s ?? undefined)) ?? undefined;
  const formulas = injector.get(FormulaDataModel);
  const ranges: Nullable<Record<number, Record<number, Nullable<Range>> | undefined>> =
    formulas.getArrayFormulaRange()[workbook.getId()]?.[id];
  const cells = new Map<string, CellState>();
  for (const { row, column, cell } of entries(sheet.cellData)) {
    if (work.isLong) await work.pause();
    const formula =
      cell.f || cell.si ? (formulas.getFormulaStringByCell(row, column, id, workbook.getId()) ?? undefined) : undefined;
    const range = formula ? ranges?.[row]?.[column] : undefined;
    const style = styleOf(cell.s);
    const { formula: kept, written } = (cell.custom ?? {}) as Partial<KeptFormula & KeptWriting>;
    cells.set(cellAddress({ row, column }), {
      place: { row, column },
      value: valueOf(cell),
      ...(formula ? { formula } : {}),
      ...(range && valueOf(cell) !== '#SPILL!'
        ? {
            range: rangeText(
              { row: range.startRow, column: range.startColumn },
              { row: range.endRow, column: range.endColumn },
            ),
          }
        : {}),
      ...(kept && !formula ? { kept } : {}),
      ...(written !== undefined && !formula ? { written } : {}),
      ...(style ? { style } : {}),
    });
  }
  for (const { row, column, cell } of entries(spilledCells(injector, workbook, id))) {
    if (work.isLong) await work.pause();
    const address = cellAddress({ row, column });
    const known = cells.get(address);
    if (known?.formula === undefined)
      cells.set(address, { ...known, place: { row, column }, value: valueOf(cell), spilled: true });
  }
  const filter = filtersOf(injector, workbook.getId())[id];
  return {
    id,
    name: sheet.name ?? id,
    cells,
    widths: new Map(
      numbered(sheet.columnData).flatMap(([column, one]) => (one.w === undefined ? [] : [[column, one.w]])),
    ),
    heights: new Map(
      numbered(sheet.rowData).flatMap(([row, one]) =>
        one.h === undefined || one.ia === BooleanNumber.TRUE ? [] : [[row, one.h]],
      ),
    ),
    merges: (sheet.mergeData ?? []).map((range) =>
      rangeText({ row: range.startRow, column: range.startColumn }, { row: range.endRow, column: range.endColumn }),
    ),
    frozen: { rows: sheet.freeze?.ySplit ?? 0, columns: sheet.freeze?.xSplit ?? 0 },
    filter,
    hidden: new Set([
      ...numbered(sheet.rowData).flatMap(([row, one]) => (one.hd === BooleanNumber.TRUE ? [row] : [])),
      ...(filter?.cachedFilteredOut ?? []),
    ]),
    columnStyles: new Map(
      numbered(sheet.columnData).flatMap(([column, one]) => {
        const style = styleOf(one.s);
        return style ? [[column, style]] : [];
      }),
    ),
  };
}

/** The value as a file means it: true booleans, and the text of a rich text. */
function valueOf(cell: Nullable<ICellData>): CellState['value'] {
  const rich = cell?.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const value = cell?.v;
  if (value === undefined || value === null) return null;
  return cell?.t === CellValueType.BOOLEAN ? value === 1 || value === true || value === '1' : value;
}

function numbered<T>(record: Nullable<Readonly<Record<number, T>>>): Array<[number, T]> {
  return Object.entries<T>(record ?? {}).map(([key, value]) => [Number(key), value]);
}

function* entries(matrix: Nullable<CellsByPlace>) {
  for (const [row, columns] of numbered(matrix)) {
    for (const [column, cell] of numbered(columns)) if (cell) yield { row, column, cell };
  }
}
