/** What a workbook must say for an array to spill by itself. */
import { folderOf } from './relationships';
import type { WorkbookPackage } from './package';
import { appendTo, childOf, childrenOf, DECLARATION, elementLike, insertBeforeAny, type XmlElement } from './tree';

const PART = 'metadata.xml';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
const TYPE = 'XLDAPR';
const EMPTY = '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
const ARRAYS = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
/** What comes after each part of `metadata`, in the schema's order. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  metadataTypes: ['metadataStrings', 'mdxMetadata', 'futureMetadata', 'cellMetadata', 'valueMetadata', 'extLst'],
  futureMetadata: ['cellMetadata', 'valueMetadata', 'extLst'],
  cellMetadata: ['valueMetadata', 'extLst'],
};
const TYPE_FLAGS = [
  'copy',
  'pasteAll',
  'pasteValues',
  'merge',
  'splitFirst',
  'rowColShift',
  'clearFormats',
  'clearComments',
  'assign',
  'coerce',
  'cellMeta',
];

/**
 * Returns the index a cell bears (`cm`) to say that its array spills by itself; without it Excel shows `{=…}`, frozen to
 * its range. It is added to the workbook if there is none.
 */
export async function dynamicArrayMark(file: WorkbookPackage): Promise<string> {
  const path = (await file.related('sheetMetadata')) ?? (await addPart(file));
  const root = await file.edit(path);
  const types = listIn(root, 'metadataTypes');
  let type = childrenOf(types, 'metadataType').findIndex(({ attributes }) => attributes.get('name') === TYPE);
  if (type < 0) {
    const flags = Object.fromEntries(TYPE_FLAGS.map((flag) => [flag, '1']));
    type = append(types, 'metadataType', { name: TYPE, minSupportedVersion: '120000', ...flags });
  }
  const cells = listIn(root, 'cellMetadata');
  const known = childrenOf(cells, 'bk').findIndex(
    (one) => childOf(one, 'rc')?.attributes.get('t') === String(type + 1),
  );
  if (known >= 0) return String(known + 1);
  const future = addFuture(root);
  const mark = append(cells, 'bk', {});
  appendTo(childrenOf(cells, 'bk')[mark]!, 'rc', { t: String(type + 1), v: String(future) });
  return String(mark + 1);
}

async function addPart(file: WorkbookPackage): Promise<string> {
  const path = folderOf(file.workbookPath) + PART;
  file.put(path, DECLARATION + EMPTY);
  await file.relate('sheetMetadata', PART, CONTENT_TYPE, path);
  return path;
}

/** Adds the property itself, that an array is dynamic, and returns its index. */
function addFuture(root: XmlElement): number {
  let list = childrenOf(root, 'futureMetadata').find(({ attributes }) => attributes.get('name') === TYPE);
  if (!list) {
    list = elementLike(root, 'futureMetadata', { name: TYPE });
    insertBeforeAny(root, list, AFTER['futureMetadata'] ?? []);
  }
  const index = append(list, 'bk', {});
  const extension = appendTo(appendTo(childrenOf(list, 'bk')[index]!, 'extLst'), 'ext', {
    uri: '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}',
  });
  extension.children.push({
    name: 'xda:dynamicArrayProperties',
    attributes: new Map([
      ['xmlns:xda', ARRAYS],
      ['fDynamic', '1'],
      ['fCollapsed', '0'],
    ]),
    children: [],
  });
  return index;
}

function listIn(root: XmlElement, name: string): XmlElement {
  const known = childOf(root, name);
  if (known) return known;
  const made = elementLike(root, name);
  insertBeforeAny(root, made, AFTER[name] ?? []);
  return made;
}

function append(list: XmlElement, name: string, attributes: Readonly<Record<string, string>>): number {
  const count = childrenOf(list, name).length + 1;
  appendTo(list, name, attributes);
  list.attributes.set('count', String(count));
  return count - 1;
}
