/** The map of France by département: a way in, by mouse or keyboard, with the list as its equal. */
import type { Contexte } from '../contexte';
import { el, freshId, soigner, svg } from '../dom';
import type { Coloriage } from './couleurs';
import { CADRE, CADRE_OUTRE_MER, CADRE_PARIS, METROPOLE, OUTRE_MER, PARIS } from './contours';
import { centreDe, voisin, type Cote, type Point } from './voisin';

const COTES: Readonly<Record<string, Cote>> = {
  ArrowLeft: 'gauche',
  ArrowRight: 'droite',
  ArrowUp: 'haut',
  ArrowDown: 'bas',
};

/** Lands without inhabitants, too small for any outline: a button like the other islands', its code alone. */
const SANS_CONTOUR = ['984', '989'];

interface Trace {
  readonly rank: number;
  readonly path: SVGPathElement;
  readonly centre: Point;
}

/** Draws the map; `choisi` are the ranks to bring out, `choisir` is called with the rank clicked. */
export function dessinerCarte(
  contexte: Contexte,
  coloriage: Coloriage,
  choisis: ReadonlySet<number>,
  choisir: (rank: number) => void,
): HTMLElement {
  return new Carte(contexte, coloriage, choisis, choisir).element;
}

class Carte {
  readonly element: HTMLElement;
  private readonly map: SVGSVGElement;
  /** What the pointer or the arrows are on, said in words under the map. */
  private readonly caption: HTMLElement;
  private readonly traces: readonly Trace[];
  private readonly rankOf: ReadonlyMap<string, number>;
  private active = -1;

  constructor(
    private readonly contexte: Contexte,
    private readonly coloriage: Coloriage,
    private readonly choisis: ReadonlySet<number>,
    private readonly choisir: (rank: number) => void,
  ) {
    const {
      texts,
      resolver: { table },
    } = contexte;
    this.rankOf = new Map(table.departements.map(({ code }, rank) => [code, rank]));
    // Paris and its neighbours are drawn twice: the arrows go by their true place, and show them in the inset.
    const metropole = this.tracer(METROPOLE);
    const paris = this.tracer(PARIS);
    this.traces = metropole.map((one) => ({
      ...one,
      path: paris.find(({ rank }) => rank === one.rank)?.path ?? one.path,
    }));
    this.caption = el('p', {
      class: 'rv-caption',
      text: texts.parcourir.carteAide,
      attributes: { 'aria-hidden': 'true' },
    });
    const { x, y, size } = CADRE_PARIS;
    this.map = svg(
      'svg',
      {
        attributes: {
          viewBox: `0 0 ${CADRE.width} ${CADRE.height}`,
          class: 'rv-map',
          role: 'listbox',
          tabindex: 0,
          'aria-label': texts.parcourir.carte,
        },
        on: {
          keydown: (event) => this.onKey(event as KeyboardEvent),
          blur: () => this.activer(-1),
          pointerleave: () => this.dire(-1),
        },
      },
      ...metropole.map(({ path }) => path),
      svg('rect', { attributes: { class: 'rv-inset', x: x - 6, y: y - 6, width: size + 12, height: size + 12 } }),
      ...paris.map(({ path }) => path),
    );
    this.element = el('div', { class: 'rv-carte' }, this.map, this.caption, this.outreMer(), this.legende());
  }

  private nommer(rank: number): string {
    const { name: nom, code } = this.contexte.resolver.table.departements[rank]!;
    return `${nom} (${code}) : ${this.coloriage.teintes[rank]!.dit}`;
  }

  private tracer(paths: Readonly<Record<string, string>>): readonly Trace[] {
    return Object.entries(paths).flatMap(([code, d]) => {
      const rank = this.rankOf.get(code);
      if (rank === undefined) return [];
      const chosen = this.choisis.has(rank);
      const path = svg('path', {
        attributes: {
          d,
          id: freshId('departement'),
          class: `rv-dep rv-${this.coloriage.teintes[rank]!.classe}${chosen ? ' rv-on' : ''}`,
          'data-code': code,
          role: 'option',
          'aria-label': soigner(this.nommer(rank)),
          'aria-selected': String(chosen),
        },
        on: { click: () => this.choisir(rank), pointerenter: () => this.dire(rank) },
      });
      return [{ rank, path, centre: centreDe(d)! }];
    });
  }

