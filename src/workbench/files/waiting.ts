/** The formulas that waited to be asked for, given to the spreadsheet. */
import { ICommandService, type ICellData, type Injector } from '@univerjs/core';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from '@univerjs/sheets';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { KeptFormula } from './read';
import type { CellState, SheetState } from './state';

/**
 * Puts each formula that waits in its cell.
 * @returns what the file holds, with those formulas among the calculated ones: saving writes no more than their results
 */
export function calculateHeavy(
  injector: Injector,
  workbook: FWorkbook,
  states: readonly SheetState[],
): readonly SheetState[] {
  const commands = injector.get(ICommandService);
  return states.map((state) => {
    const sheet = workbook.getSheetBySheetId(state.id);
    if (!sheet) return state;
    const cells = new Map(state.cells);
    const written: Record<number, Record<number, ICellData>> = {};
    for (const [address, cell] of state.cells) {
      const held = sheet.getSheet().getCellRaw(cell.place.row, cell.place.column);
      const { formula, heavy } = (held?.custom as Partial<KeptFormula> | null | undefined) ?? {};
      if (!heavy || formula === undefined) continue;
      (written[cell.place.row] ??= {})[cell.place.column] = { f: formula, custom: null as never };
      cells.set(address, calculatedCell(cell, formula));
    }
    if (cells.size === 0 || Object.keys(written).length === 0) return state;
    const params: ISetRangeValuesMutationParams = {
      unitId: workbook.getId(),
      subUnitId: state.id,
      cellValue: written,
    };
    commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
    return { ...state, cells };
  });
}

function calculatedCell(cell: CellState, formula: string): CellState {
  const calculated: { -readonly [Key in keyof CellState]: CellState[Key] } = { ...cell, formula };
  delete calculated.kept;
  return calculated;
}
