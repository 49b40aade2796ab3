/** What the rows of an annotation are, counted by what the texts say of their communes. Made of the account; reads no sheet. */
import { factOf } from '../facts/facts';
import { communeOf } from '../facts/place';
import type { Table } from '../table/table';
import type { Ledger } from './ledger';

export const DIMENSIONS = ['DEPARTEMENT', 'ZONE', 'BUREAU', 'TRIBUNAL'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The rows of which a text says the same. */
export interface Slice {
  /** "" if it says nothing of them; a département by its code. */
  readonly value: string;
  readonly rows: number;
  /** Places that the rows were read as. */
  readonly places: ReadonlySet<number>;
}

export class Summary {
  /** Rows by place. */
  private readonly counts = new Map<number, number>();

  constructor(
    private readonly table: Table,
    ledger: Ledger,
  ) {
    for (let at = 0; at < ledger.total; at++) {
      const place = ledger.placeAt(at);
      if (place !== undefined) this.counts.set(place, (this.counts.get(place) ?? 0) + 1);
    }
  }

  /** The rows by what is said of them, those of most rows first; those of which nothing is said come last. */
  by(dimension: Dimension): readonly Slice[] {
    const slices = new Map<string, { rows: number; places: Set<number> }>();
    for (const [place, rows] of this.counts) {
      const value = this.valueOf(dimension, place);
      const slice = slices.get(value) ?? { rows: 0, places: new Set<number>() };
      slice.rows += rows;
      slice.places.add(place);
      slices.set(value, slice);
    }
    const { compare } = new Intl.Collator('fr', { numeric: true });
    return [...slices]
      .map(([value, slice]) => ({ value, ...slice }))
      .sort(
        (one, other) =>
          Number(one.value === '') - Number(other.value === '') ||
          other.rows - one.rows ||
          compare(one.value, other.value),
      );
  }

  private valueOf(dimension: Dimension, place: number): string {
    const { table } = this;
    if (dimension === 'DEPARTEMENT') return table.departementOf(communeOf(table, place)).code;
    const { fact } = factOf(table, place, dimension);
    return 'value' in fact ? String(fact.value) : '';
  }
}
