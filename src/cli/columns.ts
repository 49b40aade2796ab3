/** The columns that the options name, found among the titles of a file. */
import { fold } from '../table/fold';
import type { Options } from './options';
import {
  findHeading,
  optionsOf,
  PART_OPTIONS,
  proposeByCells,
  proposeColumns,
  type Columns,
  type NumberedRow,
} from './proposal';
import { CommandRefused } from './refused';
import { commandTexts } from './texts/texts';

/**
 * Returns the columns to read.
 * @param rows  the rows of the file, to look for titles further down if these are not the right ones
 * @throws CommandRefused with the command to write, if the titles tell it
 */
export async function columnsOf(
  options: Options,
  titles: readonly string[],
  rows: () => AsyncIterable<NumberedRow>,
): Promise<Columns> {
  try {
    const lower = alone(options, titles) ? await findHeading(rows()) : undefined;
    if (lower && lower.cells.filter((cell) => cell !== '').length > 1)
      throw new CommandRefused(commandTexts().columns.loneCell);
    return {
      text: findTexts(titles, options.columns),
      kinds: options.columns.length === 0 ? ['words'] : options.columns.map(({ kind }) => kind),
      departement: options.departement === undefined ? -1 : findColumn(titles, options.departement, '--departement'),
    };
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
    throw new CommandRefused(`${error.message}${await propose(options, titles, rows)}`);
  }
}

/** Whether the only title would be taken without having been named. */
function alone({ columns, heading }: Options, titles: readonly string[]): boolean {
  return heading === undefined && columns.length === 0 && titles.filter((title) => title.trim() !== '').length === 1;
}

async function propose(
  { again, heading }: Options,
  titles: readonly string[],
  rows: () => AsyncIterable<NumberedRow>,
): Promise<string> {
  const { columns: texts } = commandTexts();
  const found = heading === undefined && !proposeColumns(titles) ? await findHeading(rows()) : undefined;
  if (!found) {
    const proposal = proposeColumns(titles) ?? (await proposeByCells(titles.length, rows()));
    return proposal ? `\n${texts.forExample(again(optionsOf(titles, proposal)))}` : '';
  }
  const names = found.cells.map(String);
  const wanted = `--entete ${found.number} ${optionsOf(names, proposeColumns(names)!)}`;
  return `\n${texts.ifHeadings(found.number, again(wanted))}`;
}

/** The titles of a file that has none: the numbers of its columns. */
export function numbered(width: number): readonly string[] {
  return Array.from({ length: width }, (_, at) => String(at + 1));
}

/**
 * Returns the indexes of the columns to read, in the order in which they are named.
 * @throws CommandRefused if one is none of the file's, or is named twice
 */
function findTexts(titles: readonly string[], wanted: Options['columns']): readonly number[] {
  if (wanted.length === 0) return [findColumn(titles, undefined, '--colonne')];
  const found = wanted.map(({ kind, name }) => findColumn(titles, name, `--${PART_OPTIONS[kind]}`));
  const twice = found.findIndex((column, at) => found.indexOf(column) !== at);
  if (twice >= 0) {
    const option = `--${PART_OPTIONS[wanted[twice]!.kind]}`;
    throw new CommandRefused(commandTexts().columns.given.twice(titles[found[twice]!]!, option));
  }
  return found;
}

/**
 * Returns the index of the column an option names, by its title or by its number from 1.
 * @throws CommandRefused if the option names no column, or several
 */
export function findColumn(titles: readonly string[], wanted: string | undefined, option: string): number {
  const { given } = commandTexts().columns;
  if (wanted === undefined) {
    if (titles.length === 1) return 0;
    throw new CommandRefused(given.missing(option, listed(titles)));
  }
  const ranked = /^n°\s*(\d+)$/i.exec(wanted.trim())?.[1];
  const rank = Number(ranked ?? NaN) - 1;
  if (titles[rank] !== undefined) return rank;
  const exact = indexes(titles, (title) => title.trim() === wanted.trim());
  const near = exact.length > 0 ? exact : indexes(titles, (title) => fold(title) === fold(wanted));
  if (near.length === 1) return near[0]!;
  if (near.length > 1) throw new CommandRefused(given.several(near.length, wanted, option, near[0]! + 1));
  const number = Number(wanted);
  if (Number.isInteger(number) && number >= 1 && number <= titles.length) return number - 1;
  throw new CommandRefused(given.absent(wanted, listed(titles)));
}

function indexes(titles: readonly string[], test: (title: string) => boolean): number[] {
  return titles.flatMap((title, at) => (test(title) ? [at] : []));
}

const MOST_LISTED = 30;

function listed(titles: readonly string[]): string {
  const { untitled } = commandTexts().columns;
  const shown = titles.slice(0, MOST_LISTED).map((title) => title.trim() || untitled);
  return shown.join(', ') + (titles.length > MOST_LISTED ? '…' : '');
}
