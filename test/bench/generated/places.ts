/** Every place that is one commune today, with what an address needs. */
import type { PlaceKind } from '../../../src/table/place';
import type { Table } from '../../../src/table/table';

export interface Place {
  readonly place: number;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly code: string;
  readonly departement: string;
  readonly departementName: string;
  /** Post codes in use of the commune it is, or is in, today. */
  readonly postCodes: readonly string[];
}

export function placesOf(table: Table): Place[] {
  const all = Array.from({ length: table.count }, (_, place) => place);
  return all.filter((place) => table.todayOf(place).length === 1).map((place) => describe(table, place));
}

function describe(table: Table, place: number): Place {
  const departement = table.departementOf(place);
  const kind = table.kindOf(place);
  return {
    place,
    kind,
    name: table.nameOf(place),
    code: table.codeOf(place),
    departement: departement.code,
    departementName: departement.name,
    postCodes: table.postcodes().currentOf(kind === 'former' ? table.todayOf(place)[0]! : place),
  };
}
