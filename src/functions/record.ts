/** COMMUNE.FICHE: a row of eight for each commune. */
import type { Edition } from '../facts/fact';
import { answerOf, FACTS, type Answered } from '../facts/facts';
import { communeOf } from '../facts/place';
import { messages } from '../say/language';
import { resolver } from '../resolve/resolve';
import type { Place } from '../table/place';
import type { Table } from '../table/table';
import { readCell, toRange, type Value } from './cell';
import { explainReason } from '../say/explain';
import { invalidValue, notAvailable } from './errors';
import { fitting } from './fitting';
import { isSure, mapRows, readPlace } from './ranges';

const RECORDED = FACTS.filter(({ inRecord }) => inRecord === true);
const WIDTH = 3 + RECORDED.length;

/**
 * @param zoneEdition the state of the zones' lists; the default if undefined
 * @throws #VALUE! if several columns are asked
 */
export function answerRecord(
  commune: unknown,
  departement: unknown,
  headings: boolean,
  zoneEdition: Edition | undefined,
): Value[][] {
  if (toRange(commune)[0]!.length > 1) throw invalidValue(messages().oneColumn());
  const rows = mapRows(commune, departement, (row, departementAt): Value[] => {
    const read = readPlace(readCell(row[0]), departementAt(0));
    return isSure(read) ? recordOf(resolver().table, read.place, zoneEdition) : repeat(read);
  });
  return fitting(headings ? [[...messages().headings], ...rows] : rows);
}

/** A doubtful commune has no row: every cell says so, or is blank with it. */
function repeat(value: Value): Value[] {
  return new Array<Value>(WIDTH).fill(value);
}

function recordOf(table: Table, place: Place, zoneEdition: Edition | undefined): Value[] {
  const today = communeOf(table, place);
  return [
    table.nameOf(today),
    table.codeOf(today),
    table.departementOf(today).name,
    ...RECORDED.map((fact) =>
      toValue(table, answerOf(table, place, fact, fact.name === 'ZONE' ? zoneEdition : undefined)),
    ),
  ];
}

/** What a cell shows of a fact: its value, or #N/A with the reason. */
export function toValue(table: Table, { fact, answering }: Answered): Value {
  return 'value' in fact ? fact.value : notAvailable(explainReason(table, answering, fact.reason));
}
