/**
 * The functions of Excel. The JSDoc of each is its help in Excel, in French; the rest of the
 * file only joins arguments, resolution and facts.
 */
import { answerCards } from './card';
import { factOf, type FactName } from '../facts/facts';
import type { Edition } from '../facts/fact';
import { epciOf } from '../facts/geography';
import { communeOf, postcodesOf } from '../facts/place';
import { resolver } from '../resolve/resolve';
import type { Table } from '../table/table';
import { readAspect, readEdition, readHeadings, readSourceOf, readYear } from './arguments';
import type { Value } from './cell';
import { answerRecord, toValue } from './record';
import { codeOn, listHistory } from './history';
import { listCommunes, listSuggestions } from './lists';
import { lookUp, reportKeys } from './lookup';
import { answerEach } from './ranges';
import { sourceSentence } from '../say/source';

function answerFact(commune: unknown, departement: unknown, name: FactName, edition?: Edition): Value[][] {
  return answerEach(commune, departement, (place) => {
    const { table } = resolver();
    return toValue(table, factOf(table, place, name, edition));
  });
}

function answerPlace(commune: unknown, departement: unknown, say: (table: Table, today: number) => string): Value[][] {
  return answerEach(commune, departement, (place) => {
    const { table } = resolver();
    return say(table, communeOf(table, place));
  });
}

/**
 * Zone de la commune pour la qualité des réseaux d'électricité (arrêté du 24 décembre 2007) : A, B, base, ou distincte (Corse et outre-mer). Exemple : =ZONE("Ousse";"64";2010).
 * @customfunction ZONE
 * @helpurl help.html#zone
 * @param {unknown[][]} commune Nom de commune, adresse ou code, ou une plage. Exemple : "Mâcon", "71000 MACON", "INSEE 71270".
 * @param {unknown[][]} [departement] Département ou code postal, si le nom a des homonymes : un seul, ou une plage de même taille. Exemple : "71".
 * @param {unknown} [etat] Année de l'état de la liste : 2007, celle d'origine, par défaut ; ou 2010. Exemple : 2010.
 * @returns {unknown[][]} La zone de chaque commune.
 */
export function zone(commune: unknown[][], departement?: unknown[][], etat?: unknown): unknown[][] {
  return answerFact(commune, departement, 'ZONE', readEdition(etat, 'ZONE'));
}

/**
 * Bureau des hypothèques dont relève la commune (arrêté du 12 juin 1970, état de l'automne 2012). Exemple : =BUREAU("Tours").
 * @customfunction BUREAU
 * @helpurl help.html#bureau
 * @param {unknown[][]} commune Nom de commune, adresse ou code, ou une plage. Exemple : "Paris 9e", "37000 TOURS".
 * @param {unknown[][]} [departement] Département ou code postal, si le nom a des homonymes : un seul, ou une plage de même taille. Exemple : "37".
 * @returns {unknown[][]} Le bureau de chaque commune.
 */
export function bureau(commune: unknown[][], departement?: unknown[][]): unknown[][] {
  return answerFact(commune, departement, 'BUREAU');
}

/**
 * Siège du tribunal des pensions militaires (décret du 28 décembre 2016). Exemple : =TRIBUNAL("Mâcon").
 * @customfunction TRIBUNAL
 * @helpurl help.html#tribunal
 * @param {unknown[][]} commune Nom de commune, adresse ou code, ou une plage. Exemple : "Mâcon".
 * @param {unknown[][]} [departement] Département ou code postal, si le nom a des homonymes : un seul, ou une plage de même taille. Exemple : "71".
 * @returns {unknown[][]} Le siège du tribunal de chaque commune.
 */
export function tribunal(commune: unknown[][], departement?: unknown[][]): unknown[][] {
  return answerFact(commune, departement, 'TRIBUNAL');
}

