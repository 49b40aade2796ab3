/** A thread that annotates rows, seen from the program's own: a batch at a time, in the order they are sent. */
import { Worker } from 'node:worker_threads';
import { STATUSES } from '../annotate/decide';
import type { Scalar } from '../host/host';
import { spokenLanguage, type Language } from '../say/language';
import type { AnnotatedRow, AskedRow, Wanted } from './annotator';

/** What a thread answers, in flat lists: thousands of small objects cost more to send than to make again. */
export interface BatchAnswer {
  /** The cells of the first row, then those of the second… */
  readonly cells: readonly Scalar[];
  /** Of each row, the index among `STATUSES`. */
  readonly statuses: Uint8Array;
}

/** What a thread is told when it starts. */
export interface ThreadWork {
  readonly wanted: Wanted;
  readonly language: Language;
}

interface Waiting {
  readonly resolve: (answer: BatchAnswer) => void;
  readonly reject: (error: Error) => void;
}

export class Thread {
  private readonly worker: Worker;
  private readonly queue: Waiting[] = [];

  constructor(wanted: Wanted) {
    const work: ThreadWork = { wanted, language: spokenLanguage() };
    this.worker = new Worker(new URL('./thread-main.js', import.meta.url), { workerData: work });
    this.worker.on('message', (answer: BatchAnswer) => this.queue.shift()?.resolve(answer));
    this.worker.on('error', (error: Error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('A thread ended before its rows were annotated.')));
  }

  /** How many batches it has not answered yet. */
  get waiting(): number {
    return this.queue.length;
  }

  async annotate(batch: readonly AskedRow[]): Promise<readonly AnnotatedRow[]> {
    const answer = await new Promise<BatchAnswer>((resolve, reject) => {
      this.queue.push({ resolve, reject });
      this.worker.postMessage(batch.flat());
    });
    return rowsOf(answer);
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: Error): void {
    for (const { reject } of this.queue.splice(0)) reject(error);
  }
}

function rowsOf({ cells, statuses }: BatchAnswer): readonly AnnotatedRow[] {
  const width = cells.length / statuses.length;
  return Array.from(statuses, (status, row) => {
    const own = cells.slice(row * width, (row + 1) * width);
    return { cells: own, status: STATUSES[status]!, remark: String(own[width - 1]) };
  });
}
