/** Columns inserted and removed once: if Excel's answer is lost, the width of the sheet tells whether it was done. */
import { inBlocks } from '../host/blocks';
import type { WorkbookHost } from '../host/host';

/** Whole columns of a sheet; a plan is one. */
export interface ColumnSpan {
  readonly target: { readonly sheet: string };
  readonly firstColumn: number;
  readonly width: number;
}

/** Whether the columns hold no value, in any row. */
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

/**
 * Inserts blank columns; takes out as many again if Excel inserted them twice.
 * @throws WorkbookRefusal if the columns are not in.
 */
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
  // Blank columns too many harm nothing, so a refusal here must not hide that ours are in.
  if (await areBlank(host, extra).catch(() => false))
    await host.deleteColumns(sheet, extra.firstColumn, width).catch(() => undefined);
}

/**
 * Deletes the columns.
 * @throws WorkbookRefusal if the columns are still there.
 */
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

/** By how many columns the sheet is wider than `before`; 0 if the workbook does not say. */
async function grown(host: WorkbookHost, sheet: string, before: number): Promise<number> {
  try {
    return (await widthOf(host, sheet)) - before;
  } catch {
    return 0;
  }
}
