/** What the card of a place says: each fact with its text, its state, and the function that gives it. */
import type { Edition } from '../../facts/fact';
import {
  FACT_COLUMNS,
  factNamed,
  factOf,
  functionOfFact,
  textOf,
  type FactAsked,
  type FactColumn,
} from '../../facts/facts';
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
  /** Undefined for the default. */
  readonly edition?: Edition | undefined;
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
const IN_ORDER: readonly FactColumn[] = (['integer', 'text'] as const).flatMap((shape) =>
  FACT_COLUMNS.filter(({ name }) => factNamed(name).shape === shape),
);

export function factLinesOf(table: Table, place: number): readonly FactLine[] {
  const today = communeOf(table, place);
  const plain = (name: FactLineName, functionName: string, value: string): FactLine => ({
    name,
    functionName,
    value,
    missing: '',
    text: undefined,
  });
  const fact = ({ name, edition }: FactColumn): FactLine => {
    const { fact: found, answering } = factOf(table, place, name, edition);
    return {
      name,
      edition,
      functionName: functionOfFact(name),
      value: 'value' in found ? found.value : '',
      missing: 'value' in found ? '' : explainReason(table, answering, found.reason),
      text: provenance(table, answering, { name, edition }, 'value' in found),
    };
  };
  return [
    plain('COMMUNE', 'COMMUNE', table.nameOf(today)),
    plain('INSEE', 'COMMUNE.INSEE', table.codeOf(today)),
    plain('CODEPOSTAL', 'COMMUNE.CODEPOSTAL', postcodesOf(table, place)),
    plain('DEPARTEMENT', 'COMMUNE.DEPARTEMENT', table.departementOf(today).name),
    ...IN_ORDER.filter((column) => says(table, place, column)).map(fact),
  ];
}

/** False for another state of a text that says the same as the default. */
function says(table: Table, place: number, { name, edition }: FactColumn): boolean {
  const value = (of?: Edition): unknown => {
    const { fact } = factOf(table, place, name, of);
    return 'value' in fact ? fact.value : undefined;
  };
  return edition === undefined || value(edition) !== value();
}

function provenance(table: Table, place: number, { name, edition }: FactAsked, given: boolean): Provenance {
  const { title, state } = textOf(name, edition);
  // « arrêté du 12 juin 1970 », out of its whole title; figures have a year instead.
  const dated = /^\p{L}+(?: n° \S+)? du (?:1er|\d+) \p{L}+ \d{4}/u.exec(title)?.[0];
  const whole = dated === undefined ? `${messages().population(LATEST_MILLESIME)}, ${title}` : title;
  return {
    short: capital(dated ?? whole),
    title: capital(whole),
    state: capital(state),
    entry: given ? capital(entryOf(table, place, name, edition)) : '',
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

/**
 * The arguments by which a formula names this very place.
 * @param edition the third argument; none if it is empty
 */
export function argumentsOf(table: Table, place: number, edition: readonly string[]): readonly string[] {
  const code = table.codeOf(place);
  // A code may have been borne by several former communes: their name and département then say which.
  const isAlone = table.codes.placesOf(code).length === 1;
  if (!isAlone) return [inQuotes(table.nameOf(place)), inQuotes(table.departementOf(place).code), ...edition];
  return [inQuotes(`INSEE ${code}`), ...(edition.length === 0 ? [] : ['', ...edition])];
}

function inQuotes(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
