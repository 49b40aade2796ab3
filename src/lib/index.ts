/**
 * Ressort for Node: `lire` for one text, `resolver` and the facts for more. Nothing here knows of
 * Office, of files or of the network.
 */
export { read, factOf, type Sure, type Doubtful, type Reading, type Blank } from './read';

export { resolver, Resolver } from '../resolve/resolve';
export type { Etape, NomEtape, Resolution, Sure as SureResolution } from '../resolve/resolution';
export type { Suggestion } from '../resolve/suggestion';

export { bureauOf, fondementsOf } from '../facts/bureau';
export { OR, type Fact, type Reason } from '../facts/fact';
export { courtOf, type Court } from '../facts/courts';
export { postcodesOf, communeOf, answeringPlace } from '../facts/place';
export { populationOf, type Millesime } from '../facts/population';
export { communesUnder, CRITERIA, valuesOf, type Criterion } from '../facts/search';
export { FACT_NAMES, TEXTS, type FactName, type LegalText } from '../facts/texts';
export { printedEntriesOf, zoneOf } from '../facts/zone';

export type { Departement } from '../table/departements';
export { LATEST_MILLESIME, MILLESIMES } from '../table/millesimes';
export type { Place, PlaceKind } from '../table/place';
export { table, type Table } from '../table/table';
export { fold } from '../table/fold';
export type { LieuNomme } from '../i18n/messages';
