/** Long work on a file: what it says of itself, and where it lets the page live. */
import { breathe, pace, type Slice } from '../../annotate/pace';

/** The steps of opening and saving; those of the grid itself (`show`, `calculate`) cannot be cut. */
export type Step = 'read' | 'show' | 'calculate' | 'note' | 'write';

/** Someone gave up. */
export class Abandoned extends Error {
  constructor() {
    super('Abandonné.');
    this.name = 'Abandoned';
  }
}

/** In milliseconds: short enough for the page to answer, long enough not to spend the time in pauses. */
const SLICE = 40;

export class Work {
  private readonly slice: Slice = pace(undefined, SLICE).slice();

  /**
   * @param tell  shows how far the work is: its step, the share of it that is done if that is known, and whether it can
   *   no longer be given up
   * @param signal  aborted by whoever gives up
   */
  constructor(
    private readonly tell: (step: Step, share?: number, bound?: boolean) => void = () => undefined,
    readonly signal: AbortSignal = new AbortController().signal,
  ) {}

  /** The same work, from where it can no longer be given up. */
  bound(): Work {
    return new Work((step, share) => this.tell(step, share, true));
  }

  /** Begins a step, once the page shows it. */
  async begin(step: Step): Promise<void> {
    this.tell(step);
    await breathe();
    // Tells the holds of one step from those of another, for whoever measures them: before the turn that the step begins in.
    performance.mark(`ressort:${step}`);
    await this.pause();
  }

  /** Says which share of the step is done, when the page may be shown it. */
  async done(step: Step, share: number): Promise<void> {
    if (!this.slice.isOver()) return;
    this.tell(step, share);
    await this.pause();
  }

  /** Whether it is time to pause. */
  get isLong(): boolean {
    return this.slice.isOver();
  }

  /**
   * Pauses if it is time to.
   * @throws Abandoned if someone gave up
   */
  async breath(): Promise<void> {
    if (this.isLong) await this.pause();
  }

  /** @throws Abandoned if someone gave up */
  async pause(): Promise<void> {
    await this.slice.pause();
    if (this.signal.aborted) throw new Abandoned();
  }
}
