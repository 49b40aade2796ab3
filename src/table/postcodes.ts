/** Post codes: which communes each one serves, and which each commune has. */
import { NumberReader } from './codec';
import type { Codes } from './codes';
import type { Sections } from './sections';

const NOWHERE: readonly number[] = [];

export class Postcodes {
  /** Rank of each post code in `codes`. */
  private readonly rankOf = new Map<number, number>();
  /** Communes and arrondissements of each post code, as numbers of places. */
  private readonly served: number[][] = [];
  private readonly narrowed: (readonly number[] | undefined)[] = [];
  private readonly communes: number;
  /** Post codes of each place, packed: the code doubled, plus one where it is only understood. */
  private readonly own: (readonly number[])[];

  constructor(sections: Sections, codes: Codes) {
    const lists = new Map(
      sections.postcodes.split(';').map((item) => {
        const [prefix, list] = item.split(':') as [string, string];
        return [prefix, list === '' ? [] : list.split(' ').map(Number)] as const;
      }),
    );
    this.communes = codes.counts[0];
    const placed = codes.counts[0] + codes.counts[1];
    this.own = new Array<readonly number[]>(placed);
    const reader = new NumberReader(sections.postcodeRanks);
    codes.forEachRun((prefix, start, end) => {
      if (start >= placed) return;
      const list = lists.get(prefix)!;
      for (let place = start; place < end; place++) this.own[place] = this.readOwn(reader, list, place);
    });
  }

  private readOwn(reader: NumberReader, list: readonly number[], place: number): readonly number[] {
    const single = reader.next();
    const count = single === 0 ? reader.next() : 1;
    const own: number[] = [];
    for (let at = 0; at < count; at++) {
      const rank = single === 0 ? reader.next() : (single - 1) * 2;
      const code = list[rank >> 1]!;
      own.push(code * 2 + (rank & 1));
      this.serve(code, place);
    }
    return own;
  }

  private serve(code: number, place: number): void {
    const rank = this.rankOf.get(code);
    if (rank !== undefined) this.served[rank]!.push(place);
    else this.rankOf.set(code, this.served.push([place]) - 1);
  }

  /** The communes and arrondissements served by this post code (a number, 1000 for 01000). */
  groundOf(code: number): readonly number[] {
    const rank = this.rankOf.get(code);
    return rank === undefined ? NOWHERE : this.served[rank]!;
  }

  /** The same; of a city and its arrondissement, the arrondissement alone. */
  placesOf(code: number): readonly number[] {
    const rank = this.rankOf.get(code);
    if (rank === undefined) return NOWHERE;
    return (this.narrowed[rank] ??= this.narrow(this.served[rank]!));
  }

  private narrow(places: readonly number[]): readonly number[] {
    const arrondissements = places.filter((place) => place >= this.communes);
    return arrondissements.length > 0 ? arrondissements : places;
  }

  /** True where the commune or arrondissement has, or had, this post code. */
  has(place: number, code: number): boolean {
    for (const own of this.own[place] ?? []) if (own >> 1 === code) return true;
    return false;
  }

  /** The post codes in use of a commune or arrondissement, five digits each, in order. */
  currentOf(place: number): readonly string[] {
    return (this.own[place] ?? []).filter((own) => (own & 1) === 0).map((own) => String(own >> 1).padStart(5, '0'));
  }
}
