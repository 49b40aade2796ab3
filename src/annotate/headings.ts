/** The headings of an annotation: written in blank cells, known again, taken back. */
import { writeInBlocks } from '../host/blocks';
import { WorkbookRefusal, type WorkbookHost } from '../host/host';
import { headingArea, isOurHeading, type Plan } from './plan';
import { CellRuns } from './cell-runs';

/** Writes the headings. A table numbers one that it has already; a merged cell keeps none. */
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

/** Blanks the headings that are ours. */
export async function blankHeadings(host: WorkbookHost, plan: Plan): Promise<void> {
  const area = headingArea(plan);
  if (!area) return;
  const [row = []] = await host.read(area);
  const runs = new CellRuns(area);
  row.forEach((now, across) => runs.note(area.row, across, isOurHeading(plan.headings[across]!, now), ''));
  await writeInBlocks(host, runs.finish().patches);
}
