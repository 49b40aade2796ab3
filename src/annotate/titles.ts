/** Where the titles of a sheet are: above them may stand the title of the whole, a date, a blank row. */
import type { Area, Matrix, Scalar, WorkbookHost } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import { guessKind } from './kind';

/** Rows among which the titles are looked for. */
export const MOST_ABOVE = 30;
const WIDEST = 60;
/** Share of the cells of the fullest row that the titles must be more than. */
const HALF = 0.5;
/** Above rows selected without it, a heading may be this far from the top. */
const TOP = 50;
const WORDS_SHOWN = 4;
const NONE = -1;

/** A row that may be that of the titles, counted from 0, and its first words. */
export interface TitleRow {
  readonly row: number;
  readonly words: readonly string[];
}

/** Returns the first row more than half as full as the fullest; -1 if all are blank. */
export function titlesIn(cells: Matrix): number {
  const widths = cells.map((row) => filledOf(row).length);
  const most = Math.max(0, ...widths.slice(0, MOST_ABOVE));
  return widths.findIndex((width) => width > most * HALF);
}

/** Words alone, in every cell: a number, a street, a post code have figures. */
export function areTitles(row: readonly Scalar[] = []): boolean {
  return row.length > 0 && row.every((cell) => typeof cell === 'string' && cell !== '' && !/\d/.test(cell));
}

/** The rows of the top of the sheet that hold something: the clerk may choose among them. */
export async function titleRows(host: WorkbookHost, sheet: string): Promise<readonly TitleRow[]> {
  return (await readTop(host, sheet)).flatMap((cells, row) => {
    const words = filledOf(cells).map(String);
    return words.length === 0 ? [] : [{ row, words: words.slice(0, WORDS_SHOWN) }];
  });
}

/** The row of titles under what is above the table, for a column; -1 if nothing is above, or if it seems no row of titles. */
export async function titlesUnderPreamble(host: WorkbookHost, resolver: Resolver, column: Area): Promise<number> {
  const top = await readTop(host, column.sheet);
  const row = titlesIn(top);
  if (row < 1 || row >= column.row + column.rows || !top.slice(0, row).some((cells) => filledOf(cells).length > 0))
    return NONE;
  const title = top[row]![column.column] ?? '';
  if (resolver.resolve(String(title)).kind === 'sure') return NONE;
  const under = top.slice(row).map((cells) => cells[column.column] ?? '');
  const isTitle = title !== '' && guessKind(resolver, title, under).headed;
  return isTitle || areTitles(filledOf(top[row]!)) ? row : NONE;
}

/** The heading of rows selected without it: the first filled cell above them; -1 if there is none. */
export async function headingAbove(host: WorkbookHost, rows: Area): Promise<number> {
  if (rows.row === 0) return NONE;
  const above = await host.read({ ...rows, row: 0, rows: Math.min(rows.row, TOP) });
  return above.findIndex((row) => row[0] !== '');
}

async function readTop(host: WorkbookHost, sheet: string): Promise<Matrix> {
  const used = await host.usedArea(sheet);
  if (!used) return [];
  const columns = Math.min(WIDEST, used.column + used.columns);
  return host.read({ sheet, row: 0, column: 0, rows: Math.min(MOST_ABOVE, used.row + used.rows), columns });
}

function filledOf(row: readonly Scalar[]): readonly Scalar[] {
  return row.filter((value) => value !== '');
}
