/** What the card of a place says: each fact with its text, its state, and the function that gives it. */
import type { FactDefinition } from '../../facts/fact';
import { answerOf, FACTS, textOf, type FactName } from '../../facts/facts';
import { communeOf, postcodesOf } from '../../facts/place';
import { LATEST_MILLESIME } from '../../table/millesimes';
import { explainRaison } from '../../functions/erreur';
import { entryOf } from '../../functions/source';
import type { VoletTexts } from '../../i18n/volet';
import { messages } from '../../i18n/langue';
import type { Table } from '../../table/table';

export type NomLigne = keyof VoletTexts['fiche']['faits'];

export interface Ligne {
  readonly nom: NomLigne;
  readonly fonction: string;
  readonly valeur: string | number;
  /** Why there is no value; "" where there is one. */
  readonly manque: string;
  /** Nothing for plain geography. */
  readonly texte: Provenance | undefined;
}

/** The text that gives a fact: its name in short, its title and its state, and where in it. */
export interface Provenance {
  readonly court: string;
  readonly titre: string;
  readonly etat: string;
  readonly entree: string;
}

/** Figures first. */
const IN_ORDER: readonly (FactDefinition & { readonly name: FactName })[] = [
  ...FACTS.filter(({ shape }) => shape === 'integer'),
  ...FACTS.filter(({ shape }) => shape === 'text'),
];

export function lignesDe(table: Table, place: number): readonly Ligne[] {
  const today = communeOf(table, place);
  const plain = (nom: NomLigne, fonction: string, valeur: string): Ligne => ({
    nom,
    fonction,
    valeur,
    manque: '',
    texte: undefined,
  });
  const fact = (definition: (typeof IN_ORDER)[number]): Ligne => {
    const { fact: found, answering } = answerOf(table, place, definition);
    return {
      nom: definition.name,
      fonction: definition.name,
      valeur: 'value' in found ? found.value : '',
      manque: 'value' in found ? '' : explainRaison(table, answering, found.reason),
      texte: provenance(table, answering, definition.name, 'value' in found),
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

function provenance(table: Table, place: number, nom: FactName, given: boolean): Provenance {
  const { title: titre, state: etat } = textOf(nom);
  // « arrêté du 12 juin 1970 », out of its whole title; figures have a year instead.
  const dated = /^\p{L}+(?: n° \S+)? du (?:1er|\d+) \p{L}+ \d{4}/u.exec(titre)?.[0];
  const whole = dated === undefined ? `${messages().population(LATEST_MILLESIME)}, ${titre}` : titre;
  return {
    court: capital(dated ?? whole),
    titre: capital(whole),
    etat: capital(etat),
    entree: given ? capital(entryOf(table, place, nom)) : '',
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names a place also bears: former ones, used ones, those printed in the texts. */
export function autresNomsDe(table: Table, place: number): readonly string[] {
  const names = table.names();
  const found: string[] = [];
  for (let entry = table.count; entry < names.firstPostalLabel; entry++)
    if (names.places[entry] === place) found.push(names.textOf(entry));
  return found;
}

/** Former communes that are in this one today, by name. */
export function anciennesDe(table: Table, commune: number): readonly number[] {
  const places: number[] = [];
  for (let place = table.communes; place < table.count; place++) {
    if (table.kindOf(place) === 'former' && table.todayOf(place).includes(commune)) places.push(place);
  }
  return places.sort((one, other) => table.nameOf(one).localeCompare(table.nameOf(other), 'fr'));
}

/** The argument by which a formula names this very place. */
export function argumentDe(table: Table, place: number): string {
  const code = table.codeOf(place);
  // A code may have been borne by several former communes: their name and département then say which.
  const places = table.codes.placesOf(code);
  return places.length === 1
    ? `"INSEE ${code}"`
    : `"${table.nameOf(place).replace(/"/g, '""')}","${table.departementOf(place).code}"`;
}
