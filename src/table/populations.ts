/**
 * Municipal populations: a column a year, the latest first, joined by a space. The latest is in the order of
 * places; the others are in that of its figures, since what they differ by grows with them: neighbours are alike.
 */
import { fromNatural, NumberReader, NumberWriter, toNatural } from './codec';
import { LATEST_MILLESIME, MILLESIMES, OLDEST_MILLESIME, type MillesimeYear } from './millesimes';
import { NONE, type Place } from './place';

/** The figures of a place by year; a year is absent if no figure is published in boundaries that add up to the place. */
export type FiguresByYear = Readonly<Partial<Record<MillesimeYear, number>>>;

/**
 * Returns a number a place and year: 0 for no figure, otherwise one more than the distance, signed, to `predictFigure`.
 * @param figures those of each place, in order
 */
export function writePopulations(figures: readonly FiguresByYear[]): string {
  const latestFirst = [...MILLESIMES].reverse();
  const places = figures.keys();
  const bySize = placesBySize(figures.map((own) => own[LATEST_MILLESIME] ?? NONE));
  const columns = latestFirst.map((year, rank) => {
    const column = new NumberWriter();
    for (const place of rank === 0 ? places : bySize) {
      const own = figures[place]!;
      const figure = own[year];
      const later = latestFirst.slice(0, rank).map((one) => own[one] ?? NONE);
      column.push(figure === undefined ? 0 : 1 + toNatural(figure - predictFigure(later)));
    }
    return column.toString();
  });
  return columns.join(' ');
}

export class PopulationFacts {
  /** Each column as it is written, the latest first. */
  private readonly texts: readonly string[];
  /** The columns decoded so far, in the same order, since a year is told by the later ones. NONE for no figure. */
  private readonly columns: Int32Array[] = [];
  private bySize: Int32Array | undefined;

  constructor(
    section: string,
    private readonly count: number,
  ) {
    this.texts = section.split(' ');
  }

  /** Municipal population of one of `MILLESIMES`; undefined for another year, or if none is published. */
  populationOf(place: Place, millesime: number): number | undefined {
    if (millesime < OLDEST_MILLESIME || millesime > LATEST_MILLESIME) return undefined;
    const { columns } = this;
    const rank = LATEST_MILLESIME - millesime;
    while (columns.length <= rank) columns.push(readColumn(this.texts[columns.length]!, this.order(), columns));
    const figure = columns[rank]![place]!;
    return figure === NONE ? undefined : figure;
  }

  /** The places in the order of the next column. */
  private order(): Int32Array {
    const [latest] = this.columns;
    return latest ? (this.bySize ??= placesBySize(latest)) : Int32Array.from(Array(this.count).keys());
  }
}

/** Places by their latest figure, those without one first; of the same figure, in their own order. */
function placesBySize(latest: ArrayLike<number>): Int32Array {
  // Numbers sort without a comparison: the figure, then the place.
  const keys = Float64Array.from(latest, (figure, place) => (figure + 1) * latest.length + place).sort();
  return Int32Array.from(keys, (key) => key % latest.length);
}

/**
 * Returns what an earlier year's figure is expected to be: on the line through the two later ones, or the last one
 * known, or 0. The table keeps only the distance to it, which is a fifth less to carry.
 * @param later the figures of later years, the nearest last; NONE for no figure
 */
function predictFigure(later: readonly number[]): number {
  let nearest = NONE;
  for (let at = later.length - 1; at >= 0; at--) {
    const figure = later[at]!;
    if (figure === NONE) continue;
    if (nearest !== NONE) return 2 * nearest > figure ? 2 * nearest - figure : 0;
    nearest = figure;
  }
  return nearest === NONE ? 0 : nearest;
}

function readColumn(text: string, order: Int32Array, later: readonly Int32Array[]): Int32Array {
  const column = new Int32Array(order.length);
  const reader = new NumberReader(text);
  const figures: number[] = [];
  for (const place of order) {
    const value = reader.next();
    for (let at = 0; at < later.length; at++) figures[at] = later[at]![place]!;
    column[place] = value === 0 ? NONE : predictFigure(figures) + fromNatural(value - 1);
  }
  return column;
}
