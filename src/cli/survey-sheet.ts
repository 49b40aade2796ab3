/** What reading a sheet once finds, whatever the workbook's format: where its columns are, how far it goes. */
import { guessKind } from '../annotate/kind';
import type { Scalar } from '../host/host';
import { resolver } from '../resolve/resolve';
import { ColumnCheck } from './column-check';
import { columnsOf, numbered } from './columns';
import type { Options } from './options';
import { textOf, type Columns, type NumberedRow } from './proposal';
import { CommandRefused } from './refused';
import { commandTexts, shownNumber } from './texts/texts';

/** Rows from which the kind of the column is guessed. */
const SAMPLE = 400;
const MOST_COLUMNS = 16_384;

/** A row that has cells. */
export interface SurveyRow {
  /** From 1. */
  readonly number: number;
  readonly cells: readonly SurveyCell[];
  /** Columns that hold something. */
  readonly reach: number;
  /** Columns that belong to merged cells. */
  readonly merged?: number;
}

export interface SurveyCell {
  readonly column: number;
  readonly value: Scalar;
  /** As the workbook names its styles; "" if it has none. */
  readonly style: string;
  /** Whether it holds a formula whose answer no one wrote beside it. */
  readonly unanswered: boolean;
}

/** What reading the sheet once found. */
export interface SheetSurvey extends Columns {
  /** The row of the titles, from 1; 0 if there is none. */
  readonly heading: number;
  /** Columns that hold something. */
  readonly width: number;
  /** The last row that holds something, from 1. */
  readonly lastRow: number;
  readonly titles: readonly string[];
  readonly headingStyle: string;
  /** The first rows of the column, to guess what it holds. */
  readonly sample: readonly Scalar[];
  /** Rows to read whose formula has no answer written beside it. */
  readonly unanswered: number;
}

type Start = Pick<SheetSurvey, 'heading' | 'titles' | 'headingStyle' | 'text' | 'kinds' | 'departement'>;

/**
 * Reads the whole sheet, so that a fault is told before anything is written.
 * @throws CommandRefused if the sheet is empty, or full, or its columns are not what the options say
 */
export async function surveySheet(rows: () => AsyncIterable<SurveyRow>, options: Options): Promise<SheetSurvey> {
  const { files: texts } = commandTexts();
  let start: Start | undefined;
  let check: ColumnCheck | undefined;
  let [width, lastRow, unanswered] = [0, 0, 0];
  const sample: Scalar[] = [];
  for await (const row of rows()) {
    const { number, cells } = row;
    width = Math.max(width, row.reach);
    const holdsSomething = cells.some(({ value }) => value !== '');
    if (holdsSomething) lastRow = number;
    if (start === undefined && holdsSomething && number >= (options.heading ?? 0)) {
      start = await startAt(row, width, options, rows);
      check = new ColumnCheck(options, start.titles, start);
    }
    // No answer may lie under merged cells; those of a title above the table are not in its way.
    if (start && number >= start.heading) width = Math.max(width, row.merged ?? 0);
    if (!start || number === start.heading || cells.length === 0) continue;
    const { text } = start;
    if (cells.some((cell) => cell.unanswered && text.includes(cell.column))) {
      unanswered++;
      lastRow = number;
    }
    if (sample.length < SAMPLE) sample.push(textOf(start, (column) => valueAt(cells, column)));
    check!.add((column) => valueAt(cells, column));
  }
  if (!start) throw new CommandRefused(lastRow === 0 ? texts.sheetEmpty : texts.sheetEnds(options.heading!));
  if (width + options.facts.length + 4 > MOST_COLUMNS) throw new CommandRefused(texts.sheetFull);
  check!.check();
  return { ...start, width, lastRow, sample, unanswered };
}

async function startAt(
  { number, cells }: SurveyRow,
  width: number,
  options: Options,
  rows: () => AsyncIterable<SurveyRow>,
): Promise<Start> {
  const titles = options.heading === 0 ? numbered(width) : titlesIn(cells, width);
  const columns = await columnsOf(options, titles, () => numberedRows(rows()));
  const headingStyle = cells.find(({ column }) => column === columns.text[0])?.style ?? '';
  return { ...columns, heading: options.heading === 0 ? 0 : number, titles, headingStyle };
}

async function* numberedRows(rows: AsyncIterable<SurveyRow>): AsyncGenerator<NumberedRow> {
  for await (const { number, cells } of rows) {
    if (cells.length === 0) continue;
    yield { number, cells: titlesIn(cells, 1 + Math.max(...cells.map(({ column }) => column))) };
  }
}

function titlesIn(cells: readonly SurveyCell[], width: number): readonly string[] {
  const titles = new Array<string>(width).fill('');
  for (const { column, value } of cells) if (column < width) titles[column] = String(value);
  return titles;
}

function valueAt(cells: readonly SurveyCell[], wanted: number): Scalar {
  return cells.find(({ column }) => column === wanted)?.value ?? '';
}

/** Columns that these cells reach: an empty one, styled or not, holds nothing. */
export function reachOf(cells: readonly Pick<SurveyCell, 'column' | 'value' | 'unanswered'>[]): number {
  return cells.reduce(
    (reach, { column, value, unanswered }) => (value === '' && !unanswered ? reach : Math.max(reach, column + 1)),
    0,
  );
}

/**
 * Returns the sheet that an option names, by its name or its number from 1; the first if there is no option.
 * @throws CommandRefused if there is none
 */
export function findSheet<S extends { readonly name: string }>(sheets: readonly S[], wanted: string | undefined): S {
  const named = (name: string): string => name.trim().toLowerCase();
  const found =
    wanted === undefined
      ? sheets[0]
      : (sheets.find(({ name }) => name === wanted) ??
        sheets.find(({ name }) => named(name) === named(wanted)) ??
        sheets[Number(wanted) - 1]);
  if (found !== undefined) return found;
  const { noSheet, noSuchSheet } = commandTexts().files;
  const names = sheets.map(({ name }) => name);
  throw new CommandRefused(wanted === undefined ? noSheet : noSuchSheet(wanted, names));
}

export function remarksOnSheet(options: Options, { sample, unanswered }: SheetSurvey): readonly string[] {
  const { account: texts } = commandTexts();
  const said = unanswered > 0 ? [texts.unanswered(shownNumber(unanswered))] : [];
  if (options.kind !== undefined) return said;
  const { kind } = guessKind(resolver(), '', sample);
  if (kind === 'noms' || kind === 'adresses') return said;
  return [...said, texts.otherKind(kind)];
}
