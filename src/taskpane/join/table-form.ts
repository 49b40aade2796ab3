/** A table once it is chosen: its column of communes, what its keys are worth, those to settle, the columns to bring. */
import { columnName } from '../../host/address';
import { JoinedTable } from '../../join/joined-table';
import { proposeKeys, type KeyColumns } from '../../join/keys';

import { messages } from '../../say/language';
import { DoubtsView, type Choice } from '../annotate/doubts-view';
import { tellCells } from '../annotate/neighbours';
import { nameWithCode, withHost, type PaneContext } from '../context';
import { checkbox, el, field, replace, select } from '../dom';
import { KeepButton } from './keep-button';
import type { ChosenTable } from './table-choice';
import { joinTexts, type JoinTexts } from './texts';

/** A table whose keys are read, and the columns of it to bring, counted from 0. */
export interface ToBring {
  readonly table: JoinedTable;
  readonly columns: readonly number[];
}

const NONE = -1;

export class TableForm {
  readonly element = el('div', { class: 'rv-join-table' });
  private readonly state = el('div', { attributes: { 'aria-live': 'polite' } });
  private readonly boxes = el('div', {});
  private readonly words: JoinTexts;
  private keys: KeyColumns;
  private brought: ReadonlySet<number> = new Set();
  private joined: JoinedTable | undefined;
  private readonly keeping: KeepButton;
  /** Counts the readings, of which the last alone is shown. */
  private reading = 0;

  constructor(
    private readonly context: PaneContext,
    private readonly chosen: ChosenTable,
    private readonly changed: (toBring: ToBring | undefined) => void,
  ) {
    this.words = joinTexts(context.texts);
    const { titles } = chosen.own;
    const proposed = chosen.kept?.keys ?? proposeKeys(context.resolver, chosen.own);
    this.keys = proposed ?? { key: NONE, departement: NONE };
    this.keeping = new KeepButton(context, chosen);
    const named = titles.map((_, column) => [String(column), this.titleOf(column)] as const);
    const none = [String(NONE), context.texts.annotate.none] as const;
    replace(
      this.element,
      field(
        this.words.key,
        select([...(proposed ? [] : [none]), ...named], String(this.keys.key), (key) =>
          this.take({ key: Number(key) }),
        ),
        proposed ? '' : this.words.noKey,
      ),
      field(
        this.words.keyDepartement,
        select([none, ...named], String(this.keys.departement), (departement) =>
          this.take({ departement: Number(departement) }),
        ),
        this.words.keyDepartementHint,
      ),
      this.state,
      this.boxes,
      this.keeping.element,
    );
    if (chosen.kept) this.brought = new Set(chosen.kept.brought);
    else this.bringOthers();
    void this.read();
  }

  /** A column by its title or, without one, by its letter. */
  titleOf(column: number): string {
    const title = this.chosen.own.titles[column] ?? '';
    return title === '' ? columnName(column + (this.chosen.area?.column ?? 0)) : title;
  }

  private take(change: Partial<KeyColumns>): void {
    this.keys = { ...this.keys, ...change };
    this.bringOthers();
    void this.read();
  }

  /** All the columns but the keys. */
  private bringOthers(): void {
    const { key, departement } = this.keys;
    this.brought = new Set(this.chosen.own.titles.map((_, at) => at).filter((at) => at !== key && at !== departement));
  }

  private async read(): Promise<void> {
    const reading = ++this.reading;
    this.joined = undefined;
    this.changed(undefined);
    this.keeping.offer(undefined);
    replace(this.state);
    replace(this.boxes);
    if (this.keys.key === NONE) return;
    const joined = await JoinedTable.read(this.context.resolver, this.chosen.own, this.keys);
    if (reading !== this.reading) return;
    if (this.chosen.kept) joined.settleAgain(this.chosen.kept.settled);
    this.joined = joined;
    replace(this.boxes, this.columnBoxes());
    this.show(joined);
  }

  private show(joined: JoinedTable): void {
    const { texts } = this.context;
    const { state, doubts } = joined;
    const kinds = messages().keyKinds;
    const row = (name: string, count: number): HTMLElement =>
      el(
        'tr',
        {},
        el('th', { text: name, attributes: { scope: 'row' } }),
        el('td', { text: texts.formatNumber(count) }),
      );
    const counts = [
      row(kinds.read, state.read),
      row(kinds.doubtful, state.doubtful),
      row(kinds.double, state.doubles),
      row(kinds.former, state.formers),
      row(kinds.blank, state.blank),
    ];
    const list = new DoubtsView(this.context, {
      accept: (choices) => this.settle(joined, choices),
      goTo: this.chosen.area && ((at) => void this.goTo(at)),
      neighbours: (rows) => Promise.resolve(rows.map((at) => this.neighbours(at))),
    });
    list.render(doubts);
    replace(
      this.state,
      el('h3', { text: this.words.state(this.chosen.own.name) }),
      el('table', { class: 'rv-counts' }, el('tbody', {}, ...counts)),
      doubts.length > 0 &&
        el(
          'details',
          { class: 'rv-join-doubts' },
          el('summary', { text: this.words.settle(doubts.length) }),
          list.element,
        ),
    );
    this.tell();
  }

  private settle(joined: JoinedTable, choices: readonly Choice[]): void {
    for (const [{ rows }, place] of choices) joined.settle(rows, place);
    const [[alike, place]] = choices as [Choice];
    this.context.say(this.words.settled(alike.decision.text.slice(0, 80), nameWithCode(this.context, place)));
    this.show(joined);
    const details = this.state.querySelector('details');
    if (!details) return;
    // The next one is right there: who settles one settles several.
    details.open = true;
    details.querySelector<HTMLElement>('.rv-doubts summary, .rv-doubts button, summary')?.focus();
  }

  private neighbours(row: number): string {
    const { own } = this.chosen;
    return tellCells(own.rows[row - own.firstRow + 1] ?? [], (column) => column === this.keys.key);
  }

  private async goTo(row: number): Promise<void> {
    const { area } = this.chosen;
    if (!area) return;
    const cell = { sheet: area.sheet, row, column: area.column + this.keys.key, rows: 1, columns: 1 };
    await withHost(this.context, (host) => host.goTo(cell));
  }

  private columnBoxes(): HTMLElement {
    const boxes = this.chosen.own.titles.map((_, column) =>
      checkbox(this.titleOf(column), this.brought.has(column), (checked) => {
        const others = [...this.brought].filter((one) => one !== column);
        this.brought = new Set(checked ? [...others, column] : others);
        this.tell();
      }),
    );
    return el(
      'fieldset',
      { class: 'rv-fieldset' },
      el('legend', { text: this.words.columns }),
      el('div', { class: 'rv-grid' }, ...boxes),
    );
  }

  private tell(): void {
    const columns = this.chosen.own.titles.map((_, at) => at).filter((at) => this.brought.has(at));
    const toBring = this.joined && { table: this.joined, columns };
    this.keeping.offer(toBring && { ...toBring, keys: this.keys });
    this.changed(toBring);
  }
}
