/** What a sheet of the spreadsheet holds, spilled answers included, as the pane asks for it. */
import type { ICellData, Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Area, Matrix } from '../../host/host';
import { spilledCells } from '../cells';
import type { Engine } from '../engine';
import { heldBy } from './cell';

/** Returns the filled part of the sheet, from its first cell on; `undefined` if it is blank. */
export function usedAreaOf({ injector }: Engine, workbook: FWorkbook, sheet: FWorksheet): Area | undefined {
  const id = sheet.getSheetId();
  let rows = 0;
  let columns = 0;
  const count = (row: number, column: number, cell: Nullable<ICellData>): void => {
    if (heldBy(cell) === '' && !cell?.f && !cell?.si) return;
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  };
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => count(row, column, cell));
  for (const [row, cells] of Object.entries(spilledCells(injector, workbook, id)))
    for (const [column, cell] of Object.entries(cells)) count(Number(row), Number(column), cell);
  // What is merged is as wide as the cells it covers: beside its first one there is no room.
  for (const { startRow, startColumn, endColumn } of sheet.getSheet().getMergeData())
    if (startColumn < columns && heldBy(sheet.getSheet().getCellRaw(startRow, startColumn)) !== '')
      columns = Math.max(columns, endColumn + 1);
  return rows === 0 ? undefined : { sheet: id, row: 0, column: 0, rows, columns };
}

/** Returns the values of an area of the sheet, blanks as "". */
export function valuesOf({ injector }: Engine, workbook: FWorkbook, sheet: FWorksheet, area: Area): Matrix {
  const cells = sheet.getSheet();
  const spilled = spilledCells(injector, workbook, area.sheet);
  return Array.from({ length: area.rows }, (_, down) => {
    const row = area.row + down;
    const spilledRow = spilled[row];
    return Array.from({ length: area.columns }, (_unused, across) =>
      heldBy(spilledRow?.[area.column + across] ?? cells.getCellRaw(row, area.column + across)),
    );
  });
}

/** Returns the formulas of an area of the sheet, "" for the cells that have none. */
export function formulasOf(
  { injector }: Engine,
  workbook: FWorkbook,
  sheet: FWorksheet,
  { sheet: id, row, column, rows, columns }: Area,
): readonly (readonly string[])[] {
  const formulas = injector.get(FormulaDataModel);
  const unit = workbook.getId();
  const cells = sheet.getSheet();
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_unused, across) => {
      const cell = cells.getCellRaw(row + down, column + across);
      return cell?.f || cell?.si ? (formulas.getFormulaStringByCell(row + down, column + across, id, unit) ?? '') : '';
    }),
  );
}
