/** The map of France by département: a way in, by mouse or keyboard, with the list as its equal. */
import type { PaneContext } from '../context';
import { el, freshId, frenchSpaces, svg } from '../dom';
import type { Colouring } from './colours';
import { FRAME, OVERSEAS_FRAME, PARIS_FRAME, METROPOLITAN, OVERSEAS, PARIS } from './outlines';
import { centreOf, neighbour, type Side, type Point } from './neighbour';

const SIDES: Readonly<Record<string, Side>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Lands too small for any outline: a dot stands for them. */
const WITHOUT_OUTLINE = ['984', '989'];
const DOT = `M${OVERSEAS_FRAME / 2 - 6},${OVERSEAS_FRAME / 2}a6,6 0 1,0 12,0a6,6 0 1,0-12,0z`;

interface DrawnArea {
  readonly rank: number;
  readonly path: SVGPathElement;
  readonly centre: Point;
}

/** Draws the map; `choisi` are the ranks to bring out, `choisir` is called with the rank clicked. */
export function drawMap(
  context: PaneContext,
  colouring: Colouring,
  chosen: ReadonlySet<number>,
  choose: (rank: number) => void,
): HTMLElement {
  return new FranceMap(context, colouring, chosen, choose).element;
}

class FranceMap {
  readonly element: HTMLElement;
  private readonly map: SVGSVGElement;
  /** What the pointer or the arrows are on, said in words under the map. */
  private readonly caption: HTMLElement;
  private readonly areas: readonly DrawnArea[];
  private readonly rankOf: ReadonlyMap<string, number>;
  private active = -1;

  constructor(
    private readonly context: PaneContext,
    private readonly colouring: Colouring,
    private readonly chosen: ReadonlySet<number>,
    private readonly choose: (rank: number) => void,
  ) {
    const {
      texts,
      resolver: { table },
    } = context;
    this.rankOf = new Map(table.departements.map(({ code }, rank) => [code, rank]));
    // Paris and its neighbours are drawn twice: the arrows go by their true place, and show them in the inset.
    const metropolitan = this.draw(METROPOLITAN);
    const paris = this.draw(PARIS);
    this.areas = metropolitan.map((one) => ({
      ...one,
      path: paris.find(({ rank }) => rank === one.rank)?.path ?? one.path,
    }));
    this.caption = el('p', {
      class: 'rv-caption',
      text: texts.browse.mapHint,
      attributes: { 'aria-hidden': 'true' },
    });
    const { x, y, size } = PARIS_FRAME;
    this.map = svg(
      'svg',
      {
        attributes: {
          viewBox: `0 0 ${FRAME.width} ${FRAME.height}`,
          class: 'rv-map',
          role: 'listbox',
          tabindex: 0,
          'aria-label': texts.browse.map,
        },
        on: {
          keydown: (event) => this.onKey(event as KeyboardEvent),
          blur: () => this.activate(-1),
          pointerleave: () => this.say(-1),
        },
      },
      ...metropolitan.map(({ path }) => path),
      svg('rect', { attributes: { class: 'rv-inset', x: x - 6, y: y - 6, width: size + 12, height: size + 12 } }),
      ...paris.map(({ path }) => path),
    );
    this.element = el('div', { class: 'rv-map-box' }, this.map, this.caption, this.overseas(), this.legend());
  }

  private describe(rank: number): string {
    const { name, code } = this.context.resolver.table.departements[rank]!;
    return this.context.texts.pair(`${name} (${code})`, this.colouring.shades[rank]!.words);
  }

