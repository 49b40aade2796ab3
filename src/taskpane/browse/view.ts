/** Browsing: from the map or a list to a bureau, a court or a zone, and to its communes. */
import type { Criterion } from '../texts/texts';
import { withHost, type PaneContext, type View } from '../context';
import { button, el, field, replace, select } from '../dom';
import { tableMark } from '../settings/table-mark';
import { drawMap } from './map';
import { colourMap } from './colours';
import { sendToSheet } from './send';
import { Groups, type Group } from './groups';
import { filterableList } from './list';
import { printedRessorts } from './ressorts';

const CRITERIA: readonly Criterion[] = [
  'DEPARTEMENT',
  'BUREAU',
  'TRIBUNAL',
  'COUR',
  'ZONE',
  'REGION',
  'EPCI',
  'ARRONDISSEMENT',
];
const FRANCE = -1;

/** Too many values for one list, or the same name in two départements: the département is chosen first. */
const BY_DEPARTEMENT: readonly Criterion[] = ['DEPARTEMENT', 'BUREAU', 'EPCI', 'ARRONDISSEMENT'];

interface Position {
  readonly criterion: Criterion;
  /** Rank of the département, or -1. */
  readonly rank: number;
  /** The value whose communes are shown. */
  readonly value?: string;
}

export class BrowseView implements View {
  readonly element = el('div', { class: 'rv-browse' });
  private readonly groups: Groups;
  private position: Position = { criterion: 'DEPARTEMENT', rank: FRANCE };

  constructor(private readonly context: PaneContext) {
    this.groups = new Groups(context.resolver.table);
    this.render(false);
  }

  goTo(position: Position): void {
    this.position = position;
    this.render(true);
  }

  /** The criterion may be chosen key by key: its list keeps the focus. */
  private change(position: Position): void {
    this.position = position;
    this.render(false);
    this.element.querySelector('select')?.focus();
  }

  private render(focus: boolean): void {
    const { position } = this;
    const title = el('h2', { class: 'rv-title', text: this.title(position), attributes: { tabindex: -1 } });
    replace(this.element, this.choice(), this.trail(), title, ...this.body(position));
    if (focus) title.focus();
  }

  private title({ criterion, rank, value }: Position): string {
    const {
      texts,
      resolver: { table },
    } = this.context;
    const where =
      rank === FRANCE ? texts.browse.france : `${table.departements[rank]!.name} (${table.departements[rank]!.code})`;
    if (value === undefined || criterion === 'DEPARTEMENT') return where;
    return value === '' ? texts.browse.noValue : `${texts.browse.criteria[criterion]} : ${value}`;
  }

  /** Short enough for a sheet's tab. */
  private sheetTitle(): string {
    const {
      texts,
      resolver: { table },
    } = this.context;
    const { criterion, rank, value } = this.position;
    const code = rank === FRANCE ? '' : ` (${table.departements[rank]!.code})`;
    if (value === undefined || criterion === 'DEPARTEMENT') return this.title(this.position);
    return `${criterion === 'BUREAU' ? '' : `${texts.browse.criteria[criterion]} `}${value === '' ? texts.browse.noValue : value}${code}`;
  }

  private choice(): HTMLElement {
    const { texts } = this.context;
    const { criterion, rank } = this.position;
    const options = CRITERIA.map((one) => [one, texts.browse.criteria[one]] as const);
    return field(
      texts.browse.by,
      select(options, criterion, (chosen) => this.change({ criterion: chosen, rank })),
    );
  }

  /** The way back: France, the département, the value. */
  private trail(): HTMLElement {
    const {
      texts,
      resolver: { table },
    } = this.context;
    const { criterion, rank, value } = this.position;
    const steps: HTMLElement[] = [];
    if (rank !== FRANCE || value !== undefined)
      steps.push(button(texts.browse.france, () => this.goTo({ criterion, rank: FRANCE }), { class: 'rv-link' }));
    if (rank !== FRANCE && value !== undefined && criterion !== 'DEPARTEMENT')
      steps.push(button(table.departements[rank]!.name, () => this.goTo({ criterion, rank }), { class: 'rv-link' }));
    return el(
      'nav',
      { class: 'rv-trail', hidden: steps.length === 0, attributes: { 'aria-label': texts.browse.france } },
      ...steps,
    );
  }

  private body({ criterion, rank, value }: Position): HTMLElement[] {
    if (value !== undefined || (criterion === 'DEPARTEMENT' && rank !== FRANCE))
      return this.page(criterion, rank, value);
    const groups = this.groups.by(criterion, rank);
    if (rank !== FRANCE) return [this.list(groups, criterion, rank)];
    const {
      texts,
      resolver: { table },
    } = this.context;
    if (BY_DEPARTEMENT.includes(criterion))
      return [this.map(new Set()), this.list(this.groups.by('DEPARTEMENT'), 'DEPARTEMENT', FRANCE, criterion)];
    const ranks = table.departements.map(({ code, name }, at) => [String(at), `${code} · ${name}`] as const);
    const chooser = select(ranks, '0', () => undefined);
    const row = field(texts.browse.choose, chooser);
    row.append(
      button(texts.browse.open, () => this.goTo({ criterion, rank: Number(chooser.value) }), {
        class: 'rv-button',
      }),
    );
    row.classList.add('rv-with-button');
    return [this.map(new Set()), row, this.list(groups, criterion, FRANCE)];
  }

