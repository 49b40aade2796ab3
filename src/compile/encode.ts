/** Writes the compiled table in the shape of `table/sections.ts`. */
import { NumberWriter, sharedToCharacter, toBytes } from '../table/codec';
import { ABSENT, predictFigure } from '../table/facts';
import { sumSections, type Sections } from '../table/sections';
import { writeVocabularies, type Vocabularies } from '../table/vocabularies';
import type { CodePostal } from './codes-postaux';
import type { BureauSource } from './faits';
import type { FaitCompile } from './faits-simples';
import type { LieuSource } from './lieux';
import { MILLESIMES, type DepartementEtalab } from './packages';
import type { EntreeAnnexe, PopulationsDe } from './populations';

export interface Compiled {
  readonly etat: string;
  readonly departements: readonly DepartementEtalab[];
  readonly lieux: readonly LieuSource[];
  /** Codes no place bears any more, with the code of the one that answers. */
  readonly anciensCodes: ReadonlyMap<string, string>;
  /** Routing labels by INSEE code of the commune they stand for. */
  readonly libelles: ReadonlyMap<string, readonly string[]>;
  readonly codesPostaux: ReadonlyMap<string, readonly CodePostal[]>;
  /** For each place, its zones, joined by " ou ". */
  readonly zones: readonly string[];
  /** For each place, the entries printed, where they do not simply repeat its name. */
  readonly zonesImprimees: readonly string[];
  readonly bureaux: readonly BureauSource[];
  readonly tribunaux: ReadonlyMap<string, { readonly tribunal: string; readonly cour: string }>;
  readonly faits: readonly FaitCompile[];
  /** The words of addresses, by kind. */
  readonly vocabulary: Vocabularies;
  readonly populations: readonly PopulationsDe[];
  readonly annexe: readonly (EntreeAnnexe | undefined)[];
}

export function encode(compiled: Compiled): Sections {
  const { lieux } = compiled;
  const zones = encodeValues(compiled.zones);
  const bureaux = encodeValues(compiled.bureaux.map(bureauToText));
  const sections: Omit<Sections, 'somme'> = {
    etat: compiled.etat,
    departements: toBytes(compiled.departements.map(({ code, nom }) => `${code}|${nom}`).join(';')),
    ...encodeCodes(lieux),
    anciensCodes: encodeAnciensCodes(lieux, compiled.anciensCodes),
    noms: encodeNames(lieux),
    autresNoms: encodeSparse(lieux.map((lieu) => lieu.autresNoms.join('|'))),
    libelles: encodeSparse(
      lieux.map((lieu) => (lieu.genre === 'commune' ? (compiled.libelles.get(lieu.code) ?? []).join('|') : '')),
    ),
    ...encodeHistory(lieux),
    ...encodeCodesPostaux(lieux, compiled.codesPostaux),
    zones: zones.values,
    zonesDe: zones.ranks,
    zonesImprimees: encodeSparse(compiled.zonesImprimees),
    bureaux: bureaux.values,
    bureauxDe: bureaux.ranks,
    tribunaux: toBytes(
      [...compiled.tribunaux].map(([code, { tribunal, cour }]) => `${code}:${tribunal}:${cour}`).join(';'),
    ),
    faits: compiled.faits.map(encodeFait).join('\n'),
    vocabulary: writeVocabularies(compiled.vocabulary),
    populations: encodePopulations(compiled.populations),
    annexe: encodeAnnexe(compiled.annexe),
  };
  return { ...sections, somme: sumSections(sections) };
}

const GENRES = ['commune', 'arrondissement', 'ancienne'] as const;
const PREFIX = 2;

