/** A filter from what a file says of it to what the grid keeps of it, and back. */
import type { FileFilter, FileFilterColumn, FilterTest } from '../../sheets/filter';
import type { FilteredColumn, SheetFilter } from '../tools/filters';

/** @param hidden  the rows that the file hides, from 0 */
export function filterOfFile({ range: { first, last }, columns }: FileFilter, hidden: readonly number[]): SheetFilter {
  return {
    ref: { startRow: first.row, endRow: last.row, startColumn: first.column, endColumn: last.column },
    filterColumns: columns.map((column) => gridColumn(column, first.column)),
    // Without a test no row is hidden by the filter: those that are, someone hid.
    cachedFilteredOut: columns.length === 0 ? [] : hidden.filter((row) => row > first.row && row <= last.row),
  };
}

function gridColumn({ at, values, tests }: FileFilterColumn, first: number): FilteredColumn {
  const colId = first + at;
  if (values) return { colId, filters: { filters: values.texts, ...(values.blank ? { blank: true } : {}) } };
  const customFilters = (tests?.each ?? []).map(({ operator, value }) =>
    // A text is equal to another by its signs, of which some stand for any.
    operator === 'equal' && !isNumber(value) ? { val: value } : { val: value, operator },
  );
  return { colId, customFilters: { customFilters, ...(tests?.all === true ? { and: true } : {}) } };
}

export function filterForFile({ ref, filterColumns }: SheetFilter): FileFilter {
  return {
    range: {
      first: { row: ref.startRow, column: ref.startColumn },
      last: { row: ref.endRow, column: ref.endColumn },
    },
    columns: filterColumns.map((column) => fileColumn(column, ref.startColumn)),
  };
}

function fileColumn({ colId, filters, customFilters }: FilteredColumn, first: number): FileFilterColumn {
  const at = colId - first;
  if (filters) return { at, values: { texts: filters.filters ?? [], blank: filters.blank === true } };
  const each = (customFilters?.customFilters ?? []).map(({ val, operator }): FilterTest => ({
    operator: operator ?? 'equal',
    value: String(val),
  }));
  return { at, tests: { all: Boolean(customFilters?.and), each } };
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && !Number.isNaN(Number(text));
}
