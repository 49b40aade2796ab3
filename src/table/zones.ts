/** The zone of each place, and the printed entries that give it. */
import { readRanks, writeSharedValues } from './shared-values';
import { readSparse, writeSparse } from './sparse';
import type { Place } from './place';
import type { Sections } from './sections';

/** An entry of the printed lists. */
export interface PrintedEntry {
  readonly zone: string;
  /** "" if the text takes the whole département. */
  readonly printed: string;
  /** What a misprint is read as. */
  readonly corrected?: string | undefined;
}

/** Between a misprint and what it is read as. */
const READ_AS = '>';

/**
 * @param zones for each place, its zones joined by « ou »
 * @param printed for each place, the entries that name it; none if one entry simply repeats its name
 */
export function writeZones(
  zones: readonly string[],
  printed: readonly (readonly PrintedEntry[])[],
): Pick<Sections, 'zones' | 'zoneRanks' | 'printedZones'> {
  const { values, ranks } = writeSharedValues(zones);
  const entries = printed.map((list) =>
    list
      .map(({ zone, printed, corrected }) => `${zone}:${printed}${corrected === undefined ? '' : READ_AS + corrected}`)
      .join('|'),
  );
  return { zones: values, zoneRanks: ranks, printedZones: writeSparse(entries) };
}

export class ZoneFacts {
  private readonly values: readonly string[];
  private readonly ranks: Uint16Array;
  private printed: ReadonlyMap<Place, string> | undefined;

  constructor(
    private readonly sections: Sections,
    count: number,
  ) {
    this.values = sections.zones.split(';');
    this.ranks = readRanks(sections.zoneRanks, count);
  }

  zoneOf(place: Place): string {
    return this.values[this.ranks[place]!]!;
  }

  /** Entries of the printed lists; none if one entry simply repeats the place's name, or if no entry names it. */
  printedOf(place: Place): readonly PrintedEntry[] {
    this.printed ??= new Map(readSparse(this.sections.printedZones));
    const entries = this.printed.get(place);
    return entries === undefined
      ? []
      : entries.split('|').map((entry) => {
          const [printed = '', corrected] = entry.slice(2).split(READ_AS);
          return { zone: entry.slice(0, 1), printed, corrected };
        });
  }
}
