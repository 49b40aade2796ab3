/** What the other cells of a doubtful row hold, by which it is known. */
import type { Annotation } from '../../annotate/annotation';
import { readInBlocks } from '../../host/blocks';
import type { Scalar } from '../../host/host';

/** Cells of a row that are told beside it, and letters of each. */
const MOST = 6;
const LONGEST = 40;

/** The filled cells of a row in one line, but those of the columns left out. */
export function tellCells(values: readonly Scalar[], isLeftOut: (column: number) => boolean): string {
  return values
    .filter((value, column) => value !== '' && !isLeftOut(column))
    .slice(0, MOST)
    .map((value) => String(value).slice(0, LONGEST))
    .join(' · ');
}

/** A line for each row of the sheet annotated, its text and our answers left out. @throws WorkbookRefusal */
export async function neighboursOf({ plan, host }: Annotation, rows: readonly number[]): Promise<readonly string[]> {
  const { cells } = plan.target;
  const used = await host.usedArea(plan.target.sheet);
  const columns = used ? used.column + used.columns : 0;
  const isOurs = (column: number): boolean => column >= plan.firstColumn && column < plan.firstColumn + plan.width;
  return Promise.all(
    rows.map(async (row) => {
      const [values = []] = await readInBlocks(host, { ...cells, row, rows: 1, column: 0, columns });
      return tellCells(values, (column) => column === cells.column || isOurs(column));
    }),
  );
}
