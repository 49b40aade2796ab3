/** What each arrondissement and former commune is today, and when a former one ended. */
import { NumberReader } from './codec';
import type { Sections } from './sections';

export class History {
  private readonly today: (readonly number[])[] = [];
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
      const own: number[] = [];
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
  todayOf(place: number): readonly number[] {
    return place < this.communes ? [place] : this.today[place - this.communes]!;
  }

  /** `YYYY-MM-DD`, `YYYY` (state of 1 January), or "" for what still exists. */
  endOf(place: number): string {
    this.ends ??= this.readEnds();
    return this.ends[place - this.communes - this.arrondissements] ?? '';
  }
}
