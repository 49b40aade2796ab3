/** What a fact is, and how one is declared. */
import type { MillesimeYear } from '../table/millesimes';
import type { Place } from '../table/place';
import type { Table } from '../table/table';
import type { ZoneState } from '../table/zones';

/** Why a text gives no value. */
export type Reason =
  | { readonly kind: 'bureau-undecided'; readonly labels: readonly string[] }
  | { readonly kind: 'bureau-outside-text' }
  | { readonly kind: 'court-absent'; readonly court: 'tribunal' | 'cour'; readonly departement: string }
  | { readonly kind: 'population-absent'; readonly millesime: number; readonly today: string }
  | { readonly kind: 'annexe-absent' }
  /** The place lies in no such part of the geography. */
  | { readonly kind: 'lies-in-none'; readonly what: 'REGION' | 'EPCI' | 'ARRONDISSEMENT' }
  /** The text, by its title, is silent on the place. */
  | { readonly kind: 'text-silent'; readonly title: string };

/** A fact about a place: a value, or the reason why the text gives none. */
export type Fact<T extends string | number = string | number> = { readonly value: T } | { readonly reason: Reason };

export function given<T extends string | number>(value: T): Fact<T> {
  return { value };
}

/** How the texts join what differs within one place: « B ou base ». */
export const OR = ' ou ';

/** A year of INSEE's figures, or the supplied table. */
export type Millesime = MillesimeYear | 'annexe';

/** Which state of its text, or which year of its figures, a fact is asked for. */
export type Edition = Millesime | ZoneState;

/** The text behind a fact: its name, its state, and what became of it. French in every language. */
export interface LegalText {
  readonly title: string;
  readonly state: string;
}

/**
 * Whose value counts for a municipal arrondissement of Paris, Lyon or Marseille: its city's, or its own. A former commune
 * always has its own.
 */
type Ground = 'commune' | 'arrondissement';

/** What a fact's values are, in one sentence: for those who read the table, and in no function. */
export interface Description {
  readonly fr: string;
  readonly en: string;
}

interface Declaration<Name extends string> {
  /** As the functions, the criteria of COMMUNES and the library name it. */
  readonly name: Name;
  /** The function of Excel that gives it; its name if undefined. */
  readonly functionName?: string;
  /** Heading of its column. */
  readonly title: { readonly fr: string; readonly en: string };
  readonly text: LegalText;
  /** The editions that can be asked for, the default first; none if its text has one state only. */
  readonly editions?: readonly Edition[];
  /** The text of each edition but the default. */
  readonly otherTexts?: Readonly<Partial<Record<Edition, LegalText>>>;
  readonly ground: Ground;
  /** True if it is one of the five facts of COMMUNE.FICHE, whose width workbooks rely on. */
  readonly inRecord?: boolean;
}

/** A fact whose values are words: it is also a criterion of COMMUNES. */
export interface TextFact<Name extends string = string> extends Declaration<Name> {
  readonly shape: 'text';
  /** Tells apart those that bear the same value, « Saint-Denis »; undefined if no two do. */
  identityOf?(table: Table, place: Place): string;
  /** @param edition one of `editions`; the default if undefined */
  read(table: Table, place: Place, edition?: Edition): Fact<string>;
}

/** A fact whose values are counts, by year. */
export interface FigureFact<Name extends string = string> extends Declaration<Name> {
  readonly shape: 'integer';
  /** @param edition one of `editions`; the default if undefined */
  read(table: Table, place: Place, edition?: Edition): Fact<number>;
}

export type FactDefinition = TextFact | FigureFact;
