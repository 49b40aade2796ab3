/** Writes the compiled table in the shape of `table/sections.ts`. */
import { NumberWriter, sharedToCharacter, toBytes } from '../table/codec';
import { ABSENT, predictFigure } from '../table/facts';
import { sumSections, type Sections } from '../table/sections';
import type { PostcodeSource } from './postcodes';
import type { BureauSource } from './texts';
import type { CompiledFact } from './simple-facts';
import type { PlaceSource } from './places';
import { MILLESIMES, type EtalabDepartement } from './packages';
import type { AnnexeSource, PopulationsByYear } from './populations';

export interface Compiled {
  readonly state: string;
  readonly departements: readonly EtalabDepartement[];
  readonly places: readonly PlaceSource[];
  /** Codes no place bears any more, with the code of the one that answers. */
  readonly formerCodes: ReadonlyMap<string, string>;
  /** Routing labels by INSEE code of the commune they stand for. */
  readonly postalLabels: ReadonlyMap<string, readonly string[]>;
  readonly postcodes: ReadonlyMap<string, readonly PostcodeSource[]>;
  /** For each place, its zones, joined by " ou ". */
  readonly zones: readonly string[];
  /** For each place, the entries printed, where they do not simply repeat its name. */
  readonly printedZones: readonly string[];
  readonly bureaux: readonly BureauSource[];
  readonly seats: ReadonlyMap<string, { readonly tribunal: string; readonly cour: string }>;
  readonly simpleFacts: readonly CompiledFact[];
  readonly populations: readonly PopulationsByYear[];
  readonly annexe: readonly (AnnexeSource | undefined)[];
}

export function encode(compiled: Compiled): Sections {
  const { places } = compiled;
  const zones = encodeValues(compiled.zones);
  const bureaux = encodeValues(compiled.bureaux.map(bureauToText));
  const sections: Omit<Sections, 'checksum'> = {
    state: compiled.state,
    departements: toBytes(compiled.departements.map(({ code, nom: name }) => `${code}|${name}`).join(';')),
    ...encodeCodes(places),
    formerCodes: encodeFormerCodes(places, compiled.formerCodes),
    names: encodeNames(places),
    otherNames: encodeSparse(places.map((source) => source.otherNames.join('|'))),
    postalLabels: encodeSparse(
      places.map((source) =>
        source.kind === 'commune' ? (compiled.postalLabels.get(source.code) ?? []).join('|') : '',
      ),
    ),
    ...encodeHistory(places),
    ...encodePostcodes(places, compiled.postcodes),
    zones: zones.values,
    zoneRanks: zones.ranks,
    printedZones: encodeSparse(compiled.printedZones),
    bureaux: bureaux.values,
    bureauRanks: bureaux.ranks,
    seats: toBytes([...compiled.seats].map(([code, { tribunal, cour }]) => `${code}:${tribunal}:${cour}`).join(';')),
    simpleFacts: compiled.simpleFacts.map(encodeFact).join('\n'),
    populations: encodePopulations(compiled.populations),
    annexe: encodeAnnexe(compiled.annexe),
  };
  return { ...sections, checksum: sumSections(sections) };
}

const KINDS = ['commune', 'arrondissement', 'former'] as const;
const PREFIX = 2;