/**
 * Siège de la cour régionale des pensions militaires (décret du 28 décembre 2016). Exemple : =COUR("Mâcon").
 * @customfunction COUR
 * @helpurl help.html#cour
 * @param {unknown[][]} commune Nom de commune, adresse ou code, ou une plage. Exemple : "Mâcon".
 * @param {unknown[][]} [departement] Département ou code postal, si le nom a des homonymes : un seul, ou une plage de même taille. Exemple : "71".
 * @returns {unknown[][]} Le siège de la cour de chaque commune.
 */
export function cour(commune: unknown[][], departement?: unknown[][]): unknown[][] {
  return answerFact(commune, departement, 'COUR');
}

/**
 * Population municipale de la commune (INSEE), celle de 2023 par défaut. Exemple : =POPULATION("Mâcon";"71";2020).
 * @customfunction POPULATION
 * @helpurl help.html#population
 * @param {unknown[][]} commune Nom de commune, adresse ou code, ou une plage. Exemple : "Mâcon".
 * @param {unknown[][]} [departement] Département ou code postal, si le nom a des homonymes : un seul, ou une plage de même taille. Exemple : "71".
 * @param {unknown} [millesime] Année, de 2020 à 2023, ou "annexe" pour le tableau fourni (71, 70 et 90). Exemple : 2020.
 * @returns {unknown[][]} La population de chaque commune.
 */
export function population(commune: unknown[][], departement?: unknown[][], millesime?: unknown): unknown[][] {
  return answerFact(commune, departement, 'POPULATION', readEdition(millesime, 'POPULATION'));
}

/**
 * Nom officiel actuel de la commune, quelle que soit l'écriture, même d'une ancienne commune. Exemple : =COMMUNE("ST ETIENNE DU ROUVRAY").
 * @customfunction COMMUNE
 * @helpurl help.html#commune
 * @param {unknown[][]} commune Nom de commune, adresse ou code, ou une plage. Exemple : "12 rue Carnot 71000 MACON".
 * @param {unknown[][]} [departement] Département ou code postal, si le nom a des homonymes : un seul, ou une plage de même taille. Exemple : "76".
 * @returns {unknown[][]} Le nom de chaque commune.
 */
export function commune(commune: unknown[][], departement?: unknown[][]): unknown[][] {
  return answerPlace(commune, departement, (table, today) => table.nameOf(today));
}

/**
 * Code INSEE de la commune, en texte : celui d'aujourd'hui, ou celui du 1er janvier d'une année. Exemple : =COMMUNE.INSEE("Évry";"91";1967).
 * @customfunction COMMUNE.INSEE
 * @helpurl help.html#commune.insee
 * @param {unknown[][]} commune Nom de commune, adresse ou code, ou une plage. Exemple : "Mâcon".
 * @param {unknown[][]} [departement] Département ou code postal, si le nom a des homonymes : un seul, ou une plage de même taille. Exemple : "71".
 * @param {unknown} [annee] Année, de 1943 à 2026, pour joindre une table d'un autre millésime. Exemple : 2014.
 * @returns {unknown[][]} Le code INSEE de chaque commune.
 */
export function communeInsee(commune: unknown[][], departement?: unknown[][], annee?: unknown): unknown[][] {
  const year = readYear(annee, resolver().table.state);
  return year === undefined
    ? answerPlace(commune, departement, (table, today) => table.codeOf(today))
    : answerEach(commune, departement, (place) => codeOn(place, year));
}

/**
 * Nom du département de la commune. Exemple : =COMMUNE.DEPARTEMENT("Mâcon").
 * @customfunction COMMUNE.DEPARTEMENT
 * @helpurl help.html#commune.departement
 * @param {unknown[][]} commune Nom de commune, adresse ou code, ou une plage. Exemple : "Mâcon".
 * @param {unknown[][]} [departement] Département ou code postal, si le nom a des homonymes : un seul, ou une plage de même taille. Exemple : "71".
 * @returns {unknown[][]} Le département de chaque commune.
 */
