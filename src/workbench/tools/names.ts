/** The commands of the grid's find and filter, by the names it gives them: their own script is not loaded yet. */
export const OPEN_FIND = 'ui.operation.open-find-dialog';
export const OPEN_REPLACE = 'ui.operation.open-replace-dialog';
export const SET_FILTER = 'sheet.command.set-filter-range';
export const GRID_TOGGLE = 'sheet.command.smart-toggle-filter';
export const REMOVE_FILTER = 'sheet.command.remove-sheet-filter';
export const SET_CRITERIA = 'sheet.command.set-filter-criteria';
export const OPEN_FILTER_PANEL = 'sheet.operation.open-filter-panel';
export const CLOSE_FILTER_PANEL = 'sheet.operation.close-filter-panel';
/** What the snapshot of a workbook names the filters. */
export const FILTERS = 'SHEET_FILTER_PLUGIN';
/** What changes a filter. */
export const FILTER_MUTATIONS: readonly string[] = [
  'sheet.mutation.set-filter-range',
  'sheet.mutation.set-filter-criteria',
  'sheet.mutation.remove-filter',
  'sheet.mutation.re-calc-filter',
];
