/** The hidden name that Excel gives to the cells of a filter. */
import { cellAddress, type PlaceRange } from '../host/address';
import type { WorkbookPackage } from './package';
import { escapeXml } from './text';
import { childOf, childrenOf, elementLike, removeFrom } from './tree';
import { insertPart } from './workbook-parts';

const NAME = '_xlnm._FilterDatabase';
/** Makes the name of a sheet's filter say where it is now; without a filter, there is none. */
export async function nameFilter(file: WorkbookPackage, sheet: string, range: PlaceRange | undefined): Promise<void> {
  const at = [...(await file.sheetPaths()).keys()].indexOf(sheet);
  const root = await file.edit(file.workbookPath);
  let names = childOf(root, 'definedNames');
  const held = (names ? childrenOf(names, 'definedName') : []).find(
    ({ attributes }) => attributes.get('name') === NAME && attributes.get('localSheetId') === String(at),
  );
  if (names && held && !range) {
    removeFrom(names, held);
    if (childrenOf(names, 'definedName').length === 0) removeFrom(root, names);
  }
  if (!range) return;
  const text = escapeXml(`'${sheet.replaceAll("'", "''")}'!${fixed(range.first)}:${fixed(range.last)}`);
  if (held) {
    held.children.splice(0, Infinity, text);
    return;
  }
  if (!names) {
    names = elementLike(root, 'definedNames');
    insertPart(root, names, 'definedNames');
  }
  const name = elementLike(names, 'definedName', { name: NAME, localSheetId: String(at), hidden: '1' });
  name.children.push(text);
  names.children.push(name);
}

function fixed(place: PlaceRange['first']): string {
  return cellAddress(place).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
