/**
 * The names that may be meant on a ground: those of a post code or of a département, former
 * communes and other names included. Made when first asked for.
 */
import type { Table } from '../table/table';

export class Voisinage {
  private byDepartement: readonly (readonly number[])[] | undefined;
  /** Entries that name each commune, or a former commune on its ground, beside its own name. */
  private others: ReadonlyMap<number, readonly number[]> | undefined;

  constructor(private readonly table: Table) {}

  /** Entries that name a place which is, or was, in the département. */
  entriesOfDepartement(rank: number): readonly number[] {
    this.byDepartement ??= this.groupByDepartement();
    return this.byDepartement[rank]!;
  }

  private groupByDepartement(): readonly (readonly number[])[] {
    const { table } = this;
    const { places } = table.names();
    const groups: number[][] = table.departements.map(() => []);
    for (let entry = 0; entry < places.length; entry++) {
      const place = places[entry]!;
      const own = table.departementRankOf(place);
      groups[own]!.push(entry);
      if (place < table.communes) continue;
      for (const rank of new Set(table.todayOf(place).map((today) => table.departementRankOf(today))))
        if (rank !== own) groups[rank]!.push(entry);
    }
    return groups;
  }

  /** Entries that name one of these communes, or a former commune on their ground. */
  entriesOfCommunes(places: readonly number[]): readonly number[] {
    const others = (this.others ??= this.groupOthers());
    // The official name of a place is the entry of the same number.
    return places.flatMap((place) => [place, ...(others.get(place) ?? [])]);
  }

  private groupOthers(): ReadonlyMap<number, readonly number[]> {
    const { table } = this;
    const { places } = table.names();
    const groups = new Map<number, number[]>();
    for (let entry = table.communes; entry < places.length; entry++) {
      const place = places[entry]!;
      const isArrondissement = table.kindOf(place) === 'arrondissement';
      for (const ground of isArrondissement ? [place] : table.todayOf(place)) {
        if (ground === entry) continue;
        const group = groups.get(ground);
        if (group) group.push(entry);
        else groups.set(ground, [entry]);
      }
    }
    return groups;
  }
}
