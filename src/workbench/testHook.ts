import { parseAddress } from './address';
import type { Bench } from './bench';
import { heldCell } from './cells';
import type { Engine } from './engine';

/** What the browser tests may ask of the page; a cell is named as in `Lieux!B5`. */
export interface TestHook {
  /** Resolves once the workbook is calculated. */
  settled(): Promise<void>;
  /** What the cell holds, before formatting. */
  value(cell: string): string | number | boolean | null;
  /** The formula as it is stored. */
  formula(cell: string): string | null;
  /** The sentence that explains the cell's error. */
  message(cell: string): string | null;
  /** Makes a cell the active one, as a click would. */
  select(cell: string): void;
  /** Writes several cells at once, as a paste would. */
  write(cell: string, values: ReadonlyArray<ReadonlyArray<string | number>>): void;
}

declare global {
  interface Window {
    ressortWorkbench?: TestHook;
  }
}

/** Gives the tests a way to look into the cells: the grid is a canvas. */
export function installTestHook({ api, injector }: Engine, bench: Bench): void {
  const find = (cell: string) => {
    const [sheetName = '', address = ''] = cell.split('!');
    const workbook = api.getActiveWorkbook();
    const sheet = workbook?.getSheetByName(sheetName);
    const place = parseAddress(address);
    if (!workbook || !sheet || !place) throw new Error(`Pas de cellule ${cell}.`);
    return { workbook, sheet, place };
  };
  window.ressortWorkbench = {
    settled: () => bench.calculation.settled(),
    value: (cell) => {
      const { workbook, sheet, place } = find(cell);
      return heldCell(injector, workbook, sheet, place)?.v ?? null;
    },
    formula: (cell) => {
      const { sheet, place } = find(cell);
      return sheet.getRange(place.row, place.column).getFormula() || null;
    },
    message: (cell) => {
      const { sheet, place } = find(cell);
      return bench.problems.at(sheet.getSheetId(), place)?.message ?? null;
    },
    select: (cell) => {
      const { workbook, sheet, place } = find(cell);
      workbook.setActiveSheet(sheet);
      sheet.getRange(place.row, place.column).activate();
    },
    write: (cell, values) => {
      const { sheet, place } = find(cell);
      const rows = values.map((row) => [...row]);
      sheet.getRange(place.row, place.column, rows.length, rows[0]?.length ?? 1).setValues(rows);
    },
  };
}
