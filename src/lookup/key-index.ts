/**
 * The keys of a table by commune, read once: which rows stand for a commune, under its name of today, of another year, or
 * by the communes it was made of. It knows rows and places, and neither Excel nor values.
 */
import type { Place } from '../table/place';
import { Kin } from './kin';
import type { Table } from '../table/table';

/** A key as it was read: a sure place, a blank, or the sentence that says why it is neither. */
export type Key = { readonly place: Place } | { readonly doubt: () => string } | undefined;

/** The rows of one commune, counted from 0. */
export interface Group {
  readonly place: Place;
  readonly rows: readonly number[];
}

export interface Doubt {
  readonly row: number;
  readonly sentence: () => string;
}

export class KeyIndex {
  /** Keys that are no sure place, in order. */
  readonly doubts: readonly Doubt[];
  readonly blanks: number;
  private readonly rows = new Map<Place, number[]>();
  private readonly kin: Kin;

  constructor(
    private readonly table: Table,
    keys: readonly Key[],
  ) {
    const doubts: Doubt[] = [];
    let blanks = 0;
    keys.forEach((key, row) => {
      if (key === undefined) blanks++;
      else if ('doubt' in key) doubts.push({ row, sentence: key.doubt });
      else this.add(key.place, row);
    });
    this.doubts = doubts;
    this.blanks = blanks;
    this.kin = kinOf(table);
  }

  private add(place: Place, row: number): void {
    const known = this.rows.get(place);
    if (known) known.push(row);
    else this.rows.set(place, [row]);
  }

  /** How many rows are read for certain. */
  get read(): number {
    let read = 0;
    for (const rows of this.rows.values()) read += rows.length;
    return read;
  }

  /** The communes of several rows, in the order of their first. */
  doubles(): readonly Group[] {
    return [...this.rows].flatMap(([place, rows]) => (rows.length > 1 ? [{ place, rows }] : []));
  }

  /** The former communes among the keys, in order. */
  formers(): readonly Group[] {
    return [...this.rows].flatMap(([place, rows]) => (this.table.kindOf(place) === 'former' ? [{ place, rows }] : []));
  }

  /** The one row of a place of its own, which most have: told without a list, because a column asks for many. */
  onlyRowOf(place: Place): number | undefined {
    const own = this.rows.get(place);
    return own?.length === 1 ? own[0] : undefined;
  }

  /**
   * The rows that stand for a place, a list for each commune found: its own; else those of other years, the communes it
   * was made of, its seat first, and the one that took it in, the nearest in time. Empty if the table has none.
   */
  find(place: Place): readonly Group[] {
    const own = this.groups([place]);
    if (own.length > 0) return own;
    return [...this.groups(this.kin.partsOf(place)), ...this.groups(this.kin.containersOf(place)).slice(0, 1)];
  }

  private groups(places: readonly Place[]): readonly Group[] {
    return places.flatMap((place) => {
      const rows = this.rows.get(place);
      return rows ? [{ place, rows }] : [];
    });
  }
}

const kins = new WeakMap<Table, Kin>();

function kinOf(table: Table): Kin {
  const kin = kins.get(table) ?? new Kin(table);
  kins.set(table, kin);
  return kin;
}
