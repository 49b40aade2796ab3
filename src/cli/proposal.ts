/** Which columns of a file to read, guessed from their titles: proposed to the user as a command, never taken unasked. */
import { areTowns, partOfColumn } from '../annotate/column-content';
import { rowText, type PartKind } from '../annotate/row-text';
import { kindsOfTitle, type TitleKind } from '../annotate/usual-titles';
import type { Scalar } from '../host/host';
import { resolver } from '../resolve/resolve';
import { fold } from '../table/fold';

/** Indexes of the columns to read. */
export interface Columns {
  /** Those that make the text of a row, in their order, and what each holds. */
  readonly text: readonly number[];
  readonly kinds: readonly PartKind[];
  /** Index of the column of the département, −1 if there is none. */
  readonly departement: number;
}

/** Returns the columns that the usual titles point to; nothing if none does. */
export function proposeColumns(titles: readonly string[]): Columns | undefined {
  const kinds = titles.map(kindsOfTitle);
  const first = (kind: TitleKind): number => kinds.findIndex((one) => one.has(kind));
  const [postCode, town] = [first('post-code'), first('town')];
  const departement = postCode >= 0 ? -1 : first('departement');
  const codes: readonly Part[] = postCode >= 0 ? [[postCode, 'post-code']] : [];
  if (town >= 0) return columnsFrom([...codes, [town, 'words']], departement);
  const addresses = kinds.flatMap((one, at): Part[] => (one.has('address') ? [[at, 'words']] : []));
  if (addresses.length > 0) return columnsFrom([...addresses, ...codes], departement);
  const insee = first('insee');
  return insee < 0 ? undefined : columnsFrom([[insee, 'insee']], -1);
}

/** Rows from which the columns are told where no title is a usual one. */
const MOST_ROWS_TRIED = 60;

/** Returns the columns that their cells point to: a town and its post code, or codes INSEE; nothing if none does. */
export async function proposeByCells(width: number, rows: AsyncIterable<NumberedRow>): Promise<Columns | undefined> {
  const tried: (readonly Scalar[])[] = [];
  for await (const { cells } of rows) if (tried.push(cells) > MOST_ROWS_TRIED) break;
  const columns = Array.from({ length: width }, (_, column) => tried.slice(1).map((cells) => cells[column] ?? ''));
  const kinds = columns.map((cells) => partOfColumn(resolver(), '', cells));
  const [postCode, insee] = [kinds.indexOf('post-code'), kinds.indexOf('insee')];
  const town = columns.findIndex((cells) => areTowns(resolver(), cells));
  if (town < 0) return insee < 0 ? undefined : columnsFrom([[insee, 'insee']], -1);
  return columnsFrom([...(postCode < 0 ? [] : [[postCode, 'post-code'] as const]), [town, 'words']], -1);
}

type Part = readonly [column: number, kind: PartKind];

function columnsFrom(parts: readonly Part[], departement: number): Columns {
  return { text: parts.map(([column]) => column), kinds: parts.map(([, kind]) => kind), departement };
}

/** Returns the text of a row, from its cells. */
export function textOf({ text, kinds }: Columns, cellAt: (column: number) => Scalar): Scalar {
  return rowText(text.map(cellAt), kinds);
}

/** The option that names a column of each kind. */
export const PART_OPTIONS = { words: 'colonne', 'post-code': 'code-postal', insee: 'code-insee' } as const;

/** Returns the options that name these columns. */
export function optionsOf(titles: readonly string[], { text, kinds, departement }: Columns): string {
  return [
    ...text.map((column, at) => `--${PART_OPTIONS[kinds[at]!]} ${nameOf(titles, column)}`),
    ...(departement < 0 ? [] : [`--departement ${nameOf(titles, departement)}`]),
  ].join(' ');
}

/** By its number, if its title does not tell it from the others, or has a sign that a shell takes for its own. */
function nameOf(titles: readonly string[], at: number): string {
  const title = titles[at]!.trim();
  const alone = titles.filter((other) => fold(other) === fold(title)).length === 1;
  return fold(title) === '' || !alone || /["$`\\!%]/.test(title) ? `n°${at + 1}` : shellWord(title);
}

/** A word as a shell takes it. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{N}_./:-]+$/u.test(word) ? word : `"${word}"`;
}

/** A row with its number, from 1. */
export interface NumberedRow {
  readonly number: number;
  readonly cells: readonly Scalar[];
}

const MOST_ROWS_ABOVE = 30;

/**
 * Returns the row that looks like that of the titles, if it is not the first that holds something: the first whose
 * titles are usual ones, among those that are more than half as full as any of the top of the file. « Source : Insee »
 * above a table is none of them.
 */
export async function findHeading(rows: AsyncIterable<NumberedRow>): Promise<NumberedRow | undefined> {
  const top: NumberedRow[] = [];
  for await (const row of rows) if (top.push(row) >= MOST_ROWS_ABOVE) break;
  const fullest = Math.max(...top.map(({ cells }) => filled(cells)));
  const written = top.filter(({ cells }) => filled(cells) > 0);
  return written.find(({ cells }, at) => at > 0 && filled(cells) * 2 > fullest && isHeading(cells));
}

function filled(cells: readonly Scalar[]): number {
  return cells.filter((cell) => String(cell).trim() !== '').length;
}

function isHeading(cells: readonly Scalar[]): boolean {
  const texts = cells.map(String);
  return texts.every((text) => text.length <= LONGEST_TITLE) && proposeColumns(texts) !== undefined;
}

const LONGEST_TITLE = 60;
