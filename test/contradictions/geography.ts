/** The communes as the generator needs them, and what any writing of a name may mean, read the slow and plain way. */
import { fold } from '../../src/table/fold';
import type { Table } from '../../src/table/table';

export interface Commune {
  readonly place: number;
  readonly name: string;
  readonly code: string;
  readonly departement: string;
  readonly departementName: string;
  /** Post codes in use, five digits each. */
  readonly postcodes: readonly string[];
  readonly population: number;
}

/** A commune that is in one other today. */
export interface Former {
  readonly name: string;
  readonly code: string;
  /** "YYYY-MM-DD" or "YYYY". */
  readonly ended: string;
  readonly today: Commune;
}

/** One name of the table: what it is the name of, and the communes of today that may be meant. */
export interface Name {
  readonly folded: string;
  readonly text: string;
  /** `other`: a former or usual name of a commune that lives on; `label`: a routing label of the post. */
  readonly sort: 'living' | 'arrondissement' | 'former' | 'other' | 'label';
  readonly ended: string;
  readonly today: readonly number[];
}

const NO_NAMES: readonly Name[] = [];

export class Geography {
  readonly communes: readonly Commune[];
  readonly formers: readonly Former[];
  readonly names: readonly Name[];
  private readonly ofExact = new Map<string, Name[]>();
  private readonly ofLoose = new Map<string, Name[]>();
  private readonly ofFirstWord = new Map<string, Name[]>();
  private readonly inDepartement = new Map<string, Name[]>();
  private readonly communesIn = new Map<string, Commune[]>();
  /** Codes of the départements each commune, or a commune it took in, lies or lay in. */
  private readonly departementsOf = new Map<number, Set<string>>();
  private readonly touchingIt = new Map<string, number[]>();
  private readonly byCode = new Map<string, Commune>();

  constructor(readonly table: Table) {
    const places = Array.from({ length: table.count }, (_, place) => place);
    this.communes = places.slice(0, table.communes).map((place) => describe(table, place));
    for (const commune of this.communes) {
      this.byCode.set(commune.code, commune);
      push(this.communesIn, commune.departement, commune);
    }
    this.formers = places
      .filter((place) => table.kindOf(place) === 'former' && table.todayOf(place).length === 1)
      .map((place) => ({
        name: table.nameOf(place),
        code: table.codeOf(place),
        ended: table.history().endOf(place),
        today: this.communes[table.todayOf(place)[0]!]!,
      }));
    this.names = Array.from(table.names().places, (place, entry) => this.readName(place, entry));
    for (const name of this.names) this.index(name);
    this.gatherDepartements(places);
  }

  private readName(place: number, entry: number): Name {
    const { table } = this;
    const text = table.names().textOf(entry);
    const kind = table.kindOf(place);
    const official = kind === 'commune' ? 'living' : kind === 'former' ? 'former' : kind;
    const sort = entry < table.count ? official : entry < table.names().firstPostalLabel ? 'other' : 'label';
    const ended = sort === 'former' ? table.history().endOf(place) : '';
    return { folded: fold(text), text, sort, ended, today: table.todayOf(place) };
  }

  private index(name: Name): void {
    push(this.ofExact, name.folded, name);
    push(this.ofLoose, looseKey(name.folded), name);
    push(this.ofFirstWord, name.folded.split(' ')[0]!, name);
  }

  private gatherDepartements(places: readonly number[]): void {
    const { table, departementsOf } = this;
    for (const place of places) {
      const { code } = table.departementOf(place);
      for (const today of table.todayOf(place)) {
        const own = departementsOf.get(today) ?? new Set<string>();
        departementsOf.set(today, own.add(code));
        // Saint-Barthélemy and Saint-Martin were communes of Guadeloupe, and keep its post codes.
        if (code === '977' || code === '978') own.add('971');
      }
    }
    for (const [today, own] of departementsOf) for (const code of own) push(this.touchingIt, code, today);
    for (const name of this.names)
      for (const code of new Set(name.today.flatMap((today) => [...departementsOf.get(today)!])))
        push(this.inDepartement, code, name);
  }

  /** The commune of today of this number. */
  at(place: number): Commune {
    return this.communes[place]!;
  }

  ofCode(code: string): Commune | undefined {
    return this.byCode.get(code);
  }

  communesOf(departement: string): readonly Commune[] {
    return this.communesIn.get(departement) ?? [];
  }

  /** True where the commune, or one it took in, lies or lay in the département. */
  touches(place: number, departement: string): boolean {
    return this.departementsOf.get(place)?.has(departement) ?? false;
  }

  /** Every commune that touches the département. */
  touching(departement: string): readonly number[] {
    return this.touchingIt.get(departement) ?? [];
  }

  /** The names that are the same but for case, accents and hyphens. */
  exactly(text: string): readonly Name[] {
    return this.ofExact.get(fold(text)) ?? NO_NAMES;
  }

  /** The same but also for articles, small words, plurals and spaces: what a kind reader may take for the same. */
  loosely(text: string): readonly Name[] {
    return this.ofLoose.get(looseKey(fold(text))) ?? NO_NAMES;
  }

  /** The names that begin with these whole words and go on. */
  beginning(text: string): readonly Name[] {
    const words = fold(text);
    return (this.ofFirstWord.get(words.split(' ')[0]!) ?? NO_NAMES).filter(({ folded }) =>
      folded.startsWith(`${words} `),
    );
  }

  /** Every name that has, or had, to do with the département. */
  namesIn(departement: string): readonly Name[] {
    return this.inDepartement.get(departement) ?? NO_NAMES;
  }

  /** The communes of today a post code serves; "01000" or "1000". */
  served(postcode: string): readonly number[] {
    const ground = this.table.postcodes().groundOf(Number(postcode));
    return [...new Set(ground.flatMap((place) => this.table.todayOf(place)))];
  }

  /** The départements a post code may belong to: by its first digits, and by what it serves. */
  departementsOfPostcode(postcode: string): ReadonlySet<string> {
    const found = new Set(this.served(postcode).map((place) => this.at(place).departement));
    const start = postcode.slice(0, 2);
    if (start === '20') found.add('2A').add('2B');
    else found.add(start === '97' || start === '98' ? postcode.slice(0, 3) : start);
    if (postcode.startsWith('971')) found.add('977').add('978');
    return found;
  }
}

function describe(table: Table, place: number): Commune {
  const { code, name: name } = table.departementOf(place);
  return {
    place,
    name: table.nameOf(place),
    code: table.codeOf(place),
    departement: code,
    departementName: name,
    postcodes: table.postcodes().currentOf(place),
    population: table.populations().populationOf(place, 2023) ?? 0,
  };
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const SMALL_WORDS = new Set('le la les l de du des d et en sur sous a au aux pres devant chez'.split(' '));

/** A folded name without its small words, plurals and spaces: two names of one key are no contradiction. */
export function looseKey(folded: string): string {
  const words = folded.split(' ').filter((word) => !SMALL_WORDS.has(word));
  const kept = words.length === 0 ? folded.split(' ') : words;
  return kept.map((word) => word.replace(/^sainte/, 'saint').replace(/[sx]$/, '')).join('');
}
