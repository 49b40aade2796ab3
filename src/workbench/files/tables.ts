import { parseRange, type Place } from '../../host/address';
import type { WorkbookPackage } from '../../sheets/package';
import { childOf, childrenOf } from '../../sheets/tree';
import { FileRefused } from './file';
import type { CellState } from './state';

/**
 * Writes the heading of a table in the table too, if the cell is one: Excel repairs, and loses, a table whose heading
 * differs from its cell.
 * @throws FileRefused if the heading is blank, or another of the table's
 */
export async function renameHeading(
  file: WorkbookPackage,
  sheetPath: string,
  place: Place,
  address: string,
  value: CellState['value'],
): Promise<void> {
  for (const path of await file.allRelated('table', sheetPath)) {
    const table = await file.part(path);
    const range = parseRange(table.attributes.get('ref') ?? '');
    if (!range || table.attributes.get('headerRowCount') === '0' || range.first.row !== place.row) continue;
    if (place.column < range.first.column || place.column > range.last.column) continue;
    const columns = childrenOf(childOf(table, 'tableColumns') ?? table, 'tableColumn');
    const column = columns[place.column - range.first.column];
    const name = value === null ? '' : String(value);
    const taken = columns.some(
      (other) => other !== column && other.attributes.get('name')?.toLowerCase() === name.toLowerCase(),
    );
    if (name === '' || taken) {
      throw new FileRefused(
        `${address} est l’en-tête d’un tableau : il ne peut être ni vide ni en double. Corrigez-le, puis enregistrez.`,
      );
    }
    column?.attributes.set('name', name);
    file.touch(path);
  }
}
