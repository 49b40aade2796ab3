/** Where a place is today. */
import type { Place } from '../table/place';
import type { Table } from '../table/table';

/** The commune of today: the city for an arrondissement, the successor for a former commune. */
export function communeOf(table: Table, place: Place): Place {
  return table.todayOf(place)[0] ?? place;
}

/** The post codes in use of the commune of today, joined by a space; "" if it has none. */
export function postcodesOf(table: Table, place: Place): string {
  return table.postcodes().currentOf(communeOf(table, place)).join(' ');
}
