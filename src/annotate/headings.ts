/** The headings of an annotation: written in blank cells, then blanked if it is taken back. */
import { writeInBlocks } from '../host/blocks';
import { WorkbookRefusal, type WorkbookHost } from '../host/host';
import { CellRuns } from './cell-runs';
import { headingArea, isOurHeading, type Placed, type Plan } from './plan';

/**
 * Writes the headings; returns them as the workbook keeps them, because a table numbers a heading it already has.
 * @throws WorkbookRefusal "merged" if a merged cell swallows one; the others are then blank again.
 */
export async function writeHeadings(host: WorkbookHost, plan: Plan): Promise<readonly string[]> {
  const area = headingArea(plan);
  if (!area) return plan.headings;
  const [held] = await host.write([{ area, values: [plan.headings] }]);
  const row = held?.[0] ?? [];
  const kept = plan.headings.map((heading, at) => {
    const now = row[at];
    return isOurHeading(heading, now) ? now : undefined;
  });
  if (kept.every((heading) => heading !== undefined)) return kept;
  await blankHeadings(host, plan);
  throw new WorkbookRefusal('merged');
}

/** Blanks the headings of the plan that are still there. */
export async function blankHeadings(host: WorkbookHost, plan: Placed): Promise<void> {
  const area = headingArea(plan);
  if (!area) return;
  const [row = []] = await host.read(area);
  const runs = new CellRuns(area);
  row.forEach((now, across) => runs.note(area.row, across, isOurHeading(plan.headings[across]!, now), ''));
  await writeInBlocks(host, runs.finish().patches);
}
