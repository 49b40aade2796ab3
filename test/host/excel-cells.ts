/**
 * What Excel does with what is assigned to a rectangle. Values of a rectangle that a filter cuts go to its visible
 * rows, one after the other (OfficeDev/office-js#224, xlwings#747); those of one row reach it, hidden or not.
 */
import type { Area, Scalar } from '../../src/host/host';
import { ExcelError } from './excel-mock';
import type { Sheet, SheetTable } from './sheet';

const ERRORS = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!']);

export function isHidden(sheet: Sheet, row: number): boolean {
  return sheet.hidden.has(row);
}

/** The row of the sheet that each row of the assignment goes to; those beyond go nowhere. */
function targets(sheet: Sheet, area: Area, hiddenTakes: boolean): readonly number[] {
  const rows = Array.from({ length: area.rows }, (_, at) => area.row + at);
  if (area.rows * area.columns === 1 || sheet.hidden.size === 0) return rows;
  const shown = rows.filter((row) => !isHidden(sheet, row));
  return shown.length === 0 && hiddenTakes ? rows : shown;
}

/** As Excel takes what is typed: a quote is eaten, a formula calculates, digits become a number, `#N/A` an error. */
export function writeValues(
  sheet: Sheet,
  area: Area,
  values: readonly (readonly Scalar[])[],
  hiddenTakes: boolean,
): void {
  targets(sheet, area, hiddenTakes).forEach((row, down) =>
    values[down]!.forEach((value, across) => type(sheet, row, area.column + across, value)),
  );
}

export function writeFormulas(
  sheet: Sheet,
  area: Area,
  formulas: readonly (readonly string[])[],
  hiddenTakes: boolean,
): void {
  writeValues(sheet, area, formulas, hiddenTakes);
}

function type(sheet: Sheet, row: number, column: number, value: Scalar): void {
  if (typeof value !== 'string') sheet.put(row, column, value);
  else if (/^[=+@-]/.test(value)) sheet.putFormula(row, column, value);
  else if (value.startsWith("'")) sheet.put(row, column, value.slice(1));
  else if (ERRORS.has(value)) sheet.put(row, column, { error: value });
  else if (value !== '' && !Number.isNaN(Number(value))) sheet.put(row, column, Number(value));
  else sheet.put(row, column, value);
}

/** Refuses what would change a protected sheet. */
export function refuseProtected(sheet: Sheet): void {
  if (sheet.protected) throw new ExcelError('AccessDenied');
}

/** The filled part, from its first filled column on, as Excel has it; `undefined` for a blank sheet. */
export function usedRange(sheet: Sheet): Area | undefined {
  const { rows, columns } = sheet.used();
  if (rows === 0) return undefined;
  const column = Math.min(
    ...[...sheet.columns].filter(([, cells]) => cells.some((cell) => cell !== undefined)).map(([at]) => at),
    columns - 1,
  );
  return { sheet: sheet.id, row: 0, column, rows, columns: columns - column };
}

export function tablesTouching(sheet: Sheet, { row, column, rows, columns }: Area): readonly SheetTable[] {
  return sheet.tables.filter(
    ({ area }) =>
      row < area.row + area.rows &&
      area.row < row + rows &&
      column < area.column + area.columns &&
      area.column < column + columns,
  );
}

/** The cell whose formula spills into this one, as `row:column`, and all that it fills. */
export function parentOf(sheet: Sheet, row: number, column: number): [string, Area] | undefined {
  return [...sheet.spills].find(
    ([, area]) =>
      area.rows * area.columns > 1 &&
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
}

/** A chart that is drawn, at the next synchronisation, where it is put. */
export function chartOf(pending: (() => void)[], sheet: Sheet, area: Area): object {
  const title = { text: '' };
  return {
    title,
    legend: {},
    axes: { categoryAxis: {} },
    setPosition: (first: { area(): Area }) => {
      const { row, column } = first.area();
      pending.push(() => sheet.charts.push({ area, title: title.text, at: { sheet: sheet.id, row, column } }));
    },
  };
}
