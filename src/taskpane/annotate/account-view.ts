/**
 * The account of a run: its rows counted once each, its doubts with their choices, and the button that takes it back.
 */
import { accept, undoAcceptance, type Acceptance } from '../../annotate/accept';
import type { Annotation, Result } from '../../annotate/annotation';
import { STATUSES } from '../../annotate/decide';
import { columnName } from '../../host/address';
import { answerArea } from '../../annotate/plan';
import { ColumnsMoved } from '../../annotate/journal';
import type { Account } from '../../annotate/ledger';
import { Summary } from '../../annotate/summary';
import { withHost, nameWithCode, refusalText, type PaneContext } from '../context';
import { button, el, replace } from '../dom';
import { Question } from '../message-bar';
import { ChoicesMade } from './choices-made';
import { DoubtsView, type Choice } from './doubts-view';
import { neighboursOf } from './neighbours';
import { Picture } from './picture';
import { rowsList } from './rows-list';
import { sendSummary } from './send-summary';
import type { Share } from '../../annotate/shares';
import { shareBar, sharesOf } from './share-bar';

interface Next {
  readonly resume: () => void;
  readonly restart: () => void;
  /** The annotation was taken back whole. */
  readonly removed: () => void;
}

export class AccountView {
  readonly element: HTMLElement;
  private readonly title: HTMLElement;
  private readonly counts = el('div', {});
  private readonly doubts: DoubtsView;
  private readonly made: ChoicesMade;
  private readonly question = new Question();
  private readonly bar = el('div', {});
  private readonly picture: Picture;
  /** The rows of a part of the picture that was clicked. */
  private readonly rows = el('div', {});

  constructor(
    private readonly context: PaneContext,
    private readonly annotation: Annotation,
    private readonly result: Result,
    /** The column and its sheet, as the clerk knows them. */
    readonly name: string,
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
    this.doubts = new DoubtsView(context, {
      accept: (choices) => void this.accept(choices),
      goTo: (row) => void this.goTo(row),
      neighbours: (rows) => neighboursOf(annotation, rows),
    });
    this.picture = new Picture(
      context,
      (title, { places }) => this.showRows(title, places),
      () => void this.sendSummary(),
    );
    this.made = new ChoicesMade(context, (acceptance) => this.undo(acceptance));
    const done = account.total - account.remaining;
    this.element = el(
      'div',
      { class: 'rv-account' },
      this.title,
      el('p', { class: 'rv-sub', text: name }),
      el('p', {
        class: 'rv-sub rv-duration',
        text: texts.annotate.duration(done, duration / 1000),
        attributes: { 'data-ms': Math.round(duration), 'data-waiting-ms': Math.round(waiting) },
      }),
      this.writtenHere(),
      this.bar,
      this.counts,
      el(
        'div',
        { class: 'rv-row' },
        account.remaining > 0 &&
          stop !== 'moved' &&
          button(texts.annotate.resume, next.resume, { class: 'rv-button rv-primary' }),
        !annotation.journal.isEmpty &&
          button(texts.annotate.remove, () => this.askRemoval(next), { class: 'rv-button' }),
        button(texts.annotate.another, next.restart, { class: 'rv-button' }),
      ),
      this.question.element,
      this.picture.element,
      this.rows,
      this.made.element,
      this.doubts.element,
    );
    this.render();
  }

  focus(): void {
    this.title.focus();
  }

  /** Where the columns are, which may be far from what is on the screen. */
  private writtenHere(): HTMLElement | false {
    const { texts } = this.context;
    const { plan, journal } = this.annotation;
    if (journal.isEmpty) return false;
    const area = { ...answerArea(plan), row: Math.max(0, plan.target.headingRow), rows: 1 };
    const [first, last] = [columnName(area.column), columnName(area.column + area.columns - 1)];
    return el(
      'p',
      { class: 'rv-sub' },
      `${texts.annotate.writtenIn(first, last)} · `,
      button(texts.annotate.seeThem, () => void this.act((host) => host.goTo(area)), { class: 'rv-link' }),
    );
  }

