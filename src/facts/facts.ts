/**
 * The register of facts. A fact is declared once, in a file of this room, and has its line here: COMMUNE.SOURCE and
 * COMMUNES, the columns that an annotation writes, the card of the pane, the library and the export follow.
 */
import type { Place } from '../table/place';
import type { Table } from '../table/table';
import type { DefaultZoneState, ZoneState } from '../table/zones';
import { BUREAU } from './bureau';
import { COUR, TRIBUNAL } from './courts';
import type { Edition, Fact, FactDefinition, LegalText } from './fact';
import { ARRONDISSEMENT, EPCI, REGION } from './geography';
import { communeOf } from './place';
import { POPULATION } from './population';
import { ZONE } from './zone';

export const FACTS = [ZONE, BUREAU, TRIBUNAL, COUR, POPULATION, REGION, EPCI, ARRONDISSEMENT] as const;

type Registered = (typeof FACTS)[number];
export type FactName = Registered['name'];
/** The facts whose values are words. */
export type TextFactName = Extract<Registered, { readonly shape: 'text' }>['name'];

export const FACT_NAMES: readonly FactName[] = FACTS.map(({ name }) => name);
export const TEXT_FACTS = FACTS.filter((fact) => fact.shape === 'text');

const BY_NAME: ReadonlyMap<FactName, Registered> = new Map(FACTS.map((fact) => [fact.name, fact]));

export function factNamed<Name extends FactName>(name: Name): Extract<Registered, { readonly name: Name }> {
  return BY_NAME.get(name) as Extract<Registered, { readonly name: Name }>;
}

/** The function of Excel that gives a fact. */
export function functionOfFact(name: FactName): string {
  const { functionName }: FactDefinition = factNamed(name);
  return functionName ?? name;
}

/** The text of a fact, in its default edition if `edition` is undefined or has no text of its own. */
export function textOf(name: FactName, edition?: Edition): LegalText {
  const { text, otherTexts }: FactDefinition = factNamed(name);
  return (edition === undefined ? undefined : otherTexts?.[edition]) ?? text;
}

/** The editions of a fact, the default first; none if its text has one state only. */
export function editionsOf(name: FactName): readonly Edition[] {
  const { editions = [] }: FactDefinition = factNamed(name);
  return editions;
}

/** A column that says a fact of words: under its own name in its default edition, else under both: `zone`, `zone2010`. */
export interface FactColumn<Key extends string = string> {
  readonly key: Key;
  readonly name: FactName;
  /** Undefined for the default. */
  readonly edition: Edition | undefined;
  readonly title: { readonly fr: string; readonly en: string };
}

/** The title of each fact, by its name, in one language. */
export function titlesOfFacts(language: 'fr' | 'en'): Readonly<Record<FactName, string>> {
  return Object.fromEntries(FACTS.map(({ name, title }) => [name, title[language]])) as Record<FactName, string>;
}

export type FactColumnKey = Lowercase<FactName> | `zone${Exclude<ZoneState, DefaultZoneState>}`;

/** Every column that says a fact, in the order of the register. The years of figures have none: the export lists them. */
export const FACT_COLUMNS: readonly FactColumn<FactColumnKey>[] = FACTS.flatMap(columnsOf);

function columnsOf(fact: Registered): readonly FactColumn<FactColumnKey>[] {
  const { name, title, shape, editions = [] }: FactDefinition & { readonly name: FactName } = fact;
  const key = name.toLowerCase() as Lowercase<FactName>;
  const others = shape === 'text' ? editions.slice(1) : [];
  return [
    { key, name, edition: undefined, title },
    ...others.map((edition) => ({
      key: `${key}${edition}` as FactColumnKey,
      name,
      edition,
      title: { fr: `${title.fr} (${edition})`, en: `${title.en} (${edition})` },
    })),
  ];
}

/** The title of each column of facts, by its key, in one language. */
export function titlesOfColumns(language: 'fr' | 'en'): Readonly<Record<FactColumnKey, string>> {
  return Object.fromEntries(FACT_COLUMNS.map(({ key, title }) => [key, title[language]])) as Record<
    FactColumnKey,
    string
  >;
}

/** A fact, and the edition it is asked for in: the default if undefined. */
export interface FactAsked {
  readonly name: FactName;
  readonly edition?: Edition | undefined;
}

/** A fact about a place, and the place that answers for it: the city for an arrondissement that has no value of its own. */
export interface Answered {
  readonly fact: Fact;
  readonly answering: Place;
}

/**
 * @param edition one of the fact's editions; the default if undefined
 * @throws RangeError if the fact has no such edition
 */
export function factOf(table: Table, place: Place, name: FactName, edition?: Edition): Answered {
  return answerOf(table, place, factNamed(name), edition);
}

/**
 * The same for a fact by its declaration.
 * @throws RangeError if the fact has no such edition
 */
export function answerOf(table: Table, place: Place, definition: FactDefinition, edition?: Edition): Answered {
  const { name, editions = [] } = definition;
  if (edition !== undefined && !editions.includes(edition))
    throw new RangeError(`${name} has no edition ${edition}; it has ${editions.join(', ') || 'one only'}`);
  const ofCity = definition.ground === 'commune' && table.kindOf(place) === 'arrondissement';
  const answering = ofCity ? communeOf(table, place) : place;
  return { answering, fact: definition.read(table, answering, edition) };
}