function encodeCodes(lieux: readonly LieuSource[]): Pick<Sections, 'prefixes' | 'codes'> {
  const codes = new NumberWriter();
  const lists = GENRES.map((genre) => {
    const counts = new Map<string, number>();
    let previous = '';
    for (const { code } of lieux.filter((lieu) => lieu.genre === genre)) {
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
function encodeAnciensCodes(lieux: readonly LieuSource[], anciensCodes: ReadonlyMap<string, string>): string {
  const numbersOf = new Map<string, NumberWriter>();
  const lastOf = new Map<string, number>();
  const others: string[] = [];
  const placeOf = new Map<string, number>();
  lieux.forEach((lieu, place) => placeOf.has(lieu.code) || placeOf.set(lieu.code, place));
  for (const [ancien, code] of [...anciensCodes].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (ancien.slice(PREFIX) !== code.slice(PREFIX)) {
      others.push(`${ancien}:${placeOf.get(code)!}`);
      continue;
    }
    const key = `${ancien.slice(0, PREFIX)}>${code.slice(0, PREFIX)}`;
    const number = Number(ancien.slice(PREFIX));
    const writer = numbersOf.get(key) ?? numbersOf.set(key, new NumberWriter()).get(key)!;
    writer.push(number - (lastOf.get(key) ?? 0));
    lastOf.set(key, number);
  }
  const runs = [...numbersOf].map(([key, writer]) => `${key}:${writer.toString()}`);
  // The numbers are printable and may hold any sign but the line break.
  return [...runs, ...others].join('\n');
}

function encodeNames(lieux: readonly LieuSource[]): string {
  const entries: string[] = [];
  let previous = '';
  for (const lieu of lieux) {
    const name = toBytes(lieu.nom);
    if (name.includes(';')) throw new Error(`Le nom « ${lieu.nom} » contient le séparateur de la table`);
    // The names are read a first letter at a time.
    if (!/^[\p{L}\d]/u.test(lieu.nom))
      throw new Error(`Le nom « ${lieu.nom} » ne commence ni par une lettre ni par un chiffre`);
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

function encodeHistory(lieux: readonly LieuSource[]): Pick<Sections, 'aujourdhui' | 'dates' | 'fins'> {
  const placeOfCode = new Map<string, number>();
  lieux.forEach((lieu, place) => lieu.genre === 'commune' && placeOfCode.set(lieu.code, place));
  const today = new NumberWriter();
  const dates: string[] = [];
  const ends = new NumberWriter();
  let last = 0;
  for (const lieu of lieux) {
    if (lieu.genre === 'commune') continue;
    today.push(lieu.aujourdhui.length);
    for (const code of lieu.aujourdhui) {
      const place = placeOfCode.get(code);
      if (place === undefined) throw new Error(`${lieu.nom} : ${code} n'est pas une commune d'aujourd'hui`);
      today.pushSigned(place - last);
      last = place;
    }
    if (lieu.genre === 'ancienne') ends.push(indexIn(dates, lieu.fin));
  }
  return { aujourdhui: today.toString(), dates: dates.join(';'), fins: ends.toString() };
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
function encodeCodesPostaux(
  lieux: readonly LieuSource[],
  codesPostaux: ReadonlyMap<string, readonly CodePostal[]>,
): Pick<Sections, 'codesPostaux' | 'codesPostauxDe'> {
  const placed = lieux.filter((lieu) => lieu.genre !== 'ancienne');
  const sharedBy = new Map<string, Map<string, number>>();
  for (const { code } of placed) {
    const prefix = code.slice(0, PREFIX);
    const counts = sharedBy.get(prefix) ?? sharedBy.set(prefix, new Map<string, number>()).get(prefix)!;
    for (const postal of codesPostaux.get(code) ?? []) counts.set(postal.code, (counts.get(postal.code) ?? 0) + 1);
  }
  const listOfPrefix = new Map([...sharedBy].map(([prefix, counts]) => [prefix, mostSharedFirst(counts)] as const));
  const ranks = new NumberWriter();
  for (const { code } of placed) {
    const list = listOfPrefix.get(code.slice(0, PREFIX))!;
    const own = codesPostaux.get(code) ?? [];
    if (own.length === 1 && own[0]!.actuel) ranks.push(list.indexOf(own[0]!.code) + 1);
    else
      [0, own.length, ...own.map((postal) => list.indexOf(postal.code) * 2 + (postal.actuel ? 0 : 1))].forEach(
        (value) => ranks.push(value),
      );
  }
  const lists = [...listOfPrefix].map(([prefix, list]) => `${prefix}:${list.join(' ')}`);
  return { codesPostaux: lists.join(';'), codesPostauxDe: ranks.toString() };
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

function encodeFait({ nom, valeurs }: FaitCompile): string {
  const { values, ranks } = encodeValues(valeurs);
  if (/[|\n]/.test(values)) throw new Error(`Une valeur de data/faits/${nom} contient un séparateur de la table`);
  return `${nom}|${values}|${ranks}`;
}

function bureauToText(bureau: BureauSource): string {
  return `${bureau.labels.join('|')},${bureau.fondements.join('|')}`;
}

/** A column a year, the newest first: 0 for no figure, else how far it is from what is expected, signed, plus one. */
function encodePopulations(populations: readonly PopulationsDe[]): string {
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

function encodeAnnexe(annexe: readonly (EntreeAnnexe | undefined)[]): string {
  const writer = new NumberWriter();
  let last = 0;
  annexe.forEach((entree, place) => {
    if (!entree) return;
    writer.push(place - last);
    writer.push(entree.annee);
    writer.push(entree.population);
    last = place;
  });
  return writer.toString();
}
