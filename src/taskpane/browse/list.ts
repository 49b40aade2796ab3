/** A long list: its first items, the rest at a click, and a field that keeps what begins as one types. */
import { fold } from '../../table/fold';
import type { PaneContext } from '../context';
import { button, el, field, replace } from '../dom';

interface Item {
  /** What the filter reads; asked for only when something is typed. */
  words(): string;
  make(): HTMLElement;
}

const FIRST = 100;
/** A list this short is read at a glance. */
const FEW = 15;

export function filterableList(
  { texts: { browse, formatNumber } }: PaneContext,
  items: readonly Item[],
  className: string,
  /** The titles of its columns. */
  head?: HTMLElement,
): HTMLElement {
  const list = el('ul', { class: `rv-plain ${className}` });
  const rest = el('div', { class: 'rv-row' });
  const status = el('p', { class: 'rv-hint', attributes: { role: 'status' } });
  const show = (shown: readonly Item[], count: number): void => {
    replace(list, ...shown.slice(0, count).map((item) => item.make()));
    replace(
      rest,
      shown.length > count &&
        button(
          `${browse.showAll} (${formatNumber(shown.length)})`,
          () => {
            show(shown, shown.length);
            list.children[count]?.querySelector('button')?.focus();
          },
          { class: 'rv-button' },
        ),
    );
  };
  show(items, FIRST);
  if (items.length <= FEW) return el('div', {}, head, list, rest);
  let folded: readonly string[] | undefined;
  const input = el('input', {
    class: 'rv-input',
    attributes: { type: 'text', autocomplete: 'off', spellcheck: 'false' },
  });
  input.addEventListener('input', () => {
    const asked = ` ${fold(input.value)}`;
    const words = (folded ??= items.map((item) => ` ${fold(item.words())}`));
    const kept = asked === ' ' ? items : items.filter((_, at) => words[at]!.includes(asked));
    show(kept, FIRST);
    status.textContent = asked === ' ' ? '' : browse.filtered(kept.length);
  });
  return el('div', {}, field(browse.filter, input), status, head, list, rest);
}
