/**
 * The result as a picture: one bar for all rows; then a map, and bars, of what the texts say of them. A click on any part
 * shows its rows.
 */
import { DIMENSIONS, type Dimension, type Slice, type Summary } from '../../annotate/summary';
import { drawMap } from '../browse/map';
import type { Colouring } from '../browse/colours';
import type { PaneContext } from '../context';
import { button, el, field, replace, select } from '../dom';

/** Bars shown at first. */
const FIRST = 8;
/** The least rows of each colour of the map, but for the palest. */
const STEPS = [1, 10, 100, 1_000, 10_000];

export class Picture {
  readonly element: HTMLElement;
  private readonly body = el('div', {});
  private dimension: Dimension = 'DEPARTEMENT';
  private summary: Summary | undefined;

  /** @param choose what shows the rows of a part @param send what puts the summary in a sheet */
  constructor(
    private readonly context: PaneContext,
    private readonly choose: (title: string, slice: Slice) => void,
    send: () => void,
  ) {
    const { annotate: words } = context.texts;
    const details = el(
      'details',
      { class: 'rv-picture' },
      el('summary', { text: words.picture }),
      field(
        words.pictureBy,
        select(
          DIMENSIONS.map((one) => [one, this.nameOf(one)] as const),
          this.dimension,
          (dimension) => {
            this.dimension = dimension;
            this.draw();
          },
        ),
      ),
      this.body,
      el('div', { class: 'rv-row' }, button(words.sendSummary, send, { class: 'rv-button' })),
    );
    // Drawn when it is looked at: an acceptance changes it, and may come before.
    details.addEventListener('toggle', () => this.draw());
    this.element = details;
  }

  show(summary: Summary): void {
    this.summary = summary;
    this.draw();
  }

  private nameOf(dimension: Dimension): string {
    return this.context.texts.browse.criteria[dimension];
  }

  private draw(): void {
    const { summary, dimension, context } = this;
    if (!summary || !(this.element as HTMLDetailsElement).open) return;
    const slices = summary.by(dimension);
    replace(this.body, dimension === 'DEPARTEMENT' && this.map(slices), this.bars(slices, FIRST));
    if (slices.length === 0) replace(this.body, el('p', { class: 'rv-hint', text: context.texts.annotate.noPicture }));
  }

  private map(slices: readonly Slice[]): HTMLElement {
    const { departements } = this.context.resolver.table;
    const byRank = departements.map(({ code }) => slices.find(({ value }) => value === code));
    return drawMap(this.context, this.colours(byRank), new Set(), (rank) => {
      const slice = byRank[rank];
      if (slice) this.choose(this.titleOf(slice), slice);
    });
  }

  private colours(byRank: readonly (Slice | undefined)[]): Colouring {
    const { texts } = this.context;
    const classOf = (rows: number): string => {
      const at = STEPS.filter((step) => rows >= step).length;
      return at === 0 ? 'none' : `c${at}`;
    };
    return {
      note: '',
      shades: byRank.map((slice) => ({
        className: classOf(slice?.rows ?? 0),
        words: texts.annotate.rows(slice?.rows ?? 0),
      })),
      legend: STEPS.map((step, at) => ({ className: `c${at + 1}`, words: texts.annotate.atLeast(step) })),
    };
  }

  private bars(slices: readonly Slice[], shown: number): HTMLElement {
    const { texts } = this.context;
    const most = Math.max(1, ...slices.map(({ rows }) => rows));
    const list = el(
      'ul',
      { class: 'rv-plain rv-bars' },
      ...slices.slice(0, shown).map((slice) => {
        const length = el('span', { class: 'rv-bar-length', attributes: { 'aria-hidden': 'true' } });
        length.style.width = `${Math.max(1, (slice.rows / most) * 100)}%`;
        return el(
          'li',
          {},
          el(
            'button',
            {
              class: 'rv-bar-button',
              attributes: { type: 'button' },
              on: { click: () => this.choose(this.titleOf(slice), slice) },
            },
            el('span', { text: this.labelOf(slice) }),
            el('span', { class: 'rv-figure', text: texts.formatNumber(slice.rows) }),
            length,
          ),
        );
      }),
    );
    const more = slices.length - shown;
    const box = el('div', {}, list);
    if (more > 0)
      box.append(
        button(
          texts.annotate.more(more),
          () => {
            box.replaceWith(this.bars(slices, slices.length));
          },
          { class: 'rv-link' },
        ),
      );
    return box;
  }

  private labelOf({ value }: Slice): string {
    const { texts, resolver } = this.context;
    if (value === '') return texts.browse.noValue;
    if (this.dimension !== 'DEPARTEMENT') return value;
    const departement = resolver.table.departements.find(({ code }) => code === value);
    return `${value} · ${departement?.name ?? ''}`;
  }

  private titleOf(slice: Slice): string {
    return this.context.texts.pair(this.nameOf(this.dimension), this.labelOf(slice));
  }
}
