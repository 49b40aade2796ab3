/** What the card of a place says: each fact with its text, its state, and the function that gives it. */
import { bureauDe } from '../../facts/bureau';
import type { Fait } from '../../facts/fait';
import { juridictionDe } from '../../facts/juridiction';
import { codesPostauxDe, communeDe, placeDuFait } from '../../facts/lieu';
import { MILLESIME_PAR_DEFAUT, populationDe } from '../../facts/population';
import { TEXTES, type NomFait } from '../../facts/textes';
import { zoneDe } from '../../facts/zone';
import { explainRaison } from '../../functions/erreur';
import { sourceSentence } from '../../functions/source';
import type { VoletTexts } from '../../i18n/volet';
import { sure } from '../../resolve/resolution';
import type { Table } from '../../table/table';

export type NomLigne = keyof VoletTexts['fiche']['faits'];

export interface Ligne {
  readonly nom: NomLigne;
  readonly fonction: string;
  readonly valeur: string | number;
  /** Why there is no value; "" where there is one. */
  readonly manque: string;
  /** Title and state of the text, and the entry that gives the fact; empty for plain geography. */
  readonly texte: readonly string[];
}

const FONCTIONS: Record<NomLigne, string> = {
  COMMUNE: 'COMMUNE', INSEE: 'COMMUNE.INSEE', DEPARTEMENT: 'COMMUNE.DEPARTEMENT', CODEPOSTAL: 'COMMUNE.CODEPOSTAL',
  ZONE: 'ZONE', BUREAU: 'BUREAU', TRIBUNAL: 'TRIBUNAL', COUR: 'COUR', POPULATION: 'POPULATION',
};

export function lignesDe(table: Table, place: number): readonly Ligne[] {
  const today = communeDe(table, place);
  const own = placeDuFait(table, place, 'autre');
  const plain = (nom: NomLigne, valeur: string): Ligne => ({ nom, fonction: FONCTIONS[nom], valeur, manque: '', texte: [] });
  const fact = (nom: NomFait, at: number, fait: Fait<string | number>): Ligne => ({
    nom,
    fonction: FONCTIONS[nom],
    valeur: 'valeur' in fait ? fait.valeur : '',
    manque: 'valeur' in fait ? '' : explainRaison(table, at, fait.raison),
    texte: [TEXTES[nom].titre, TEXTES[nom].etat, entree(table, place, nom)],
  });
  const { nom } = table.departementOf(today);
  return [
    plain('COMMUNE', table.nameOf(today)),
    plain('INSEE', table.codeOf(today)),
    plain('CODEPOSTAL', codesPostauxDe(table, place)),
    plain('DEPARTEMENT', nom),
    fact('POPULATION', own, populationDe(table, own, MILLESIME_PAR_DEFAUT)),
    fact('ZONE', own, zoneDe(table, own)),
    fact('BUREAU', place, bureauDe(table, place)),
    fact('TRIBUNAL', own, juridictionDe(table, own, 'tribunal')),
    fact('COUR', own, juridictionDe(table, own, 'cour')),
  ];
}

/** How the text gives it, as COMMUNE.SOURCE tells it. */
function entree(table: Table, place: number, fait: NomFait): string {
  return sourceSentence(table, table.nameOf(place), sure(place, { nom: 'nom' }), fait);
}

/** Former communes that are in this one today, by name. */
export function anciennesDe(table: Table, commune: number): readonly number[] {
  const places: number[] = [];
  for (let place = table.communes; place < table.count; place++) {
    if (table.genreOf(place) === 'ancienne' && table.todayOf(place).includes(commune)) places.push(place);
  }
  return places.sort((one, other) => table.nameOf(one).localeCompare(table.nameOf(other), 'fr'));
}

/** The argument by which a formula names this very place. */
export function argumentDe(table: Table, place: number): string {
  const code = table.codeOf(place);
  // A code may have been borne by several former communes: their name and département then say which.
  const places = table.codes.placesOf(code);
  return places.length === 1 ? `"INSEE ${code}"` : `"${table.nameOf(place).replace(/"/g, '""')}","${table.departementOf(place).code}"`;
}
