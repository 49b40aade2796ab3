/** The zone of the electricity networks: arrêté du 24 décembre 2007, article 5 and annexe 2, initial list. */
import type { PrintedEntry } from '../table/zones';
import type { Table } from '../table/table';
import type { Place } from '../table/place';
import { given, type Description, type Fact, type TextFact } from './fact';

export const ZONE: TextFact<'ZONE'> = {
  name: 'ZONE',
  title: { fr: 'Zone', en: 'Zone' },
  text: {
    title:
      'arrêté du 24 décembre 2007 pris en application du décret n° 2007-1826 du 24 décembre 2007 relatif aux niveaux de qualité et aux prescriptions techniques en matière de qualité des réseaux publics de distribution et de transport d’électricité (NOR DEVE0772580A)',
    state: 'liste d’origine, JO du 28 décembre 2007',
  },
  ground: 'commune',
  shape: 'text',
  inRecord: true,
  read: zoneOf,
};

export const ZONE_DESCRIPTION: Description = {
  fr: 'A, B, base ou distincte ; « ou » joint celles de communes réunies qui diffèrent.',
  en: 'A, B, base or distincte; “ou” joins those of merged communes that differ.',
};

/** `A`, `B`, `base`, `distincte`, or several joined by « ou » if merged communes differ; three territories have none. */
export function zoneOf(table: Table, place: Place): Fact<string> {
  const zone = table.zones().zoneOf(place);
  return zone === '' ? { reason: { kind: 'text-silent', title: ZONE.text.title } } : given(zone);
}

/** The printed entries that give the zone; an empty name if the text takes the whole département. */
export function printedEntriesOf(table: Table, place: Place): readonly PrintedEntry[] {
  const printed = table.zones().printedOf(place);
  if (printed.length > 0) return printed;
  const zone = table.zones().zoneOf(place);
  return zone === 'A' || zone === 'B' ? [{ zone, printed: table.nameOf(place) }] : [];
}
