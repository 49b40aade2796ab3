/** The zone of the electricity networks: arrêté du 24 décembre 2007, article 5 and annexe 2, initial list. */
import type { PrintedEntry } from '../table/zones';
import type { Table } from '../table/table';
import { given, type Fact } from './fact';

/** `A`, `B`, `base`, `distincte`, or several joined by « ou » where merged communes differ. */
export function zoneOf(table: Table, place: number): Fact<string> {
  return given(table.zones().zoneOf(place));
}

/** The printed entries that give the zone; an empty name where the text takes the whole département. */
export function printedEntriesOf(table: Table, place: number): readonly PrintedEntry[] {
  const printed = table.zones().printedOf(place);
  if (printed.length > 0) return printed;
  const zone = table.zones().zoneOf(place);
  return zone === 'A' || zone === 'B' ? [{ zone, printed: table.nameOf(place) }] : [];
}
