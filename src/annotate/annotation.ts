/**
 * One annotation, block after block: read, decide, check that nothing moved, write. It can be cancelled, refused and
 * resumed at any block, because only whole rows are written and the journal knows each of them.
 */
import { rowsPerBlock } from '../host/blocks';
import { rowsOf, WorkbookRefusal, type Area, type Matrix, type Scalar, type WorkbookHost } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import { ColumnReader, type Decision } from './decide';
import { fingerprint, same, type Fingerprint } from './fingerprint';
import { ColumnsMoved, Journal, type TakenBack } from './journal';
import { Ledger, type Account } from './ledger';
import type { Pace } from './pace';
import { answerArea, type Plan } from './plan';
import { Preparation } from './prepare';
import { compareRow, patchesOf, wantedRow, writeRows, type Outcome } from './rows';
import { SheetReader } from './sheet-reader';
import type { Answer } from './source';

export interface Progress {
  /** Rows done, of `total`. */
  readonly done: number;
  readonly total: number;
  /** Milliseconds that the rows left should take; undefined during the first half second. */
  readonly msLeft: number | undefined;
}

/** Why a run stopped: the clerk cancelled it, its columns moved, or the workbook refused. */
export type Stop = 'cancelled' | 'moved' | WorkbookRefusal;

export interface Result {
  readonly account: Account;
  /** Why the run stopped before the end; undefined if it did not. */
  readonly stop: Stop | undefined;
  /** Milliseconds in all. */
  readonly duration: number;
  /** Milliseconds of `duration` spent waiting for the workbook. */
  readonly waiting: number;
  /** Rows typed under the column during the run. */
  readonly added: number;
}

/** Passes over a column that keeps changing, before the run gives up. */
const MOST_PASSES = 5;
const WRITTEN: ReadonlySet<Outcome | undefined> = new Set<Outcome>(['written', 'already']);

