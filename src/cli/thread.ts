/** A thread that annotates, seen from the program's own: a question at a time, in the order they are sent. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { spokenLanguage, type Language } from '../say/language';
import type { Wanted } from './annotator';
import type { CsvShape } from './csv-rows';

/** What a thread is started with; it is asked for pieces of the CSV of that shape, or else for rows. */
export interface ThreadWork {
  readonly wanted: Wanted;
  readonly language: Language;
  readonly shape: CsvShape | undefined;
}

interface Waiting<A> {
  readonly resolve: (answer: A) => void;
  readonly reject: (error: Error) => void;
}

class Thread<Q, A> {
  private readonly worker: Worker;
  private readonly queue: Waiting<A>[] = [];

  constructor(work: ThreadWork) {
    this.worker = new Worker(new URL('./thread-main.js', import.meta.url), { workerData: work });
    this.worker.on('message', (answer: A) => this.queue.shift()?.resolve(answer));
    this.worker.on('error', (error: Error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('A thread ended before it answered.')));
  }

  /** How many questions it has not answered yet. */
  get waiting(): number {
    return this.queue.length;
  }

  ask(question: Q): Promise<A> {
    return new Promise((resolve, reject) => {
      this.queue.push({ resolve, reject });
      this.worker.postMessage(question);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: Error): void {
    for (const { reject } of this.queue.splice(0)) reject(error);
  }
}

/** Questions under way for each thread: one that it works on, one that waits for it. */
const AHEAD = 2;

/** Bytes of a file from which a second thread pays for its start, its table and its learning: some 250,000 rows. */
const LARGE = 16_000_000;
/** Beyond it each thread costs more memory than it saves time, and whoever wants them says so. */
const MOST_UNASKED = 4;

/** Returns how many threads to annotate a file of that size with, if nobody says: at most the cores of the machine. */
export function threadsThatPay(bytes: number): number {
  return bytes < LARGE ? 1 : Math.min(availableParallelism(), MOST_UNASKED);
}

/** Several threads: each question goes to the one that has the fewest before it. */
export class Pool<Q, A> {
  /** How many questions may be under way at once. */
  readonly room: number;
  private readonly threads: readonly Thread<Q, A>[];

  constructor(threads: number, wanted: Wanted, shape: CsvShape | undefined) {
    this.room = threads * AHEAD;
    const work: ThreadWork = { wanted, language: spokenLanguage(), shape };
    this.threads = Array.from({ length: threads }, () => new Thread<Q, A>(work));
  }

  ask(question: Q): Promise<A> {
    return this.threads.reduce((one, other) => (other.waiting < one.waiting ? other : one)).ask(question);
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }
}
