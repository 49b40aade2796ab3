/** COMMUNE.FICHE: a row of eight for each commune. */
import { bureauOf } from '../facts/bureau';
import type { Fact } from '../facts/fact';
import { courtOf } from '../facts/courts';
import { communeOf, answeringPlace } from '../facts/place';
import { populationOf } from '../facts/population';
import { LATEST_MILLESIME } from '../table/millesimes';
import { zoneOf } from '../facts/zone';
import { messages } from '../i18n/langue';
import { resolver } from '../resolve/resolve';
import type { Table } from '../table/table';
import { readCell, toRange, type Value } from './cell';
import { explainRaison, invalidValue, notAvailable } from './erreur';
import { lire, surPlage } from './plage';

const WIDTH = 8;

export function answerRecord(commune: unknown, departement: unknown, headings: boolean): Value[][] {
  if (toRange(commune)[0]!.length > 1) throw invalidValue(messages().uneColonne());
  const rows = surPlage(commune, departement, (row, departementAt): Value[] => {
    const read = lire(readCell(row[0]), departementAt(0));
    return typeof read === 'object' && 'resolution' in read
      ? recordOf(resolver().table, read.resolution.place)
      : repeat(read);
  });
  return headings ? [[...messages().entetes], ...rows] : rows;
}

/** A doubtful commune has no row: every cell says so, or is blank with it. */
function repeat(value: Value): Value[] {
  return new Array<Value>(WIDTH).fill(value);
}

function recordOf(table: Table, place: number): Value[] {
  const today = communeOf(table, place);
  const own = answeringPlace(table, place, 'autre');
  const fact = (answering: number, found: Fact<string | number>): Value =>
    'value' in found ? found.value : notAvailable(explainRaison(table, answering, found.reason));
  return [
    table.nameOf(today),
    table.codeOf(today),
    table.departementOf(today).name,
    fact(own, zoneOf(table, own)),
    fact(place, bureauOf(table, place)),
    fact(own, courtOf(table, own, 'tribunal')),
    fact(own, courtOf(table, own, 'cour')),
    fact(own, populationOf(table, own, LATEST_MILLESIME)),
  ];
}
