/**
 * The account of a run: its rows counted once each, its doubts with their choices, and the button that takes it back.
 */
import { accept } from '../../annotate/accept';
import type { Annotation, Result } from '../../annotate/annotation';
import { STATUSES } from '../../annotate/decide';
import { ColumnsMoved } from '../../annotate/journal';
import type { Account, Alike } from '../../annotate/ledger';
import { agir, nomAvecCode, refusalText, type Contexte } from '../contexte';
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
    private readonly context: Contexte,
    private readonly annotation: Annotation,
    private readonly result: Result,
    next: Next,
  ) {
    const { texts } = context;
    const { stop, account, duration, waiting } = result;
    this.title = el('h2', { class: 'rv-title', text: texts.annoter.fini, attributes: { tabindex: -1 } });
    if (stop !== undefined)
      this.title.textContent =
        stop === 'cancelled'
          ? texts.annoter.annulee
          : stop === 'moved'
            ? texts.annoter.deplacee
            : texts.annoter.interrompue(refusalText(context, stop));
    const done = account.total - account.remaining;
    this.element = el(
      'div',
      { class: 'rv-account' },
      this.title,
      el('p', {
        class: 'rv-sub rv-duration',
        text: texts.annoter.duree(done, duration / 1000, duration === 0 ? 0 : waiting / duration),
        attributes: { 'data-ms': Math.round(duration), 'data-waiting-ms': Math.round(waiting) },
      }),
      this.counts,
      el(
        'div',
        { class: 'rv-row' },
        account.remaining > 0 &&
          stop !== 'moved' &&
          button(texts.annoter.reprendre, next.resume, { class: 'rv-button rv-primary' }),
        !annotation.journal.isEmpty &&
          button(texts.annoter.retirer, () => void this.takeBack(next), { class: 'rv-button' }),
        button(texts.annoter.nouvelle, next.restart, { class: 'rv-button' }),
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
            ? texts.annoter.aucunDoute
            : `${texts.annoter.douteuses} (${texts.nombre(groups.length)})`,
      }),
      unknown.length > 1 && this.acceptAllBox(unknown),
      el('ul', { class: 'rv-plain rv-doubts' }, ...groups.slice(0, this.shown).map((alike) => this.doubtItem(alike))),
      more > 0 &&
        button(
          texts.annoter.plus(Math.min(PAGE, more)),
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
        el('td', { text: texts.nombre(count) }),
      );
    const rows = STATUSES.filter((status) => statuses[status] > 0).map((status) =>
      row(texts.annoter.statuts[status], statuses[status]),
    );
    if (remaining > 0) rows.push(row(texts.annoter.restantes, remaining));
    const notes = [
      withoutFact > 0 && texts.annoter.sansFait(withoutFact),
      left.length > 0 && texts.annoter.laissees(left.length),
      outcomes.already > 0 && texts.annoter.deja(outcomes.already),
      outcomes.refused > 0 && texts.annoter.refusees(outcomes.refused),
      this.result.added > 0 && texts.annoter.ajoutees(this.result.added),
    ].filter((note) => note !== false);
    replace(
      this.counts,
      el('table', { class: 'rv-counts' }, el('tbody', {}, ...rows, row(texts.annoter.total, total, true))),
      ...notes.map((text) => el('p', { class: 'rv-hint', text })),
      left.length > 0 && button(texts.annoter.aller, () => void this.goTo(left[0]!), { class: 'rv-link' }),
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
      el('p', { class: 'rv-hint', text: texts.annoter.toutAccepterAide(unknown.length) }),
      button(texts.annoter.toutAccepter, () => void this.accept(choices), { class: 'rv-button' }),
    );
  }

  private async accept(choices: readonly (readonly [Alike, number])[]): Promise<void> {
    const { texts, dire } = this.context;
    await this.act(async () => {
      const { written, passedOver } = await accept(
        this.annotation,
        choices.map(([alike, place]) => ({
          alike,
          place,
          remark: texts.annoter.choisi(nomAvecCode(this.context, place)),
        })),
      );
      const one = choices.length === 1 ? nomAvecCode(this.context, choices[0]![1]) : texts.annoter.toutAccepter;
      dire(
        [texts.annoter.accepte(written, one), passedOver > 0 ? texts.annoter.passees(passedOver) : '']
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
    const { texts, dire } = this.context;
    await this.act(async () => {
      const { kept } = await this.annotation.takeBack();
      dire(texts.annoter.retiree(kept));
      next.restart();
    });
  }

  private async act(action: (host: NonNullable<Contexte['host']>) => Promise<void>): Promise<void> {
    await agir(this.context, async (host) => {
      try {
        await action(host);
      } catch (error) {
        if (!(error instanceof ColumnsMoved)) throw error;
        this.context.dire(this.context.texts.annoter.deplacee, 'refus');
      }
    });
  }
}
