/** The functions that return a list: COMMUNE.SUGGESTIONS and COMMUNES. */
import type { Edition, TextFact } from '../facts/fact';
import { factNamed } from '../facts/facts';
import { epciOf } from '../facts/geography';
import { communesUnder, valueWhere, valuesOf, type Criterion } from '../facts/search';
import { messages } from '../say/language';
import { resolver } from '../resolve/resolve';
import { fold } from '../table/fold';
import type { DepartementRank, Place } from '../table/place';
import { readCriterion, readOneCell, readCount, readEdition, readText } from './arguments';
import type { Value } from './cell';
import { explain, quote } from '../say/explain';
import { invalidValue, notAvailable } from './errors';
import { argumentOf } from './ranges';

function rowOf(place: Place): Value[] {
  const { table } = resolver();
  return [table.nameOf(place), table.codeOf(place), table.departementOf(place).name];
}

/** Ranks of the départements of an optional argument; none if it is blank. */
function ranksOf(departement: unknown): readonly DepartementRank[] {
  const cell = readOneCell(departement);
  const argument = argumentOf(cell);
  if (argument instanceof CustomFunctions.Error) throw argument;
  // « 99 » is no département: nothing would be left out, in silence.
  if (argument.abroad && cell.kind !== 'blank')
    throw invalidValue(messages().unknownDepartement(quote(cell.kind === 'text' ? cell.text : '')));
  const exactly = cell.kind === 'text' ? resolver().departements.exactly(cell.text) : undefined;
  return exactly ?? argument.departements;
}

/** @throws #N/A if nothing comes close, or the text names no commune at all */
export function listSuggestions(text: unknown, departement: unknown, requested: unknown): Value[][] {
  const count = readCount(requested);
  const ranks = ranksOf(departement);
  const asked = readText(text);
  if (asked === '') return [['', '', '']];
  const { table } = resolver();
  const read = resolver().resolve(asked);
  // « Monaco », « Néant »: no commune is close to what is none.
  if (read.kind === 'abroad' || read.kind === 'filler') throw notAvailable(explain(table, read));
  const suggestions = resolver().suggest(asked, ranks, count);
  if (suggestions.length === 0) throw notAvailable(messages().noSuggestion(quote(asked)));
  return suggestions.map(({ place }) => rowOf(place));
}

const MOST_CLOSEST = 3;
/** So few values (the zones) are all named. */
const FEW_VALUES = 6;

/** @throws #N/A if no commune has the value */
export function listCommunes(written: unknown, wanted: unknown, departement: unknown, edition: unknown): Value[][] {
  const criterion = readCriterion(written);
  const ranks = ranksOf(departement);
  const asked = readText(wanted);
  const asIn = readEdition(edition, criterion);
  const { table } = resolver();
  const bySiren = criterion === 'EPCI' && /^\d{9}$/.test(asked) ? nameOfEpci(asked) : undefined;
  const value = bySiren ?? findValue(criterion, asked, asIn);
  const under = communesUnder(table, criterion, value, ranks, asIn);
  const places =
    bySiren === undefined ? ofOne(under, criterion, value) : under.filter((place) => sirenOf(place) === asked);
  if (places.length === 0) {
    throw notAvailable(
      messages().noCommune(
        criterion,
        value,
        ranks.map((rank) => table.departements[rank]!),
      ),
    );
  }
  return places.map(rowOf);
}

function sirenOf(place: Place): string {
  const fact = epciOf(resolver().table, place, 'SIREN');
  return 'value' in fact ? fact.value : '';
}

function nameOfEpci(siren: string): string | undefined {
  const { table } = resolver();
  for (let place = 0; place < table.communes; place++) {
    const name = sirenOf(place) === siren ? epciOf(table, place, 'NOM') : undefined;
    if (name !== undefined && 'value' in name) return name.value;
  }
  return undefined;
}

/** The same places. @throws #N/A if two of one name are among them: the arrondissements of Saint-Denis, here and overseas */
function ofOne(places: readonly Place[], criterion: Criterion, value: string): readonly Place[] {
  const fact: TextFact | undefined = criterion === 'DEPARTEMENT' ? undefined : factNamed(criterion);
  if (fact?.identityOf === undefined) return places;
  const identities = new Set(places.map((place) => fact.identityOf?.(resolver().table, place) ?? ''));
  if (identities.size > 1) throw notAvailable(messages().sharedValue(criterion, value, [...identities]));
  return places;
}

/** The value as the table has it, whatever the writing. @throws #N/A with the closest values if no value is written so. */
function findValue(written: Criterion, asked: string, edition: Edition | undefined): string {
  const { table, departements } = resolver();
  if (written === 'DEPARTEMENT') {
    const [rank, ...others] = departements.exactly(asked) ?? [];
    if (rank === undefined || others.length > 0) throw invalidValue(messages().unknownDepartement(quote(asked)));
    return departements.codeOf(rank);
  }
  const folded = fold(asked);
  const value = valueWhere(table, written, (one) => fold(one) === folded, edition);
  if (value === undefined) {
    const values = valuesOf(table, written);
    const start = folded.slice(0, 3);
    const few = values.length <= FEW_VALUES;
    const closest = few || folded === '' ? values : values.filter((one) => fold(one).includes(start));
    throw notAvailable(messages().unknownValue(written, quote(asked), few ? closest : closest.slice(0, MOST_CLOSEST)));
  }
  return value;
}
