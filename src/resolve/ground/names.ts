/** The names that may be meant on a ground, former communes and other names included. Made when first asked for. */
import type { Names } from '../../table/names';
import type { Table } from '../../table/table';
import { NameLetters } from '../suggest/letter-counts';
import { LINKING_WORDS } from '../text/marks';

const SPACE = 32;
const BITS_OF_A_LETTER = 8;

/** Names that may be meant together; of a département, with what finds the few that may match without reading each. */
export class NameGroup {
  private counted: NameLetters | undefined;
  private initialsOf: Uint16Array | undefined;

  constructor(
    private readonly names: Names,
    readonly entries: readonly number[],
  ) {}

  /** The letters of each name. */
  get letters(): NameLetters {
    return (this.counted ??= new NameLetters(Int32Array.from(this.entries), this.names.whole));
  }

  /** The initials of the first two words of each name, small words apart, in one number. */
  get initials(): Uint16Array {
    return (this.initialsOf ??= Uint16Array.from(this.entries, (entry) => initialsOfWords(this.names, entry)));
  }
}

function initialsOfWords(names: Names, entry: number): number {
  const { folded, starts, ends } = names.whole;
  const end = ends[entry]!;
  let initials = 0;
  for (let start = starts[entry]!; start < end && initials < 1 << BITS_OF_A_LETTER;) {
    let next = start;
    while (next < end && folded[next] !== SPACE) next++;
    if (!LINKING_WORDS.holds(folded, start, next)) initials = (initials << BITS_OF_A_LETTER) | folded[start]!;
    start = next + 1;
  }
  return initials;
}

/** The same of words that are no small ones: those of « montigny mornay », "m" and "m". */
export function initialsOf(words: readonly string[]): number {
  const [first = 0, second] = words.slice(0, 2).map((word) => word.charCodeAt(0));
  return second === undefined ? first : (first << BITS_OF_A_LETTER) | second;
}

export class GroundNames {
  private byDepartement: readonly NameGroup[] | undefined;
  /** For each commune, its other names and those of the former communes now in it; its official name is not repeated. */
  private others: ReadonlyMap<number, readonly number[]> | undefined;

  constructor(private readonly table: Table) {}

  /** Entries that name a place which is, or was, in the département of this rank. */
  ofDepartement(rank: number): NameGroup {
    this.byDepartement ??= this.groupByDepartement();
    return this.byDepartement[rank]!;
  }

  private groupByDepartement(): readonly NameGroup[] {
    const { table } = this;
    const { places } = table.names();
    const groups: number[][] = table.departements.map(() => []);
    for (let entry = 0; entry < places.length; entry++) {
      const place = places[entry]!;
      const own = table.departementRankOf(place);
      groups[own]!.push(entry);
      if (place < table.communes) continue;
      const today = new Set(table.todayOf(place).map((one) => table.departementRankOf(one)));
      for (const rank of today) if (rank !== own) groups[rank]!.push(entry);
    }
    return groups.map((entries) => new NameGroup(table.names(), entries));
  }

  /** Entries that name one of these communes, or a former commune on their ground. */
  ofCommunes(places: readonly number[]): NameGroup {
    const others = (this.others ??= this.groupOthers());
    // The official name of a place is the entry of the same number.
    return new NameGroup(
      this.table.names(),
      places.flatMap((place) => [place, ...(others.get(place) ?? [])]),
    );
  }

  private groupOthers(): ReadonlyMap<number, readonly number[]> {
    const { table } = this;
    const { places } = table.names();
    const groups = new Map<number, number[]>();
    for (let entry = table.communes; entry < places.length; entry++) {
      const place = places[entry]!;
      const grounds = table.kindOf(place) === 'arrondissement' ? [place] : table.todayOf(place);
      for (const ground of grounds) {
        if (ground === entry) continue;
        const group = groups.get(ground);
        if (group) group.push(entry);
        else groups.set(ground, [entry]);
      }
    }
    return groups;
  }
}
