import { parseRange, type Place } from '../../host/address';
import { FileRefused } from './file';
import type { WorkbookPackage } from './package';
import type { CellState } from './state';
import { childOf, childrenOf } from './xml';

/**
 * A heading of a table is written twice in a file, in its cell and in the table;
 * Excel repairs, and loses, a table where the two differ.
 */
export async function renameHeading(
  file: WorkbookPackage,
  sheetPath: string,
  place: Place,
  address: string,
  value: CellState['value'],
): Promise<void> {
  for (const path of await file.allRelated('table', sheetPath)) {
    const table = (await file.part(path)).documentElement;
    const range = parseRange(table.getAttribute('ref') ?? '');
    if (!range || table.getAttribute('headerRowCount') === '0' || range.first.row !== place.row) continue;
    if (place.column < range.first.column || place.column > range.last.column) continue;
    const columns = childrenOf(childOf(table, 'tableColumns') ?? table, 'tableColumn');
    const column = columns[place.column - range.first.column];
    const name = value === null ? '' : String(value);
    const taken = columns.some(
      (other) => other !== column && other.getAttribute('name')?.toLowerCase() === name.toLowerCase(),
    );
    if (name === '' || taken) {
      throw new FileRefused(
        `${address} est l’en-tête d’un tableau : il ne peut être ni vide ni en double. Corrigez-le, puis enregistrez.`,
      );
    }
    column?.setAttribute('name', name);
    file.touch(path);
  }
}
