/** What each arrondissement and former commune is today, and when a former one ended. */
import { NumberReader, NumberWriter } from './codec';
import type { Place, WrittenPlace } from './place';
import type { Sections } from './sections';

/**
 * `today`: for each arrondissement and former commune, how many communes it is in today, and which, as signed gaps.
 * `dates`: the distinct dates on which former communes ended. `ends`: which of them applies to each.
 * @throws Error if a place is said to be in a commune that is none of today's
 */
export function writeHistory(places: readonly WrittenPlace[]): Pick<Sections, 'today' | 'dates' | 'ends'> {
  const communes = new Map<string, Place>();
  places.forEach(({ kind, code }, place) => kind === 'commune' && communes.set(code, place));
  const today = new NumberWriter();
  const ranks = new Map<string, number>();
  const ends = new NumberWriter();
  let last = 0;
  for (const { kind, name, today: codes, end } of places) {
    if (kind === 'commune') continue;
    today.push(codes.length);
    for (const code of codes) {
      const place = communes.get(code);
      if (place === undefined) throw new Error(`${name} : ${code} n'est pas une commune d'aujourd'hui`);
      today.pushSigned(place - last);
      last = place;
    }
    if (kind !== 'former') continue;
    const rank = ranks.get(end) ?? ranks.size;
    ranks.set(end, rank);
    ends.push(rank);
  }
  return { today: today.toString(), dates: [...ranks.keys()].join(';'), ends: ends.toString() };
}

export class History {
  private readonly today: (readonly Place[])[] = [];
  private ends: readonly string[] | undefined;

  constructor(
    private readonly sections: Sections,
    private readonly communes: number,
    private readonly arrondissements: number,
    private readonly count: number,
  ) {
    const today = new NumberReader(sections.today);
    let last = 0;
    for (let place = communes; place < count; place++) {
      const own: Place[] = [];
      for (let left = today.next(); left > 0; left--) own.push((last += today.nextSigned()));
      this.today.push(own);
    }
  }

  /** Only read for a sentence: an answer needs no date. */
  private readEnds(): readonly string[] {
    const reader = new NumberReader(this.sections.ends);
    const dates = this.sections.dates.split(';');
    return Array.from({ length: this.count - this.communes - this.arrondissements }, () => dates[reader.next()]!);
  }

  /** The communes a place is, or is in, today: itself, one other, several, or none known. */
  todayOf(place: Place): readonly Place[] {
    return place < this.communes ? [place] : this.today[place - this.communes]!;
  }

  /** `YYYY-MM-DD`, `YYYY` (state of 1 January), or "" for what still exists. */
  endOf(place: Place): string {
    this.ends ??= this.readEnds();
    return this.ends[place - this.communes - this.arrondissements] ?? '';
  }
}
