/** What the card of a place says: each fact with its text, its state, and the function that gives it. */
import type { FactDefinition } from '../../facts/fact';
import { answerOf, FACTS, textOf, type FactName } from '../../facts/facts';
import { communeOf, postcodesOf } from '../../facts/place';
import { LATEST_MILLESIME } from '../../table/millesimes';
import { explainReason } from '../../say/explain';
import { entryOf } from '../../say/source';
import type { PaneTexts } from '../texts/texts';
import { messages } from '../../say/language';
import type { Table } from '../../table/table';

type FactLineName = keyof PaneTexts['card']['facts'];

export interface FactLine {
  readonly name: FactLineName;
  readonly functionName: string;
  readonly value: string | number;
  /** Why there is no value; "" if there is one. */
  readonly missing: string;
  /** `undefined` for plain geography, which no text of ours gives. */
  readonly text: Provenance | undefined;
}

/** The text that gives a fact: its name in short, its title and its state, and where in it. */
export interface Provenance {
  readonly short: string;
  readonly title: string;
  readonly state: string;
  readonly entry: string;
}

/** Figures first. */
const IN_ORDER: readonly (FactDefinition & { readonly name: FactName })[] = [
  ...FACTS.filter(({ shape }) => shape === 'integer'),
  ...FACTS.filter(({ shape }) => shape === 'text'),
];

export function factLinesOf(table: Table, place: number): readonly FactLine[] {
  const today = communeOf(table, place);
  const plain = (name: FactLineName, functionName: string, value: string): FactLine => ({
    name,
    functionName,
    value,
    missing: '',
    text: undefined,
  });
  const fact = (definition: (typeof IN_ORDER)[number]): FactLine => {
    const { fact: found, answering } = answerOf(table, place, definition);
    return {
      name: definition.name,
      functionName: definition.name,
      value: 'value' in found ? found.value : '',
      missing: 'value' in found ? '' : explainReason(table, answering, found.reason),
      text: provenance(table, answering, definition.name, 'value' in found),
    };
  };
  return [
    plain('COMMUNE', 'COMMUNE', table.nameOf(today)),
    plain('INSEE', 'COMMUNE.INSEE', table.codeOf(today)),
    plain('CODEPOSTAL', 'COMMUNE.CODEPOSTAL', postcodesOf(table, place)),
    plain('DEPARTEMENT', 'COMMUNE.DEPARTEMENT', table.departementOf(today).name),
    ...IN_ORDER.map(fact),
  ];
}

function provenance(table: Table, place: number, name: FactName, given: boolean): Provenance {
  const { title, state } = textOf(name);
  // « arrêté du 12 juin 1970 », out of its whole title; figures have a year instead.
  const dated = /^\p{L}+(?: n° \S+)? du (?:1er|\d+) \p{L}+ \d{4}/u.exec(title)?.[0];
  const whole = dated === undefined ? `${messages().population(LATEST_MILLESIME)}, ${title}` : title;
  return {
    short: capital(dated ?? whole),
    title: capital(whole),
    state: capital(state),
    entry: given ? capital(entryOf(table, place, name)) : '',
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names a place also bears: former ones, used ones, those printed in the texts. */
export function otherNamesOf(table: Table, place: number): readonly string[] {
  const names = table.names();
  const found: string[] = [];
  for (let entry = table.count; entry < names.firstPostalLabel; entry++)
    if (names.places[entry] === place) found.push(names.textOf(entry));
  return found;
}

/** Former communes that are in this one today, by name. */
export function formersOf(table: Table, commune: number): readonly number[] {
  const places: number[] = [];
  for (let place = table.communes; place < table.count; place++) {
    if (table.kindOf(place) === 'former' && table.todayOf(place).includes(commune)) places.push(place);
  }
  return places.sort((one, other) => table.nameOf(one).localeCompare(table.nameOf(other), 'fr'));
}

/** The argument by which a formula names this very place. */
export function argumentOf(table: Table, place: number): string {
  const code = table.codeOf(place);
  // A code may have been borne by several former communes: their name and département then say which.
  const places = table.codes.placesOf(code);
  return places.length === 1
    ? `"INSEE ${code}"`
    : `"${table.nameOf(place).replace(/"/g, '""')}","${table.departementOf(place).code}"`;
}
