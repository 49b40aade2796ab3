/** The columns of an earlier run in a sheet without headings: known by the answers they hold. */
import type { Area, Scalar, WorkbookHost } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import { ColumnReader } from './decide';
import { isOurRemark } from './remarks';
import type { Request } from './request';
import { targetText, type TargetColumn } from './target';

const SAMPLE = 200;
const NONE = -1;

/** Returns the first column of an earlier run that gave the same answers; -1 if there is none. */
export async function findEarlierAnswers(
  host: WorkbookHost,
  resolver: Resolver,
  target: TargetColumn,
  { kind, source, departement }: Request,
  used: Area,
): Promise<number> {
  const { cells, across } = target;
  const from = cells.column + across;
  if (used.columns <= from) return NONE;
  const rows = Math.min(SAMPLE, cells.rows);
  const width = source.columns.length;
  const column = async (at: number): Promise<readonly Scalar[]> =>
    (await host.read({ ...cells, column: at, rows, columns: 1 })).map(([value = '']) => value);
  const texts = (await host.read({ ...cells, rows, columns: across })).map((row) => targetText(target, row));
  const departements = departement >= 0 ? await column(departement) : [];
  const held = await host.read({ ...cells, column: from, rows, columns: used.columns - from });
  const reader = new ColumnReader(resolver, kind);
  const wanted = texts.map((text, row) => {
    const { resolution } = reader.decide(text, departements[row]);
    return resolution && source.answer(resolution.place).values;
  });
  for (let at = 0; at + width <= used.columns - from; at++) {
    if (
      areEarlierAnswers(
        wanted,
        held.map((row) => row.slice(at, at + width + 1)),
        width,
      )
    )
      return from + at;
  }
  return NONE;
}

/**
 * Whether the cells are those of an earlier run: some answers, all ours, and no remark but ours. A single column might
 * be the user's own clean names: one of its rows must then have a remark of ours.
 */
function areEarlierAnswers(
  wanted: readonly (readonly Scalar[] | undefined)[],
  held: readonly (readonly Scalar[])[],
  width: number,
): boolean {
  let answers = 0;
  let remarks = 0;
  for (const [row, cells] of held.entries()) {
    const remark = cells[width] ?? '';
    if (remark !== '' && !isOurRemark(remark)) return false;
    if (isOurRemark(remark)) remarks++;
    const given = cells.slice(0, width);
    if (given.every((value) => value === '')) continue;
    const answer = wanted[row];
    if (answer?.every((value, across) => value === given[across])) answers++;
    // An answer that differs is ours if a remark is there: the clerk settled a doubt.
    else if (!isOurRemark(remark)) return false;
  }
  return answers > 0 && (width > 1 || remarks > 0);
}