  private dire(rank: number): void {
    this.caption.textContent = soigner(rank < 0 ? this.contexte.texts.parcourir.carteAide : this.nommer(rank));
  }

  private onKey(event: KeyboardEvent): void {
    const cote = COTES[event.key];
    const enter = event.key === 'Enter' || event.key === ' ';
    if (cote === undefined && !(enter && this.active >= 0)) return;
    event.preventDefault();
    if (cote === undefined) this.choisir(this.traces[this.active]!.rank);
    else
      this.activer(
        this.active < 0
          ? this.premier()
          : voisin(
              this.traces.map(({ centre }) => centre),
              this.active,
              cote,
            ),
      );
  }

  /** Where the arrows begin: what is brought out, else the middle of the map. */
  private premier(): number {
    const chosen = this.traces.findIndex(({ rank }) => this.choisis.has(rank));
    return Math.max(0, chosen >= 0 ? chosen : this.traces.findIndex(({ rank }) => rank === this.rankOf.get('18')));
  }

  private activer(at: number): void {
    this.traces[this.active]?.path.classList.remove('rv-active');
    this.active = at;
    const trace = this.traces[at];
    this.dire(trace?.rank ?? -1);
    if (!trace) {
      this.map.removeAttribute('aria-activedescendant');
      return;
    }
    trace.path.classList.add('rv-active');
    // Drawn last, its outline is over its neighbours'.
    trace.path.parentElement?.append(trace.path);
    this.map.setAttribute('aria-activedescendant', trace.path.id);
  }

  private outreMer(): HTMLElement {
    const {
      texts,
      resolver: { table },
    } = this.contexte;
    const islands = [...Object.keys(OUTRE_MER), ...SANS_CONTOUR].flatMap((code) => {
      const rank = this.rankOf.get(code);
      if (rank === undefined) return [];
      const outline = OUTRE_MER[code];
      const on = this.choisis.has(rank) ? ' rv-on' : '';
      const drawing =
        outline !== undefined &&
        svg(
          'svg',
          {
            attributes: {
              viewBox: `-3 -3 ${CADRE_OUTRE_MER + 6} ${CADRE_OUTRE_MER + 6}`,
              class: 'rv-island',
              'aria-hidden': 'true',
            },
          },
          svg('path', { attributes: { d: outline, class: `rv-dep rv-${this.coloriage.teintes[rank]!.classe}${on}` } }),
        );
      return [
        el(
          'button',
          {
            class: 'rv-island-button',
            title: table.departements[rank]!.name,
            attributes: { type: 'button', 'data-code': code },
            on: {
              click: () => this.choisir(rank),
              pointerenter: () => this.dire(rank),
              pointerleave: () => this.dire(-1),
              focus: () => this.dire(rank),
              blur: () => this.dire(-1),
            },
          },
          drawing,
          el('span', { text: code }),
          el('span', { class: 'rv-hidden', text: ` ${this.nommer(rank)}` }),
        ),
      ];
    });
    return el(
      'div',
      { class: 'rv-islands', attributes: { role: 'group', 'aria-label': texts.parcourir.outreMer } },
      ...islands,
    );
  }

  private legende(): HTMLElement {
    const { texts } = this.contexte;
    return el(
      'ul',
      { class: 'rv-legend', attributes: { 'aria-label': texts.parcourir.couleurs } },
      this.coloriage.note !== '' && el('li', { class: 'rv-note', text: this.coloriage.note }),
      ...this.coloriage.legende.map(({ classe, dit }) =>
        el('li', {}, el('span', { class: `rv-swatch rv-${classe}` }), dit),
      ),
    );
  }
}
