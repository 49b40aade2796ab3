/** Rows shared out in batches among the threads that annotate, and given back in the order of the file. */
import { STATUSES } from '../annotate/decide';
import type { Scalar } from '../host/host';
import { countRow, wantedOf, type AnnotatedRow, type AskedRow, type RowAnnotator } from './annotator';
import type { Options } from './options';
import { Pool } from './thread';

/** Rows sent at once: fewer would be mostly messages, more would leave a thread idle at the end. */
const BATCH = 1000;

export interface Crew {
  /** How many batches may be under way at once. */
  readonly room: number;
  annotate(batch: readonly AskedRow[]): Promise<readonly AnnotatedRow[]>;
  close(): Promise<void>;
}

/** The crew that the options ask for; its rows are counted in the tally of the annotator. */
export function crewOf(options: Options, annotator: RowAnnotator): Crew {
  const { threads = 1 } = options;
  return threads > 1 ? new Threads(threads, options, annotator) : new Alone(annotator);
}

/** An item of the file, and what was answered if something was asked of it. */
export interface Answered<T> {
  readonly item: T;
  readonly answer: AnnotatedRow | undefined;
}

/** Yields what each question is answered, in the order of the questions, of which `room` are under way at once. */
export async function* inTurn<Q, A>(
  questions: AsyncIterable<Q> | Iterable<Q>,
  ask: (question: Q) => Promise<A>,
  room: number,
): AsyncGenerator<A> {
  const underWay: Promise<A>[] = [];
  for await (const question of questions) {
    const sent = ask(question);
    // A failure is thrown when its turn comes; until then it is no one's fault that nobody listens.
    sent.catch(() => undefined);
    underWay.push(sent);
    if (underWay.length >= room) yield await underWay.shift()!;
  }
  for (const sent of underWay) yield await sent;
}

/** Yields the items in their order, in batches, each with its answer; `ask` is called once for each, in order. */
export function inOrder<T>(
  items: AsyncIterable<T> | Iterable<T>,
  ask: (item: T) => AskedRow | undefined,
  crew: Crew,
): AsyncGenerator<readonly Answered<T>[]> {
  return inTurn(batchesOf(items), (batch) => answered(batch, ask, crew), crew.room);
}

async function* batchesOf<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

async function answered<T>(
  items: readonly T[],
  ask: (item: T) => AskedRow | undefined,
  crew: Crew,
): Promise<readonly Answered<T>[]> {
  const asked = items.map(ask);
  const answers = await crew.annotate(asked.filter((one) => one !== undefined));
  let next = 0;
  return items.map((item, at) => ({ item, answer: asked[at] === undefined ? undefined : answers[next++] }));
}

/** The program's own thread. */
class Alone implements Crew {
  readonly room = 1;

  constructor(private readonly annotator: RowAnnotator) {}

  annotate(batch: readonly AskedRow[]): Promise<readonly AnnotatedRow[]> {
    return Promise.resolve(batch.map(([text, departement]) => this.annotator.annotate(text, departement)));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

class Threads implements Crew {
  readonly room: number;
  private readonly pool: Pool<readonly Scalar[], BatchAnswer>;

  constructor(
    threads: number,
    options: Options,
    private readonly annotator: RowAnnotator,
  ) {
    this.pool = new Pool(threads, wantedOf(options), undefined);
    this.room = this.pool.room;
  }

  async annotate(batch: readonly AskedRow[]): Promise<readonly AnnotatedRow[]> {
    if (batch.length === 0) return [];
    const rows = rowsOf(await this.pool.ask(batch.flat()));
    const { tally } = this.annotator;
    for (const row of rows) countRow(tally, row);
    return rows;
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}

/** What a thread answers, in flat lists: thousands of small objects cost more to send than to make again. */
export interface BatchAnswer {
  /** The cells of the first row, then those of the second… */
  readonly cells: readonly Scalar[];
  /** Of each row, the index among `STATUSES`. */
  readonly statuses: Uint8Array;
}

/** @param asked  a text, the département beside it, the next text… */
export function answerBatch(annotator: RowAnnotator, asked: readonly Scalar[]): BatchAnswer {
  const cells: Scalar[] = [];
  const statuses = new Uint8Array(asked.length / 2);
  for (let row = 0; row < statuses.length; row++) {
    const answer = annotator.annotate(asked[2 * row]!, asked[2 * row + 1]!);
    cells.push(...answer.cells);
    statuses[row] = STATUSES.indexOf(answer.status);
  }
  return { cells, statuses };
}

function rowsOf({ cells, statuses }: BatchAnswer): readonly AnnotatedRow[] {
  const width = cells.length / statuses.length;
  return Array.from(statuses, (status, row) => {
    const own = cells.slice(row * width, (row + 1) * width);
    return { cells: own, status: STATUSES[status]!, remark: String(own[width - 1]) };
  });
}
