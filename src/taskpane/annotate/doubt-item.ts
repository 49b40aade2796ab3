/**
 * One doubt: its text, why it is doubtful, its rows, and a button for each place that the text may mean. A text that
 * several communes bear is settled row by row, each shown with its neighbours: the rows may be of different communes.
 */
import type { Alike } from '../../annotate/ledger';
import { locator } from '../browse/locator';
import { CommuneSearch } from '../search/commune-search';
import { nameWithCode, type PaneContext } from '../context';
import { button, el, freshId, replace } from '../dom';

interface Actions {
  /** Settles these rows of the doubt. */
  accept(place: number, rows: readonly number[]): void;
  /** Undefined if there is nowhere to go: the rows are those of a file. */
  readonly goTo: ((row: number) => void) | undefined;
  /** What the other cells of some rows hold, in one line each. */
  neighbours(rows: readonly number[]): Promise<readonly string[]>;
  readonly isUnfolded: boolean;
  unfold(isOpen: boolean): void;
}

const PROPOSED = 5;
/** Rows shown at first, and added by each press of « more ». */
const PAGE = 20;

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
    const isRowByRow = rows.length > 1 && (decision.status === 'homonym' || decision.status === 'contradiction');
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
      isRowByRow ? this.rowByRow() : this.choices(rows),
      isRowByRow && this.together(),
      el(
        'div',
        { class: 'rv-row' },
        !isRowByRow && this.go(),
        !isRowByRow && decision.status !== 'error' && this.other(rows),
      ),
    );
  }

  private go(): HTMLButtonElement | false {
    const { rows } = this.alike;
    const { goTo } = this.actions;
    if (!goTo) return false;
    const go = button(
      this.goText(),
      () => {
        goTo(rows[this.next % rows.length]!);
        this.next++;
        go.textContent = this.goText();
      },
      { class: 'rv-link' },
    );
    return go;
  }

  private goText(): string {
    const { texts } = this.context;
    const { rows } = this.alike;
    const row = rows[this.next % rows.length]! + 1;
    return `${this.next === 0 ? texts.annotate.goTo : texts.annotate.nextRow} ${row}`;
  }

  /** A list of rows, read when it is opened: each with its neighbours and its own choices. */
  private rowByRow(): HTMLElement {
    const { texts } = this.context;
    const where = el('div', {});
    const list = el('ul', { class: 'rv-plain rv-rows' });
    const more = el('div', {});
    const details = el(
      'details',
      { class: 'rv-row-by-row', attributes: { open: this.actions.isUnfolded } },
      el('summary', { text: texts.annotate.rowByRow(this.alike.rows.length) }),
      where,
      list,
      more,
    );
    details.addEventListener('toggle', () => {
      this.actions.unfold(details.open);
      if (details.open && where.childElementCount === 0) replace(where, this.candidates());
      if (details.open && list.childElementCount === 0) void this.addRows(list, more, 0);
    });
    return details;
  }

  /** Where the candidates are. */
  private candidates(): HTMLElement | undefined {
    const { table } = this.context.resolver;
    return locator(
      this.context,
      this.alike.decision.nearest.map((place) => table.departementRankOf(place)),
    );
  }

  private async addRows(list: HTMLElement, more: HTMLElement, from: number): Promise<void> {
    const { texts } = this.context;
    const rows = this.alike.rows.slice(from, from + PAGE);
    const neighbours = await this.actions.neighbours(rows);
    rows.forEach((row, at) => list.append(this.oneRow(row, neighbours[at] ?? '')));
    const left = this.alike.rows.length - from - rows.length;
    replace(
      more,
      left > 0 &&
        button(texts.annotate.more(Math.min(PAGE, left)), () => void this.addRows(list, more, from + PAGE), {
          class: 'rv-link',
        }),
    );
  }

  private oneRow(row: number, neighbours: string): HTMLElement {
    const { texts } = this.context;
    return el(
      'li',
      { class: 'rv-one-row' },
      this.line(row),
      ' ',
      el('span', { class: 'rv-sample', text: neighbours === '' ? texts.annotate.noNeighbour : neighbours }),
      this.choices([row]),
      this.other([row]),
    );
  }

  private line(row: number): HTMLElement {
    const { goTo } = this.actions;
    const name = this.context.texts.annotate.line(row + 1);
    return goTo ? button(name, () => goTo(row), { class: 'rv-link' }) : el('span', { text: name });
  }

  /** The way to say that all the rows are one commune: folded, because a click on it makes them so. */
  private together(): HTMLElement {
    const { texts } = this.context;
    const { rows, decision } = this.alike;
    return el(
      'details',
      { class: 'rv-together' },
      el('summary', { text: texts.annotate.together(rows.length) }),
      el('p', { class: 'rv-hint', text: texts.annotate.togetherHint(decision.text.slice(0, 80)) }),
      this.choices(rows),
      this.other(rows),
    );
  }

  private choices(rows: readonly number[]): HTMLElement {
    const places = this.alike.decision.nearest.slice(0, PROPOSED);
    return el('div', { class: 'rv-choices' }, ...places.map((place) => this.choice(place, rows)));
  }

  private choice(place: number, rows: readonly number[]): HTMLButtonElement {
    const { texts } = this.context;
    const name = nameWithCode(this.context, place);
    const text = this.alike.decision.text.slice(0, 80);
    const label =
      rows.length === this.alike.rows.length
        ? texts.annotate.each(text, name)
        : texts.annotate.thisLine(rows[0]! + 1, name);
    return button(name, () => this.actions.accept(place, rows), {
      class: 'rv-button rv-choice',
      title: label,
      attributes: { 'aria-label': label },
    });
  }

  /** The way to choose a place that was not suggested: it is searched for on the spot. */
  private other(rows: readonly number[]): HTMLElement {
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
      replace(found, ...search.find(input.value, PROPOSED).map(({ place }) => this.choice(place, rows))),
    );
    return el('details', { class: 'rv-other' }, el('summary', { text: texts.annotate.otherCommune }), input, found);
  }
}
