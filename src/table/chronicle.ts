/** What happened to each commune since 1943, and when: its names, its codes, what it joined and what it left. */
import { fromBytes, NumberReader, NumberWriter, toBytes } from './codec';
import type { Place } from './place';

/** How a commune ended: merged, associated, in a commune nouvelle, shared out among others, or split into its parts. */
const ENDINGS = ['merged', 'associated', 'nouvelle', 'shared', 'dissolved'] as const;
export type Ending = (typeof ENDINGS)[number];

/** How a commune began: made by a merger, cut out of others, given back by another, or first listed by INSEE. */
const BEGINNINGS = ['made', 'created', 'restored', 'listed'] as const;
export type Beginning = (typeof BEGINNINGS)[number];

export type PlaceEvent =
  | { readonly kind: 'renamed'; readonly date: string; readonly before: string }
  | { readonly kind: 'recoded'; readonly date: string; readonly before: string }
  | { readonly kind: 'ended'; readonly date: string; readonly how: Ending; readonly into: readonly Place[] }
  | { readonly kind: 'began'; readonly date: string; readonly how: Beginning; readonly from: readonly Place[] };

/** What an event is written as: `renamed`, `recoded`, then the endings, then the beginnings. */
const RENAMED = 0;
const RECODED = 1;
const FIRST_ENDING = 2;
const FIRST_BEGINNING = FIRST_ENDING + ENDINGS.length;

/** What the reader knows of a place from other sections, so that it need not be written again. */
export interface Known {
  /** The names a place bore, the official one first. */
  namesOf(place: Place): readonly string[];
  codeOf(place: Place): string;
  /** The communes it is, or is in, today. */
  todayOf(place: Place): readonly Place[];
}

const BETWEEN_TEXTS = ';';
/** How many last characters a code keeps when its commune only changes département. */
const KEPT_OF_CODE = 3;

/**
 * The lines of the section: the dates, the commonest first; the texts that no other section has, old names and the
 * beginnings of old codes; then numbers in columns, because like packs best beside like. For each place with events,
 * `places` has its gap to the place before and how many events; for each event, the latest first, `kinds` has what it
 * is, `dates` the rank of its date, `rest` of whom it is.
 */
const COLUMNS = ['places', 'kinds', 'dates', 'rest'] as const;
type Columns<T> = Readonly<Record<(typeof COLUMNS)[number], T>>;

/** @param eventsOf the events of each place, in the order of time */
export function writeChronicle(eventsOf: ReadonlyMap<Place, readonly PlaceEvent[]>, known: Known): string {
  const dates = ranked([...eventsOf.values()].flat().map(({ date }) => date));
  const texts = ranked([...eventsOf].flatMap(([place, events]) => textsOf(place, events, known)));
  const columns: Columns<NumberWriter> = {
    places: new NumberWriter(),
    kinds: new NumberWriter(),
    dates: new NumberWriter(),
    rest: new NumberWriter(),
  };
  let last = 0;
  for (const [place, events] of [...eventsOf].sort(([one], [other]) => one - other)) {
    columns.places.push(place - last);
    columns.places.push(events.length);
    last = place;
    let code = known.codeOf(place);
    for (const event of [...events].reverse()) {
      columns.kinds.push(typeOf(event));
      columns.dates.push(dates.get(event.date)!);
      writeRest(columns.rest, event, { place, code, texts, known });
      if (event.kind === 'recoded') code = event.before;
    }
  }
  const line = (values: ReadonlyMap<string, number>): string => toBytes([...values.keys()].join(BETWEEN_TEXTS));
  return [line(dates), line(texts), ...COLUMNS.map((name) => columns[name].toString())].join('\n');
}

interface Written {
  readonly place: Place;
  /** The code that the place bore after the event. */
  readonly code: string;
  readonly texts: ReadonlyMap<string, number>;
  readonly known: Known;
}

function writeRest(rest: NumberWriter, event: PlaceEvent, { place, code, texts, known }: Written): void {
  switch (event.kind) {
    case 'renamed': {
      const rank = known.namesOf(place).indexOf(event.before);
      rest.push(rank + 1);
      if (rank < 0) rest.push(texts.get(event.before)!);
      return;
    }
    case 'recoded':
      rest.push(isMoved(event.before, code) ? 0 : 1);
      rest.push(texts.get(writtenCode(event.before, code))!);
      return;
    case 'ended':
      writePlaces(rest, event.into, place, known.todayOf(place));
      return;
    case 'began':
      writePlaces(rest, event.from, place, []);
  }
}

/** The distinct values, the commonest first, each with its rank. */
function ranked(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([one, times], [other, more]) => more - times || (one < other ? -1 : 1));
  return new Map(sorted.map(([value], rank) => [value, rank]));
}

function textsOf(place: Place, events: readonly PlaceEvent[], known: Known): string[] {
  const texts: string[] = [];
  let code = known.codeOf(place);
  for (const event of [...events].reverse()) {
    if (event.kind === 'renamed' && !known.namesOf(place).includes(event.before)) texts.push(event.before);
    if (event.kind !== 'recoded') continue;
    texts.push(writtenCode(event.before, code));
    code = event.before;
  }
  const wrong = texts.find((text) => /[;\n]/.test(text));
  if (wrong !== undefined) throw new Error(`« ${wrong} » contient un séparateur de la table`);
  return texts;
}

