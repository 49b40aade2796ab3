/** The cells that hold something around a place, with nothing between them: a list, as the tools take it. */
import type { Injector, IRange, Worksheet } from '@univerjs/core';
import { spilledIn } from '../cells';
import { heldBy } from '../taskpane/cell';

/** Returns the smallest range around `from` that touches no other filled cell, answers that spill included. */
export function blockAround(injector: Injector, cells: Worksheet, from: IRange): IRange {
  const spilled = spilledIn(injector, cells.getUnitId(), cells.getSheetId());
  const isFilled = (row: number, column: number): boolean => {
    const cell = cells.getCellRaw(row, column);
    return Boolean(cell?.f) || Boolean(cell?.si) || heldBy(spilled[row]?.[column] ?? cell) !== '';
  };
  const last = { row: cells.getRowCount() - 1, column: cells.getColumnCount() - 1 };
  const block = {
    startRow: from.startRow,
    endRow: Math.min(from.endRow, last.row),
    startColumn: from.startColumn,
    endColumn: Math.min(from.endColumn, last.column),
  };
  const rowIsFilled = (row: number): boolean => {
    for (
      let column = Math.max(0, block.startColumn - 1);
      column <= Math.min(last.column, block.endColumn + 1);
      column++
    )
      if (isFilled(row, column)) return true;
    return false;
  };
  const columnIsFilled = (column: number): boolean => {
    for (let row = Math.max(0, block.startRow - 1); row <= Math.min(last.row, block.endRow + 1); row++)
      if (isFilled(row, column)) return true;
    return false;
  };
  for (let grows = true; grows;) {
    grows = false;
    for (; block.startRow > 0 && rowIsFilled(block.startRow - 1); grows = true) block.startRow -= 1;
    for (; block.endRow < last.row && rowIsFilled(block.endRow + 1); grows = true) block.endRow += 1;
    for (; block.startColumn > 0 && columnIsFilled(block.startColumn - 1); grows = true) block.startColumn -= 1;
    for (; block.endColumn < last.column && columnIsFilled(block.endColumn + 1); grows = true) block.endColumn += 1;
  }
  return block;
}