  private draw(paths: Readonly<Record<string, string>>): readonly DrawnArea[] {
    return Object.entries(paths).flatMap(([code, d]) => {
      const rank = this.rankOf.get(code);
      if (rank === undefined) return [];
      const chosen = this.chosen.has(rank);
      const path = svg('path', {
        attributes: {
          d,
          id: freshId('departement'),
          class: `rv-dep rv-${this.colouring.shades[rank]!.className}${chosen ? ' rv-on' : ''}`,
          'data-code': code,
          role: 'option',
          'aria-label': frenchSpaces(this.describe(rank)),
          'aria-selected': String(chosen),
        },
        on: { click: () => this.choose(rank), pointerenter: () => this.say(rank) },
      });
      return [{ rank, path, centre: centreOf(d)! }];
    });
  }

  private say(rank: number): void {
    this.caption.textContent = frenchSpaces(rank < 0 ? this.context.texts.browse.mapHint : this.describe(rank));
  }

  private onKey(event: KeyboardEvent): void {
    const side = SIDES[event.key];
    const enter = event.key === 'Enter' || event.key === ' ';
    if (side === undefined && !(enter && this.active >= 0)) return;
    event.preventDefault();
    if (side === undefined) this.choose(this.areas[this.active]!.rank);
    else
      this.activate(
        this.active < 0
          ? this.first()
          : neighbour(
              this.areas.map(({ centre }) => centre),
              this.active,
              side,
            ),
      );
  }

  /** Where the arrows begin: what is brought out, else the middle of the map. */
  private first(): number {
    const chosen = this.areas.findIndex(({ rank }) => this.chosen.has(rank));
    return Math.max(0, chosen >= 0 ? chosen : this.areas.findIndex(({ rank }) => rank === this.rankOf.get('18')));
  }

  private activate(at: number): void {
    this.areas[this.active]?.path.classList.remove('rv-active');
    this.active = at;
    const area = this.areas[at];
    this.say(area?.rank ?? -1);
    if (!area) {
      this.map.removeAttribute('aria-activedescendant');
      return;
    }
    area.path.classList.add('rv-active');
    // Drawn last, its outline is over its neighbours'.
    area.path.parentElement?.append(area.path);
    this.map.setAttribute('aria-activedescendant', area.path.id);
  }

  private overseas(): HTMLElement {
    const {
      texts,
      resolver: { table },
    } = this.context;
    const islands = [...Object.keys(OVERSEAS), ...WITHOUT_OUTLINE].flatMap((code) => {
      const rank = this.rankOf.get(code);
      if (rank === undefined) return [];
      const on = this.chosen.has(rank) ? ' rv-on' : '';
      const { className, words } = this.colouring.shades[rank]!;
      const drawing = svg(
        'svg',
        {
          attributes: {
            viewBox: `-3 -3 ${OVERSEAS_FRAME + 6} ${OVERSEAS_FRAME + 6}`,
            class: 'rv-island',
            'aria-hidden': 'true',
          },
        },
        svg('path', { attributes: { d: OVERSEAS[code] ?? DOT, class: `rv-dep rv-${className}${on}` } }),
      );
      return [
        el(
          'button',
          {
            class: 'rv-island-button',
            attributes: { type: 'button', 'data-code': code },
            on: {
              click: () => this.choose(rank),
              pointerenter: () => this.say(rank),
              pointerleave: () => this.say(-1),
              focus: () => this.say(rank),
              blur: () => this.say(-1),
            },
          },
          drawing,
          el('span', { text: `${code} · ${table.departements[rank]!.name}` }),
          el('span', { class: 'rv-hidden', text: texts.pair('', words) }),
        ),
      ];
    });
    return el(
      'div',
      { class: 'rv-islands', attributes: { role: 'group', 'aria-label': texts.browse.overseas } },
      ...islands,
    );
  }

  private legend(): HTMLElement {
    const { texts } = this.context;
    return el(
      'ul',
      { class: 'rv-legend', attributes: { 'aria-label': texts.browse.colours } },
      this.colouring.note !== '' && el('li', { class: 'rv-note', text: this.colouring.note }),
      ...this.colouring.legend.map(({ className, words }) =>
        el('li', {}, el('span', { class: `rv-swatch rv-${className}` }), words),
      ),
    );
  }
}