function encodeCodes(places: readonly PlaceSource[]): Pick<Sections, 'prefixes' | 'codes'> {
  const codes = new NumberWriter();
  const lists = KINDS.map((kind) => {
    const counts = new Map<string, number>();
    let previous = '';
    for (const { code } of places.filter((source) => source.kind === kind)) {
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

/** Most old codes only changed département and kept their number (20004 Ajaccio, 2A004). */
function encodeFormerCodes(places: readonly PlaceSource[], formerCodes: ReadonlyMap<string, string>): string {
  const numbersOf = new Map<string, NumberWriter>();
  const lastOf = new Map<string, number>();
  const others: string[] = [];
  const placeOf = new Map<string, number>();
  places.forEach((source, place) => placeOf.has(source.code) || placeOf.set(source.code, place));
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

function encodeNames(places: readonly PlaceSource[]): string {
  const entries: string[] = [];
  let previous = '';
  for (const source of places) {
    const name = toBytes(source.name);
    if (name.includes(';')) throw new Error(`Le nom « ${source.name} » contient le séparateur de la table`);
    // The names are read a first letter at a time.
    if (!/^[\p{L}\d]/u.test(source.name))
      throw new Error(`Le nom « ${source.name} » ne commence ni par une lettre ni par un chiffre`);
    let common = 0;
    while (common < name.length && common < previous.length && name[common] === previous[common]) common++;
    entries.push(sharedToCharacter(common) + name.slice(common));
    previous = name;
  }
  return entries.join(';');
}

/** Texts that few places have: `gap|text` joined by `;`. */
function encodeSparse(texts: readonly string[]): string {
  const entries: string[] = [];
  let last = 0;
  texts.forEach((text, place) => {
    if (text === '') return;
    if (text.includes(';')) throw new Error(`« ${text} » contient le séparateur de la table`);
    entries.push(`${place - last}|${toBytes(text)}`);
    last = place;
  });
  return entries.join(';');
}

function encodeHistory(places: readonly PlaceSource[]): Pick<Sections, 'today' | 'dates' | 'ends'> {
  const placeOfCode = new Map<string, number>();
  places.forEach((source, place) => source.kind === 'commune' && placeOfCode.set(source.code, place));
  const today = new NumberWriter();
  const dates: string[] = [];
  const ends = new NumberWriter();
  let last = 0;
  for (const source of places) {
    if (source.kind === 'commune') continue;
    today.push(source.today.length);
    for (const code of source.today) {
      const place = placeOfCode.get(code);
      if (place === undefined) throw new Error(`${source.name} : ${code} n'est pas une commune d'aujourd'hui`);
      today.pushSigned(place - last);
      last = place;
    }
    if (source.kind === 'former') ends.push(indexIn(dates, source.end));
  }
  return { today: today.toString(), dates: dates.join(';'), ends: ends.toString() };
}

function indexIn(values: string[], value: string): number {
  const known = values.indexOf(value);
  return known < 0 ? values.push(value) - 1 : known;
}

/**
 * Each prefix has its list of post codes, the most shared first, so that most ranks are one
 * character. A place names its own by rank in that list: one code alone, in use, is rank + 1;
 * otherwise 0, how many, and the ranks doubled, plus one where the code is only understood.
 */
function encodePostcodes(
  places: readonly PlaceSource[],
  postcodes: ReadonlyMap<string, readonly PostcodeSource[]>,
): Pick<Sections, 'postcodes' | 'postcodeRanks'> {
  const placed = places.filter((source) => source.kind !== 'former');
  const sharedBy = new Map<string, Map<string, number>>();
  for (const { code } of placed) {
    const prefix = code.slice(0, PREFIX);
    const counts = sharedBy.get(prefix) ?? sharedBy.set(prefix, new Map<string, number>()).get(prefix)!;
    for (const postal of postcodes.get(code) ?? []) counts.set(postal.code, (counts.get(postal.code) ?? 0) + 1);
  }
  const listOfPrefix = new Map([...sharedBy].map(([prefix, counts]) => [prefix, mostSharedFirst(counts)] as const));
  const ranks = new NumberWriter();
  for (const { code } of placed) {
    const list = listOfPrefix.get(code.slice(0, PREFIX))!;
    const own = postcodes.get(code) ?? [];
    if (own.length === 1 && own[0]!.current) ranks.push(list.indexOf(own[0]!.code) + 1);
    else
      [0, own.length, ...own.map((postal) => list.indexOf(postal.code) * 2 + (postal.current ? 0 : 1))].forEach(
        (value) => ranks.push(value),
      );
  }
  const lists = [...listOfPrefix].map(([prefix, list]) => `${prefix}:${list.join(' ')}`);
  return { postcodes: lists.join(';'), postcodeRanks: ranks.toString() };
}

function mostSharedFirst(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts]
    .sort(([one, times], [other, otherTimes]) => otherTimes - times || (one < other ? -1 : 1))
    .map(([code]) => code);
}

interface SharedValues {
  readonly values: string;
  readonly ranks: string;
}

/** Values that many places share: the distinct ones, and the rank of each place's. */
function encodeValues(texts: readonly string[]): SharedValues {
  const values: string[] = [];
  const ranks = new NumberWriter();
  // The previous place's value is written 0: neighbours by code mostly share theirs.
  let previous = -1;
  for (const text of texts) {
    const rank = indexIn(values, text);
    ranks.push(rank === previous ? 0 : rank + 1);
    previous = rank;
  }
  return { values: toBytes(values.join(';')), ranks: ranks.toString() };
}

function encodeFact({ name, values: texts }: CompiledFact): string {
  const { values, ranks } = encodeValues(texts);
  if (/[|\n]/.test(values)) throw new Error(`Une valeur de data/faits/${name} contient un séparateur de la table`);
  return `${name}|${values}|${ranks}`;
}

function bureauToText(bureau: BureauSource): string {
  return `${bureau.labels.join('|')},${bureau.fondements.join('|')}`;
}

/** A column a year, the newest first: 0 for no figure, else how far it is from what is expected, signed, plus one. */
function encodePopulations(populations: readonly PopulationsByYear[]): string {
  const newestFirst = [...MILLESIMES].reverse();
  const columns = newestFirst.map((millesime, rank) => {
    const column = new NumberWriter();
    for (const figures of populations) {
      const figure = figures[millesime];
      const difference =
        (figure ?? 0) - predictFigure(newestFirst.slice(0, rank).map((year) => figures[year] ?? ABSENT));
      column.push(figure === undefined ? 0 : 1 + (difference < 0 ? -2 * difference - 1 : 2 * difference));
    }
    return column.toString();
  });
  return columns.join(' ');
}

function encodeAnnexe(annexe: readonly (AnnexeSource | undefined)[]): string {
  const writer = new NumberWriter();
  let last = 0;
  annexe.forEach((entry, place) => {
    if (!entry) return;
    writer.push(place - last);
    writer.push(entry.year);
    writer.push(entry.population);
    last = place;
  });
  return writer.toString();
}
