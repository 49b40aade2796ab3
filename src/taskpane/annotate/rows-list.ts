/** The rows of one part of the picture, those of the same text together, each with the way to it. */
import type { Alike } from '../../annotate/ledger';
import { filterableList } from '../browse/list';
import { nameWithCode, type PaneContext } from '../context';
import { button, el } from '../dom';

interface Actions {
  placeOf(row: number): number | undefined;
  goTo(row: number): void;
  close(): void;
}

export function rowsList(
  context: PaneContext,
  title: string,
  groups: readonly Alike[],
  actions: Actions,
): { readonly element: HTMLElement; focus(): void } {
  const { annotate: words } = context.texts;
  const heading = el('h3', { class: 'rv-rows-title', text: title, attributes: { tabindex: -1 } });
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const items = groups.map(({ decision, rows }) => {
    const place = actions.placeOf(rows[0]!);
    const name = place === undefined ? '' : nameWithCode(context, place);
    return {
      words: () => `${decision.text} ${name}`,
      make: () =>
        el(
          'li',
          { class: 'rv-read-row' },
          el('span', { class: 'rv-sample', text: decision.text.slice(0, 120), title: decision.text }),
          el('span', { class: 'rv-sub', text: `→ ${name} · ${words.rows(rows.length)} · ` }),
          button(`${words.goTo} ${rows[0]! + 1}`, () => actions.goTo(rows[0]!), { class: 'rv-link' }),
        ),
    };
  });
  const element = el(
    'section',
    { class: 'rv-read-rows' },
    heading,
    el(
      'p',
      { class: 'rv-sub' },
      `${words.rows(total)} · `,
      button(words.showEverything, () => actions.close(), { class: 'rv-link' }),
    ),
    filterableList(context, items, 'rv-read-list'),
  );
  return { element, focus: () => heading.focus() };
}
