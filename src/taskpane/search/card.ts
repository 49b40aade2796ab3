/** The card of a place: its facts, each to copy or insert, its text one click away, its history. */
import { OR } from '../../facts/fact';
import { communeOf } from '../../facts/place';
import { addressOf, type WorkbookHost } from '../../host/host';
import { locator } from '../browse/locator';
import { writtenDate } from '../dates';
import { withHost, formulaFor, nameWithCode, type PaneContext } from '../context';
import { button, el, freshId } from '../dom';
import { iconButton } from '../icons';
import { Question } from '../message-bar';
import { toolbar } from '../toolbar';
import { textPage } from './text-page';
import { natureOf } from './nature';
import { cardRows, cardText, filledCells, labelOf, writeCard } from './whole-card';
import type { Criterion } from '../texts/texts';
import { formersOf, argumentsOf, otherNamesOf, factLinesOf, type FactLine, type Provenance } from './facts';

/** The facts that the add-in is for, shown large, by what their communes are browsed by. */
const ANSWERS: Partial<Record<string, Criterion>> = {
  ZONE: 'ZONE',
  BUREAU: 'BUREAU',
  TRIBUNAL: 'TRIBUNAL',
  COUR: 'COUR',
};

export class Card {
  readonly element: HTMLElement;
  private readonly question = new Question();

  private readonly lines: readonly FactLine[];

  constructor(
    private readonly context: PaneContext,
    private readonly place: number,
  ) {
    const {
      texts: { card: words },
      resolver: { table },
      host,
    } = context;
    const id = freshId('fiche');
    this.lines = factLinesOf(table, place);
    const isAnswer = ({ name, edition }: FactLine): boolean => edition === undefined && name in ANSWERS;
    this.element = el(
      'article',
      { class: 'rv-card', attributes: { 'aria-labelledby': id } },
      el(
        'div',
        { class: 'rv-card-head' },
        el(
          'div',
          {},
          el('h2', { class: 'rv-card-title', id, text: table.nameOf(place), attributes: { tabindex: -1 } }),
          el('p', { class: 'rv-sub', text: subtitle(context, place) }),
        ),
        locator(context, [table.departementRankOf(place)]),
      ),
      el(
        'div',
        { class: 'rv-row' },
        host && button(words.insertAll, () => void this.insertAll(), { class: 'rv-button' }),
        button(words.copyAll, () => void this.copyAll(), { class: 'rv-button' }),
      ),
      this.question.element,
      el(
        'dl',
        { class: 'rv-facts rv-answers' },
        ...this.lines.filter(isAnswer).map((line) => el('div', {}, ...this.line(line))),
      ),
      el(
        'dl',
        { class: 'rv-facts' },
        ...this.lines.filter((line) => !isAnswer(line)).flatMap((line) => this.line(line)),
      ),
      this.history(),
    );
  }

  focus(): void {
    this.element.querySelector('h2')?.focus();
  }

  private line(line: FactLine): HTMLElement[] {
    const { texts } = this.context;
    const label = labelOf(texts.card, line);
    const shown = typeof line.value === 'number' ? texts.formatNumber(line.value) : line.value;
    const given = line.missing === '';
    return [
      el('dt', { text: label }),
      el(
        'dd',
        { class: 'rv-fact' },
        el('span', { class: given ? 'rv-value' : 'rv-missing', text: given ? shown : line.missing }),
        given && this.buttons(line, label),
        line.text && this.text(line.text),
        given ? this.group(line) : this.today(),
      ),
    ];
  }

  /** Where a former commune has no answer, the way to the one that has it: nothing is to be written here. */
  private today(): HTMLElement | false {
    const { table } = this.context.resolver;
    if (table.kindOf(this.place) !== 'former') return false;
    return el('span', { class: 'rv-groups' }, ...table.todayOf(this.place).map((one) => this.link(one)));
  }

  /** The way to all the communes of which the text says the same; to each group, where it leaves the choice of several. */
  private group({ name, edition, value }: FactLine): HTMLElement | false {
    const criterion = edition === undefined && ANSWERS[name];
    if (!criterion) return false;
    const { texts, resolver, openGroup } = this.context;
    const values = String(value).split(OR);
    // The same name may be a bureau's in two départements.
    const rank = criterion === 'BUREAU' ? resolver.table.departementRankOf(communeOf(resolver.table, this.place)) : -1;
    return el(
      'span',
      { class: 'rv-groups' },
      ...values.map((one) =>
        button(texts.card.allCommunes(criterion, values.length > 1 ? one : ''), () => openGroup(criterion, rank, one), {
          class: 'rv-link',
        }),
      ),
    );
  }

  private async copyAll(): Promise<void> {
    const { texts } = this.context;
    await this.copy(cardText(cardRows(texts, this.lines)), texts.card.copiedAll);
  }

  /** The names and the values, from the active cell down, if the cells are blank or if their user says so. */
  private async insertAll(): Promise<void> {
    const { texts, say } = this.context;
    await withHost(this.context, async (host) => {
      const rows = cardRows(texts, this.lines);
      const { area: selected } = await host.selection();
      const area = { ...selected, rows: rows.length, columns: 2 };
      const write = async (): Promise<void> => {
        await writeCard(host, area, rows);
        say(texts.card.insertedAll(addressOf(area)));
      };
      const filled = await filledCells(host, area);
      if (filled === 0) await write();
      else this.ask(host, texts.card.replaceCells(filled, addressOf(area)), write);
    });
  }

