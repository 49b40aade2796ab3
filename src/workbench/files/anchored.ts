/** What a file attaches to the cells of a sheet, and the workbench does not show: a sort would leave it behind. */
import { parseRange, type PlaceRange } from '../../host/address';
import { placesIn } from '../../sheets/head';
import { MemoryZip } from '../../sheets/memory-zip';
import { WorkbookPackage } from '../../sheets/package';
import { childOf, childrenOf } from '../../sheets/tree';

export interface Anchored {
  /** Where comments and links are. */
  readonly notes: readonly PlaceRange[];
  /** The lists that Excel keeps as tables, their titles included, their totals left out. */
  readonly tables: readonly PlaceRange[];
}

export const NOTHING_ANCHORED: Anchored = { notes: [], tables: [] };

/** @param name  of the sheet, in the file */
export async function anchoredIn(bytes: Uint8Array, name: string): Promise<Anchored> {
  const file = await WorkbookPackage.load(await MemoryZip.open(bytes));
  const path = (await file.sheetPaths()).get(name);
  if (path === undefined) return NOTHING_ANCHORED;
  const text = await file.text(path);
  const notes = [...placesIn(text.slice(text.lastIndexOf('sheetData')), 'hyperlink')];
  for (const comments of await file.allRelated('comments', path)) {
    const root = await file.part(comments);
    for (const comment of childrenOf(childOf(root, 'commentList') ?? root, 'comment'))
      notes.push(...rangeOf(comment.attributes.get('ref')));
  }
  const tables: PlaceRange[] = [];
  for (const table of await file.allRelated('table', path)) {
    const { attributes } = await file.part(table);
    const totals = Number(attributes.get('totalsRowCount') ?? 0);
    for (const { first, last } of rangeOf(attributes.get('ref')))
      tables.push({ first, last: { ...last, row: last.row - totals } });
  }
  return { notes, tables };
}

function rangeOf(ref: string | undefined): PlaceRange[] {
  const range = parseRange(ref ?? '');
  return range ? [range] : [];
}
