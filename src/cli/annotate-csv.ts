/** A CSV file of any size: read twice, once to check it whole, once to annotate it row by row. */
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { guessKind } from '../annotate/kind';
import { rowText } from '../annotate/row-text';
import { detectEncoding } from '../csv/detect';
import { detectSeparator, type Separator } from '../csv/separator';
import { CsvParser, type WrittenRow } from '../csv/parse';
import { readText, type Encoding } from '../csv/text';
import { csvCell, unquotedCell } from '../csv/write';
import type { Scalar } from '../host/host';
import { resolver } from '../resolve/resolve';
import { countRow, emptyTally, type Report, type RowAnnotator } from './annotator';
import { Checkpoint, type Reached } from './checkpoint';
import { crewOf, inOrder, type AskedRow, type Crew } from './crew';
import { ColumnCheck } from './column-check';
import { columnsOf, numbered } from './columns';
import type { Options } from './options';
import type { Columns, NumberedRow } from './proposal';
import { requireAbsent, requireInput, writeOn, writeWhole } from './output';
import { progress } from './progress';
import { CommandRefused } from './refused';

const MARK = '\uFEFF';
/** Rows from which the kind of the column is guessed. */
const SAMPLE = 400;
/** Rows between two looks at the clock. */
const EVERY = 1000;
/** Characters from which the separator is detected, and characters written at a time. */
const START = 65_536;

/** What reading the file once found. */
interface Survey extends Columns {
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
}

/** @throws CommandRefused, CsvRefused */
export async function annotateCsv(options: Options, annotator: RowAnnotator): Promise<Report> {
  const size = await requireInput(options.file);
  await requireAbsent(options.output);
  const survey = await surveyFile(options, size);
  const flaws: number[] = [];
  const bar = progress('Annotation');
  const crew = crewOf(options, annotator);
  try {
    await writeCopy(options, async (out, checkpoint) => {
      const writing = { options, survey, annotator, crew, flaws, checkpoint };
      await write(out, writing, (bytes) => bar.advance(bytes / size, annotator.tally.total));
      if ((await requireInput(options.file)) !== size) throw changed(options.file);
    });
  } finally {
    await crew.close();
    bar.finish();
  }
  return { tally: annotator.tally, remarks: remarksOn(options, survey, flaws) };
}

/** Opens the copy, new or where an interrupted run left it, and gives it its name once it is whole. */
async function writeCopy(
  { output, resumes, ...options }: Options,
  copy: (out: WriteStream, checkpoint: Checkpoint | undefined) => Promise<void>,
): Promise<void> {
  if (!resumes)
    return writeWhole(output, (provisional) => copy(createWriteStream(provisional, { flags: 'wx' }), undefined));
  const checkpoint = await Checkpoint.open({ ...options, output, resumes });
  const { partial, reached } = checkpoint;
  await writeOn(output, partial, () =>
    copy(createWriteStream(partial, reached ? { flags: 'r+', start: reached.bytes } : { flags: 'w' }), checkpoint),
  );
  await checkpoint.forget();
}

/** Reads the whole file, so that a fault is told before anything is written. */
async function surveyFile(options: Options, size: number): Promise<Survey> {
  const bar = progress('Vérification');
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
  const sample: string[] = [];
  for await (const { row, bytes } of rowsOf(options.file, encoding, separator, options.unquoted)) {
    if (++rows % EVERY === 0) advance(bytes, rows);
    width = Math.max(width, row.cells.length);
    if (survey === undefined) {
      if (!isFirst(row, rows, options.heading)) continue;
      const titles = options.heading === 0 ? numbered(row.cells.length) : row.cells;
      const columns = await columnsOf(options, titles, () => numberedRows(options, encoding, separator));
      const heading = options.heading === 0 ? 0 : rows;
      survey = { ...columns, encoding, separator, titles, heading, width, rows, sample };
      check = new ColumnCheck(options, titles, columns);
      if (heading > 0) continue;
    }
    if (sample.length < SAMPLE) sample.push(String(textIn(row.cells, survey.text)));
    check!.add((column) => row.cells[column] ?? '');
  }
  if (survey === undefined)
    throw new CommandRefused(
      (options.heading ?? 0) > rows
        ? `« ${options.file} » n'a que ${rows} lignes : il n'y a pas de titres ligne ${options.heading!}.`
        : `« ${options.file} » est vide.`,
    );
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
  for await (const { row } of rowsOf(file, encoding, separator, unquoted)) yield { number: ++number, cells: row.cells };
}

function textIn(cells: readonly string[], columns: readonly number[]): Scalar {
  return rowText(columns.map((column) => cells[column] ?? ''));
}

export async function startOf(file: string, encoding: Encoding): Promise<string> {
  let start = '';
  for await (const { text } of readText(file, encoding)) {
    start += text;
    if (start.length >= START) break;
  }
  return start.slice(0, START);
}

export async function* rowsOf(
  file: string,
  encoding: Encoding,
  { sign, declaration }: Separator,
  unquoted = false,
): AsyncGenerator<{ row: WrittenRow; bytes: number }> {
  const parser = new CsvParser(sign, undefined, !unquoted);
  let skip = declaration.length;
  for await (const { text, last, bytes } of readText(file, encoding)) {
    const rest = text.slice(skip);
    skip = Math.max(0, skip - text.length);
    for (const row of parser.read(rest, last)) yield { row, bytes };
  }
}

