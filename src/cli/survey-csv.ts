/** What a CSV file holds, read once before anything is written: its titles, its columns, its width and its faults. */
import { CsvParser, type WrittenRow } from '../csv/parse';
import { detectEncoding } from '../csv/detect';
import { detectSeparator, type Separator } from '../csv/separator';
import { readText, type Encoding } from '../csv/text';
import type { Scalar } from '../host/host';
import { ColumnCheck } from './column-check';
import { columnsOf, numbered } from './columns';
import { PieceNotes, type PieceSize } from './csv-pieces';
import type { Options } from './options';
import { progress } from './progress';
import { textOf, type Columns, type NumberedRow } from './proposal';
import { CommandRefused } from './refused';
import { commandTexts } from './texts/texts';

/** Rows from which the kind of the column is guessed. */
const SAMPLE = 400;
/** Characters from which the separator is detected. */
const START = 65_536;

/** What reading the file once found. */
export interface Survey extends Columns {
  readonly encoding: Encoding;
  readonly separator: Separator;
  readonly titles: readonly string[];
  /** Cells of the widest row. */
  readonly width: number;
  /** Rows, that of the titles included. */
  readonly rows: number;
  /** The row of the titles, from 1; 0 if there is none. */
  readonly heading: number;
  /** The first rows of the column, to guess what it holds. */
  readonly sample: readonly string[];
  /** The end of line of the first row. */
  readonly newline: string;
  /** Where the file is cut to be annotated. */
  readonly pieces: readonly PieceSize[];
}

/** Reads the whole file, so that a fault is told before anything is written. */
export async function surveyFile(options: Options, size: number): Promise<Survey> {
  const bar = progress(commandTexts().account.checking);
  try {
    return await surveyRows(options, (bytes, rows) => bar.advance(bytes / size, rows));
  } finally {
    bar.finish();
  }
}

async function surveyRows(options: Options, advance: (bytes: number, rows: number) => void): Promise<Survey> {
  const encoding = await detectEncoding(options.file, options.encoding);
  const separator = detectSeparator(await startOf(options.file, encoding), options.separator, !options.unquoted);
  let survey: Survey | undefined;
  let check: ColumnCheck | undefined;
  let width = 0;
  let rows = 0;
  let newline = '';
  const sample: string[] = [];
  const notes = new PieceNotes();
  for await (const piece of rowPieces(options.file, encoding, separator, options.unquoted)) {
    for (const row of piece.rows) {
      rows++;
      width = Math.max(width, row.cells.length);
      notes.add(row);
      if (rows === 1) newline = row.newline || '\n';
      if (survey === undefined) {
        if (!isFirst(row, rows, options.heading)) continue;
        const titles = options.heading === 0 ? numbered(row.cells.length) : row.cells;
        const columns = await columnsOf(options, titles, () => numberedRows(options, encoding, separator));
        const heading = options.heading === 0 ? 0 : rows;
        survey = {
          ...columns,
          encoding,
          separator,
          titles,
          heading,
          width,
          rows,
          sample,
          newline,
          pieces: notes.sizes,
        };
        check = new ColumnCheck(options, titles, columns);
        if (heading > 0) continue;
      }
      if (sample.length < SAMPLE) sample.push(String(textIn(row.cells, survey)));
      check!.add((column) => row.cells[column] ?? '');
    }
    advance(piece.bytes, rows);
  }
  if (survey === undefined)
    throw new CommandRefused(
      (options.heading ?? 0) > rows
        ? commandTexts().files.tooFewRows(options.file, rows, options.heading!)
        : commandTexts().files.empty(options.file),
    );
  notes.cut();
  check!.check();
  return { ...survey, width, rows };
}

/** Whether the rows to annotate, or their titles, begin with this row. */
function isFirst({ cells }: WrittenRow, number: number, heading: number | undefined): boolean {
  if (heading === undefined) return cells.some((cell) => cell.trim() !== '');
  return number >= heading;
}

async function* numberedRows(
  { file, unquoted }: Options,
  encoding: Encoding,
  separator: Separator,
): AsyncGenerator<NumberedRow> {
  let number = 0;
  for await (const { rows } of rowPieces(file, encoding, separator, unquoted))
    for (const { cells } of rows) yield { number: ++number, cells };
}

function textIn(cells: readonly string[], columns: Columns): Scalar {
  return textOf(columns, (column) => cells[column] ?? '');
}

export async function startOf(file: string, encoding: Encoding): Promise<string> {
  let start = '';
  for await (const { text } of readText(file, encoding)) {
    start += text;
    if (start.length >= START) break;
  }
  return start.slice(0, START);
}

/** Yields the rows of a file. */
export async function* rowsOf(file: string, encoding: Encoding, separator: Separator): AsyncGenerator<WrittenRow> {
  for await (const { rows } of rowPieces(file, encoding, separator, false)) yield* rows;
}

/** Yields the rows of a file as many at a time as are read at once: to wait for each would cost more than to read it. */
async function* rowPieces(
  file: string,
  encoding: Encoding,
  { sign, declaration }: Separator,
  unquoted: boolean,
): AsyncGenerator<{ readonly rows: Iterable<WrittenRow>; readonly bytes: number }> {
  const parser = new CsvParser(sign, undefined, !unquoted);
  let skip = declaration.length;
  for await (const { text, last, bytes } of readText(file, encoding)) {
    const rest = text.slice(skip);
    skip = Math.max(0, skip - text.length);
    yield { rows: parser.read(rest, last), bytes };
  }
}
