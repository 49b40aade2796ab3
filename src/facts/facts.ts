/**
 * The register of facts. A fact is declared once, in a file of this room, and has its line here: COMMUNE.SOURCE and
 * COMMUNES, the columns that an annotation writes, the card of the pane, the library and the export follow.
 */
import { LATEST_MILLESIME } from '../table/millesimes';
import type { Place } from '../table/place';
import type { Table } from '../table/table';
import { BUREAU } from './bureau';
import { COUR, TRIBUNAL } from './courts';
import type { Fact, FactDefinition, LegalText, Millesime } from './fact';
import { communeOf } from './place';
import { POPULATION } from './population';
import { ZONE } from './zone';

export const FACTS = [ZONE, BUREAU, TRIBUNAL, COUR, POPULATION] as const;

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

export function textOf(name: FactName): LegalText {
  return factNamed(name).text;
}

/** The title of each fact, by its name, in one language. */
export function titlesOfFacts(language: 'fr' | 'en'): Readonly<Record<FactName, string>> {
  return Object.fromEntries(FACTS.map(({ name, title }) => [name, title[language]])) as Record<FactName, string>;
}

/** The same by the name of its column, in lower case. */
export function titlesOfColumns(language: 'fr' | 'en'): Readonly<Record<Lowercase<FactName>, string>> {
  const titles = FACTS.map(({ name, title }) => [name.toLowerCase(), title[language]] as const);
  return Object.fromEntries(titles) as Record<Lowercase<FactName>, string>;
}

/** A fact about a place, and the place that answers for it: the city for an arrondissement that has no value of its own. */
export interface Answered {
  readonly fact: Fact;
  readonly answering: Place;
}

export function factOf(table: Table, place: Place, name: FactName, millesime: Millesime = LATEST_MILLESIME): Answered {
  return answerOf(table, place, factNamed(name), millesime);
}

/** The same for a fact by its declaration. */
export function answerOf(
  table: Table,
  place: Place,
  definition: FactDefinition,
  millesime: Millesime = LATEST_MILLESIME,
): Answered {
  const ofCity = definition.ground === 'commune' && table.kindOf(place) === 'arrondissement';
  const answering = ofCity ? communeOf(table, place) : place;
  return { answering, fact: definition.read(table, answering, millesime) };
}
