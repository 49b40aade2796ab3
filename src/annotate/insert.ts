/** Columns put in and taken out, once each: an answer that is lost does not mean that nothing was done. */
import { inBlocks } from '../host/blocks';
import type { WorkbookHost } from '../host/host';

/** Whole columns of a sheet, as a plan has them. */
export interface ColumnSpan {
  readonly target: { readonly sheet: string };
  readonly firstColumn: number;
  readonly width: number;
}

/** Whether columns hold nothing at all. */
export async function areBlank(
  host: WorkbookHost,
  { target: { sheet }, firstColumn, width }: ColumnSpan,
): Promise<boolean> {
  const used = await host.usedArea(sheet);
  if (!used) return true;
  let blank = true;
  const area = { sheet, row: 0, column: firstColumn, rows: used.rows, columns: width };
  await inBlocks(area, async (block) => {
    const rows = blank ? await host.read(block) : [];
    if (rows.some((cells) => cells.some((cell) => cell !== ''))) blank = false;
    return Array.from({ length: block.rows }, () => undefined);
  });
  return blank;
}

/** Inserts columns left of others: the sheet is then wider by as many, or by twice as many where Excel did it twice. */
export async function insertColumns(
  host: WorkbookHost,
  { target: { sheet }, firstColumn, width }: ColumnSpan,
): Promise<void> {
  const before = await widthOf(host, sheet);
  try {
    await host.insertColumns(sheet, firstColumn, width);
  } catch (error) {
    if ((await grown(host, sheet, before)) < width) throw error;
  }
  if ((await grown(host, sheet, before)) !== 2 * width) return;
  const extra = { target: { sheet }, firstColumn: firstColumn + width, width };
  // Blank columns too many harm nothing: failing here must not hide that ours are in.
  if (await areBlank(host, extra).catch(() => false))
    await host.deleteColumns(sheet, extra.firstColumn, width).catch(() => undefined);
}

/** Deletes columns left of others. */
export async function removeColumns(
  host: WorkbookHost,
  { target: { sheet }, firstColumn, width }: ColumnSpan,
): Promise<void> {
  const before = await widthOf(host, sheet);
  try {
    await host.deleteColumns(sheet, firstColumn, width);
  } catch (error) {
    if ((await grown(host, sheet, before)) > -width) throw error;
  }
}

async function widthOf(host: WorkbookHost, sheet: string): Promise<number> {
  return (await host.usedArea(sheet))?.columns ?? 0;
}

/** By how much the sheet is wider; not at all where it will not even say. */
async function grown(host: WorkbookHost, sheet: string, before: number): Promise<number> {
  try {
    return (await widthOf(host, sheet)) - before;
  } catch {
    return 0;
  }
}