  /** The text in short; a click shows its title, its state and where in it. */
  private text({ short, title, state, entry }: Provenance): HTMLElement {
    const { card, pair } = this.context.texts;
    const lines = (
      [
        [card.text, title, 'fr'],
        [card.state, state, 'fr'],
        [card.entry, entry, undefined],
      ] as const
    ).filter(([, text]) => text !== '');
    const address = textPage(`${title} ${state}`);
    return el(
      'details',
      { class: 'rv-text' },
      el('summary', { text: short, attributes: { lang: 'fr' } }),
      ...lines.map(([name, text, lang]) =>
        el(
          'p',
          {},
          el('span', { class: 'rv-sub', text: pair(name, '') }),
          el('span', { text, attributes: lang ? { lang } : {} }),
        ),
      ),
      address !== '' &&
        el('a', { text: card.textPage, attributes: { href: address, target: '_blank', rel: 'noopener noreferrer' } }),
    );
  }

  private buttons(line: FactLine, label: string): HTMLElement {
    const {
      texts: { card },
      host,
      resolver: { table },
    } = this.context;
    const edition = line.edition === undefined ? [] : [String(line.edition)];
    const formula = (): string => formulaFor(this.context, line.functionName, argumentsOf(table, this.place, edition));
    const copy = iconButton('copy', card.copy(label), () => void this.copy(String(line.value)));
    if (!host) return toolbar(label, [copy]);
    return toolbar(label, [
      copy,
      iconButton('insert', card.insert(label), () => void this.insert(line.value, '')),
      iconButton('formula', card.formula(label), () => void this.insert(line.value, formula())),
    ]);
  }

  private async copy(text: string, told = this.context.texts.card.copied(text)): Promise<void> {
    const { say } = this.context;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copyOtherwise(text, this.element);
    }
    say(told);
  }

  /** Into the active cell, if it is blank or if its user says so. */
  private async insert(value: string | number, formula: string): Promise<void> {
    await withHost(this.context, async (host) => {
      const { area } = await host.selection();
      const cell = { ...area, rows: 1, columns: 1 };
      const [[held = ''] = []] = await host.read(cell);
      const [[inFormula = ''] = []] = await host.readFormulas(cell);
      const write = async (): Promise<void> => {
        if (formula === '') await host.write([{ area: cell, values: [[value]] }]);
        else await host.writeFormulas([{ area: cell, formulas: [[formula]] }]);
        this.context.say(this.context.texts.card.inserted(formula === '' ? String(value) : formula));
      };
      if (held === '' && inFormula === '') await write();
      else {
        this.ask(
          host,
          this.context.texts.card.replace((inFormula === '' ? String(held) : inFormula).slice(0, 60)),
          write,
        );
      }
    });
  }

  private ask(host: WorkbookHost, question: string, write: () => Promise<void>): void {
    const { card: words } = this.context.texts;
    this.question.ask(question, [
      { text: words.yes, then: () => void withHost(this.context, write), isPrimary: true },
      { text: words.no },
    ]);
    // The question is of those cells: it goes when others are chosen.
    const stop = host.onSelection(() => {
      this.question.close();
      stop();
    });
  }

  /** Merged into, made of, formerly. */
  private history(): HTMLElement {
    const {
      texts,
      resolver: { table },
    } = this.context;
    const { place } = this;
    const lines: HTMLElement[] = [];
    const links = (places: readonly number[]): HTMLElement =>
      el('ul', { class: 'rv-plain rv-links' }, ...places.map((one) => el('li', {}, this.link(one))));
    const former = table.kindOf(place) === 'former';
    if (former) {
      const today = table.todayOf(place);
      lines.push(
        el('p', {
          text: texts.card.mergedInto(writtenDate(table.history().endOf(place), texts.language), today.length),
        }),
        links(today),
      );
    } else {
      const formers = formersOf(table, communeOf(table, place));
      if (formers.length > 0) lines.push(el('p', { text: texts.card.madeOf(formers.length) }), links(formers));
    }
    const names = otherNamesOf(table, place);
    if (names.length > 0) lines.push(el('p', { text: texts.card.otherNames(names) }));
    if (lines.length === 0) lines.push(el('p', { class: 'rv-sub', text: texts.card.never }));
    return el('section', { class: 'rv-history' }, el('h3', { text: texts.card.history }), ...lines);
  }

  private link(place: number): HTMLButtonElement {
    const { table } = this.context.resolver;
    const end =
      table.kindOf(place) === 'former' ? writtenDate(table.history().endOf(place), this.context.texts.language) : '';
    return button(
      `${nameWithCode(this.context, place)}${end === '' ? '' : `, ${end}`}`,
      () => this.context.openCard(place),
      { class: 'rv-link' },
    );
  }
}

function subtitle({ texts, resolver: { table } }: PaneContext, place: number): string {
  const { code, name } = table.departementOf(place);
  const kind = natureOf(texts, table, place);
  return `${name} (${code})${kind === '' ? '' : ` · ${kind}`}`;
}

/** Copies by the selection and the browser's own command, because Excel's frame may be refused the clipboard. */
function copyOtherwise(text: string, near: HTMLElement): void {
  const area = el('textarea', { class: 'rv-hidden' });
  area.value = text;
  near.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left in a frame without the permission
  document.execCommand('copy');
  area.remove();
}
