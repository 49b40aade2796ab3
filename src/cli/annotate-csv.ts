/** A CSV file of any size: read twice, once to check it whole, once to annotate it row by row. */
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { guessKind } from '../annotate/kind';
import type { WrittenRow } from '../csv/parse';
import { csvCell, unquotedCell } from '../csv/write';
import type { Scalar } from '../host/host';
import { resolver } from '../resolve/resolve';
import { countRow, emptyTally, type AskedRow, type Report, type RowAnnotator } from './annotator';
import { Checkpoint, type Reached } from './checkpoint';
import { inOrder, type Crew } from './crew';
import { openCrew } from './kept-answers';
import type { Options } from './options';
import { requireAbsent, requireInput, writeOn, writeWhole } from './output';
import { progress } from './progress';
import { CommandRefused } from './refused';
import { rowsOf, surveyFile, textIn, type Survey } from './survey-csv';
import { commandTexts } from './texts/texts';

const MARK = '\uFEFF';
/** Characters written at a time. */
const PIECE = 65_536;

/** @throws CommandRefused, CsvRefused */
export async function annotateCsv(options: Options, annotator: RowAnnotator): Promise<Report> {
  const size = await requireInput(options.file);
  await requireAbsent(options.output);
  const survey = await surveyFile(options, size);
  const flaws: number[] = [];
  const bar = progress(commandTexts().account.annotating);
  const crew = await openCrew(options, annotator);
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
  if (resumes !== 'copy')
    return writeWhole(output, (provisional) => copy(createWriteStream(provisional, { flags: 'wx' }), undefined));
  const checkpoint = await Checkpoint.open({ ...options, output, resumes });
  const { partial, reached } = checkpoint;
  await writeOn(output, partial, () =>
    copy(createWriteStream(partial, reached ? { flags: 'r+', start: reached.bytes } : { flags: 'w' }), checkpoint),
  );
  await checkpoint.forget();
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
      if (pending.length > PIECE) {
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
function asking(survey: Survey, done: number): (item: { row: WrittenRow }) => AskedRow | undefined {
  const { heading, departement } = survey;
  let number = 0;
  return ({ row: { cells } }) =>
    ++number <= Math.max(heading, done)
      ? undefined
      : [textIn(cells, survey), departement < 0 ? '' : (cells[departement] ?? '')];
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
  return new CommandRefused(commandTexts().files.changed(file));
}

const LINE_END = /\r\n|\r|\n/g;
const MOST_LINES = 10;

function remarksOn(
  options: Options,
  { encoding, separator, width, titles, sample }: Survey,
  flaws: readonly number[],
): readonly string[] {
  const { account: texts } = commandTexts();
  const said = [texts.readAs(encoding.name, separator.sign === '\t' ? texts.tab : texts.quoted(separator.sign))];
  if (encoding.name !== 'utf-8') said.push(texts.copyInUtf8);
  const shown = flaws.slice(0, MOST_LINES);
  if (flaws.length > 0) said.push(texts.flaws(shown, flaws.length - shown.length));
  if (width > titles.length) said.push(texts.untitledColumns(width - titles.length));
  const { kind } = guessKind(resolver(), '', sample);
  if (options.kind === undefined && (kind === 'codes-insee' || kind === 'codes-postaux' || kind === 'liste'))
    said.push(texts.otherKind(kind));
  return said;
}
