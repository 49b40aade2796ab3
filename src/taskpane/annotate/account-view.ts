/**
 * The account of a run: its rows counted once each, its doubts with their choices, and the button that takes it back.
 */
import { accept } from '../../annotate/accept';
import type { Annotation, Result } from '../../annotate/annotation';
import { STATUSES } from '../../annotate/decide';
import { ColumnsMoved } from '../../annotate/journal';
import type { Account, Alike } from '../../annotate/ledger';
import { withHost, nameWithCode, refusalText, type PaneContext } from '../context';
import { button, el, replace } from '../dom';
import { DoubtItem } from './doubt-item';

/** Doubts shown at first, and added by each press of « more ». */
const PAGE = 50;

interface Next {
  readonly resume: () => void;
  readonly restart: () => void;
}

export class AccountView {
  readonly element: HTMLElement;
  private readonly title: HTMLElement;
  private readonly counts = el('div', {});
  private readonly doubts = el('div', {});
  private shown = PAGE;

  constructor(
    private readonly context: PaneContext,
    private readonly annotation: Annotation,
    private readonly result: Result,
    next: Next,
  ) {
    const { texts } = context;
    const { stop, account, duration, waiting } = result;
    this.title = el('h2', { class: 'rv-title', text: texts.annotate.finished, attributes: { tabindex: -1 } });
    if (stop !== undefined)
      this.title.textContent =
        stop === 'cancelled'
          ? texts.annotate.cancelled
          : stop === 'moved'
            ? texts.annotate.moved
            : texts.annotate.interrupted(refusalText(context, stop));
    const done = account.total - account.remaining;
    this.element = el(
      'div',
      { class: 'rv-account' },
      this.title,
      el('p', {
        class: 'rv-sub rv-duration',
        text: texts.annotate.duration(done, duration / 1000, duration === 0 ? 0 : waiting / duration),
        attributes: { 'data-ms': Math.round(duration), 'data-waiting-ms': Math.round(waiting) },
      }),
      this.counts,
      el(
        'div',
        { class: 'rv-row' },
        account.remaining > 0 &&
          stop !== 'moved' &&
          button(texts.annotate.resume, next.resume, { class: 'rv-button rv-primary' }),
        !annotation.journal.isEmpty &&
          button(texts.annotate.remove, () => void this.takeBack(next), { class: 'rv-button' }),
        button(texts.annotate.another, next.restart, { class: 'rv-button' }),
      ),
      this.doubts,
    );
    this.render();
  }

  focus(): void {
    this.title.focus();
  }

  private render(): void {
    const { texts } = this.context;
    const account = this.annotation.ledger.account();
    const { groups } = account;
    this.renderCounts(account);
    const unknown = groups.filter(({ decision }) => decision.status === 'unknown' && decision.nearest.length > 0);
    const more = groups.length - this.shown;
    replace(
      this.doubts,
      el('h3', {
        text:
          groups.length === 0
            ? texts.annotate.noDoubt
            : `${texts.annotate.doubtful} (${texts.formatNumber(groups.length)})`,
      }),
      unknown.length > 1 && this.acceptAllBox(unknown),
      el('ul', { class: 'rv-plain rv-doubts' }, ...groups.slice(0, this.shown).map((alike) => this.doubtItem(alike))),
      more > 0 &&
        button(
          texts.annotate.more(Math.min(PAGE, more)),
          () => {
            this.shown += PAGE;
            this.render();
          },
          { class: 'rv-button' },
        ),
    );
  }

  private renderCounts({ statuses, remaining, total, withoutFact, left, outcomes }: Account): void {
    const { texts } = this.context;
    const row = (name: string, count: number, strong = false): HTMLElement =>
      el(
        'tr',
        strong ? { class: 'rv-sum' } : {},
        el('th', { text: name, attributes: { scope: 'row' } }),
        el('td', { text: texts.formatNumber(count) }),
      );
    const rows = STATUSES.filter((status) => statuses[status] > 0).map((status) =>
      row(texts.annotate.statuses[status], statuses[status]),
    );
    if (remaining > 0) rows.push(row(texts.annotate.remaining, remaining));
    const notes = [
      withoutFact > 0 && texts.annotate.withoutFact(withoutFact),
      left.length > 0 && texts.annotate.leftAlone(left.length),
      outcomes.already > 0 && texts.annotate.already(outcomes.already),
      outcomes.refused > 0 && texts.annotate.refused(outcomes.refused),
      this.result.added > 0 && texts.annotate.added(this.result.added),
    ].filter((note) => note !== false);
    replace(
      this.counts,
      el('table', { class: 'rv-counts' }, el('tbody', {}, ...rows, row(texts.annotate.total, total, true))),
      ...notes.map((text) => el('p', { class: 'rv-hint', text })),
      left.length > 0 && button(texts.annotate.goTo, () => void this.goTo(left[0]!), { class: 'rv-link' }),
    );
  }

  private doubtItem(alike: Alike): HTMLElement {
    return new DoubtItem(this.context, alike, {
      accept: (place) => void this.accept([[alike, place]]),
      goTo: (row) => void this.goTo(row),
    }).element;
  }

  private acceptAllBox(unknown: readonly Alike[]): HTMLElement {
    const { texts } = this.context;
    const choices = unknown.map((alike) => [alike, alike.decision.nearest[0]!] as const);
    return el(
      'div',
      { class: 'rv-all' },
      el('p', { class: 'rv-hint', text: texts.annotate.acceptAllHint(unknown.length) }),
      button(texts.annotate.acceptAll, () => void this.accept(choices), { class: 'rv-button' }),
    );
  }

  private async accept(choices: readonly (readonly [Alike, number])[]): Promise<void> {
    const { texts, say } = this.context;
    await this.act(async () => {
      const { written, passedOver } = await accept(
        this.annotation,
        choices.map(([alike, place]) => ({
          alike,
          place,
          remark: texts.annotate.chosen(nameWithCode(this.context, place)),
        })),
      );
      const one = choices.length === 1 ? nameWithCode(this.context, choices[0]![1]) : texts.annotate.acceptAll;
      say(
        [texts.annotate.accepted(written, one), passedOver > 0 ? texts.annotate.skipped(passedOver) : '']
          .filter((part) => part !== '')
          .join(' '),
      );
    });
    this.render();
    const next = this.doubts.querySelector<HTMLElement>('.rv-doubts button') ?? this.title;
    next.focus();
  }

  private async goTo(row: number): Promise<void> {
    const { cells } = this.annotation.plan.target;
    await this.act((host) => host.goTo({ ...cells, row, rows: 1 }));
  }

  private async takeBack(next: Next): Promise<void> {
    const { texts, say } = this.context;
    await this.act(async () => {
      const { kept } = await this.annotation.takeBack();
      say(texts.annotate.removed(kept));
      next.restart();
    });
  }

  private async act(action: (host: NonNullable<PaneContext['host']>) => Promise<void>): Promise<void> {
    await withHost(this.context, async (host) => {
      try {
        await action(host);
      } catch (error) {
        if (!(error instanceof ColumnsMoved)) throw error;
        this.context.say(this.context.texts.annotate.moved, 'refusal');
      }
    });
  }
}
