import type { TableArea, WorkbookHost } from '../../src/host/host';
import type { TestBook } from './conformance';
import type { MemoryHost } from './memory-host';

/** The first sheet of a workbook in memory, seen through a host of it. */
export function testBook(book: MemoryHost, host: WorkbookHost): TestBook {
  const sheet = book.all[0]!;
  return {
    host,
    sheet: 's1',
    name: 'Feuil1',
    merge: (merged) => void sheet.merges.push(merged),
    hide: (rows) => rows.forEach((row) => sheet.hidden.add(row)),
    setTable: ({ area: whole, headed }: TableArea, totals) => {
      sheet.tables = [{ area: whole, headed, totals }];
      book.selected = { ...book.selected, table: { area: { ...whole, rows: whole.rows - (totals ? 1 : 0) }, headed } };
      const { table } = book.selected;
      book.goTo = (target) => {
        book.select(target, table);
        return Promise.resolve();
      };
    },
    protect: () => void (sheet.protected = true),
  };
}
