import { WorkbookRefusal, type Area } from '../host/host';
import { parseAddress } from '../host/address';
import type { Bench } from './bench';
import type { Mark } from './calculation';
import { heldCell } from './cells';
import type { Engine } from './engine';
import { UniverHost } from './taskpane/host';

/** What the browser tests may ask of the page; a cell is named as in `Lieux!B5`. */
export interface TestHook {
  /** Resolves once the workbook is calculated. */
  settled(): Promise<void>;
  /** A mark to give to `entered`, taken before the key that enters. */
  mark(): Mark;
  /** Resolves once what was entered since the mark is written and calculated. */
  entered(since: Mark): Promise<void>;
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
  /** Asks the pane's own door to the workbook; a refusal comes back as its kind. */
  askHost(
    name: string,
    parameters: readonly unknown[],
  ): Promise<{ readonly value?: unknown; readonly refusal?: string; readonly message?: string }>;
  /** Merges cells, as the menu would. */
  merge(area: Area): void;
  /** Hides rows, as the menu would. */
  hideRows(sheet: string, rows: readonly number[]): void;
}

declare global {
  interface Window {
    ressortWorkbench?: TestHook;
  }
}

/** Gives the tests a way to look into the cells: the grid is a canvas. */
export function installTestHook(engine: Engine, bench: Bench): void {
  const { api, injector } = engine;
  const find = (cell: string) => {
    const [sheetName = '', address = ''] = cell.split('!');
    const workbook = api.getActiveWorkbook();
    const sheet = workbook?.getSheetByName(sheetName);
    const place = parseAddress(address);
    if (!workbook || !sheet || !place) throw new Error(`Pas de cellule ${cell}.`);
    return { workbook, sheet, place };
  };
  const host = new UniverHost(engine);
  const sheetOf = (id: string) => api.getActiveWorkbook()!.getSheetBySheetId(id)!;
  window.ressortWorkbench = {
    askHost: async (name, parameters) => {
      try {
        const value = await (
          host[name as keyof UniverHost] as unknown as (...all: unknown[]) => Promise<unknown>
        ).apply(host, [...parameters]);
        return { value };
      } catch (error) {
        if (error instanceof WorkbookRefusal) return { refusal: error.kind, message: error.message };
        throw error;
      }
    },
    merge: ({ sheet, row, column, rows, columns }) => void sheetOf(sheet).getRange(row, column, rows, columns).merge(),
    hideRows: (sheet, rows) => rows.forEach((row) => sheetOf(sheet).hideRows(row, 1)),
    settled: () => bench.calculation.settled(),
    mark: () => bench.calculation.mark(),
    entered: (since) => bench.calculation.entered(since),
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
