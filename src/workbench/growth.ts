/** Sheets grow with the answer of a formula, as in Excel: the spreadsheet would say that there is no room below its last row. */
import { ICommandService, type Injector, type IRange, type Nullable } from '@univerjs/core';
import {
  FormulaDataModel,
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from '@univerjs/sheets';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Where formulas answer, by the row and the column of each. */
type RangesByPlace = Readonly<Record<number, Nullable<Readonly<Record<number, Nullable<IRange>>>>>>;

interface Growth {
  readonly sheet: FWorksheet;
  readonly cell: IRange;
  readonly rows: number;
  readonly columns: number;
}

/** Gives room to the formulas that have none, once a calculation has ended, and calculates them again. */
export function growWithSpills(api: FUniver, injector: Injector): void {
  const commands = injector.get(ICommandService);
  // One that reads a whole column would always ask for a longer sheet.
  const grown = new Set<string>();
  commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationNotificationMutation.id) return;
    const state = (params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
    if (state !== FormulaExecutedStateType.SUCCESS) return;
    const unitId = api.getActiveWorkbook()?.getId();
    if (unitId === undefined) return;
    const dirtyRanges = asked(api, injector, unitId, grown).map((growth) => {
      const subUnitId = growth.sheet.getSheetId();
      const target = { unitId, subUnitId };
      // Not the commands, which Ctrl+Z would take back before what was typed.
      if (growth.rows > growth.sheet.getMaxRows())
        commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...target, rowCount: growth.rows });
      if (growth.columns > growth.sheet.getMaxColumns())
        commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...target, columnCount: growth.columns });
      return { unitId, sheetId: subUnitId, range: growth.cell };
    });
    if (dirtyRanges.length > 0)
      void commands.executeCommand(SetFormulaCalculationStartMutation.id, { commands: null, dirtyRanges });
  });
}

function asked(api: FUniver, injector: Injector, unitId: string, grown: Set<string>): Growth[] {
  const growths: Growth[] = [];
  const all: Record<string, Nullable<Record<string, Nullable<RangesByPlace>>>> = injector
    .get(FormulaDataModel)
    .getArrayFormulaRange();
  const ranges = all[unitId] ?? {};
  for (const sheet of api.getActiveWorkbook()?.getSheets() ?? []) {
    for (const [row, columns] of Object.entries(ranges[sheet.getSheetId()] ?? {}))
      for (const [column, range] of Object.entries(columns ?? {})) {
        const [rows, width] = [(range?.endRow ?? -1) + 1, (range?.endColumn ?? -1) + 1];
        if (rows <= sheet.getMaxRows() && width <= sheet.getMaxColumns()) continue;
        if (rows > MOST_ROWS || width > MOST_COLUMNS) continue;
        const place = { row: Number(row), column: Number(column) };
        const formula = sheet.getRange(place.row, place.column).getFormula();
        const key = `${unitId} ${sheet.getSheetId()} ${row} ${column} ${formula}`;
        if (formula === '' || grown.has(key)) continue;
        grown.add(key);
        const cell = { startRow: place.row, endRow: place.row, startColumn: place.column, endColumn: place.column };
        growths.push({ sheet, cell, rows, columns: width });
      }
  }
  return growths;
}
