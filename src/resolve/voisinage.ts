/**
 * The names that may be meant on a ground: those of a post code or of a département, former
 * communes and other names included. Made when first asked for, a département at a time.
 */
import type { Table } from '../table/table';

export class Voisinage {
  private readonly ofDepartement = new Map<number, readonly number[]>();
  private byPlace: (readonly number[])[] | undefined;

  constructor(private readonly table: Table) {}

  /** Entries that name a place which is, or was, in the département. */
  entriesOfDepartement(rank: number): readonly number[] {
    const known = this.ofDepartement.get(rank);
    if (known) return known;
    const names = this.table.names();
    const entries: number[] = [];
    for (let entry = 0; entry < names.count; entry++) {
      if (this.table.isIn(names.places[entry]!, rank)) entries.push(entry);
    }
    this.ofDepartement.set(rank, entries);
    return entries;
  }

  /** Entries that name one of these communes, or a former commune on their ground. */
  entriesOfCommunes(places: readonly number[]): readonly number[] {
    this.byPlace ??= this.groupByPlace();
    return places.flatMap((place) => this.byPlace![place] ?? []);
  }

  private groupByPlace(): (readonly number[])[] {
    const names = this.table.names();
    const groups: number[][] = [];
    for (let entry = 0; entry < names.count; entry++) {
      const place = names.places[entry]!;
      const grounds = this.table.genreOf(place) === 'arrondissement' ? [place] : this.table.todayOf(place);
      for (const ground of grounds) (groups[ground] ??= []).push(entry);
    }
    return groups;
  }
}
