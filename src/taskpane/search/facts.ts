/** What the card of a place says: each fact with its text, its state, and the function that gives it. */
import { bureauDe } from '../../facts/bureau';
import type { Fait } from '../../facts/fait';
import { juridictionDe } from '../../facts/juridiction';
import { codesPostauxDe, communeDe, placeDuFait } from '../../facts/lieu';
import { MILLESIME_PAR_DEFAUT, populationDe } from '../../facts/population';
import { TEXTES, type NomFait } from '../../facts/textes';
import { zoneDe } from '../../facts/zone';
import { explainRaison } from '../../functions/erreur';
import { entryOf } from '../../functions/source';
import type { PaneTexts } from '../texts/texts';
import { messages } from '../../i18n/langue';
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

const FUNCTIONS: Record<FactLineName, string> = {
  COMMUNE: 'COMMUNE',
  INSEE: 'COMMUNE.INSEE',
  DEPARTEMENT: 'COMMUNE.DEPARTEMENT',
  CODEPOSTAL: 'COMMUNE.CODEPOSTAL',
  ZONE: 'ZONE',
  BUREAU: 'BUREAU',
  TRIBUNAL: 'TRIBUNAL',
  COUR: 'COUR',
  POPULATION: 'POPULATION',
};

export function factLinesOf(table: Table, place: number): readonly FactLine[] {
  const today = communeDe(table, place);
  const own = placeDuFait(table, place, 'autre');
  const plain = (name: FactLineName, value: string): FactLine => ({
    name,
    functionName: FUNCTIONS[name],
    value,
    missing: '',
    text: undefined,
  });
  const fact = (name: NomFait, at: number, answer: Fait<string | number>): FactLine => ({
    name,
    functionName: FUNCTIONS[name],
    value: 'valeur' in answer ? answer.valeur : '',
    missing: 'valeur' in answer ? '' : explainRaison(table, at, answer.raison),
    text: provenance(table, at, name, 'valeur' in answer),
  });
  const { nom: name } = table.departementOf(today);
  return [
    plain('COMMUNE', table.nameOf(today)),
    plain('INSEE', table.codeOf(today)),
    plain('CODEPOSTAL', codesPostauxDe(table, place)),
    plain('DEPARTEMENT', name),
    fact('POPULATION', own, populationDe(table, own, MILLESIME_PAR_DEFAUT)),
    fact('ZONE', own, zoneDe(table, own)),
    fact('BUREAU', place, bureauDe(table, place)),
    fact('TRIBUNAL', own, juridictionDe(table, own, 'tribunal')),
    fact('COUR', own, juridictionDe(table, own, 'cour')),
  ];
}

function provenance(table: Table, place: number, name: NomFait, given: boolean): Provenance {
  const { titre: title, etat: state } = TEXTES[name];
  // « arrêté du 12 juin 1970 », out of its whole title; figures have a year instead.
  const dated = /^\p{L}+(?: n° \S+)? du (?:1er|\d+) \p{L}+ \d{4}/u.exec(title)?.[0];
  const whole = dated === undefined ? `${messages().population(MILLESIME_PAR_DEFAUT)}, ${title}` : title;
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
  for (let entry = table.count; entry < names.firstLibelle; entry++)
    if (names.places[entry] === place) found.push(names.textOf(entry));
  return found;
}

/** Former communes that are in this one today, by name. */
export function formersOf(table: Table, commune: number): readonly number[] {
  const places: number[] = [];
  for (let place = table.communes; place < table.count; place++) {
    if (table.genreOf(place) === 'ancienne' && table.todayOf(place).includes(commune)) places.push(place);
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
