/** The zone of the electricity networks: arrêté du 24 décembre 2007, article 5 and annexe 2, initial list. */
import type { EntreeImprimee } from '../table/facts';
import type { Table } from '../table/table';
import { valeur, type Fait } from './fait';

/** `A`, `B`, `base`, `distincte`, or several joined by « ou » where merged communes differ. */
export function zoneDe(table: Table, place: number): Fait<string> {
  return valeur(table.zones().zoneOf(place));
}

/** The printed entries that give the zone; an empty name where the text takes the whole département. */
export function entreesDeZone(table: Table, place: number): readonly EntreeImprimee[] {
  const printed = table.zones().printedOf(place);
  if (printed.length > 0) return printed;
  const zone = table.zones().zoneOf(place);
  return zone === 'A' || zone === 'B' ? [{ zone, imprime: table.nameOf(place) }] : [];
}
