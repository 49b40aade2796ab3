/** INSEE codes: two characters of prefix and a number, in runs of one prefix. */
import { NumberReader } from './codec';
import type { Sections } from './sections';

interface Run {
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
}

export class Codes {
  /** How many communes, arrondissements, former communes. */
  readonly counts: readonly [number, number, number];
  private decoded: Int32Array | undefined;
  private readonly runs: readonly (readonly Run[])[];
  private readonly allRuns: readonly Run[];
  private readonly texts: (string | undefined)[] = [];
  private readonly count: number;
  private placeOfFormer: ReadonlyMap<string, number> | undefined;

  constructor(private readonly sections: Sections) {
    let place = 0;
    const counts: number[] = [];
    this.runs = sections.prefixes.split('|').map((list) => {
      const first = place;
      const runs = list.split(';').map((item) => {
        const [prefix, count] = item.split(':') as [string, string];
        const start = place;
        place += Number(count);
        return { prefix, start, end: place };
      });
      counts.push(place - first);
      return runs;
    });
    this.counts = counts as [number, number, number];
    this.allRuns = this.runs.flat();
    this.count = place;
  }

  /** Only decoded when a code is asked for: a zone by name needs none. */
  private get numbers(): Int32Array {
    return (this.decoded ??= this.decodeNumbers());
  }

  private decodeNumbers(): Int32Array {
    const numbers = new Int32Array(this.count);
    const reader = new NumberReader(this.sections.codes);
    for (const { start, end } of this.allRuns) {
      let last = 0;
      for (let place = start; place < end; place++) numbers[place] = last += reader.next();
    }
    return numbers;
  }

  /** The INSEE code of a place. */
  codeOf(place: number): string {
    return (this.texts[place] ??= this.write(place));
  }

  /** Calls `visit` with each run of one prefix, in order. */
  forEachRun(visit: (prefix: string, start: number, end: number) => void): void {
    for (const { prefix, start, end } of this.allRuns) visit(prefix, start, end);
  }

  private write(place: number): string {
    const run = this.allRuns.find(({ end }) => place < end)!;
    return run.prefix + String(this.numbers[place]!).padStart(3, '0');
  }

  /**
   * The places of this INSEE code: the commune of today, else the arrondissement, else the former
   * communes that bore it (one code may have named several in turn). Empty where there is none.
   */
  placesOf(code: string): readonly number[] {
    if (!/^[0-9][0-9AB][0-9]{3}$/.test(code)) return [];
    const number = Number(code.slice(2));
    for (const runs of this.runs) {
      const run = runs.find(({ prefix }) => code.startsWith(prefix));
      const places = run ? this.search(run, number) : [];
      if (places.length > 0) return places;
    }
    return [];
  }

  /** The place that answers for a code no place bears any more (78165, 20004); -1 where there is none. */
  placeOfFormerCode(code: string): number {
    this.placeOfFormer ??= this.readFormerCodes();
    return this.placeOfFormer.get(code) ?? -1;
  }

  private readFormerCodes(): ReadonlyMap<string, number> {
    const placeOfFormer = new Map<string, number>();
    for (const line of this.sections.formerCodes.split('\n')) {
      const key = line.slice(0, line.indexOf(':'));
      const rest = line.slice(key.length + 1);
      if (!key.includes('>')) {
        if (key !== '') placeOfFormer.set(key, Number(rest));
        continue;
      }
      const [old, now] = key.split('>') as [string, string];
      const reader = new NumberReader(rest);
      for (let number = 0; !reader.done;) {
        number += reader.next();
        const digits = String(number).padStart(3, '0');
        placeOfFormer.set(old + digits, this.placesOf(now + digits)[0]!);
      }
    }
    return placeOfFormer;
  }

  private search({ start, end }: Run, number: number): readonly number[] {
    let low = start;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.numbers[middle]! < number) low = middle + 1;
      else high = middle;
    }
    const places: number[] = [];
    while (low < end && this.numbers[low] === number) places.push(low++);
    return places;
  }
}
