/** What the clerk chose, the latest first, each with its way back. */
import type { Acceptance } from '../../annotate/accept';
import type { PaneContext } from '../context';
import { button, el, replace } from '../dom';

interface Made {
  readonly said: string;
  readonly acceptance: Acceptance;
}

export class ChoicesMade {
  readonly element = el('div', {});
  private made: readonly Made[] = [];

  constructor(
    private readonly context: PaneContext,
    private readonly undo: (acceptance: Acceptance) => Promise<void>,
  ) {}

  add(said: string, acceptance: Acceptance): void {
    if (acceptance.written === 0) return;
    this.made = [{ said, acceptance }, ...this.made];
    this.render();
  }

  private render(): void {
    const { texts } = this.context;
    const items = this.made.map((one) =>
      el(
        'li',
        { class: 'rv-made' },
        el('span', { text: one.said }),
        ' ',
        button(texts.annotate.undo, () => void this.takeBack(one), {
          class: 'rv-link',
          attributes: { 'aria-label': texts.pair(texts.annotate.undo, one.said) },
        }),
      ),
    );
    replace(
      this.element,
      items.length > 0 && el('h3', { text: texts.annotate.choicesMade(items.length) }),
      items.length > 0 && el('ul', { class: 'rv-plain rv-choices-made' }, ...items),
    );
  }

  private async takeBack(one: Made): Promise<void> {
    await this.undo(one.acceptance);
    this.made = this.made.filter((other) => other !== one);
    this.render();
  }
}
