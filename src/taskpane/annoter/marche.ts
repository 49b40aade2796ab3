/** The run: rows done, time left, and the way to stop it. */
import type { Progres } from '../../annotate/annotation';
import type { PaneContext } from '../context';
import { button, el } from '../dom';

/** Said aloud at each tenth only: a voice that counts every block says nothing. */
const TENTHS = 10;

export class Marche {
  readonly element: HTMLElement;
  private readonly bar: HTMLProgressElement;
  private readonly text = el('p', { class: 'rv-progress-text' });
  private readonly aloud = el('p', { class: 'rv-hidden', attributes: { role: 'status' } });
  private readonly stop: HTMLButtonElement;
  private told = 0;

  constructor(
    private readonly contexte: PaneContext,
    total: number,
    cancel: () => void,
  ) {
    const { texts } = contexte;
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
    this.element = el('div', { class: 'rv-run' }, this.bar, this.text, this.aloud, this.stop);
    this.montrer({ faites: 0, total, reste: undefined });
  }

  focus(): void {
    this.stop.focus();
  }

  montrer({ faites, total, reste }: Progres): void {
    const { texts } = this.contexte;
    this.bar.value = faites;
    const said = [
      texts.annotate.progress(faites, total),
      reste === undefined || faites === total ? '' : texts.annotate.timeLeft(reste / 1000),
    ]
      .filter((part) => part !== '')
      .join(', ');
    if (!this.stop.disabled) this.text.textContent = said;
    const tenth = Math.floor((faites / Math.max(1, total)) * TENTHS);
    if (tenth === this.told) return;
    this.told = tenth;
    this.aloud.textContent = said;
  }
}
