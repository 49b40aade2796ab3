/** The functions that return a list: COMMUNE.SUGGESTIONS and COMMUNES. */
import type { Edition } from '../facts/fact';
import { communesUnder, valueWhere, valuesOf, type Criterion } from '../facts/search';
import { messages } from '../say/language';
import { resolver } from '../resolve/resolve';
import { fold } from '../table/fold';
import type { DepartementRank, Place } from '../table/place';
import { readCriterion, readDepartement, readCount, readEdition, readText } from './arguments';
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
  const cell = readDepartement(departement);
  const argument = argumentOf(cell);
  if (argument instanceof CustomFunctions.Error) throw argument;
  // « 99 » is no département: nothing would be left out, in silence.
  if (argument.abroad && cell.kind !== 'blank')
    throw invalidValue(messages().unknownDepartement(quote(cell.kind === 'text' ? cell.text : '')));
  const exactly = cell.kind === 'text' ? resolver().departements.exactly(cell.text) : undefined;
  return exactly ?? argument.departements;
}

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

export function listCommunes(written: unknown, wanted: unknown, departement: unknown, edition: unknown): Value[][] {
  const criterion = readCriterion(written);
  const ranks = ranksOf(departement);
  const asked = readText(wanted);
  const asIn = readEdition(edition, criterion);
  const value = findValue(criterion, asked, asIn);
  const { table } = resolver();
  const places = communesUnder(table, criterion, value, ranks, asIn);
  if (places.length === 0) {
    const within = ranks.map((rank) => table.departements[rank]!.name).join(', ');
    throw notAvailable(messages().noCommune(criterion, value, within));
  }
  return places.map(rowOf);
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
