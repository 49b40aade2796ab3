/** From the selection to the column to annotate: its cells, its heading, a sample. */
import { readInBlocks } from '../host/blocks';
import { rowsOf, type Area, type Matrix, type Scalar, type Selection, type WorkbookHost } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import { warmUp } from '../resolve/warm-up';
import { contentOf } from './cell';
import { guessKind, type ColumnKind } from './kind';
import { pace, type Pace } from './pace';
import { rowText, type PartKind } from './row-text';
import { areTitles, headingAbove, MOST_ABOVE, titlesUnderPreamble } from './titles';
import { partOfColumn } from './column-content';

/** A row of the sheet, counted from 0, and what it holds. */
export interface SampleRow {
  readonly row: number;
  readonly value: Scalar;
}

export interface TargetColumn {
  readonly sheet: string;
  readonly sheetName: string;
  /** The cells to annotate: one column, the first if the address stands in several, without the heading. */
  readonly cells: Area;
  /** How many columns, from that of `cells` on, make one text: 1, or the whole of an address. */
  readonly across: number;
  /** What each of the columns selected holds, by its title or its cells, if they are read together. */
  readonly parts: readonly PartKind[];
  /** How many were selected, which the clerk may have read together. */
  readonly selected: number;
  /** The row of the heading, counted from 0; -1 if there is none. */
  readonly headingRow: number;
  /** "" if there is none. */
  readonly heading: string;
  readonly kind: ColumnKind;
  /** The first filled rows, by which the column is known again. */
  readonly sample: readonly SampleRow[];
  /** The column found to hold départements, counted from 0; -1 if none was. */
  readonly departement: number;
  /** Whether the column is one of a table, where no formula can spill. */
  readonly inTable: boolean;
}

const SAMPLE = 400 + MOST_ABOVE;
/** An address stands in six columns at most: number, street, two complements, post code, town. */
const MOST_ACROSS = 6;
const SAMPLE_ACROSS = 40;
const SAMPLE_SHOWN = 6;
const NONE = -1;

/**
 * Reads the column that the selection stands for: the rows selected or, for one cell, the column of the table or of the
 * sheet. Returns undefined if it is blank. `page` paces the preparation of the resolver; `titles` is the row of titles that
 * the clerk chose, counted from 0, or -1 for none: without it, it is found.
 * @throws WorkbookRefusal
 */
export async function readTarget(
  host: WorkbookHost,
  resolver: Resolver,
  selection: Selection,
  page: Pace = pace(),
  titles?: number,
): Promise<TargetColumn | undefined> {
  const steps = warmUp(resolver);
  while (steps.next().done !== true) await page.pause();
  const { area, table } = selection;
  const used = await host.usedArea(area.sheet);
  if (!used) return undefined;
  const column = area.column;
  const whole = table?.area ?? used;
  const several = area.rows > 1;
  const first = Math.max(several ? area.row : 0, whole.row);
  const last = Math.min(several ? area.row + area.rows : Infinity, whole.row + whole.rows);
  if (last <= first || column >= used.columns) return undefined;
  const rows: Area = { sheet: area.sheet, row: first, column, rows: last - first, columns: 1 };
  const firstCells = await readSample(host, rows);
  const filled = firstCells.findIndex((value) => value !== '');
  if (filled < 0) return undefined;
  await page.pause();
  const selected = area.columns <= MOST_ACROSS ? Math.min(area.columns, used.columns - column) : 1;
  const together = await readTogether(host, rows, selected);
  const across = isSurer(resolver, together) ? selected : 1;
  const tableTitles = table && (table.headed ? table.area.row : NONE);
  const headingRow = titles ?? tableTitles ?? (await findTitles());
  const start = headingRow >= first ? headingRow + 1 : first;
  const cells = { ...rows, row: start, rows: last - start };
  if (cells.rows <= 0) return undefined;
  const kept = firstCells.slice(start - first);
  const named = headingRow < 0 ? [] : (await host.read({ ...rows, row: headingRow, rows: 1, columns: selected }))[0]!;
  // Codes look alike: their title says which they are.
  const { kind } = guessKind(resolver, [...named.slice(0, 1), ...kept].find((value) => value !== '') ?? '', kept);
  const departement = await findDepartement(host, resolver, cells, used);
  return {
    sheet: area.sheet,
    sheetName: selection.sheetName,
    cells,
    across,
    selected,
    headingRow,
    parts: Array.from({ length: selected }, (_, at) =>
      partOfColumn(
        resolver,
        String(named[at] ?? ''),
        together.slice(Math.max(0, start - first)).map((row) => row[at] ?? ''),
      ),
    ),
    heading: String(named[0] ?? ''),
    kind: across > 1 ? 'adresses' : kind,
    sample: kept
      .map((value, at) => ({ row: start + at, value }))
      .filter(({ value }) => contentOf(value).kind !== 'blank')
      .slice(0, SAMPLE_SHOWN),
    departement,
    inTable: table !== undefined,
  };

  async function findTitles(): Promise<number> {
    const under = await titlesUnderPreamble(host, resolver, rows);
    if (under >= 0) return under;
    const { headed } = guessKind(resolver, firstCells[filled]!, firstCells.slice(filled));
    if (headed || (across > 1 && areTitles(together[filled]))) return first + filled;
    return several ? headingAbove(host, rows) : NONE;
  }
}

