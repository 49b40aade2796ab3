/** One doubt: its text, why it is doubtful, its rows, and a button for each place that the text may mean. */
import type { Alike } from '../../annotate/ledger';
import { CommuneSearch } from '../search/commune-search';
import { nameWithCode, type PaneContext } from '../context';
import { button, el, freshId, replace } from '../dom';

interface Actions {
  accept(place: number): void;
  goTo(row: number): void;
}

const PROPOSED = 5;

export class DoubtItem {
  readonly element: HTMLElement;
  private next = 0;

  constructor(
    private readonly context: PaneContext,
    private readonly alike: Alike,
    private readonly actions: Actions,
  ) {
    const { texts } = context;
    const { decision, rows } = alike;
    const go = button(
      this.goText(),
      () => {
        actions.goTo(rows[this.next % rows.length]!);
        this.next++;
        go.textContent = this.goText();
      },
      { class: 'rv-link' },
    );
    this.element = el(
      'li',
      { class: 'rv-doubt-item' },
      el(
        'p',
        { class: 'rv-doubt-text' },
        el('strong', { text: decision.text.slice(0, 160) }),
        ' ',
        el('span', {
          class: 'rv-sub',
          text: `${texts.annotate.rowStatuses[decision.status]} · ${texts.annotate.rowsAlike(rows.length)}`,
        }),
      ),
      el('p', { class: 'rv-hint', text: decision.sentence }),
      el('div', { class: 'rv-choices' }, ...decision.nearest.slice(0, PROPOSED).map((place) => this.choice(place))),
      el('div', { class: 'rv-row' }, go, decision.status !== 'error' && this.other()),
    );
  }

  private goText(): string {
    const { texts } = this.context;
    const { rows } = this.alike;
    const row = rows[this.next % rows.length]! + 1;
    return `${this.next === 0 ? texts.annotate.goTo : texts.annotate.nextRow} ${row}`;
  }

  private choice(place: number): HTMLButtonElement {
    const { texts } = this.context;
    const name = nameWithCode(this.context, place);
    const label = texts.annotate.each(this.alike.decision.text.slice(0, 80), name);
    return button(name, () => this.actions.accept(place), {
      class: 'rv-button rv-choice',
      title: label,
      attributes: { 'aria-label': label },
    });
  }

  /** The way to choose a place that was not suggested: it is searched for on the spot. */
  private other(): HTMLElement {
    const { texts, resolver } = this.context;
    const found = el('div', { class: 'rv-choices' });
    const id = freshId('other');
    const search = new CommuneSearch(resolver);
    const input = el('input', {
      class: 'rv-input',
      id,
      attributes: {
        type: 'text',
        autocomplete: 'off',
        'aria-label': texts.annotate.otherCommune,
        placeholder: texts.search.example,
      },
    });
    input.addEventListener('input', () =>
      replace(found, ...search.find(input.value, PROPOSED).map(({ place }) => this.choice(place))),
    );
    return el('details', { class: 'rv-other' }, el('summary', { text: texts.annotate.otherCommune }), input, found);
  }
}
