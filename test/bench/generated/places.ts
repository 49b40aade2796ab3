/** Every place that is one commune today, with what an address needs. */
import type { PlaceKind } from '../../../src/table/place';
import type { Table } from '../../../src/table/table';

export interface Place {
  readonly place: number;
  readonly genre: PlaceKind;
  readonly nom: string;
  readonly code: string;
  readonly departement: string;
  readonly nomDepartement: string;
  /** Post codes in use of the commune it is, or is in, today. */
  readonly codesPostaux: readonly string[];
}

export function placesOf(table: Table): Place[] {
  const all = Array.from({ length: table.count }, (_, place) => place);
  return all.filter((place) => table.todayOf(place).length === 1).map((place) => describe(table, place));
}

function describe(table: Table, place: number): Place {
  const departement = table.departementOf(place);
  const genre = table.kindOf(place);
  return {
    place,
    genre,
    nom: table.nameOf(place),
    code: table.codeOf(place),
    departement: departement.code,
    nomDepartement: departement.name,
    codesPostaux: table.postcodes().currentOf(genre === 'former' ? table.todayOf(place)[0]! : place),
  };
}
