/** Sorts a list by the column of the active cell, as the buttons of Excel do: whole rows, the titles left where they are. */
import { BooleanNumber, ICommandService, type IRange, Rectangle, type Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { ReorderRangeCommand } from '@univerjs/sheets';
import { FormulaReorderController } from '@univerjs/sheets-formula-ui';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { cellAddress } from '../../host/address';
import type { Engine } from '../engine';
import type { KeptFormula } from '../files/read';
import { heldBy } from '../taskpane/cell';
import { blockAround } from './block';
import { cellOrder, type Direction } from './order';

/** What will be sorted, or why nothing can be. */
export interface SortPlan {
  readonly sheet: FWorksheet;
  /** Without the titles. */
  readonly rows: IRange;
  readonly column: number;
  /** Whether the list has titles, which stay. */
  readonly titled: boolean;
  /** That of the column; "" if it has none. */
  readonly title: string;
}

/**
 * @param lists  those that are known to be lists, with titles: a filter, tables
 * @returns the list around the selection; a sentence if it cannot be sorted
 */
export function planSort({ api, injector }: Engine, lists: readonly IRange[]): SortPlan | string {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const selected = api.getActiveWorkbook()?.getActiveRange()?.getRange();
  const active = sheet?.getActiveCell();
  if (!sheet || !selected || !active) return NOTHING;
  const cells = sheet.getSheet();
  const known = lists.find((list) => Rectangle.contains(list, selected));
  const spills = spillsIn(injector, cells);
  const whole = withoutAnswers(known ?? listAround(injector, cells, selected), spills);
  const column = active.getColumn();
  const titled = known !== undefined || hasTitles(cells, whole);
  const rows = titled ? { ...whole, startRow: whole.startRow + 1 } : whole;
  if (rows.endRow <= rows.startRow) return NOTHING;
  const title = titled ? String(heldBy(cells.getCell(whole.startRow, column))) : '';
  return refusal(cells, rows, spills) ?? { sheet, rows, column, titled, title };
}

const NOTHING = 'Mettez-vous dans une liste d’au moins deux lignes : il n’y a rien à trier ici.';

/** @returns how many rows were sorted; those that are hidden stay where they are */
export function sort({ injector }: Engine, { sheet, rows, column }: SortPlan, direction: Direction): number {
  const cells = sheet.getSheet();
  const compare = cellOrder(direction);
  const seen: number[] = [];
  for (let row = rows.startRow; row <= rows.endRow; row++)
    if (!cells.getRowFiltered(row) && cells.getRowRawVisible(row)) seen.push(row);
  const sorted = [...seen].sort((one, other) =>
    compare(cells.getCellRaw(one, column), cells.getCellRaw(other, column)),
  );
  const order = Object.fromEntries(seen.map((row, at) => [row, sorted[at]!]));
  const target = { unitId: cells.getUnitId(), subUnitId: cells.getSheetId() };
  // What makes formulas follow their rows: the spreadsheet starts it some seconds after the page can be used.
  injector.get(FormulaReorderController);
  injector.get(ICommandService).syncExecuteCommand(ReorderRangeCommand.id, { ...target, range: rows, order });
  return seen.length;
}

/** What is selected if it is wide enough, else all that touches the active cell. */
function listAround(injector: Engine['injector'], cells: Worksheet, selected: IRange): IRange {
  const last = { row: cells.getLastRowWithContent(), column: cells.getLastColumnWithContent() };
  const filled = {
    ...selected,
    endRow: Math.min(selected.endRow, Math.max(selected.startRow, last.row)),
    endColumn: Math.min(selected.endColumn, Math.max(selected.startColumn, last.column)),
  };
  // A column alone would be parted from its rows.
  if (filled.endRow > filled.startRow && filled.endColumn > filled.startColumn) return filled;
  return blockAround(injector, cells, filled);
}

/** A formula that answers in several cells, and which. */
interface Spill {
  readonly row: number;
  readonly column: number;
  readonly range: IRange;
}

function spillsIn(injector: Engine['injector'], cells: Worksheet): readonly Spill[] {
  const all = injector.get(FormulaDataModel).getArrayFormulaRange();
  const rows: Record<number, Record<number, IRange | null>> = all[cells.getUnitId()]?.[cells.getSheetId()] ?? {};
  return Object.entries(rows).flatMap(([row, columns]) =>
    Object.entries(columns).flatMap(([column, range]) =>
      range ? [{ row: Number(row), column: Number(column), range }] : [],
    ),
  );
}

/** Answers beside a list are calculated again from it: they need not move. */
function withoutAnswers(list: IRange, spills: readonly Spill[]): IRange {
  let { startColumn, endColumn } = list;
  const isAnswers = (column: number): boolean =>
    spills.some(({ range }) => Rectangle.intersects(range, { ...list, startColumn: column, endColumn: column }));
  while (endColumn > startColumn && isAnswers(endColumn)) endColumn -= 1;
  while (endColumn > startColumn && isAnswers(startColumn)) startColumn += 1;
  return { ...list, startColumn, endColumn };
}

/** Titles are words, all of them; and they stand apart from what is below by their place, their boldness or their kind. */
function hasTitles(cells: Worksheet, { startRow, endRow, startColumn, endColumn }: IRange): boolean {
  const columns = Array.from({ length: endColumn - startColumn + 1 }, (_, at) => startColumn + at);
  const isWord = (row: number, column: number): boolean => /\p{L}/u.test(textAt(cells, row, column));
  if (!columns.every((column) => textAt(cells, startRow, column) === '' || isWord(startRow, column))) return false;
  const freeze = cells.getFreeze();
  if (freeze.startRow === startRow + 1) return true;
  const isBold = (row: number): boolean =>
    columns.every(
      (at) => textAt(cells, row, at) === '' || cells.getComposedCellStyle(row, at).bl === BooleanNumber.TRUE,
    );
  if (isBold(startRow) && !isBold(startRow + 1)) return true;
  const hasFigures = (row: number, column: number): boolean => /\d/.test(textAt(cells, row, column));
  const below = [startRow + 1, Math.floor((startRow + endRow) / 2), endRow].filter((row) => row > startRow);
  return columns.some((column) => !hasFigures(startRow, column) && below.every((row) => hasFigures(row, column)));
}

function textAt(cells: Worksheet, row: number, column: number): string {
  return String(heldBy(cells.getCell(row, column)));
}

/** What a sort would part from its cell, or lose. */
function refusal(cells: Worksheet, rows: IRange, spills: readonly Spill[]): string | undefined {
  if (cells.getMergeData().some((merge) => Rectangle.intersects(merge, rows)))
    return 'Défusionnez d’abord les cellules fusionnées de cette liste : un tri les séparerait.';
  const split = spills.find(({ range }) => Rectangle.intersects(range, rows));
  if (split)
    return `Figez d’abord la formule en ${cellAddress(split)} (volet, Réglages) : elle répond sur plusieurs lignes, qu’un tri séparerait.`;
  const kept = keptFormulaIn(cells, rows);
  return (
    kept &&
    `La formule en ${kept} vient du fichier, et l’établi ne la calcule pas : un tri la perdrait. Triez dans Excel.`
  );
}

function keptFormulaIn(cells: Worksheet, rows: IRange): string | undefined {
  for (let row = rows.startRow; row <= rows.endRow; row++)
    for (let column = rows.startColumn; column <= rows.endColumn; column++) {
      const { formula } = (cells.getCellRaw(row, column)?.custom as Partial<KeptFormula> | null | undefined) ?? {};
      if (formula !== undefined) return cellAddress({ row, column });
    }
  return undefined;
}
