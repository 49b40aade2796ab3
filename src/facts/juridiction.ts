/** Courts for military pensions: décret n° 2016-1903 du 28 décembre 2016, by département. */
import type { Table } from '../table/table';
import { valeur, type Fait } from './fait';

export type Juridiction = 'tribunal' | 'cour';

/** The seat, as printed. Pyrénées-Atlantiques, Vaucluse and two territories are in neither table. */
export function juridictionDe(table: Table, place: number, juridiction: Juridiction): Fait<string> {
  const departement = table.departementOf(place);
  const seat = table.seats().get(departement.code)?.[juridiction];
  return seat ? valeur(seat) : { raison: { kind: 'tribunal-absent', juridiction, departement: departement.nom } };
}
