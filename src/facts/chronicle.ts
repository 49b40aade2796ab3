/** A commune through time: what was there on a day, and what happened since 1943. Source: INSEE's movements of communes. */
import type { Chronicle, Offshoot, Part, PlaceEvent } from '../table/chronicle';
import type { Place } from '../table/place';
import type { Table } from '../table/table';
import { communeOf } from './place';

/** A commune as it was on a day. */
export interface CommuneThen {
  readonly place: Place;
  readonly name: string;
  readonly code: string;
}

/** The first year whose communes INSEE's movements tell. */
export const FIRST_YEAR = 1943;

/** A day after every event. */
const FOREVER = '9999';

/** Saint-Pierre-et-Miquelon and the other territories of overseas, whose communes INSEE's movements leave out. */
const LEFT_OUT = /^9(75|77|78|8)/;

/** True if INSEE's movements tell the history of a place. */
export function isTold(table: Table, place: Place): boolean {
  return !LEFT_OUT.test(table.codeOf(place));
}

/**
 * Returns the communes that the ground of a place was, or was in, on a day; that of its code first. Of an arrondissement
 * its city; of a former name that no movement tells, the commune of today.
 * @param date `YYYY-MM-DD`
 * @returns none if the history does not say: the commune was not in INSEE's list yet
 */
export function communesAt(table: Table, place: Place, date: string): readonly CommuneThen[] {
  const own = toldPlace(table, place);
  const places = new GroundOn(table, date).groundOf(own, endOf(table, own) ?? FOREVER);
  const code = table.codeOf(own);
  const then = [...new Set(places)].map((one) => communeThen(table, one, date));
  const rank = (one: CommuneThen): string => (one.code === code ? '' : one.code);
  return then.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

/** The place itself if its history is told; else, of a former name, the commune of its code; else the commune of today. */
export function toldPlace(table: Table, place: Place): Place {
  const today = communeOf(table, place);
  if (table.kindOf(place) !== 'former') return today;
  if (table.chronicle().eventsOf(place).length > 0) return place;
  const code = table.codeOf(place);
  const former = table
    .chronicle()
    .partsOf(today)
    .find((part) => table.codeOf(part.place) === code);
  return former?.place ?? today;
}

/** The day on which a former commune ended. */
function endOf(table: Table, place: Place): string | undefined {
  const events = table.chronicle().eventsOf(place);
  const last = events[events.length - 1];
  return last?.kind === 'ended' ? last.date : undefined;
}

/** A text after a day and before the next. */
function after(date: string): string {
  return `${date}~`;
}

/** Which communes were, on one day, the ground of others. A commune may be named twice. */
class GroundOn {
  private readonly chronicle: Chronicle;

  constructor(
    private readonly table: Table,
    private readonly date: string,
  ) {
    this.chronicle = table.chronicle();
  }

  /** The ground of a place as it was `until` a day: the commune itself, and those that ended in it in between. */
  groundOf(place: Place, until: string): readonly Place[] {
    const parts = this.chronicle.partsOf(place).filter((part) => {
      const { date, into } = part.event;
      // Of what was shared out, or fell into its parts, only some came here: it was no part of this ground.
      return into.length === 1 && date > this.date && date <= until && !this.wasGivenBack(place, part, until);
    });
    return [...this.whereIs(place), ...parts.flatMap(({ place: part, event }) => this.groundOf(part, event.date))];
  }

  /** True if a part began again before a day, under its name or, given back by its commune, under its code alone. */
  private wasGivenBack(place: Place, part: Part, until: string): boolean {
    const isBetween = ({ date }: PlaceEvent): boolean => date > part.event.date && date < until;
    const code = this.codeOn(part.place, part.event.date);
    const isPart = ({ place: one, event }: Offshoot): boolean =>
      isBetween(event) && this.codeOn(one, event.date) === code && this.codeOn(place, event.date) !== code;
    return (
      this.chronicle.eventsOf(part.place).some((event) => event.kind === 'began' && isBetween(event)) ||
      this.chronicle.offshootsOf(place).some(isPart)
    );
  }

  /** The commune itself, if it was one on that day, else those that it was in. */
  private whereIs(place: Place): readonly Place[] {
    const lives = this.chronicle.eventsOf(place).filter(isOfLife);
    const last = lives.filter((event) => event.date <= this.date).pop();
    const first = lives[0];
    if (last?.kind === 'ended') return last.into.flatMap((into) => this.within(into, this.groundAt(place, last)));
    if (last || first?.kind !== 'began') return [place];
    return first.from.flatMap((from) => this.cameOutOf(from, this.groundAt(place, first)));
  }

  private groundAt(place: Place, { date }: PlaceEvent): Ground {
    return { code: this.codeOn(place, date), since: date };
  }

  private codeOn(place: Place, date: string): string {
    return communeThen(this.table, place, date).code;
  }

  /** Later: the commune that took the ground in, or what it gave back under the ground's code, under whatever name. */
  private within(place: Place, ground: Ground): readonly Place[] {
    const isOwn = (one: Place, date: string): boolean => this.codeOn(one, date) === ground.code;
    const back = this.chronicle
      .offshootsOf(place)
      .find(({ place: one, event: { date } }) => date > ground.since && date <= this.date && isOwn(one, date));
    if (back) return this.whereIs(back.place);
    const lives = this.chronicle.eventsOf(place).filter(isOfLife);
    const last = lives.filter((event) => event.date <= this.date).pop();
    if (last?.kind !== 'ended') return this.whereIs(place);
    const { into, date } = last;
    // If none has the ground's code, the one that went on under the commune's: all is there that no other took.
    const rest = this.codeOn(place, date);
    const own = into.find((one) => isOwn(one, date)) ?? into.find((one) => this.codeOn(one, date) === rest);
    return (own === undefined ? into : [own]).flatMap((one) => this.within(one, { ...ground, since: date }));
  }

  /** Earlier: what the ground was before the commune that gave it back took it in, else that commune. */
  private cameOutOf(place: Place, { code, since }: Ground): readonly Place[] {
    // What went on under its code is all that no other took on that day.
    if (this.codeOn(place, since) === code) return this.groundOf(place, after(since));
    const parts = this.chronicle
      .partsOf(place)
      .filter(({ event: { date, into } }) => into.length === 1 && date > this.date && date <= since);
    const own = parts.filter(({ place: one, event }) => this.codeOn(one, event.date) === code).pop();
    if (own) return this.groundOf(own.place, own.event.date);
    const first = this.chronicle.eventsOf(place).find(isOfLife);
    const isMadeSince = first?.kind === 'began' && first.how === 'made' && first.date > this.date;
    // Made of others since, none of which bore the code: it was in one of them.
    return isMadeSince ? parts.flatMap((part) => this.whereIs(part.place)) : this.whereIs(place);
  }
}

/** Ground under a code of its own, which another commune took in, or gave back, on a day. */
interface Ground {
  readonly code: string;
  readonly since: string;
}

export type EventOfLife = PlaceEvent & { readonly kind: 'began' | 'ended' };

export function isOfLife(event: PlaceEvent): event is EventOfLife {
  return event.kind === 'began' || event.kind === 'ended';
}

/** A commune under the name and the code it had on a day, once what happened on that day had happened. */
export function communeThen(table: Table, place: Place, date: string): CommuneThen {
  let name = table.nameOf(place);
  let code = table.codeOf(place);
  for (const event of [...table.chronicle().eventsOf(place)].reverse()) {
    if (event.date <= date) break;
    if (event.kind === 'renamed') name = event.before;
    if (event.kind === 'recoded') code = event.before;
  }
  return { place, name, code };
}
