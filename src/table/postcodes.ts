/** Post codes: which communes each one serves, and which each commune has. */
import { NumberReader, NumberWriter } from './codec';
import { PREFIX, type Codes } from './codes';
import type { Place, PostCode, WrittenPlace } from './place';
import type { Sections } from './sections';

/** A post code of a place, five digits. */
export interface WrittenPostcode {
  readonly code: string;
  /** True if it is one of the place's post codes now; false if it is only understood. */
  readonly current: boolean;
}

/**
 * `postcodes`: `prefix:post codes` of each run of codes, the most shared first, so that most ranks are one character.
 * `postcodeRanks`: for each commune and arrondissement, its post codes by their rank in the list of its run. One code
 * alone, in use, is its rank plus one; otherwise 0, how many, and each rank doubled, plus one if it is only understood.
 * @param postcodes by INSEE code
 */
export function writePostcodes(
  places: readonly WrittenPlace[],
  postcodes: ReadonlyMap<string, readonly WrittenPostcode[]>,
): Pick<Sections, 'postcodes' | 'postcodeRanks'> {
  const served = places.filter(({ kind }) => kind !== 'former');
  const countsOf = new Map<string, Map<string, number>>();
  for (const { code } of served) {
    const prefix = code.slice(0, PREFIX);
    const counts = countsOf.get(prefix) ?? countsOf.set(prefix, new Map<string, number>()).get(prefix)!;
    for (const postcode of postcodes.get(code) ?? []) counts.set(postcode.code, (counts.get(postcode.code) ?? 0) + 1);
  }
  const lists = new Map([...countsOf].map(([prefix, counts]) => [prefix, mostSharedFirst(counts)] as const));
  const ranks = new NumberWriter();
  for (const { code } of served) writeOwn(ranks, lists.get(code.slice(0, PREFIX))!, postcodes.get(code) ?? []);
  const written = [...lists].map(([prefix, list]) => `${prefix}:${list.join(' ')}`);
  return { postcodes: written.join(';'), postcodeRanks: ranks.toString() };
}

function mostSharedFirst(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts]
    .sort(([one, times], [other, otherTimes]) => otherTimes - times || (one < other ? -1 : 1))
    .map(([code]) => code);
}

function writeOwn(ranks: NumberWriter, list: readonly string[], own: readonly WrittenPostcode[]): void {
  if (own.length === 1 && own[0]!.current) {
    ranks.push(list.indexOf(own[0]!.code) + 1);
    return;
  }
  ranks.push(0);
  ranks.push(own.length);
  for (const { code, current } of own) ranks.push(list.indexOf(code) * 2 + (current ? 0 : 1));
}

const NOWHERE: readonly Place[] = [];

export class Postcodes {
  /** Rank of each post code in `codes`. */
  private readonly rankOf = new Map<PostCode, number>();
  /** Communes and arrondissements of each post code. */
  private readonly served: Place[][] = [];
  private readonly narrowed: (readonly Place[] | undefined)[] = [];
  private readonly communes: number;
  /** Post codes of each place, packed: the code doubled, plus one if it is only understood. */
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

  private readOwn(reader: NumberReader, list: readonly PostCode[], place: Place): readonly number[] {
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

  private serve(code: PostCode, place: Place): void {
    const rank = this.rankOf.get(code);
    if (rank !== undefined) this.served[rank]!.push(place);
    else this.rankOf.set(code, this.served.push([place]) - 1);
  }

  /** The communes and arrondissements served by this post code. */
  groundOf(code: PostCode): readonly Place[] {
    const rank = this.rankOf.get(code);
    return rank === undefined ? NOWHERE : this.served[rank]!;
  }

  /** The same places, but for a city: if its arrondissements are among them, they stand alone. */
  placesOf(code: PostCode): readonly Place[] {
    const rank = this.rankOf.get(code);
    if (rank === undefined) return NOWHERE;
    return (this.narrowed[rank] ??= this.narrow(this.served[rank]!));
  }

  private narrow(places: readonly Place[]): readonly Place[] {
    const arrondissements = places.filter((place) => place >= this.communes);
    return arrondissements.length > 0 ? arrondissements : places;
  }

  /** The first post code of a commune or arrondissement, in use or only understood; "" if it has none. */
  firstOf(place: Place): string {
    const first = this.own[place]?.[0];
    return first === undefined ? '' : toText(first);
  }

  /** The post codes in use of a commune or arrondissement, five digits each, in order. */
  currentOf(place: Place): readonly string[] {
    return (this.own[place] ?? []).filter((own) => (own & 1) === 0).map(toText);
  }
}

/** A packed post code, as five digits. */
function toText(own: number): string {
  return String(own >> 1).padStart(5, '0');
}
