/** The zone of the electricity networks: arrêté du 24 décembre 2007, article 5 and annexe 2, in each state of its lists. */
import type { PrintedEntry, ZoneState } from '../table/zones';
import { ZONE_STATE_TEXTS, ZONE_STATES } from '../table/zones';
import type { Table } from '../table/table';
import type { Place } from '../table/place';
import { given, type Description, type Edition, type Fact, type LegalText, type TextFact } from './fact';

const TITLE =
  'arrêté du 24 décembre 2007 pris en application du décret n° 2007-1826 du 24 décembre 2007 relatif aux niveaux de qualité et aux prescriptions techniques en matière de qualité des réseaux publics de distribution et de transport d’électricité (NOR DEVE0772580A)';

const TEXTS = Object.fromEntries(
  ZONE_STATES.map((state): [ZoneState, LegalText] => [state, { title: TITLE, state: ZONE_STATE_TEXTS[state] }]),
) as Readonly<Record<ZoneState, LegalText>>;

export const ZONE: TextFact<'ZONE'> = {
  name: 'ZONE',
  title: { fr: 'Zone', en: 'Zone' },
  text: TEXTS[ZONE_STATES[0]],
  editions: ZONE_STATES,
  otherTexts: TEXTS,
  ground: 'commune',
  shape: 'text',
  inRecord: true,
  read: zoneOf,
};

export const ZONE_DESCRIPTION: Description = {
  fr: 'A, B, base ou distincte ; « ou » joint celles de communes réunies qui diffèrent.',
  en: 'A, B, base or distincte; “ou” joins those of merged communes that differ.',
};

/**
 * `A`, `B`, `base`, `distincte`, or several joined by « ou » if merged communes differ; three territories have none.
 * @param edition the default state if undefined
 */
export function zoneOf(table: Table, place: Place, edition?: Edition): Fact<string> {
  const zone = table.zones().zoneOf(place, stateOf(edition));
  return zone === '' ? { reason: { kind: 'text-silent', title: TITLE } } : given(zone);
}

/**
 * The printed entries that give the zone; an empty name if the text takes the whole département.
 * @param edition the default state if undefined
 */
export function printedEntriesOf(table: Table, place: Place, edition?: Edition): readonly PrintedEntry[] {
  const state = stateOf(edition);
  const printed = table.zones().printedOf(place, state);
  if (printed.length > 0) return printed;
  const zone = table.zones().zoneOf(place, state);
  return zone === 'A' || zone === 'B' ? [{ zone, printed: table.nameOf(place) }] : [];
}

function stateOf(edition: Edition | undefined): ZoneState | undefined {
  return ZONE_STATES.find((state) => state === edition);
}