  private render(): void {
    const account = this.annotation.ledger.account();
    replace(
      this.bar,
      shareBar(this.context, sharesOf(account), (share) => this.chooseShare(share)),
    );
    this.renderCounts(account);
    this.picture.show(this.summary());
    replace(this.rows);
    this.doubts.render(account.groups);
  }

  private summary(): Summary {
    return new Summary(this.context.resolver.table, this.annotation.ledger);
  }

  /** The rows certain or chosen are listed by their texts; the others are in the list of doubts. */
  private chooseShare(share: Share): void {
    if (share !== 'sure') this.doubts.filter(share);
    else this.showRows(this.context.texts.annotate.shares.sure, undefined);
  }

  /** Lists the rows read as one of some places, or as any. */
  private showRows(title: string, places: ReadonlySet<number> | undefined): void {
    const { ledger, plan } = this.annotation;
    const list = rowsList(this.context, title, ledger.rowsOf(places), {
      placeOf: (row) => ledger.placeAt(row - plan.target.cells.row),
      goTo: (row) => void this.goTo(row),
      close: () => {
        replace(this.rows);
        this.title.focus();
      },
    });
    replace(this.rows, list.element);
    list.focus();
  }

  private async sendSummary(): Promise<void> {
    const { texts, say } = this.context;
    await this.act(async (host) => {
      const shares = sharesOf(this.annotation.ledger.account());
      const name = `${texts.annotate.summary} ${this.annotation.plan.target.heading}`.trim();
      say(texts.annotate.summarySent(await sendSummary(host, this.context, name, shares, this.summary())));
    });
  }

  private renderCounts({ statuses, settled, remaining, total, withoutFact, left, outcomes }: Account): void {
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
    if (settled > 0) rows.push(row(texts.annotate.settled, settled));
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

  private async accept(choices: readonly Choice[]): Promise<void> {
    const { texts, say } = this.context;
    await this.act(async () => {
      const acceptance = await accept(
        this.annotation,
        choices.map(([alike, place]) => ({
          alike,
          place,
          remark: texts.annotate.chosen(nameWithCode(this.context, place)),
        })),
      );
      const { written, passedOver } = acceptance;
      const said =
        choices.length === 1
          ? texts.annotate.accepted(
              choices[0]![0].decision.text.slice(0, 80),
              nameWithCode(this.context, choices[0]![1]),
              written,
            )
          : texts.annotate.acceptedAll(choices.length, written);
      this.made.add(said, acceptance);
      say([said, passedOver > 0 ? texts.annotate.skipped(passedOver) : ''].filter((part) => part !== '').join(' '));
    });
    this.render();
    const next = this.doubts.element.querySelector<HTMLElement>('.rv-doubts summary, .rv-doubts button') ?? this.title;
    next.focus();
  }

  private async undo(acceptance: Acceptance): Promise<void> {
    await this.act(async () => {
      const restored = await undoAcceptance(this.annotation, acceptance);
      this.context.say(this.context.texts.annotate.undone(restored, acceptance.written - restored));
    });
    this.render();
  }

  private async goTo(row: number): Promise<void> {
    const { cells } = this.annotation.plan.target;
    await this.act((host) => host.goTo({ ...cells, row, rows: 1 }));
  }

  /** Asks before everything written goes, with what it would take away. */
  private askRemoval(next: Next): void {
    const { texts } = this.context;
    const { total, remaining, settled } = this.annotation.ledger.account();
    this.question.ask(
      texts.annotate.askRemoval(total - remaining, settled),
      [
        { text: texts.annotate.removeIndeed, then: () => void this.takeBack(next), isPrimary: true },
        { text: texts.annotate.keep },
      ],
      1,
    );
  }

  private async takeBack(next: Next): Promise<void> {
    const { texts, say } = this.context;
    await this.act(async () => {
      const { kept } = await this.annotation.takeBack();
      say(texts.annotate.removed(kept));
      next.removed();
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
