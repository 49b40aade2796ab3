/** Who a place is, and which place answers for which fact. */
import type { Table } from '../table/table';

/** The commune of today: the city for an arrondissement, the successor for a former commune. */
export function communeOf(table: Table, place: number): number {
  return table.todayOf(place)[0] ?? place;
}

/** The place whose facts count: its own for a former commune; the city's for an arrondissement, but for the bureau. */
export function answeringPlace(table: Table, place: number, fact: 'bureau' | 'autre'): number {
  return table.kindOf(place) === 'arrondissement' && fact !== 'bureau' ? communeOf(table, place) : place;
}

export function postcodesOf(table: Table, place: number): string {
  return table.postcodes().currentOf(communeOf(table, place)).join(' ');
}
