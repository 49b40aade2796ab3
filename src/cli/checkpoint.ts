/**
 * How far a copy is, kept beside it while it is written: a run that was interrupted goes on from there. What is kept says
 * of which file, options and table it is, for a copy is made of one work alone.
 */
import { readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import type { Tally } from './annotator';
import type { Options } from './options';
import { CommandRefused } from './refused';
import { commandTexts } from './texts/texts';
import { isRunning, workOf } from './work';

/** Milliseconds between two keepings. */
const EVERY = 500;

/** What is written for good: rows, that of the titles included, their bytes, and how they came out. */
export interface Reached {
  readonly rows: number;
  readonly bytes: number;
  readonly tally: Tally;
}

interface Kept extends Reached {
  readonly work: string;
  readonly pid: number;
}

export class Checkpoint {
  private last = Date.now();

  private constructor(
    private readonly output: string,
    private readonly work: string,
    /** Where an earlier run was interrupted; undefined if the copy is to be made from its beginning. */
    readonly reached: Reached | undefined,
  ) {}

  /** @throws CommandRefused if what is kept is of another work, or of one that still runs */
  static async open(options: Options): Promise<Checkpoint> {
    const { files: texts } = commandTexts();
    const work = await workOf(options);
    const [state, partial] = [stateOf(options.output), partialOf(options.output)];
    const kept = await readKept(state);
    if (kept === undefined) return new Checkpoint(options.output, work, undefined);
    if (kept !== null && isRunning(kept.pid))
      throw new CommandRefused(texts.beingWritten(options.output, state, partial));
    const size = (await stat(partial).catch(() => undefined))?.size ?? 0;
    if (kept?.work !== work || size < kept.bytes) throw new CommandRefused(texts.otherWork(state, partial));
    await truncate(partial, kept.bytes);
    return new Checkpoint(options.output, work, kept);
  }

  /** Where the copy is written until it is whole. */
  get partial(): string {
    return partialOf(this.output);
  }

  get isDue(): boolean {
    return Date.now() - this.last >= EVERY;
  }

  async keep(reached: Reached): Promise<void> {
    this.last = Date.now();
    const kept: Kept = { ...reached, work: this.work, pid: process.pid };
    // Renamed once it is whole: a kill in the middle of its writing must not lose the one before.
    await writeFile(newStateOf(this.output), JSON.stringify(kept));
    await rename(newStateOf(this.output), stateOf(this.output));
  }

  /** Forgets what was kept, once the copy has its name. */
  async forget(): Promise<void> {
    for (const file of [this.partial, stateOf(this.output), newStateOf(this.output)]) await rm(file, { force: true });
  }
}

function partialOf(output: string): string {
  return `${output}.partiel`;
}

function stateOf(output: string): string {
  return `${output}.reprise.json`;
}

function newStateOf(output: string): string {
  return `${stateOf(output)}.nouveau`;
}

/** What is kept: undefined if nothing is, null if what is there is not ours. */
async function readKept(state: string): Promise<Kept | null | undefined> {
  const text = await readFile(state, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const held: unknown = JSON.parse(text);
    return isKept(held) ? held : null;
  } catch {
    return null;
  }
}

function isKept(held: unknown): held is Kept {
  const { work, pid, rows, bytes, tally } = (held ?? {}) as Partial<Record<keyof Kept, unknown>>;
  const isTold = typeof work === 'string' && typeof tally === 'object' && tally !== null;
  return isTold && [pid, rows, bytes].every((number) => Number.isSafeInteger(number) && (number as number) >= 0);
}
