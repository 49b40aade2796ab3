/** Where each commune of today lies: its région, its EPCI, its arrondissement. */
import { fromBytes, NumberReader, NumberWriter, toBytes } from './codec';
import { PREFIX, type Codes } from './codes';
import type { Place, WrittenPlace } from './place';
import type { Postcodes } from './postcodes';

/** In the order of the section: the arrondissement is foretold from the EPCI before it. */
const NAMES = ['region', 'epci', 'arrondissement'] as const;
export type BelongingName = (typeof NAMES)[number];

/** For each place its value; "" if it lies in none, as does every place that is no commune of today. */
export type WrittenBelonging = Readonly<Record<BelongingName, readonly string[]>>;

const BETWEEN_VALUES = ';';
const BETWEEN_RUNS = '|';

/**
 * Two lines a name: the values of each run of codes, the commonest first; then a number a commune, 0 if its value is
 * the foretold one (`Foresight`), otherwise the rank of its value in its run plus one.
 * @param postcodeOf the first post code of each commune, "" if it has none
 * @throws Error if a value holds a separator of the table
 */
export function writeBelonging(
  places: readonly WrittenPlace[],
  postcodeOf: (code: string) => string,
  told: WrittenBelonging,
): string {
  const keys: Record<BelongingName, (commune: Commune) => string> = {
    region: () => '',
    epci: ({ code }) => postcodeOf(code),
    arrondissement: ({ place }) => told.epci[place]!,
  };
  const lines = NAMES.flatMap((name) => {
    const ranks = new NumberWriter();
    const lists = runsOf(places).map((run) => {
      const list = commonestFirst(run.map(({ place }) => told[name][place]!));
      const foresight = new Foresight(list[0]!);
      for (const one of run) {
        const value = told[name][one.place]!;
        const key = keys[name](one);
        ranks.push(foresight.of(key) === value ? 0 : list.indexOf(value) + 1);
        foresight.learn(key, value);
      }
      return list.join(BETWEEN_VALUES);
    });
    return [toBytes(lists.join(BETWEEN_RUNS)), ranks.toString()];
  });
  return lines.join('\n');
}

interface Commune {
  readonly code: string;
  readonly place: Place;
}

/** The communes of today, by the prefix of their codes. */
function runsOf(places: readonly WrittenPlace[]): readonly (readonly Commune[])[] {
  const runs = new Map<string, Commune[]>();
  places.forEach(({ kind, code }, place) => {
    if (kind !== 'commune') return;
    const prefix = code.slice(0, PREFIX);
    runs.set(prefix, [...(runs.get(prefix) ?? []), { code, place }]);
  });
  return [...runs.values()];
}

/** @throws Error if a value holds a separator of the table */
function commonestFirst(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const wrong = [...counts.keys()].find((value) => /[;|\n]/.test(value));
  if (wrong !== undefined) throw new Error(`« ${wrong} » contient un séparateur de la table`);
  return [...counts]
    .sort(([one, times], [other, more]) => more - times || (one < other ? -1 : 1))
    .map(([value]) => value);
}

/** What the value of a commune is likely to be: that of the commune before of the same key, else the run's commonest. */
class Foresight {
  private readonly last = new Map<string, string>();

  constructor(private readonly commonest: string) {}

  of(key: string): string {
    return this.last.get(key) ?? this.commonest;
  }

  learn(key: string, value: string): void {
    this.last.set(key, value);
  }
}

export class Belonging {
  private readonly lines: readonly string[];
  private readonly read = new Map<BelongingName, readonly string[]>();
  private readonly keys: Readonly<Record<BelongingName, (place: Place) => string>>;

  constructor(
    section: string,
    private readonly codes: Codes,
    postcodes: () => Postcodes,
  ) {
    this.lines = section.split('\n');
    this.keys = {
      region: () => '',
      epci: (place) => postcodes().firstOf(place),
      arrondissement: (place) => this.valueOf('epci', place),
    };
  }

  /** Returns the value of a commune of today, "" if it lies in none. */
  valueOf(name: BelongingName, place: Place): string {
    let values = this.read.get(name);
    if (!values) this.read.set(name, (values = this.decode(name)));
    return values[place]!;
  }

  private decode(name: BelongingName): readonly string[] {
    const line = 2 * NAMES.indexOf(name);
    const lists = fromBytes(this.lines[line]!).split(BETWEEN_RUNS);
    const ranks = new NumberReader(this.lines[line + 1]!);
    const communes = this.codes.counts[0];
    const values: string[] = [];
    let run = 0;
    this.codes.forEachRun((_, start, end) => {
      if (start >= communes) return;
      const list = lists[run++]!.split(BETWEEN_VALUES);
      const foresight = new Foresight(list[0]!);
      for (let place = start; place < end; place++) {
        const rank = ranks.next();
        const key = this.keys[name](place);
        const value = rank === 0 ? foresight.of(key) : list[rank - 1]!;
        foresight.learn(key, value);
        values.push(value);
      }
    });
    return values;
  }
}
