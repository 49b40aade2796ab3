/** One cell of the spreadsheet: from what it stores to what it holds, and back. */
import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { scalarOf, type Held, type Scalar } from '../../host/host';

/** What the cell holds, blanks as "". */
export function heldBy(cell: Nullable<ICellData>): Scalar {
  if (!cell) return '';
  if (cell.v === null || cell.v === undefined)
    return cell.p?.body?.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n') ?? '';
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true || cell.v === 'TRUE';
  return cell.v;
}

/** A cell that holds this very value, and no formula or rich text any more. */
export function written(value: Held): ICellData {
  const nothing = { f: null, si: null, p: null, custom: null };
  const plain = scalarOf(value);
  if (plain === '') return { ...nothing, v: null, t: null };
  if (typeof plain === 'number') return { ...nothing, v: plain, t: CellValueType.NUMBER };
  if (typeof plain === 'boolean') return { ...nothing, v: plain ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...nothing, v: plain, t: CellValueType.STRING };
}

/** Whether a cell lies under a merged one, whose value would be kept without being seen. */
export function coveredIn(sheet: FWorksheet): (row: number, column: number) => boolean {
  const merged = sheet.getSheet().getMergeData();
  return (row, column) =>
    merged.some(
      (range) =>
        row >= range.startRow &&
        row <= range.endRow &&
        column >= range.startColumn &&
        column <= range.endColumn &&
        (row !== range.startRow || column !== range.startColumn),
    );
}
