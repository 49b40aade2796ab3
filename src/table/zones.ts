/** The zone of each place in each state of the text, and the printed entries that give it. */
import { readRanks, writeSharedValues } from './shared-values';
import { readSparse, writeSparse } from './sparse';
import type { Place } from './place';
import type { Sections } from './sections';

/** The states of the lists, the default first, with what each is. A new one is a line here, and `data/zones-<year>.csv`. */
const STATES = [
  [2007, 'liste d’origine, JO du 28 décembre 2007'],
  [2010, 'liste modifiée par l’arrêté du 18 février 2010 (NOR DEVE1004888A), JO du 25 février 2010'],
] as const;
export type ZoneState = (typeof STATES)[number][0];
export type DefaultZoneState = (typeof STATES)[0][0];
export const ZONE_STATES = STATES.map(([year]) => year) as readonly ZoneState[] as readonly [
  DefaultZoneState,
  ...ZoneState[],
];
export const ZONE_STATE_TEXTS = Object.fromEntries(STATES) as Readonly<Record<ZoneState, string>>;

/** An entry of the printed lists. */
export interface PrintedEntry {
  readonly zone: string;
  /** "" if the text takes the whole département. */
  readonly printed: string;
  /** What a misprint is read as. */
  readonly corrected?: string | undefined;
}

/** What one state of the lists says of a place. */
export interface ZoneEntry {
  /** Its zones, joined by « ou »; "" if the text is silent. */
  readonly zone: string;
  /** The entries that name it; none if no entry does, or if one entry simply repeats its name. */
  readonly printed: readonly PrintedEntry[];
}

/** Between a misprint and what it is read as; between a place's zones and its entries; between two states. */
const READ_AS = '>';
const PRINTED = '=';
const NEXT_STATE = '\n';

/** @param states for each state, in the order of `ZONE_STATES`, what it says of each place */
export function writeZones(
  states: readonly (readonly ZoneEntry[])[],
): Pick<Sections, 'zones' | 'zoneRanks' | 'printedZones' | 'laterZones'> {
  const [first = [], ...later] = states;
  const { values, ranks } = writeSharedValues(first.map(({ zone }) => zone));
  const printed = first.map(writePrinted);
  const changes = later.map((entries) =>
    writeSparse(
      entries.map((entry, place) => {
        const entryText = writePrinted(entry);
        const isSame = entry.zone === first[place]!.zone && entryText === printed[place];
        return isSame ? '' : entry.zone + PRINTED + entryText;
      }),
    ),
  );
  return {
    zones: values,
    zoneRanks: ranks,
    printedZones: writeSparse(printed),
    laterZones: changes.join(NEXT_STATE),
  };
}

function writePrinted({ printed }: ZoneEntry): string {
  return printed
    .map(({ zone, printed, corrected }) => `${zone}:${printed}${corrected === undefined ? '' : READ_AS + corrected}`)
    .join('|');
}

function readPrinted(text: string): readonly PrintedEntry[] {
  if (text === '') return [];
  return text.split('|').map((entry) => {
    const [printed = '', corrected] = entry.slice(2).split(READ_AS);
    return { zone: entry.slice(0, 1), printed, corrected };
  });
}

export class ZoneFacts {
  private readonly values: readonly string[];
  private readonly ranks: Uint16Array;
  private printed: ReadonlyMap<Place, string> | undefined;
  /** What differs from the first state, in each of the others. */
  private later: readonly ReadonlyMap<Place, string>[] | undefined;

  constructor(
    private readonly sections: Sections,
    count: number,
  ) {
    this.values = sections.zones.split(';');
    this.ranks = readRanks(sections.zoneRanks, count);
  }

  /** @param state the default if undefined */
  zoneOf(place: Place, state?: ZoneState): string {
    return this.laterOf(place, state)?.split(PRINTED)[0] ?? this.values[this.ranks[place]!]!;
  }

  /** Entries of the printed lists; none if one entry simply repeats the place's name, or if no entry names it. */
  printedOf(place: Place, state?: ZoneState): readonly PrintedEntry[] {
    const later = this.laterOf(place, state);
    if (later !== undefined) return readPrinted(later.slice(later.indexOf(PRINTED) + 1));
    this.printed ??= new Map(readSparse(this.sections.printedZones));
    return readPrinted(this.printed.get(place) ?? '');
  }

  /** What a later state says of a place of which the first says something else. */
  private laterOf(place: Place, state: ZoneState = ZONE_STATES[0]): string | undefined {
    if (state === ZONE_STATES[0]) return undefined;
    this.later ??= this.sections.laterZones.split(NEXT_STATE).map((section) => new Map(readSparse(section)));
    return this.later[ZONE_STATES.indexOf(state) - 1]!.get(place);
  }
}