/** What the copy is made of; `flaws` receives the lines that are no text. */
interface Writing {
  readonly options: Options;
  readonly survey: Survey;
  readonly annotator: RowAnnotator;
  readonly crew: Crew;
  readonly flaws: number[];
  readonly checkpoint: Checkpoint | undefined;
}

async function write(
  out: WriteStream,
  { options, survey, annotator, crew, flaws, checkpoint }: Writing,
  advance: (bytes: number) => void,
): Promise<void> {
  const { declaration } = survey.separator;
  const done = finished(out);
  done.catch(() => undefined);
  const { reached } = checkpoint ?? {};
  const tally = { ...(reached?.tally ?? emptyTally()) };
  Object.assign(annotator.tally, tally);
  let sent = reached?.bytes ?? 0;
  const send = async (text: string): Promise<void> => {
    sent += Buffer.byteLength(text);
    if (!out.write(text)) await Promise.race([once(out, 'drain'), done]);
  };
  // Excel takes a file without a mark for Windows-1252: only a file whose accents were UTF-8
  // proves that its readers know it, and stays without.
  const { marked: had, name, ascii } = survey.encoding;
  const marked = had || name !== 'utf-8' || (ascii === true && options.piped !== true);
  let pending = reached ? '' : (marked ? MARK : '') + declaration;
  let line = 1;
  let rows = 0;
  let newline = '\n';
  const cell = options.unquoted ? unquotedCell : csvCell;
  const source = rowsOf(options.file, survey.encoding, survey.separator, options.unquoted);
  for await (const batch of inOrder(source, asking(survey, reached?.rows ?? 0), crew))
    for (const {
      item: { row, bytes },
      answer,
    } of batch) {
      rows++;
      if (survey.encoding.flawed === true && row.raw.includes('\ufffd')) flaws.push(line);
      line += 1 + (row.raw.match(LINE_END)?.length ?? 0);
      if (rows === 1 && row.newline !== '') newline = row.newline;
      if (rows > survey.rows || row.cells.length > survey.width) throw changed(options.file);
      if (rows <= (reached?.rows ?? 0)) continue;
      if (answer) countRow(tally, answer);
      const cells = rows === survey.heading ? annotator.titles(survey.titles) : answer?.cells;
      pending += row.raw + written(row, cells, survey, cell) + (row.newline || newline);
      if (pending.length > START) {
        await send(pending);
        pending = '';
        advance(bytes);
        if (checkpoint?.isDue) await keepWritten(out, checkpoint, { rows, bytes: sent, tally });
      }
    }
  if (rows < survey.rows) throw changed(options.file);
  await send(pending);
  out.end();
  await done;
}

/** Keeps how far the copy is, once the system has what was sent. */
async function keepWritten(out: WriteStream, checkpoint: Checkpoint, reached: Reached): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    out.write('', (error) => (error ? reject(error) : resolve()));
  });
  await checkpoint.keep(reached);
}

/** What to ask of each row, called in their order: nothing of the titles, of what stands above, of what is written. */
function asking(
  { heading, text, departement }: Survey,
  done: number,
): (item: { row: WrittenRow }) => AskedRow | undefined {
  let number = 0;
  return ({ row: { cells } }) =>
    ++number <= Math.max(heading, done)
      ? undefined
      : [textIn(cells, text), departement < 0 ? '' : (cells[departement] ?? '')];
}

/** What to write after the cells of a row; nothing above the titles. */
function written(
  { cells }: WrittenRow,
  added: readonly Scalar[] | undefined,
  { width, separator: { sign } }: Survey,
  cell: typeof csvCell,
): string {
  if (added === undefined) return '';
  return sign.repeat(width - cells.length) + added.map((value) => sign + cell(String(value), sign)).join('');
}

function changed(file: string): CommandRefused {
  return new CommandRefused(`« ${file} » a changé pendant qu'il était lu : relancez quand rien d'autre ne l'écrit.`);
}

const SIGNS: Readonly<Record<string, string>> = { '\t': 'tabulation' };

const LINE_END = /\r\n|\r|\n/g;
const MOST_LINES = 10;

function remarksOn(
  options: Options,
  { encoding, separator, width, titles, sample }: Survey,
  flaws: readonly number[],
): readonly string[] {
  const sign = SIGNS[separator.sign] ?? `« ${separator.sign} »`;
  const said = [`Lu en ${encoding.name}, séparateur ${sign}.`];
  if (encoding.name !== 'utf-8') said.push('La copie est en UTF-8.');
  if (flaws.length > 0)
    said.push(
      `Des octets ne sont pas de l'UTF-8 et sont devenus « \ufffd » : ${flaws.length === 1 ? 'ligne' : 'lignes'} ${flaws.slice(0, MOST_LINES).join(', ')}${flaws.length > MOST_LINES ? ` et ${flaws.length - MOST_LINES} ${flaws.length === MOST_LINES + 1 ? 'autre' : 'autres'}` : ''}.`,
    );
  if (width > titles.length)
    said.push(
      `Des lignes ont plus de cases que de titres : la copie a ${width - titles.length} colonne(s) sans titre, rien n'est perdu.`,
    );
  const { kind } = guessKind(resolver(), '', sample);
  if (options.kind === undefined && (kind === 'codes-insee' || kind === 'codes-postaux' || kind === 'liste')) {
    said.push(`La colonne a l'air de contenir autre chose que des noms et des adresses : voyez --genre ${kind}.`);
  }
  return said;
}
