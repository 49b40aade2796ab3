/** Courts for military pensions: décret n° 2016-1903 du 28 décembre 2016, by département. */
import type { Table } from '../table/table';
import { given, type Fact } from './fact';

export type Court = 'tribunal' | 'cour';

/** The seat, as printed. Pyrénées-Atlantiques, Vaucluse and two territories are in neither table. */
export function courtOf(table: Table, place: number, court: Court): Fact<string> {
  const departement = table.departementOf(place);
  const seat = table.seats().get(departement.code)?.[court];
  return seat ? given(seat) : { reason: { kind: 'court-absent', court, departement: departement.name } };
}
