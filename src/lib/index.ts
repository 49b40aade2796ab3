/**
 * Ressort for Node: `lire` for one text, `resolver` and the facts for more. Nothing here knows of
 * Office, of files or of the network.
 */
export { lire, faitDe, type Certaine, type Douteuse, type Lecture, type Vide } from './lire';

export { resolver, Resolver } from '../resolve/resolve';
export {
  candidatesOf,
  type Doubtful,
  type Resolution,
  type Step,
  type StepName,
  type Sure,
} from '../resolve/resolution';
export { NO_ARGUMENT, type Argument } from '../resolve/ground/argument';
export type { Suggestion } from '../resolve/suggest/suggestions';

export { bureauDe, fondementsDuBureau } from '../facts/bureau';
export { OU, type Fait, type Raison } from '../facts/fait';
export { juridictionDe, type Juridiction } from '../facts/juridiction';
export { codesPostauxDe, communeDe, placeDuFait } from '../facts/lieu';
export { MILLESIMES, populationDe, type Millesime } from '../facts/population';
export { communesSous, CRITERES, valeursDe, type Critere } from '../facts/recherche';
export { NOMS_DE_FAIT, TEXTES, type NomFait, type Texte } from '../facts/textes';
export { entreesDeZone, zoneDe } from '../facts/zone';

export { table, type Departement, type Genre, type Table } from '../table/table';
export { fold } from '../table/fold';
export type { LieuNomme } from '../i18n/messages';
