/** What happened to a commune since 1943, in the order of time. Source: INSEE's movements of communes. */
import type { Beginning, Ending, PlaceEvent } from '../table/chronicle';
import type { Place } from '../table/place';
import type { Table } from '../table/table';
import { communeThen, FIRST_YEAR, isOfLife, toldPlace, type CommuneThen } from './chronicle';

const FIRST_DAY = `${FIRST_YEAR}-01-01`;

export type What =
  | { readonly kind: 'found' }
  | { readonly kind: 'renamed'; readonly before: string }
  | { readonly kind: 'recoded'; readonly before: string }
  | { readonly kind: 'began'; readonly how: Beginning; readonly others: readonly CommuneThen[] }
  | { readonly kind: 'ended'; readonly how: Ending; readonly others: readonly CommuneThen[] }
  /** It went on, and took others in. */
  | { readonly kind: 'grew'; readonly how: Ending; readonly others: readonly CommuneThen[] }
  /** It went on, and others were cut out of it or given back. */
  | { readonly kind: 'shrank'; readonly others: readonly CommuneThen[] };

export interface Happening {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly what: What;
  /** The commune after what happened; before, if it ended. */
  readonly commune: CommuneThen;
}

/** Returns what happened to a commune, in the order of time; of a former one, on to the commune of today. */
export function historyOf(table: Table, place: Place): readonly Happening[] {
  const own = toldPlace(table, place);
  const happenings = [...ofSeat(table, own), ...ownHistory(table, own)];
  const seen = new Set([own]);
  for (let end = happenings[happenings.length - 1]; end?.what.kind === 'ended';) {
    const [next, ...others] = end.what.others;
    if (!next || others.length > 0 || seen.has(next.place)) break;
    seen.add(next.place);
    const { date } = end;
    end = ownHistory(table, next.place).find((later) => later.date > date && later.what.kind === 'ended');
    if (end) happenings.push(end);
  }
  return happenings;
}

/** The history of the commune whose code one went on under, if it was made of others. */
function ofSeat(table: Table, place: Place): readonly Happening[] {
  const made = table.chronicle().eventsOf(place).find(isOfLife);
  if (made?.kind !== 'began' || made.how !== 'made') return [];
  const { code } = communeThen(table, place, made.date);
  const seat = endedOn(table, place, made.date).find(
    ({ place: part }) => communeThen(table, part, made.date).code === code,
  );
  if (!seat) return [];
  const before = ownHistory(table, seat.place).filter(({ date }) => date < made.date);
  return [...ofSeat(table, seat.place), ...before];
}

function ownHistory(table: Table, place: Place): Happening[] {
  const chronicle = table.chronicle();
  const events = chronicle.eventsOf(place);
  const happenings = [...events.map((event) => ofOwn(table, place, event)), ...ofOthers(table, place)];
  if (events.find(isOfLife)?.kind !== 'began')
    happenings.push({ date: FIRST_DAY, what: { kind: 'found' }, commune: communeThen(table, place, FIRST_DAY) });
  return happenings.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

function ofOwn(table: Table, place: Place, event: PlaceEvent): Happening {
  const { date } = event;
  const at = (places: readonly Place[]): CommuneThen[] => places.map((one) => communeThen(table, one, date));
  switch (event.kind) {
    case 'ended':
      return {
        date,
        what: { kind: 'ended', how: event.how, others: at(event.into) },
        commune: communeThen(table, place, date),
      };
    case 'began': {
      const parts = event.how === 'made' ? endedOn(table, place, date).map(({ place: part }) => part) : event.from;
      return {
        date,
        what: { kind: 'began', how: event.how, others: at(parts) },
        commune: communeThen(table, place, date),
      };
    }
    default:
      return { date, what: { kind: event.kind, before: event.before }, commune: communeThen(table, place, date) };
  }
}

function endedOn(table: Table, place: Place, date: string) {
  return table
    .chronicle()
    .partsOf(place)
    .filter(({ event }) => event.date === date);
}

/** What others' ends and beginnings did to a commune that went on. */
function ofOthers(table: Table, place: Place): Happening[] {
  const chronicle = table.chronicle();
  const own = new Set(
    chronicle
      .eventsOf(place)
      .filter(isOfLife)
      .map(({ date }) => date),
  );
  const happenings: Happening[] = [];
  const commune = (date: string): CommuneThen => communeThen(table, place, date);
  for (const date of new Set(chronicle.partsOf(place).map(({ event }) => event.date))) {
    if (own.has(date)) continue;
    const parts = endedOn(table, place, date);
    const others = parts.map(({ place: part }) => communeThen(table, part, date));
    happenings.push({ date, what: { kind: 'grew', how: parts[0]!.event.how, others }, commune: commune(date) });
  }
  for (const date of new Set(chronicle.offshootsOf(place).map(({ event }) => event.date))) {
    if (own.has(date)) continue;
    const offshoots = chronicle.offshootsOf(place).filter(({ event }) => event.date === date);
    const others = offshoots.map(({ place: one }) => communeThen(table, one, date));
    happenings.push({ date, what: { kind: 'shrank', others }, commune: commune(date) });
  }
  return happenings;
}