export function communeDepartement(commune: unknown[][], departement?: unknown[][]): unknown[][] {
  return answerPlace(commune, departement, (table, today) => table.departementOf(today).name);
}

/**
 * Codes postaux de la commune, séparés par une espace. Exemple : =COMMUNE.CODEPOSTAL("Mâcon").
 * @customfunction COMMUNE.CODEPOSTAL
 * @helpurl help.html#commune.codepostal
 * @param {unknown[][]} commune Nom de commune, adresse ou code, ou une plage. Exemple : "Mâcon".
 * @param {unknown[][]} [departement] Département ou code postal, si le nom a des homonymes : un seul, ou une plage de même taille. Exemple : "71".
 * @returns {unknown[][]} Les codes postaux de chaque commune.
 */
export function communeCodepostal(commune: unknown[][], departement?: unknown[][]): unknown[][] {
  return answerPlace(commune, departement, (table, today) => postcodesOf(table, today));
}

/**
 * Région de la commune, au 1er janvier 2026. Exemple : =COMMUNE.REGION("Mâcon").
 * @customfunction COMMUNE.REGION
 * @helpurl help.html#commune.region
 * @param {unknown[][]} commune Nom de commune, adresse ou code, ou une plage. Exemple : "Mâcon".
 * @param {unknown[][]} [departement] Département ou code postal, si le nom a des homonymes : un seul, ou une plage de même taille. Exemple : "71".
 * @returns {unknown[][]} La région de chaque commune.
 */
export function communeRegion(commune: unknown[][], departement?: unknown[][]): unknown[][] {
  return answerFact(commune, departement, 'REGION');
}

/**
 * EPCI à fiscalité propre de la commune (métropole, communauté urbaine, d'agglomération ou de communes), au 1er janvier 2026. Exemple : =COMMUNE.EPCI("Mâcon").
 * @customfunction COMMUNE.EPCI
 * @helpurl help.html#commune.epci
 * @param {unknown[][]} commune Nom de commune, adresse ou code, ou une plage. Exemple : "Mâcon".
 * @param {unknown[][]} [departement] Département ou code postal, si le nom a des homonymes : un seul, ou une plage de même taille. Exemple : "71".
 * @param {unknown} [quoi] "NOM", par défaut, "SIREN" ou "NATURE". Exemple : "SIREN".
 * @returns {unknown[][]} L'EPCI de chaque commune.
 */
export function communeEpci(commune: unknown[][], departement?: unknown[][], quoi?: unknown): unknown[][] {
  const aspect = readAspect(quoi);
  return answerEach(commune, departement, (place) => {
    const { table } = resolver();
    return toValue(table, { fact: epciOf(table, place, aspect), answering: communeOf(table, place) });
  });
}

/**
 * Arrondissement de la commune, subdivision du département, au 1er janvier 2026. Exemple : =COMMUNE.ARRONDISSEMENT("Cluny").
 * @customfunction COMMUNE.ARRONDISSEMENT
 * @helpurl help.html#commune.arrondissement
 * @param {unknown[][]} commune Nom de commune, adresse ou code, ou une plage. Exemple : "Cluny".
 * @param {unknown[][]} [departement] Département ou code postal, si le nom a des homonymes : un seul, ou une plage de même taille. Exemple : "71".
 * @returns {unknown[][]} L'arrondissement de chaque commune.
 */
export function communeArrondissement(commune: unknown[][], departement?: unknown[][]): unknown[][] {
  return answerFact(commune, departement, 'ARRONDISSEMENT');
}

