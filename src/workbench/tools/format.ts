/** The simple formats: bold, a ground, how a number is written. */
import type { IRange, IStyleData } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Engine } from '../engine';
import { UndoableChanges } from '../taskpane/undo';

export const GENERAL = 'General';

/** Gives all the cells selected a style, over what they have of it. */
export function setStyle({ api, injector }: Engine, style: IStyleData): void {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  if (!sheet) return;
  const cellValue: Record<number, Record<number, { s: IStyleData }>> = {};
  for (const { startRow, endRow, startColumn, endColumn } of selectedIn(sheet))
    for (let row = startRow; row <= endRow; row++)
      for (let column = startColumn; column <= endColumn; column++) (cellValue[row] ??= {})[column] = { s: style };
  new UndoableChanges(injector).setCells({
    unitId: sheet.getSheet().getUnitId(),
    subUnitId: sheet.getSheetId(),
    cellValue,
  });
}

/** What is selected; of whole rows and columns, as far as the sheet holds something. */
function selectedIn(sheet: FWorksheet): readonly IRange[] {
  const cells = sheet.getSheet();
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const toEnd = (first: number, last: number, count: number, end: number): number =>
    first <= 0 && last >= count - 1 ? end : last;
  const areas: readonly IRange[] = (sheet.getSelection()?.getActiveRangeList() ?? []).map((one) => one.getRange());
  return areas.map((area) => ({
    ...area,
    endRow: toEnd(area.startRow, area.endRow, rows, cells.getLastRowWithContent()),
    endColumn: toEnd(area.startColumn, area.endColumn, columns, cells.getLastColumnWithContent()),
  }));
}

/** The style of the active cell as it is seen. */
export function activeStyle({ api }: Engine): IStyleData {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const cell = sheet?.getActiveCell();
  return sheet && cell ? sheet.getSheet().getComposedCellStyle(cell.getRow(), cell.getColumn()) : {};
}

/** The same way of writing a number, with `by` decimals more; a date or a text has none. */
export function withDecimals(pattern: string, by: 1 | -1): string | undefined {
  const numbers = pattern === GENERAL || pattern === '' ? '0' : pattern;
  const match = /^([^"[\]dmyhs@?*\\/]*?0)(?:\.(0+))?(%|[^0#dmyhs@]*)$/i.exec(numbers);
  if (!match) return undefined;
  const [, whole = '', decimals = '', end = ''] = match;
  const count = Math.min(15, Math.max(0, decimals.length + by));
  return `${whole}${count === 0 ? '' : `.${'0'.repeat(count)}`}${end}`;
}
