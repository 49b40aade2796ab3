/** A commune through time: its code on 1 January of a year, and COMMUNE.HISTOIRE. */
import { communesAt, isTold, toldPlace } from '../facts/chronicle';
import { historyOf } from '../facts/history';
import { nameOfPlace } from '../say/explain';
import { saidThen, sayHappening } from '../say/history';
import { messages } from '../say/language';
import { resolver } from '../resolve/resolve';
import type { Place } from '../table/place';
import { readOneCell } from './arguments';
import type { Value } from './cell';
import { notAvailable } from './errors';
import { isSure, readPlace } from './ranges';

/**
 * The INSEE code of a commune on 1 January of a year, without those that it took in since; if it was none then, that of
 * the one its ground was in. #N/A if that ground was several communes, or if nothing tells.
 */
export function codeOn(place: Place, year: number): Value {
  const { table } = resolver();
  const name = nameOfPlace(table, place);
  if (!isTold(table, place)) return notAvailable(messages().historyUntold(name));
  const communes = communesAt(table, place, `${year}-01-01`);
  const own = communes.find((commune) => commune.place === toldPlace(table, place));
  if (own) return own.code;
  const [only, ...others] = communes;
  if (only === undefined) return notAvailable(messages().notYetListed(name, year));
  if (others.length > 0) return notAvailable(messages().severalThen(name, year, [only, ...others].map(saidThen)));
  return only.code;
}

/** A row for what happened: date, event, commune, code. @throws what the cell answers, if it names no sure commune */
export function listHistory(commune: unknown, departement: unknown): Value[][] {
  const read = readPlace(readOneCell(commune), readOneCell(departement));
  if (read === '') return [['', '', '', '']];
  if (!isSure(read)) throw read;
  const { table } = resolver();
  const { place } = read;
  if (!isTold(table, place)) throw notAvailable(messages().historyUntold(nameOfPlace(table, place)));
  return historyOf(table, place).map((happening): Value[] => [
    happening.date,
    sayHappening(happening.what),
    happening.commune.name,
    happening.commune.code,
  ]);
}
