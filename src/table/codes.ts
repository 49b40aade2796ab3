/** INSEE codes: two characters of prefix and a number, in runs of one prefix. */
import { NumberReader, NumberWriter } from './codec';
import { NONE, PLACE_KINDS, type Place, type WrittenPlace } from './place';
import type { Sections } from './sections';

/** How many characters of a code its run has in common: the département, but for overseas. */
export const PREFIX = 2;

/** `prefixes`: for each kind of place, `prefix:count` of its runs. `codes`: the rest of each code, as the gap to the code before in the run. */
export function writeCodes(places: readonly WrittenPlace[]): Pick<Sections, 'prefixes' | 'codes'> {
  const codes = new NumberWriter();
  const lists = PLACE_KINDS.map((kind) => {
    const counts = new Map<string, number>();
    let previous = '';
    for (const { code } of places.filter((place) => place.kind === kind)) {
      const prefix = code.slice(0, PREFIX);
      const base = previous.startsWith(prefix) ? Number(previous.slice(PREFIX)) : 0;
      codes.push(Number(code.slice(PREFIX)) - base);
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
      previous = code;
    }
    return [...counts].map(([prefix, count]) => `${prefix}:${count}`).join(';');
  });
  return { prefixes: lists.join('|'), codes: codes.toString() };
}

/**
 * Most former codes only changed département and kept their number (20004 Ajaccio, 2A004): a line a pair of prefixes,
 * `old>new:gaps between the numbers`. Of the others, `code:place`.
 * @param formerCodes each code that no place bears any more, with the code of the place that answers for it
 */
export function writeFormerCodes(places: readonly WrittenPlace[], formerCodes: ReadonlyMap<string, string>): string {
  const numbersOf = new Map<string, NumberWriter>();
  const lastOf = new Map<string, number>();
  const others: string[] = [];
  const placeOf = new Map<string, Place>();
  places.forEach(({ code }, place) => placeOf.has(code) || placeOf.set(code, place));
  for (const [former, code] of [...formerCodes].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (former.slice(PREFIX) !== code.slice(PREFIX)) {
      others.push(`${former}:${placeOf.get(code)!}`);
      continue;
    }
    const key = `${former.slice(0, PREFIX)}>${code.slice(0, PREFIX)}`;
    const number = Number(former.slice(PREFIX));
    const writer = numbersOf.get(key) ?? numbersOf.set(key, new NumberWriter()).get(key)!;
    writer.push(number - (lastOf.get(key) ?? 0));
    lastOf.set(key, number);
  }
  const runs = [...numbersOf].map(([key, writer]) => `${key}:${writer.toString()}`);
  // The numbers are printable and may hold any sign but the line break.
  return [...runs, ...others].join('\n');
}

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
  private placeOfFormer: ReadonlyMap<string, Place> | undefined;

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
  codeOf(place: Place): string {
    return (this.texts[place] ??= this.write(place));
  }

  /** Calls `visit` with each run of one prefix, in order. */
  forEachRun(visit: (prefix: string, start: Place, end: Place) => void): void {
    for (const { prefix, start, end } of this.allRuns) visit(prefix, start, end);
  }

  private write(place: Place): string {
    const run = this.allRuns.find(({ end }) => place < end)!;
    return run.prefix + String(this.numbers[place]!).padStart(3, '0');
  }

  /**
   * The places of this INSEE code: the commune of today, else the arrondissement, else the former
   * communes that bore it (one code may have named several in turn). Empty if no place bore it.
   */
  placesOf(code: string): readonly Place[] {
    if (!/^[0-9][0-9AB][0-9]{3}$/.test(code)) return [];
    const number = Number(code.slice(PREFIX));
    for (const runs of this.runs) {
      const run = runs.find(({ prefix }) => code.startsWith(prefix));
      const places = run ? this.search(run, number) : [];
      if (places.length > 0) return places;
    }
    return [];
  }

  /** The place that answers for a code no place bears any more (78165, 20004); NONE if there is none. */
  placeOfFormerCode(code: string): Place {
    this.placeOfFormer ??= this.readFormerCodes();
    return this.placeOfFormer.get(code) ?? NONE;
  }

  private readFormerCodes(): ReadonlyMap<string, Place> {
    const placeOfFormer = new Map<string, Place>();
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

  private search({ start, end }: Run, number: number): readonly Place[] {
    let low = start;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.numbers[middle]! < number) low = middle + 1;
      else high = middle;
    }
    const places: Place[] = [];
    while (low < end && this.numbers[low] === number) places.push(low++);
    return places;
  }
}
