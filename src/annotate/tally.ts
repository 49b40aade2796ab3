/** How the rows of a column come out, counted without writing anything: what formulas will answer. */
import { readInBlocks } from '../host/blocks';
import { rowsOf, type WorkbookHost } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import { ColumnReader, STATUSES, type Status } from './decide';
import type { Pace } from './pace';
import type { Plan } from './plan';
import { targetText } from './target';

const BLOCK = 2_000;

/** @throws WorkbookRefusal */
export async function tally(
  host: WorkbookHost,
  resolver: Resolver,
  { target, kind, departement }: Plan,
  page: Pace,
): Promise<Readonly<Record<Status, number>>> {
  const { cells, across } = target;
  const reader = new ColumnReader(resolver, kind);
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (let at = 0; at < cells.rows; at += BLOCK) {
    const area = rowsOf(cells, at, Math.min(BLOCK, cells.rows - at));
    const texts = await readInBlocks(host, { ...area, columns: across });
    const beside = departement < 0 ? [] : await readInBlocks(host, { ...area, column: departement });
    texts.forEach((row, down) => counts[reader.statusOf(targetText(target, row), beside[down]?.[0])]++);
    await page.pause();
  }
  return counts;
}
