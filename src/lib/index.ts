/**
 * Ressort for Node: `read` for one text, `resolver` and the facts for more. Nothing here knows of
 * Office, of files or of the network.
 */
export { index, type FoundRows, type TableIndex, type TableKey } from './table-index';
export { annotateRows, type AnnotatedRow, type AnnotateOptions, type Row } from './annotate-rows';
export { read, type Blank, type Doubtful, type Given, type Reading, type Sure } from './read';

export { resolver, Resolver } from '../resolve/resolve';
export {
  candidatesOf,
  type Doubtful as DoubtfulResolution,
  type Resolution,
  type Step,
  type StepName,
  type Sure as SureResolution,
} from '../resolve/resolution';
export { NO_ARGUMENT, type Argument } from '../resolve/text/argument';
export type { Suggestion } from '../resolve/suggest/suggestions';

export { bureauOf, fondementsOf } from '../facts/bureau';
export { courtOf, type Court } from '../facts/courts';
export { OR, type Edition, type Fact, type LegalText, type Millesime, type Reason } from '../facts/fact';
export { editionsOf, FACT_NAMES, factOf, textOf, type Answered, type FactName } from '../facts/facts';
export { communeOf, postcodesOf } from '../facts/place';
export { populationOf } from '../facts/population';
export { communesUnder, CRITERIA, valuesOf, type Criterion } from '../facts/search';
export { printedEntriesOf, zoneOf } from '../facts/zone';

export { speak, type Language } from '../say/language';
export type { Departement } from '../table/departements';
export { fold } from '../table/fold';
export { LATEST_MILLESIME, MILLESIMES } from '../table/millesimes';
export type { Place, PlaceKind } from '../table/place';
export { table, type Table } from '../table/table';
export type { NamedPlace } from '../say/messages';