/**
 * Fiche de la commune sur une ligne de huit cases : commune, code INSEE, département, zone, bureau, tribunal, cour, population. Exemple : =COMMUNE.FICHE(A2:A20;;VRAI).
 * @customfunction COMMUNE.FICHE
 * @helpurl help.html#commune.fiche
 * @param {unknown[][]} commune Nom de commune, adresse ou code, ou une colonne. Exemple : "Mâcon".
 * @param {unknown[][]} [departement] Département ou code postal, si le nom a des homonymes : un seul, ou une plage de même taille. Exemple : "71".
 * @param {unknown} [entetes] VRAI pour ajouter la ligne de titres. Exemple : VRAI.
 * @param {unknown} [etat] Année de l'état de la liste des zones, 2007 par défaut ou 2010. Exemple : 2010.
 * @returns {unknown[][]} Une ligne par commune.
 */
export function communeRecord(
  commune: unknown[][],
  departement?: unknown[][],
  entetes?: unknown,
  etat?: unknown,
): unknown[][] {
  return answerRecord(commune, departement, readHeadings(entetes), readEdition(etat, 'ZONE'));
}

/**
 * Carte de la commune : son nom dans la cellule, et derrière lui tous les faits, avec leur texte et sa date. Exemple : =COMMUNE.CARTE("Mâcon").Population.
 * @customfunction COMMUNE.CARTE
 * @helpurl help.html#commune.carte
 * @param {unknown[][]} commune Nom de commune, adresse ou code, ou une plage. Exemple : "Mâcon".
 * @param {unknown[][]} [departement] Département ou code postal, si le nom a des homonymes : un seul, ou une plage de même taille. Exemple : "71".
 * @returns {unknown[][]} La carte de chaque commune.
 */
export function communeCard(commune: unknown[][], departement?: unknown[][]): unknown[][] {
  return answerCards(commune, departement);
}

/**
 * Comment le texte a été lu, et quel texte, de quelle date, donne le fait. Exemple : =COMMUNE.SOURCE("Mâcon";;"ZONE").
 * @customfunction COMMUNE.SOURCE
 * @helpurl help.html#commune.source
 * @param {unknown[][]} commune Nom de commune, adresse ou code, ou une plage. Exemple : "Mâcon".
 * @param {unknown[][]} [departement] Département ou code postal, si le nom a des homonymes : un seul, ou une plage de même taille. Exemple : "71".
 * @param {unknown} [fait] "ZONE", "BUREAU", "TRIBUNAL", "COUR", "POPULATION", "REGION", "EPCI" ou "ARRONDISSEMENT". Exemple : "ZONE".
 * @param {unknown} [etat] Pour "ZONE", l'état de la liste : 2007 ou 2010 ; pour "POPULATION", l'année. Exemple : 2010.
 * @returns {unknown[][]} Une phrase par commune.
 */
export function communeSource(
  commune: unknown[][],
  departement?: unknown[][],
  fait?: unknown,
  etat?: unknown,
): unknown[][] {
  const asked = readSourceOf(fait, etat);
  return answerEach(commune, departement, (_, read, resolution) => sourceSentence(resolver(), read, resolution, asked));
}

/**
 * Histoire de la commune depuis 1943 (mouvements de communes de l'INSEE), un événement par ligne : date, événement, commune, code INSEE. Exemple : =COMMUNE.HISTOIRE("Évry-Courcouronnes").
 * @customfunction COMMUNE.HISTOIRE
 * @helpurl help.html#commune.histoire
 * @param {unknown} commune Nom de commune, actuelle ou ancienne, adresse ou code, dans une seule cellule. Exemple : "Mâcon".
 * @param {unknown} [departement] Département ou code postal, si le nom a des homonymes. Exemple : "71".
 * @returns {unknown[][]} Une ligne par événement, du plus ancien au plus récent.
 */
export function communeHistory(commune: unknown, departement?: unknown): unknown[][] {
  return listHistory(commune, departement);
}

