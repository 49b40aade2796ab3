/** A CSV file of any size: read twice, once to check it whole, once to annotate it row by row. */
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { guessKind } from '../annotate/kind';
import type { Encoding } from '../csv/text';
import { resolver } from '../resolve/resolve';
import { addTally, emptyTally, wantedOf, type Report, type RowAnnotator, type Tally } from './annotator';
import { Checkpoint, type Reached } from './checkpoint';
import { inTurn } from './crew';
import { changed, piecesOf, type Cut } from './csv-pieces';
import { CsvRows, type CsvShape, type PieceCrew } from './csv-rows';
import { keepPieces } from './kept-answers';
import type { Options } from './options';
import { requireAbsent, requireInput, writeOn, writeWhole } from './output';
import { progress } from './progress';
import { surveyFile, type Survey } from './survey-csv';
import { commandTexts } from './texts/texts';
import { Pool, threadsThatPay } from './thread';

const MARK = '\uFEFF';

/** @throws CommandRefused, CsvRefused */
export async function annotateCsv(options: Options, annotator: RowAnnotator): Promise<Report> {
  const size = await requireInput(options.file);
  await requireAbsent(options.output);
  const survey = await surveyFile(options, size);
  const flaws: number[] = [];
  const bar = progress(commandTexts().account.annotating);
  const tally = emptyTally();
  const crew = await keepPieces(options, pieceCrew(options, survey, annotator, size));
  try {
    await writeCopy(options, async (out, checkpoint) => {
      const writing = { options, survey, tally, crew, flaws, checkpoint };
      await write(out, writing, (bytes) => bar.advance(bytes / size, tally.total));
      if ((await requireInput(options.file)) !== size) throw changed(options.file);
    });
  } finally {
    await crew.close();
    bar.finish();
  }
  return { tally, remarks: remarksOn(options, survey, flaws) };
}

function pieceCrew(options: Options, survey: Survey, annotator: RowAnnotator, size: number): PieceCrew {
  const { text, kinds, departement, separator, encoding, titles, heading, width, newline } = survey;
  const shape: CsvShape = {
    columns: { text, kinds, departement },
    separator: separator.sign,
    unquoted: options.unquoted,
    flawed: encoding.flawed === true,
    titles,
    heading,
    width,
    newline,
  };
  const { threads = threadsThatPay(size) } = options;
  if (threads > 1) return new Pool(threads, wantedOf(options), shape);
  const rows = new CsvRows(shape, annotator);
  return { room: 1, ask: (piece) => Promise.resolve(rows.annotate(piece)), close: () => Promise.resolve() };
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
  readonly tally: Tally;
  readonly crew: PieceCrew;
  readonly flaws: number[];
  readonly checkpoint: Checkpoint | undefined;
}

async function write(
  out: WriteStream,
  { options, survey, tally, crew, flaws, checkpoint }: Writing,
  advance: (bytes: number) => void,
): Promise<void> {
  const { separator, encoding, pieces } = survey;
  const { reached } = checkpoint ?? {};
  const done = finished(out);
  done.catch(() => undefined);
  Object.assign(tally, reached?.tally ?? emptyTally());
  let sent = reached?.bytes ?? 0;
  const send = async (bytes: Uint8Array): Promise<void> => {
    sent += bytes.length;
    if (!out.write(bytes)) await Promise.race([once(out, 'drain'), done]);
  };
  if (!reached) await send(Buffer.from((isMarked(encoding, options) ? MARK : '') + separator.declaration));
  const cuts = { declaration: separator.declaration.length, sizes: pieces };
  let line = 1;
  const cut = piecesOf(options.file, encoding, cuts, reached?.rows ?? 0);
  const ask = async ({ piece, bytes }: Cut) => ({ piece, bytes, answer: await crew.ask(piece) });
  for await (const { piece, bytes, answer } of inTurn(cut, ask, crew.room)) {
    if (answer === undefined) throw changed(options.file);
    for (const flaw of answer.flaws) flaws.push(line + flaw);
    line += answer.lines;
    addTally(tally, answer.tally);
    await send(answer.bytes);
    advance(bytes);
    if (checkpoint?.isDue) await keepWritten(out, checkpoint, { rows: piece.before + piece.rows, bytes: sent, tally });
  }
  out.end();
  await done;
}

/**
 * Excel takes a file without a mark for Windows-1252: only a file whose accents were UTF-8 proves that its readers know
 * it, and stays without.
 */
function isMarked({ marked, name, ascii }: Encoding, { piped }: Options): boolean {
  return marked || name !== 'utf-8' || (ascii === true && piped !== true);
}

/** Keeps how far the copy is, once the system has what was sent. */
async function keepWritten(out: WriteStream, checkpoint: Checkpoint, reached: Reached): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    out.write('', (error) => (error ? reject(error) : resolve()));
  });
  await checkpoint.keep(reached);
}

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
