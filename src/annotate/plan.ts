/** Where an annotation writes: new columns, or those of an earlier run, which it completes. */
import { WorkbookRefusal, type Area, type Scalar, type WorkbookHost } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import { findEarlierAnswers } from './earlier-run';
import type { ColumnKind } from './kind';
import type { Request } from './request';
import type { AnswerSource } from './source';
import type { TargetColumn } from './target';

/** Columns that an annotation wrote, or will: what is enough to find them again. */
export interface Placed {
  readonly target: Pick<TargetColumn, 'sheet' | 'cells' | 'headingRow'>;
  /** The first column written, counted from 0. */
  readonly firstColumn: number;
  /** How many columns are written; the last is the remark. */
  readonly width: number;
  /** Whether the columns of an earlier run are there: only their blanks are filled. */
  readonly completes: boolean;
  /** One a column; the last is the remark's. */
  readonly headings: readonly string[];
}

export interface Plan extends Placed {
  readonly target: TargetColumn;
  readonly kind: ColumnKind;
  readonly source: AnswerSource;
  /** The column of départements once ours are in, counted from 0; -1 if there is none. */
  readonly departement: number;
  /** Whether columns must be inserted, because others are in their place. */
  readonly inserts: boolean;
}

const MOST_COLUMNS = 16_384;
const NONE = -1;

/**
 * Makes the plan; writes nothing. An earlier run is known by its headings or, if the column has no heading and a
 * resolver is given, by its answers. If `mayComplete` is false, columns with the same headings are someone else's.
 * @throws WorkbookRefusal "blocked" if the sheet has too few columns left.
 */
export async function makePlan(
  host: WorkbookHost,
  target: TargetColumn,
  request: Request,
  headings: readonly string[],
  mayComplete = true,
  resolver?: Resolver,
): Promise<Plan> {
  const used = (await host.usedArea(target.sheet)) ?? { ...target.cells, row: 0, column: 0 };
  const width = headings.length;
  const earlier = mayComplete ? await findEarlierColumns(host, target, request, used, headings, resolver) : undefined;
  const completes = earlier !== undefined;
  const beside = request.placement === 'a-cote' ? target.cells.column + target.across : used.columns;
  const firstColumn = earlier?.firstColumn ?? beside;
  const inserts = !completes && firstColumn < used.columns;
  if (firstColumn + width > MOST_COLUMNS || (inserts && used.columns + width > MOST_COLUMNS))
    throw new WorkbookRefusal('blocked');
  const departement = departementColumn(request, firstColumn, width, inserts, completes);
  return {
    target,
    kind: request.kind,
    source: request.source,
    departement,
    firstColumn,
    width,
    inserts,
    completes,
    headings: earlier?.headings ?? headings,
  };
}

/** The column of départements once ours are in: an insertion moves it; one of our own answers is none. */
function departementColumn(
  { departement }: Request,
  firstColumn: number,
  width: number,
  inserts: boolean,
  completes: boolean,
): number {
  if (departement < 0) return NONE;
  if (completes && departement >= firstColumn && departement < firstColumn + width) return NONE;
  return inserts && departement >= firstColumn ? departement + width : departement;
}

async function findEarlierColumns(
  host: WorkbookHost,
  target: TargetColumn,
  request: Request,
  used: Area,
  headings: readonly string[],
  resolver: Resolver | undefined,
): Promise<{ firstColumn: number; headings: readonly string[] } | undefined> {
  if (target.headingRow >= 0) return findHeadings(host, target, used, headings);
  const firstColumn = resolver ? await findEarlierAnswers(host, resolver, target, request, used) : NONE;
  return firstColumn < 0 ? undefined : { firstColumn, headings };
}

/** Whether a cell holds our heading, perhaps numbered: Excel numbers a heading that a table already has. */
export function isOurHeading(heading: string, held: Scalar | undefined): held is string {
  return (
    typeof held === 'string' && held.startsWith(heading) && /^(?:\d+| ?\(\d+\))?$/.test(held.slice(heading.length))
  );
}

/** Where our headings stand in the row of headings, and how they are written there; undefined if they do not. */
async function findHeadings(
  host: WorkbookHost,
  { sheet, cells, across, headingRow }: TargetColumn,
  used: Area,
  headings: readonly string[],
): Promise<{ firstColumn: number; headings: readonly string[] } | undefined> {
  const from = cells.column + across;
  const columns = used.columns - from;
  if (headingRow < 0 || columns < headings.length) return undefined;
  const [row = []] = await host.read({ sheet, row: headingRow, column: from, rows: 1, columns });
  for (let at = 0; at + headings.length <= row.length; at++) {
    if (headings.every((heading, offset) => isOurHeading(heading, row[at + offset])))
      return { firstColumn: from + at, headings: row.slice(at, at + headings.length).map(String) };
  }
  return undefined;
}

/** The cells that an annotation writes, without the headings. */
export function answerArea({ target, firstColumn, width }: Placed): Area {
  return { ...target.cells, column: firstColumn, columns: width };
}

/** The cells of our headings; undefined if the column has no heading. */
export function headingArea({ target, firstColumn, width }: Placed): Area | undefined {
  if (target.headingRow < 0) return undefined;
  return { sheet: target.sheet, row: target.headingRow, column: firstColumn, rows: 1, columns: width };
}
