/**
 * The answers of a run, kept beside its copy as they come: a run that was interrupted writes the copy anew, which is
 * quick, and does not annotate again what is answered. For formats whose copy cannot go on in the middle.
 */
import { createReadStream } from 'node:fs';
import { open, rm, stat, type FileHandle } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Status } from '../annotate/decide';
import type { Scalar } from '../host/host';
import { countRow, type AnnotatedRow, type AskedRow, type RowAnnotator } from './annotator';
import { crewOf, type Crew } from './crew';
import type { PieceAnswer, PieceCrew } from './csv-rows';
import type { Options } from './options';
import { CommandRefused } from './refused';
import { commandTexts } from './texts/texts';
import { isRunning, workOf } from './work';

/** The first line, and one more for each run: the last is that of the run that writes. */
interface Begun {
  readonly work: string;
  readonly pid: number;
}

/** What was answered to a question, by its number. */
type KeptAnswer<T> = readonly [number: number, answer: T];
/** Of a batch, each row by its status and its cells. */
type KeptRows = ReadonlyArray<readonly [Status, ...Scalar[]]>;
/** Of a piece of a CSV, its rows as a text. */
type KeptPiece = Omit<PieceAnswer, 'bytes'> & { readonly text: string };

/** Where a line is in the file. */
interface Line {
  readonly start: number;
  readonly length: number;
}

class KeptAnswers<T> {
  private writing: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly handle: FileHandle,
    private readonly lines: ReadonlyMap<number, Line>,
    private end: number,
  ) {}

  /** @throws CommandRefused if what is kept is of another work, or of one that still runs */
  static async open<T>(options: Options): Promise<KeptAnswers<T>> {
    const output = options.named?.output ?? options.output;
    const file = keptFile(output);
    const { files: texts } = commandTexts();
    const work = await workOf(options);
    const handle = await open(file, 'a+');
    try {
      const found = await readKept(file);
      const isEmpty = (await handle.stat()).size === 0;
      if (found.begun !== undefined && isRunning(found.begun.pid))
        throw new CommandRefused(texts.keptByAnother(output, file));
      if (!isEmpty && found.begun?.work !== work) throw new CommandRefused(texts.keptOfOther(file));
      await handle.truncate(found.end);
      const kept = new KeptAnswers<T>(handle, found.lines, found.end);
      await kept.append({ work, pid: process.pid });
      return kept;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  async read(number: number): Promise<T | undefined> {
    const line = this.lines.get(number);
    if (line === undefined) return undefined;
    const { buffer } = await this.handle.read(Buffer.alloc(line.length), 0, line.length, line.start);
    return (JSON.parse(buffer.toString('utf8')) as KeptAnswer<T>)[1];
  }

  async write(number: number, answer: T): Promise<void> {
    await this.append([number, answer]);
  }

  async close(): Promise<void> {
    await this.writing.catch(() => undefined);
    await this.handle.close();
  }

  /** One line after the other, whole, in the order in which they are given. */
  private append(held: Begun | KeptAnswer<T>): Promise<unknown> {
    const bytes = Buffer.from(`${JSON.stringify(held)}\n`);
    this.end += bytes.length;
    this.writing = this.writing.then(() => this.handle.appendFile(bytes));
    return this.writing;
  }
}

/** Forgets the answers of a copy, once it has its name. */
export async function forgetAnswers({ resumes, output, named }: Options): Promise<void> {
  if (resumes === 'answers') await rm(keptFile(named?.output ?? output), { force: true });
}

function keptFile(output: string): string {
  return `${output}.reprise.jsonl`;
}

/** What a file holds, up to the last line that is whole; nothing if it is not ours. */
async function readKept(
  file: string,
): Promise<{ begun: Begun | undefined; lines: ReadonlyMap<number, Line>; end: number }> {
  const lines = new Map<number, Line>();
  let begun: Begun | undefined;
  let end = 0;
  const { size } = await stat(file);
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const length = Buffer.byteLength(text) + 1;
    if (end + length > size) break;
    const held = parsed(text);
    if (held === undefined) break;
    if (isBegun(held)) begun = held;
    else if (begun !== undefined && isAnswer(held)) lines.set(held[0], { start: end, length: length - 1 });
    else break;
    end += length;
  }
  return { begun, lines, end };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isBegun(held: unknown): held is Begun {
  const { work, pid } = (held ?? {}) as Partial<Record<keyof Begun, unknown>>;
  return typeof work === 'string' && Number.isSafeInteger(pid);
}

function isAnswer(held: unknown): held is KeptAnswer<unknown> {
  return Array.isArray(held) && Number.isSafeInteger(held[0]) && typeof held[1] === 'object' && held[1] !== null;
}

/**
 * The crew that the options ask for, which annotates only what is not kept.
 * @throws CommandRefused if what is kept is of another work, or of one that still runs
 */
export async function openCrew(options: Options, annotator: RowAnnotator): Promise<Crew> {
  const kept = options.resumes === 'answers' ? await KeptAnswers.open<KeptRows>(options) : undefined;
  const crew = crewOf(options, annotator);
  return kept ? new Recorded(crew, kept, annotator) : crew;
}

class Recorded implements Crew {
  private next = 0;

  constructor(
    private readonly crew: Crew,
    private readonly kept: KeptAnswers<KeptRows>,
    private readonly annotator: RowAnnotator,
  ) {}

  get room(): number {
    return this.crew.room;
  }

  /** Batches are asked in the order of the file, which is the same from a run to the next. */
  async annotate(batch: readonly AskedRow[]): Promise<readonly AnnotatedRow[]> {
    const number = this.next++;
    const known = await this.kept.read(number);
    if (known?.length === batch.length) {
      const rows = known.map(([status, ...cells]) => ({
        status,
        cells,
        remark: String(cells[cells.length - 1] ?? ''),
      }));
      for (const row of rows) countRow(this.annotator.tally, row);
      return rows;
    }
    const rows = await this.crew.annotate(batch);
    await this.kept.write(
      number,
      rows.map(({ status, cells }) => [status, ...cells]),
    );
    return rows;
  }

  async close(): Promise<void> {
    await this.crew.close();
    await this.kept.close();
  }
}

/**
 * The crew, which annotates only the pieces that are not kept, if the options ask to keep any.
 * @throws CommandRefused if what is kept is of another work, or of one that still runs
 */
export async function keepPieces(options: Options, crew: PieceCrew): Promise<PieceCrew> {
  if (options.resumes !== 'answers') return crew;
  const kept = await KeptAnswers.open<KeptPiece>(options);
  return {
    room: crew.room,
    ask: async (piece) => {
      const known = await kept.read(piece.before);
      if (known !== undefined) return { ...known, bytes: new TextEncoder().encode(known.text) };
      const answer = await crew.ask(piece);
      if (answer === undefined) return undefined;
      const { bytes, ...counts } = answer;
      await kept.write(piece.before, { ...counts, text: new TextDecoder().decode(bytes) });
      return answer;
    },
    close: async () => {
      await crew.close();
      await kept.close();
    },
  };
}