/** True if only the beginning of a code changed: the commune came to another département. */
function isMoved(before: string, after: string): boolean {
  return before.slice(-KEPT_OF_CODE) === after.slice(-KEPT_OF_CODE);
}

function writtenCode(before: string, after: string): string {
  return isMoved(before, after) ? before.slice(0, -KEPT_OF_CODE) : before;
}

function typeOf(event: PlaceEvent): number {
  switch (event.kind) {
    case 'renamed':
      return RENAMED;
    case 'recoded':
      return RECODED;
    case 'ended':
      return FIRST_ENDING + ENDINGS.indexOf(event.how);
    case 'began':
      return FIRST_BEGINNING + BEGINNINGS.indexOf(event.how);
  }
}

/** 0 for the places foretold; otherwise how many plus one, and each as a signed gap. */
function writePlaces(writer: NumberWriter, places: readonly Place[], place: Place, foretold: readonly Place[]): void {
  if (places.join() === foretold.join()) {
    writer.push(0);
    return;
  }
  writer.push(places.length + 1);
  for (const one of places) writer.pushSigned(one - place);
}

/** Another place that ended in one, and how. */
export interface Part {
  readonly place: Place;
  readonly event: PlaceEvent & { readonly kind: 'ended' };
}

/** A commune that was cut out of another, or given back by it. */
export interface Offshoot {
  readonly place: Place;
  readonly event: PlaceEvent & { readonly kind: 'began' };
}

export class Chronicle {
  private readonly events = new Map<Place, readonly PlaceEvent[]>();
  private readonly parts = new Map<Place, Part[]>();
  private readonly offshoots = new Map<Place, Offshoot[]>();

  constructor(section: string, known: Known) {
    for (const [place, events] of new Decoder(section, known).read()) {
      this.events.set(place, events);
      for (const event of events) this.index(place, event);
    }
  }

  private index(place: Place, event: PlaceEvent): void {
    if (event.kind === 'ended') for (const into of event.into) append(this.parts, into, { place, event });
    if (event.kind === 'began') for (const from of event.from) append(this.offshoots, from, { place, event });
  }

  /** Returns what happened to a place, in the order of time; nothing if it has been the same since 1943. */
  eventsOf(place: Place): readonly PlaceEvent[] {
    return this.events.get(place) ?? [];
  }

  /** The places that ended in this one. */
  partsOf(place: Place): readonly Part[] {
    return this.parts.get(place) ?? [];
  }

  /** The places that began out of this one. */
  offshootsOf(place: Place): readonly Offshoot[] {
    return this.offshoots.get(place) ?? [];
  }
}

function append<T>(lists: Map<Place, T[]>, place: Place, value: T): void {
  const list = lists.get(place);
  if (list) list.push(value);
  else lists.set(place, [value]);
}

class Decoder {
  private readonly dates: readonly string[];
  private readonly texts: readonly string[];
  private readonly columns: Columns<NumberReader>;

  constructor(
    section: string,
    private readonly known: Known,
  ) {
    const [dates, texts, ...columns] = section.split('\n') as [string, string, string, string, string, string];
    this.dates = dates.split(BETWEEN_TEXTS);
    this.texts = fromBytes(texts).split(BETWEEN_TEXTS);
    const [places, kinds, ranks, rest] = columns;
    this.columns = {
      places: new NumberReader(places),
      kinds: new NumberReader(kinds),
      dates: new NumberReader(ranks),
      rest: new NumberReader(rest),
    };
  }

  *read(): Generator<[Place, readonly PlaceEvent[]]> {
    const { places } = this.columns;
    let place = 0;
    while (!places.done) {
      place += places.next();
      const events: PlaceEvent[] = [];
      let code = this.known.codeOf(place);
      for (let left = places.next(); left > 0; left--) {
        const event = this.event(place, code);
        if (event.kind === 'recoded') code = event.before;
        events.push(event);
      }
      yield [place, events.reverse()];
    }
  }

  private event(place: Place, code: string): PlaceEvent {
    const { kinds, dates, rest } = this.columns;
    const type = kinds.next();
    const date = this.dates[dates.next()]!;
    if (type === RENAMED) {
      const rank = rest.next();
      return { kind: 'renamed', date, before: rank === 0 ? this.text() : this.known.namesOf(place)[rank - 1]! };
    }
    if (type === RECODED) {
      const isWhole = rest.next() === 1;
      return { kind: 'recoded', date, before: this.text() + (isWhole ? '' : code.slice(-KEPT_OF_CODE)) };
    }
    if (type < FIRST_BEGINNING) {
      const how = ENDINGS[type - FIRST_ENDING]!;
      return { kind: 'ended', date, how, into: this.placesNear(place, this.known.todayOf(place)) };
    }
    return { kind: 'began', date, how: BEGINNINGS[type - FIRST_BEGINNING]!, from: this.placesNear(place, []) };
  }

  private text(): string {
    return this.texts[this.columns.rest.next()]!;
  }

  private placesNear(place: Place, foretold: readonly Place[]): readonly Place[] {
    const { rest } = this.columns;
    const count = rest.next();
    if (count === 0) return foretold;
    return Array.from({ length: count - 1 }, () => place + rest.nextSigned());
  }
}
