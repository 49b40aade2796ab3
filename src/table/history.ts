/** What each arrondissement and former commune is today, and when a former one ended. */
import { NumberReader } from './codec';
import type { Sections } from './sections';

export class History {
  private readonly today: (readonly number[])[] = [];
  private readonly ends: string[] = [];

  constructor(
    sections: Sections,
    private readonly communes: number,
    private readonly arrondissements: number,
    count: number,
  ) {
    const today = new NumberReader(sections.aujourdhui);
    const ends = new NumberReader(sections.fins);
    const dates = sections.dates.split(';');
    let last = 0;
    for (let place = communes; place < count; place++) {
      const own: number[] = [];
      for (let left = today.next(); left > 0; left--) own.push((last += today.nextSigned()));
      this.today.push(own);
      if (place >= communes + arrondissements) this.ends.push(dates[ends.next()]!);
    }
  }

  /** The communes a place is, or is in, today: itself, one other, several, or none known. */
  todayOf(place: number): readonly number[] {
    return place < this.communes ? [place] : this.today[place - this.communes]!;
  }

  /** `YYYY-MM-DD`, `YYYY` (state of 1 January), or "" for what still exists. */
  endOf(place: number): string {
    return this.ends[place - this.communes - this.arrondissements] ?? '';
  }
}
