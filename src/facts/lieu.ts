/** Who a place is, and which place answers for which fact. */
import type { Table } from '../table/table';

/** The commune of today: the city for an arrondissement, the successor for a former commune. */
export function communeDe(table: Table, place: number): number {
  return table.todayOf(place)[0] ?? place;
}

/** The place whose facts count: its own for a former commune; the city's for an arrondissement, but for the bureau. */
export function placeDuFait(table: Table, place: number, fait: 'bureau' | 'autre'): number {
  return table.genreOf(place) === 'arrondissement' && fait !== 'bureau' ? communeDe(table, place) : place;
}

export function codesPostauxDe(table: Table, place: number): string {
  return table.postcodes().currentOf(communeDe(table, place)).join(' ');
}
