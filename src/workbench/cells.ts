import type { ICellData, Injector, Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Place } from '../host/address';

/** Cells by row, then by column. */
export type CellsByPlace = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

/** The calculated cells that formulas of this sheet spill into, the formulas' own cells included. */
export function spilledCells(injector: Injector, workbook: FWorkbook, sheetId: string): CellsByPlace {
  return spilledIn(injector, workbook.getId(), sheetId);
}

/** The same, by the name of the workbook. */
export function spilledIn(injector: Injector, unitId: string, sheetId: string): CellsByPlace {
  const all: Record<string, Nullable<Record<string, Nullable<CellsByPlace>>>> = injector
    .get(FormulaDataModel)
    .getArrayFormulaCellData();
  return all[unitId]?.[sheetId] ?? {};
}

/** What a cell holds, calculated or spilled, before any formatting. */
export function heldCell(
  injector: Injector,
  workbook: FWorkbook,
  sheet: FWorksheet,
  place: Place,
): Nullable<ICellData> {
  const raw = sheet.getSheet().getCellRaw(place.row, place.column);
  return spilledCells(injector, workbook, sheet.getSheetId())[place.row]?.[place.column] ?? raw;
}