export class Annotation {
  readonly journal = new Journal();
  readonly ledger: Ledger;
  /** Called after each work, whether it wrote or not: must not fail. */
  afterWork: () => Promise<void> = () => Promise.resolve();
  private readonly reader: ColumnReader;
  private readonly preparation: Preparation;
  private current: Plan;
  /** Rows moved or changed during a run, and no pass since has found the column unchanged. */
  private disturbed = false;
  /** The cache of `everyWrittenRow`. */
  private writtenRows: ReadonlySet<string> | undefined;
  private cancelRequested = false;
  private waited = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly host: WorkbookHost,
    readonly resolver: Resolver,
    plan: Plan,
    private readonly pace: Pace,
  ) {
    this.current = plan;
    this.ledger = new Ledger(plan.target.cells.rows, plan.target.cells.row);
    this.reader = new ColumnReader(resolver, plan.kind);
    this.preparation = new Preparation(host, this.journal);
  }

  private get sheet(): SheetReader {
    return new SheetReader(this.host, this.plan);
  }

  /** The plan as first asked, with its headings as the workbook keeps them: a table may number them. */
  get plan(): Plan {
    return this.current;
  }

  cancel(): void {
    this.cancelRequested = true;
  }

  /** A method, because the compiler takes a field for unchanged across `await`. */
  private isCancelled(): boolean {
    return this.cancelRequested;
  }

  /** Does one work at a time: a run, an acceptance or an undo asked during another waits for its end. */
  async exclusively<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work, work).finally(() => this.afterWork());
    this.turn = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Takes back all that was written, in this run and those it resumed.
   * @throws ColumnsMoved, WorkbookRefusal; the annotation can then be taken back again.
   */
  takeBack(): Promise<TakenBack> {
    return this.exclusively(() => this.journal.takeBack(this.host, this.plan));
  }

  /** Runs from the first row, filling blanks only: a first run, or one that resumes after a stop. */
  run(progress: (progress: Progress) => void): Promise<Result> {
    return this.exclusively(() => this.runFromTop(progress));
  }

  private async runFromTop(progress: (progress: Progress) => void): Promise<Result> {
    this.cancelRequested = false;
    this.waited = 0;
    const start = this.pace.now();
    let stop: Stop | undefined;
    let added = 0;
    try {
      const under = await this.wait(() => this.sheet.filledBelow());
      this.current = await this.wait(() => this.preparation.prepare(this.plan));
      await this.passUntilStill(start, progress);
      if (this.isCancelled()) stop = 'cancelled';
      else added = Math.max(0, (await this.wait(() => this.sheet.filledBelow())) - under);
    } catch (error) {
      if (error instanceof WorkbookRefusal) stop = error;
      else if (error instanceof ColumnsMoved) stop = 'moved';
      else throw error;
    }
    return { account: this.ledger.account(), stop, duration: this.pace.now() - start, waiting: this.waited, added };
  }

  /** Passes again while rows are typed or shifted, until the column is still what the last pass read. */
  private async passUntilStill(start: number, progress: (progress: Progress) => void): Promise<void> {
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const read = await this.pass(start, progress);
      if (this.isCancelled()) return;
      this.disturbed = !(await this.isUnchanged(read));
      if (!this.disturbed) return;
      this.writtenRows = undefined;
    }
    throw new WorkbookRefusal('busy');
  }

  /** Asks the workbook, and counts the time that its answer takes. */
  private async wait<T>(ask: () => Promise<T>): Promise<T> {
    const start = this.pace.now();
    try {
      return await ask();
    } finally {
      this.waited += this.pace.now() - start;
    }
  }

  /** Passes once over every row; returns a fingerprint of each block read, by which a later change is seen. */
  private async pass(start: number, progress: (progress: Progress) => void): Promise<readonly Fingerprint[]> {
    const { plan } = this;
    const { rows: total } = plan.target.cells;
    const size = rowsPerBlock(plan.width + 2, this.host.blockCells);
    const read: Fingerprint[] = [];
    this.reader.restart();
    for (let at = 0; at < total && !this.isCancelled(); at += size) {
      read.push(fingerprint(at, await this.passBlock(at, Math.min(size, total - at))));
      const done = Math.min(total, at + size);
      const spent = this.pace.now() - start;
      progress({ done, total, msLeft: spent > 500 ? (spent / done) * (total - done) : undefined });
      await this.pace.pause();
    }
    return read;
  }

  /** Reads, decides and writes the rows from `at` on; returns the texts as they were when written. */
  private async passBlock(at: number, rows: number): Promise<Matrix> {
    const { plan, reader } = this;
    const position = reader.position;
    const area = rowsOf(answerArea(plan), at, rows);
    let texts = await this.wait(() => this.sheet.texts(at, rows));
    let decisions = await this.decideAll(texts);
    await this.pace.pause();
    if (this.isCancelled()) return texts;
    // Someone may be typing in this block: it is read until two readings are the same.
    for (;;) {
      const again = await this.wait(() => this.sheet.texts(at, rows));
      if (same(texts, again)) break;
      texts = again;
      reader.resumeAt(position);
      decisions = await this.decideAll(texts);
      if (this.isCancelled()) return texts;
    }
    await this.wait(() => this.sheet.requireInPlace());
    // Our own cells are read last, just before the write: the less time between, the less someone can type there.
    const held = await this.wait(() => this.sheet.answers(area));
    await this.writeBlock(at, area, decisions, held);
    return texts;
  }

  private async writeBlock(at: number, area: Area, decisions: readonly Decision[], held: Matrix): Promise<void> {
    const answers = decisions.map((decision) => this.answerOf(decision));
    const wanted = decisions.map((decision, row) => wantedRow(decision, answers[row], this.plan.width));
    const outcomes = wanted.map((row, down) => this.outcomeFor(at + down, held[down]!, row));
    const { patches, before } = patchesOf(area, held, wanted, outcomes);
    this.journal.note(patches, before);
    await this.wait(() => writeRows(this.host, patches, area, held, outcomes));
    decisions.forEach((decision, row) =>
      this.ledger.note(
        at + row,
        decision,
        this.outcomeAfter(at + row, outcomes[row]!),
        (answers[row]?.missing ?? '') !== '',
      ),
    );
  }

  private answerOf({ resolution }: Decision): Answer | undefined {
    return resolution ? this.plan.source.answer(resolution.place) : undefined;
  }

  /**
   * If the row's text changed or the row moved during this run, our earlier answer may be overwritten; anything we did
   * not write is left alone.
   */
  private outcomeFor(at: number, held: readonly Scalar[], wanted: readonly Scalar[]): Outcome {
    const outcome = compareRow(held, wanted);
    const earlier = this.ledger.decisions[at];
    if (
      (outcome !== 'left' && outcome !== 'answered') ||
      !earlier ||
      (!this.disturbed && !WRITTEN.has(this.ledger.outcomeAt(at)))
    )
      return outcome;
    const ours = wantedRow(earlier, this.answerOf(earlier), this.plan.width);
    return same([held], [ours]) || (this.disturbed && this.everyWrittenRow().has(JSON.stringify(held)))
      ? 'written'
      : outcome;
  }

  /** Every row of cells that this run has wanted anywhere, as JSON: the cells of a row that moved are among them. */
  private everyWrittenRow(): ReadonlySet<string> {
    if (!this.writtenRows) {
      const decisions = new Set(this.ledger.decisions.filter((decision) => decision !== undefined));
      this.writtenRows = new Set(
        [...decisions].map((decision) => JSON.stringify(wantedRow(decision, this.answerOf(decision), this.plan.width))),
      );
    }
    return this.writtenRows;
  }

  /** The outcome to note: a row that an earlier pass of this run wrote stays « written » in the account. */
  private outcomeAfter(at: number, outcome: Outcome): Outcome {
    return outcome === 'already' && this.ledger.outcomeAt(at) === 'written' ? 'written' : outcome;
  }

  private async decideAll(texts: Matrix): Promise<readonly Decision[]> {
    const decisions: Decision[] = [];
    const slice = this.pace.slice();
    for (const [text = '', departement = ''] of texts) {
      decisions.push(this.reader.decide(text, departement));
      if (slice.isOver()) {
        await slice.pause();
        if (this.isCancelled()) return decisions;
      }
    }
    return decisions;
  }

  private async isUnchanged(read: readonly Fingerprint[]): Promise<boolean> {
    for (const { at, rows, mark } of read) {
      const now = await this.wait(() => this.sheet.texts(at, rows));
      if (fingerprint(at, now).mark !== mark) return false;
    }
    return true;
  }
}
