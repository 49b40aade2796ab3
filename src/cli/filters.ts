/**
 * What sorts or filters a sheet, widened with the columns that are added: else a sort of the filter's own range would
 * move the rows and leave the answers where they were.
 */
import { cellAddress, parseRange, type PlaceRange } from '../host/address';
import { folderOf, readRelationships, relationshipsPath } from '../sheets/relationships';
import { appendTo, childOf, childrenOf, parseXml, serializeXml, type XmlElement } from '../sheets/tree';
import type { PartSource, SheetEntry, WorkbookParts } from '../sheets/workbook';

/** Where the columns are added. */
export interface Added {
  /** The row of the titles, from 1. */
  readonly heading: number;
  /** Columns that hold something: the added ones follow. */
  readonly width: number;
  readonly titles: readonly string[];
}

export interface WidenedParts {
  /** The parts that change, by their path. */
  readonly parts: ReadonlyMap<string, string>;
  /** Ranges of tables that end before the last column, and could not be widened. */
  readonly left: readonly string[];
}

/** Returns a range with the added columns; undefined if it does not begin at the titles or end at the last column. */
export function widenedRange(ref: string, { heading, width, titles }: Added): string | undefined {
  const range = parseRange(ref);
  if (!range || range.first.row + 1 !== heading || range.last.column !== width - 1) return undefined;
  const last = { row: range.last.row, column: width - 1 + titles.length };
  return `${cellAddress(range.first)}:${cellAddress(last)}`;
}

/** Widens the tables of a sheet, and the name under which Excel keeps its filter. */
export async function widenParts(
  source: PartSource,
  workbook: WorkbookParts,
  sheet: SheetEntry,
  added: Added,
): Promise<WidenedParts> {
  const parts = new Map<string, string>();
  const left: string[] = [];
  const relations = await source.text(relationshipsPath(sheet.path));
  const related = relations === undefined ? [] : readRelationships(parseXml(relations, 'rels'), folderOf(sheet.path));
  for (const { kind, target } of related) {
    const text = kind === 'table' ? await source.text(target) : undefined;
    if (text === undefined) continue;
    const table = parseXml(text, target);
    const ref = table.attributes.get('ref') ?? '';
    if (widenTable(table, added)) parts.set(target, serializeXml(table));
    else if (coversTitles(ref, added)) left.push(ref);
  }
  const root = parseXml((await source.text(workbook.path)) ?? '', workbook.path);
  if (widenFilterName(root, sheet.name, added)) parts.set(workbook.path, serializeXml(root));
  return { parts, left };
}

function coversTitles(ref: string, { heading }: Added): boolean {
  const range: PlaceRange | undefined = parseRange(ref);
  return range !== undefined && range.first.row + 1 === heading;
}

function widenTable(table: XmlElement, added: Added): boolean {
  const ref = widenedRange(table.attributes.get('ref') ?? '', added);
  const columns = childOf(table, 'tableColumns');
  if (ref === undefined || !columns || table.attributes.get('headerRowCount') === '0') return false;
  table.attributes.set('ref', ref);
  childOf(table, 'autoFilter')?.attributes.set('ref', ref);
  const known = childrenOf(columns, 'tableColumn');
  const highest = Math.max(0, ...known.map(({ attributes }) => Number(attributes.get('id'))));
  added.titles.forEach((name, at) => appendTo(columns, 'tableColumn', { id: String(highest + 1 + at), name }));
  columns.attributes.set('count', String(known.length + added.titles.length));
  return true;
}

/** « _xlnm._FilterDatabase »: `Clients!$A$1:$D$9`. */
function widenFilterName(root: XmlElement, sheet: string, added: Added): boolean {
  const names = childOf(root, 'definedNames');
  let changed = false;
  for (const name of names ? childrenOf(names, 'definedName') : []) {
    const [text] = name.children;
    if (name.attributes.get('name') !== '_xlnm._FilterDatabase' || typeof text !== 'string') continue;
    const at = text.lastIndexOf('!');
    const isOfSheet = text.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'") === sheet;
    const ref = isOfSheet ? widenedRange(text.slice(at + 1).replaceAll('$', ''), added) : undefined;
    if (ref === undefined) continue;
    name.children[0] = `${text.slice(0, at + 1)}${ref.replace(/([A-Z]{1,3})(\d{1,7})/g, '$$$1$$$2')}`;
    changed = true;
  }
  return changed;
}
