/** A run: the rows done, the time left, and the button that cancels it. */
import type { Progress } from '../../annotate/annotation';
import type { PaneContext } from '../context';
import { button, el } from '../dom';

/** A screen reader is told at each tenth only: told at every block, it would never finish a sentence. */
const TENTHS = 10;

export class RunView {
  readonly element: HTMLElement;
  private readonly bar: HTMLProgressElement;
  private readonly text = el('p', { class: 'rv-progress-text' });
  private readonly aloud = el('p', { class: 'rv-hidden', attributes: { role: 'status' } });
  private readonly stop: HTMLButtonElement;
  private told = 0;

  constructor(
    private readonly context: PaneContext,
    name: string,
    total: number,
    cancel: () => void,
  ) {
    const { texts } = context;
    this.bar = el('progress', {
      class: 'rv-progress',
      attributes: { max: total, value: 0, 'aria-label': texts.annotate.start },
    });
    this.stop = button(
      texts.annotate.cancel,
      () => {
        cancel();
        this.stop.disabled = true;
        this.text.textContent = texts.annotate.cancelling;
      },
      { class: 'rv-button' },
    );
    this.element = el(
      'div',
      { class: 'rv-run' },
      el('h2', { class: 'rv-title', text: name }),
      this.bar,
      this.text,
      this.aloud,
      this.stop,
    );
    this.show({ done: 0, total, msLeft: undefined });
  }

  focus(): void {
    this.stop.focus();
  }

  show({ done, total, msLeft }: Progress): void {
    const { texts } = this.context;
    this.bar.value = done;
    const said = [
      texts.annotate.progress(done, total),
      msLeft === undefined || done === total ? '' : texts.annotate.timeLeft(msLeft / 1000),
    ]
      .filter((part) => part !== '')
      .join(', ');
    if (!this.stop.disabled) this.text.textContent = said;
    const tenth = Math.floor((done / Math.max(1, total)) * TENTHS);
    if (tenth === this.told) return;
    this.told = tenth;
    this.aloud.textContent = said;
  }
}