/** Returns the text of a row: its one cell, or all those of the address. */
export function targetText(
  { across, parts }: Pick<TargetColumn, 'across' | 'parts'>,
  cells: readonly Scalar[],
): Scalar {
  return rowText(cells, across > 1 ? parts : []);
}

async function readSample(host: WorkbookHost, rows: Area): Promise<readonly Scalar[]> {
  const matrix = await readInBlocks(host, rowsOf(rows, 0, Math.min(SAMPLE, rows.rows)));
  return matrix.map((row) => row[0] ?? '');
}

/** The first rows of the columns selected; none for one column. */
async function readTogether(host: WorkbookHost, rows: Area, selected: number): Promise<Matrix> {
  if (selected === 1) return [];
  return host.read(rowsOf({ ...rows, columns: selected }, 0, Math.min(SAMPLE_ACROSS, rows.rows)));
}

/** Whether more rows are certain with all their columns than with the first alone. */
function isSurer(resolver: Resolver, rows: Matrix): boolean {
  const sure = (texts: readonly Scalar[]): number =>
    texts.filter((text) => resolver.resolve(String(text)).kind === 'sure').length;
  return sure(rows.map((row) => rowText(row))) > sure(rows.map(([first = '']) => first));
}

const DEPARTEMENT = /^\s*(?:n°\s*)?d[ée]p(?:artement|t)?s?\.?\b/i;
const WIDEST = 60;

/** The first column headed « département » of whose cells at least half are départements; -1 if there is none. */
async function findDepartement(host: WorkbookHost, resolver: Resolver, cells: Area, used: Area): Promise<number> {
  const columns = Math.min(used.columns, WIDEST);
  const from = Math.max(0, cells.row - 1);
  const sample = await host.read({
    sheet: cells.sheet,
    row: from,
    column: 0,
    rows: Math.min(21, cells.row + cells.rows - from),
    columns,
  });
  const [headings = [], ...rows] = cells.row > 0 ? sample : [[], ...sample];
  for (let column = 0; column < columns; column++) {
    if (column === cells.column || !DEPARTEMENT.test(String(headings[column] ?? ''))) continue;
    const filled = rows.map((row) => row[column] ?? '').filter((value) => value !== '');
    const known = filled.filter((value) => resolver.departements.read(String(value)) !== undefined);
    if (known.length * 2 >= filled.length) return column;
  }
  return NONE;
}
