/** Every sentence a user reads from the functions; one object a language, complete by its type. */
import type { Fondement } from '../table/bureaux';
import type { StepName } from '../resolve/resolution';
import type { Edition } from '../facts/fact';
import type { Happenings } from './happenings';
import type { Departement } from '../table/departements';
import type { PrintedEntry } from '../table/zones';

/** A place as a message names it. */
export interface NamedPlace {
  readonly name: string;
  readonly code: string;
  readonly departement: string;
  readonly departementCode: string;
}

/** A place that a sentence says with a preposition: « du Havre », « d’Annecy ». */
export interface SaidPlace extends NamedPlace {
  readonly elides: boolean;
}

/** One of two pieces of evidence, in the words of a sentence. */
export type SaidSide =
  | { readonly kind: 'post-code' | 'insee-code'; readonly code: string; readonly places: readonly NamedPlace[] }
  | { readonly kind: 'name'; readonly read: string; readonly places: readonly NamedPlace[] }
  | { readonly kind: 'departement'; readonly departements: readonly Departement[]; readonly given: boolean };

/** What tells namesakes apart: their département, their whole name with it, or only their code. */
export type HomonymRemedy = 'departement' | 'whole-name' | 'code';

export interface Messages {
  homonyms(read: string, places: readonly NamedPlace[], remedy: HomonymRemedy): string;
  shared(name: string, date: string, places: readonly NamedPlace[]): string;
  doubleCode(code: string, insee: SaidPlace, postal: readonly SaidPlace[]): string;
  sharedPostCode(code: string, places: readonly NamedPlace[]): string;
  unknownCode(code: string, nature: 'insee' | 'postal' | 'bare'): string;
  /** The name is elsewhere; `proches` are names of the départements that hold it. */
  elsewhere(
    read: string,
    places: readonly NamedPlace[],
    departements: readonly Departement[],
    nearby: readonly NamedPlace[],
  ): string;
  /** Two pieces of evidence that cannot both be right. */
  contradiction(one: SaidSide, other: SaidSide): string;
  /** A country is said; "" if the département is that of abroad. */
  abroad(country: string): string;
  filler(read: string): string;
  unknown(read: string, nearby: readonly NamedPlace[]): string;

  bureauUndecided(name: string, labels: readonly string[]): string;
  bureauOutsideText(place: SaidPlace): string;
  courtAbsent(court: 'tribunal' | 'cour', departement: Departement): string;
  populationAbsent(place: SaidPlace, millesime: number, today: string): string;
  annexeAbsent(place: SaidPlace): string;
  textSilent(title: string, place: SaidPlace): string;

  /** What stands for nothing between quotes. */
  nothing(): string;
  passedError(code: string): string;
  unknownDepartement(read: string): string;
  departementRange(): string;
  communeType(read: string): string;
  /** @param editions those of the fact, the default first; none if its text has one state only */
  unknownEdition(fact: string, read: string, editions: readonly Edition[]): string;
  editionOfWhat(): string;
  unknownFact(read: string, facts: readonly string[]): string;
  unknownCriterion(read: string, criteria: readonly string[]): string;
  /** A name that two or more bear: `among` tells them apart, départements or SIREN numbers. */
  sharedValue(criterion: string, value: string, among: readonly string[]): string;
  liesInNone(name: string, what: 'REGION' | 'EPCI' | 'ARRONDISSEMENT'): string;
  unknownAspect(read: string, aspects: readonly string[]): string;
  unknownValue(criterion: string, read: string, nearby: readonly string[]): string;
  noCommune(criterion: string, value: string, departements: readonly Departement[]): string;
  invalidCount(read: string): string;
  invalidHeadings(read: string): string;
  singleText(): string;
  oneColumn(): string;
  /** In the place of a sentence, in an answer that would be too large to arrive. */
  askAlone(): string;
  rangeTooLarge(rows: number, limit: number): string;
  noSuggestion(read: string): string;

  unknownYear(read: string, first: number, last: string): string;
  /** Of a territory that INSEE's movements leave out. */
  historyUntold(place: NamedPlace): string;
  /** The ground was in no commune of INSEE's list on 1 January of the year. */
  notYetListed(place: NamedPlace, year: number): string;
  severalThen(place: NamedPlace, year: number, communes: readonly string[]): string;
  readonly happenings: Happenings;

  keysInOneColumn(): string;
  valuesBesideKeys(values: number, keys: number): string;
  /** A commune that the table has not: how many keys were not read, and the line of the first. */
  keyMissing(place: NamedPlace, doubts: number, line: number | undefined): string;
  /** Rows of one commune that do not say the same, by their lines, counted from 1. */
  keyTwice(place: NamedPlace, lines: readonly number[]): string;
  /** Values that « ou » cannot join. */
  severalValues(told: readonly { readonly place: NamedPlace; readonly value: string }[]): string;
  keyRows(place: NamedPlace, lines: readonly number[]): string;
  keyDoubt(line: number, sentence: string): string;
  readonly keyKinds: Readonly<Record<'read' | 'doubtful' | 'double' | 'former' | 'blank', string>>;

  /** Headings of COMMUNE.FICHE, in order. */
  readonly headings: readonly string[];

  /** « x » lu comme Y (code) : how, then the fact's source. */
  source(read: string, place: NamedPlace, comment: string, provenance: string): string;
  step(name: StepName, detail: string | undefined): string;
  /** What writing changed: "St = Saint", capitals… */
  writing(differences: readonly Difference[]): string;
  formerCommune(date: string, today: SaidPlace): string;
  geography(state: string): string;
  provenance(value: string, title: string, state: string, entry: string): string;
  zoneEntries(entries: readonly PrintedEntry[], departement: Departement): string;
  /** Where the Livre foncier serves: the law that says so, which is not the text of the bureaux. */
  livreFoncier(): string;
  zoneNotListed(zone: string): string;
  fondements(fondements: readonly Fondement[]): string;
  departementEntry(departement: string): string;
  population(millesime: number): string;
}

export type Difference = 'case' | 'accents' | 'punctuation' | 'ligature' | 'saint' | 'sur' | 'les';