  private map(chosen: ReadonlySet<number>): HTMLElement {
    const {
      texts,
      resolver: { table },
    } = this.context;
    const { criterion } = this.position;
    return drawMap(this.context, colourMap(table, this.groups, texts, criterion), chosen, (rank) =>
      this.goTo({ criterion, rank }),
    );
  }

  /** Values with their counts; each leads to its communes, or to its département. */
  private list(groups: readonly Group[], criterion: Criterion, rank: number, next: Criterion = criterion): HTMLElement {
    const {
      texts,
      resolver: { table, departements },
    } = this.context;
    const items = groups.map(({ value, places, population }) => {
      const departement = criterion === 'DEPARTEMENT' ? departements.ofCode(value) : FRANCE;
      const name =
        departement === FRANCE ? value || texts.browse.noValue : `${value} · ${table.departements[departement]!.name}`;
      const open = (): void =>
        this.goTo(departement === FRANCE ? { criterion, rank, value } : { criterion: next, rank: departement });
      const make = (): HTMLElement =>
        el(
          'li',
          {},
          el(
            'button',
            { class: 'rv-item', attributes: { type: 'button' }, on: { click: open } },
            el('span', { class: 'rv-result-name', text: name }),
            el('span', {
              class: 'rv-sub',
              text: `${texts.communes(places.length)} · ${texts.inhabitants(population)}`,
            }),
          ),
        );
      // Of a département that leads to its bureaux, their names too: that is what is looked for.
      const words = (): string =>
        departement === FRANCE || next === criterion
          ? name
          : [name, ...this.groups.by(next, departement).map((group) => group.value)].join(' ');
      return { words, make };
    });
    return filterableList(this.context, items, 'rv-items');
  }

  /** The communes of one value; for a bureau, its printed ressort too. */
  private page(criterion: Criterion, rank: number, value: string | undefined): HTMLElement[] {
    const {
      texts,
      resolver: { table },
      host,
    } = this.context;
    const group =
      criterion === 'DEPARTEMENT' || value === undefined
        ? this.groups.by('DEPARTEMENT', rank)[0]
        : this.groups.by(criterion, rank).find((one) => one.value === value);
    if (!group) return [];
    const ranks = new Set(group.places.map((place) => table.departementRankOf(place)));
    const several = rank === FRANCE && criterion !== 'ZONE';
    const send = host && button(texts.browse.send, () => void this.send(group), { class: 'rv-button rv-primary' });
    return [
      el('p', { text: `${texts.communes(group.places.length)} · ${texts.inhabitants(group.population)}` }),
      ...(send ? [el('div', { class: 'rv-row' }, send)] : []),
      ...(several && ranks.size > 0 ? [this.map(ranks)] : []),
      ...(criterion === 'BUREAU' && value ? [this.ressort(value)] : []),
      el('h3', { text: texts.browse.communes }),
      ...this.sortedCommunes(group.places),
    ];
  }

  /** The communes by name, or the most populous first. */
  private sortedCommunes(places: readonly number[]): HTMLElement[] {
    const { browse } = this.context.texts;
    const list = el('div', {}, this.communes(places));
    const byPopulation = (): readonly number[] =>
      [...places].sort((one, other) => this.groups.population([other]) - this.groups.population([one]));
    const orders = [
      ['name', browse.byName],
      ['population', browse.byPopulation],
    ] as const;
    const choice = select(orders, 'name', (order) =>
      replace(list, this.communes(order === 'name' ? places : byPopulation())),
    );
    return [field(browse.sort, choice), list];
  }

  private communes(places: readonly number[]): HTMLElement {
    const {
      texts,
      resolver: { table },
      openCard,
    } = this.context;
    const items = places.map((place) => ({
      words: () => `${table.nameOf(place)} ${table.codeOf(place)}`,
      make: () =>
        el(
          'li',
          {},
          button(table.nameOf(place), () => openCard(place), { class: 'rv-link' }),
          el('span', {
            class: 'rv-sub',
            text: `${texts.formatNumber(this.groups.population([place]))} · ${table.codeOf(place)}`,
          }),
        ),
    }));
    const head = texts.browse.communesHead.map((text) => el('span', { text }));
    return filterableList(this.context, items, 'rv-communes', el('p', { class: 'rv-list-head' }, ...head));
  }

  private ressort(bureau: string): HTMLElement {
    const { texts, base } = this.context;
    const text = el('p', { attributes: { lang: 'fr' } });
    printedRessorts(base).then(
      (ressorts) => (text.textContent = ressorts.get(bureau) ?? texts.browse.ressortMissing),
      () => (text.textContent = texts.browse.ressortMissing),
    );
    return el(
      'section',
      { class: 'rv-printed' },
      el('h3', { text: texts.browse.ressort }),
      text,
      el('p', { class: 'rv-hint', text: texts.browse.ressortHint }),
    );
  }

  private async send({ places }: Group): Promise<void> {
    const {
      texts,
      resolver: { table },
      say,
    } = this.context;
    await withHost(this.context, async (host) => {
      const sheet = await sendToSheet(host, table, texts, this.sheetTitle(), places, sourceOf(this.context));
      say(texts.browse.sent(sheet, places.length));
    });
  }
}

/** The table that a list was taken from, and the day. */
function sourceOf({ texts, resolver: { table } }: PaneContext): string {
  const today = new Date().toLocaleDateString(texts.language === 'fr' ? 'fr-FR' : 'en-GB');
  return texts.browse.source(tableMark(table.checksum), table.state, today);
}
