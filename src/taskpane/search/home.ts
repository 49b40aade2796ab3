/** What the pane opens on: what it does, examples to try, the way to annotate, the communes looked at last. */
import type { PaneContext } from '../context';
import { button, el, replace } from '../dom';
import { nameWithCode } from '../context';
import { recentPlaces } from './recents';

interface Actions {
  search(text: string): void;
  openCard(place: number): void;
}

/** A commune of today, a post code, a commune of old: what one may look up, by what one may know. */
const EXAMPLES = ['Mâcon', '71000', 'Octeville'];

export class Home {
  readonly element = el('section', { class: 'rv-home' });

  constructor(
    private readonly context: PaneContext,
    private readonly actions: Actions,
  ) {
    this.show();
  }

  /** Shows it, with the communes of now. */
  show(): void {
    const { texts, host, resolver, settings } = this.context;
    const { home } = texts.search;
    const recent = recentPlaces(settings, resolver.table);
    const links = (items: readonly HTMLElement[]): HTMLElement => el('div', { class: 'rv-row' }, ...items);
    this.element.hidden = false;
    replace(
      this.element,
      el('h2', { class: 'rv-title', text: home.title }),
      el('p', { text: home.what }),
      el('h3', { text: home.try }),
      links(EXAMPLES.map((text) => button(text, () => this.actions.search(text), { class: 'rv-button' }))),
      host && links([button(home.annotate, () => this.context.annotate(), { class: 'rv-button rv-primary' })]),
      recent.length > 0 && el('h3', { text: home.recent }),
      recent.length > 0 &&
        el(
          'ul',
          { class: 'rv-plain rv-recent' },
          ...recent.map((place) =>
            el(
              'li',
              {},
              button(nameWithCode(this.context, place), () => this.actions.openCard(place), { class: 'rv-link' }),
            ),
          ),
        ),
    );
  }

  hide(): void {
    this.element.hidden = true;
  }
}
