/** Rows shared out in batches among the threads that annotate, and given back in the order of the file. */
import { countRow, type AnnotatedRow, type AskedRow, type RowAnnotator } from './annotator';
import type { Options } from './options';
import { Thread } from './thread';

/** Rows sent at once: fewer would be mostly messages, more would leave a thread idle at the end. */
const BATCH = 1000;
/** Batches under way for each thread: one that it annotates, one that waits for it. */
const AHEAD = 2;

export interface Crew {
  /** How many batches may be under way at once. */
  readonly room: number;
  annotate(batch: readonly AskedRow[]): Promise<readonly AnnotatedRow[]>;
  close(): Promise<void>;
}

/** The crew that the options ask for; its rows are counted in the tally of the annotator. */
export function crewOf(options: Options, annotator: RowAnnotator): Crew {
  return options.threads > 1 ? new Threads(options, annotator) : new Alone(annotator);
}

/** An item of the file, and what was answered if something was asked of it. */
export interface Answered<T> {
  readonly item: T;
  readonly answer: AnnotatedRow | undefined;
}

/** Yields the items in their order, in batches, each with its answer; `ask` is called once for each, in order. */
export async function* inOrder<T>(
  items: AsyncIterable<T> | Iterable<T>,
  ask: (item: T) => AskedRow | undefined,
  crew: Crew,
): AsyncGenerator<readonly Answered<T>[]> {
  const underWay: Promise<readonly Answered<T>[]>[] = [];
  let batch: T[] = [];
  const send = (): void => {
    const sent = answered(batch, ask, crew);
    // A failure is thrown when its turn comes; until then it is no one's fault that nobody listens.
    sent.catch(() => undefined);
    underWay.push(sent);
    batch = [];
  };
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    send();
    if (underWay.length >= crew.room) yield await underWay.shift()!;
  }
  send();
  for (const sent of underWay) yield await sent;
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
  private readonly threads: readonly Thread[];

  constructor(
    { threads, facts, kind, titleStyle, readings }: Options,
    private readonly annotator: RowAnnotator,
  ) {
    this.room = threads * AHEAD;
    this.threads = Array.from({ length: threads }, () => new Thread({ facts, kind, titleStyle, readings }));
  }

  async annotate(batch: readonly AskedRow[]): Promise<readonly AnnotatedRow[]> {
    if (batch.length === 0) return [];
    const free = this.threads.reduce((one, other) => (other.waiting < one.waiting ? other : one));
    const rows = await free.annotate(batch);
    const { tally } = this.annotator;
    for (const row of rows) countRow(tally, row);
    return rows;
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }
}