/**
 * Ce que votre table dit de la commune : comme RECHERCHEX, mais quelle que soit l'écriture des clés et leur année. Exemple : =COMMUNE.RECHERCHE(A2:A500;Table!A2:A99;Table!C2:C99).
 * @customfunction COMMUNE.RECHERCHE
 * @helpurl help.html#commune.recherche
 * @param {unknown[][]} commune Nom de commune, adresse ou code, ou une plage. Exemple : "Mâcon".
 * @param {unknown[][]} cles La colonne des communes de votre table : noms, codes ou adresses, de n'importe quelle année.
 * @param {unknown[][]} valeurs La ou les colonnes à rendre, de même hauteur que les clés.
 * @param {unknown[][]} [departement] Département ou code postal des communes cherchées : un seul, ou une plage de même taille. Exemple : "71".
 * @param {unknown[][]} [departement_cles] Département ou code postal des clés : un seul, ou une plage de même taille. Exemple : "71".
 * @returns {unknown[][]} Les valeurs de la ligne de chaque commune.
 */
export function communeLookup(
  commune: unknown[][],
  cles: unknown[][],
  valeurs: unknown[][],
  departement?: unknown[][],
  departement_cles?: unknown[][],
): unknown[][] {
  return lookUp(commune, cles, valeurs, departement, departement_cles);
}

/**
 * L'état des clés d'une table avant de s'y fier : lues, douteuses, en double, anciennes communes, vides. Exemple : =COMMUNE.RECHERCHE.BILAN(Table!A2:A99).
 * @customfunction COMMUNE.RECHERCHE.BILAN
 * @helpurl help.html#commune.recherche.bilan
 * @param {unknown[][]} cles La colonne des communes de votre table.
 * @param {unknown[][]} [departement_cles] Département ou code postal des clés : un seul, ou une plage de même taille. Exemple : "71".
 * @returns {unknown[][]} Une ligne par sorte de clé : la sorte, combien, la première.
 */
export function communeLookupReport(cles: unknown[][], departement_cles?: unknown[][]): unknown[][] {
  return reportKeys(cles, departement_cles);
}

/**
 * Communes les plus proches d'un texte, la meilleure d'abord : nom, code INSEE, département. Exemple : =COMMUNE.SUGGESTIONS("Besanon").
 * @customfunction COMMUNE.SUGGESTIONS
 * @helpurl help.html#commune.suggestions
 * @param {unknown} texte Le texte à rapprocher d'un nom de commune. Exemple : "Besanon".
 * @param {unknown} [departement] Département ou code postal où chercher d'abord. Exemple : "25".
 * @param {unknown} [nombre] Nombre de suggestions, de 1 à 50 ; 5 par défaut. Exemple : 3.
 * @returns {unknown[][]} Une ligne par suggestion.
 */
export function communeSuggestions(texte: unknown, departement?: unknown, nombre?: unknown): unknown[][] {
  return listSuggestions(texte, departement, nombre);
}

/**
 * Toutes les communes d'un département, d'un bureau, d'une zone, d'un tribunal, d'une cour, d'une région, d'un EPCI ou d'un arrondissement : nom, code INSEE, département. Exemple : =COMMUNES("BUREAU";"Mâcon").
 * @customfunction COMMUNES
 * @helpurl help.html#communes
 * @param {unknown} critere "DEPARTEMENT", "BUREAU", "ZONE", "TRIBUNAL", "COUR", "REGION", "EPCI" ou "ARRONDISSEMENT". Exemple : "ZONE".
 * @param {unknown} valeur La valeur cherchée, comme la formule la donne ; pour un EPCI, aussi son numéro SIREN. Exemple : "A".
 * @param {unknown} [departement] Département ou code postal, pour n'avoir que les communes du département. Exemple : "71".
 * @param {unknown} [etat] Pour "ZONE", l'année de l'état de la liste : 2007, par défaut, ou 2010. Exemple : 2010.
 * @returns {unknown[][]} Une ligne par commune, par ordre alphabétique.
 */
export function communes(critere: unknown, valeur: unknown, departement?: unknown, etat?: unknown): unknown[][] {
  return listCommunes(critere, valeur, departement, etat);
}
