/** The doubts of a run or of a table to join, those of most rows first, and the texts unknown that may be accepted together once they are read. */
import type { Alike } from '../../annotate/ledger';
import { nameWithCode, type PaneContext } from '../context';
import { button, checkbox, el, replace } from '../dom';
import { DoubtItem } from './doubt-item';
import { SHARE_OF, type Share } from '../../annotate/shares';

/** Doubts shown at first, and added by each press of « more ». */
const PAGE = 50;

export type Choice = readonly [alike: Alike, place: number];

interface Actions {
  accept(choices: readonly Choice[]): void;
  /** Undefined if the rows are those of a file. */
  readonly goTo: ((row: number) => void) | undefined;
  /** What the other cells of some rows hold, in one line each. */
  neighbours(rows: readonly number[]): Promise<readonly string[]>;
}

export class DoubtsView {
  readonly element = el('div', {});
  private shown = PAGE;
  private groups: readonly Alike[] = [];
  /** Only the doubts of this sort are shown. */
  private only: Share | undefined;
  /** Keys of the doubts whose rows are unfolded: they stay so when one of them is settled. */
  private readonly unfolded = new Set<string>();

  constructor(
    private readonly context: PaneContext,
    private readonly actions: Actions,
  ) {}

  /** Shows the doubts of one sort, and goes to them. */
  filter(only: Share | undefined): void {
    this.only = only;
    this.render(this.groups);
    this.element.querySelector<HTMLElement>('h3')?.focus();
  }

  render(all: readonly Alike[]): void {
    const { texts } = this.context;
    this.groups = all;
    const { only } = this;
    const kept = only && all.filter(({ decision }) => SHARE_OF[decision.status] === only);
    // Once the last of a sort is settled, the others are shown.
    const groups = kept && kept.length > 0 ? kept : all;
    const isFiltered = groups !== all;
    const unknown = groups.filter(({ decision }) => decision.status === 'unknown' && decision.nearest.length > 0);
    const more = groups.length - this.shown;
    replace(
      this.element,
      el('h3', {
        text:
          groups.length === 0
            ? texts.annotate.noDoubt
            : `${isFiltered ? texts.annotate.shares[only!] : texts.annotate.doubtful} (${texts.formatNumber(groups.length)})`,
        attributes: { tabindex: -1 },
      }),
      isFiltered && button(texts.annotate.showEverything, () => this.filter(undefined), { class: 'rv-link' }),
      unknown.length > 1 && this.acceptAllBox(unknown),
      el('ul', { class: 'rv-plain rv-doubts' }, ...groups.slice(0, this.shown).map((alike) => this.item(alike))),
      more > 0 &&
        button(
          texts.annotate.more(Math.min(PAGE, more)),
          () => {
            this.shown += PAGE;
            this.render(all);
          },
          { class: 'rv-button' },
        ),
    );
  }

  private item(alike: Alike): HTMLElement {
    const { key } = alike.decision;
    return new DoubtItem(this.context, alike, {
      accept: (place, rows) => this.actions.accept([[{ ...alike, rows }, place]]),
      goTo: this.actions.goTo,
      neighbours: (rows) => this.actions.neighbours(rows),
      isUnfolded: this.unfolded.has(key),
      unfold: (isOpen) => (isOpen ? this.unfolded.add(key) : this.unfolded.delete(key)),
    }).element;
  }

  /** The texts unknown with their first suggestion, each with its box; nothing is written before they are seen. */
  private acceptAllBox(unknown: readonly Alike[]): HTMLElement {
    const { texts } = this.context;
    const kept = new Set(unknown);
    const accept = button(
      '',
      () => this.actions.accept([...kept].map((alike) => [alike, alike.decision.nearest[0]!])),
      {
        class: 'rv-button',
      },
    );
    const count = (): void => {
      accept.textContent = texts.annotate.acceptChecked(kept.size);
      accept.disabled = kept.size === 0;
    };
    count();
    const boxes = unknown.map((alike) => {
      const { text, nearest } = alike.decision;
      const label = `${text.slice(0, 80)} → ${nameWithCode(this.context, nearest[0]!)}`;
      return checkbox(`${label} · ${texts.annotate.rows(alike.rows.length)}`, true, (checked) => {
        if (checked) kept.add(alike);
        else kept.delete(alike);
        count();
      });
    });
    return el(
      'details',
      { class: 'rv-all' },
      el('summary', { text: texts.annotate.acceptAll(unknown.length) }),
      el('p', { class: 'rv-hint', text: texts.annotate.acceptAllHint }),
      el('div', { class: 'rv-boxes' }, ...boxes),
      accept,
    );
  }
}
