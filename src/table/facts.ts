/** The facts of each place, as the table has them: ranks into short lists of values. */
import { fromBytes, NumberReader } from './codec';
import { decodeSparse } from './names';
import type { Sections } from './sections';

export interface BureauEntry {
  /** Labels of the bureaux, the seat's first; empty where the text gives none. */
  readonly labels: readonly string[];
  /** Grounds of the attachment, as in `data/bureau-par-commune.csv`. */
  readonly fondements: readonly string[];
}

export interface PrintedEntry {
  readonly zone: string;
  readonly printed: string;
}

export interface AnnexeEntry {
  readonly year: number;
  readonly population: number;
}

function decodeRanks(section: string, count: number): Uint16Array {
  const ranks = new Uint16Array(count);
  const reader = new NumberReader(section);
  let previous = 0;
  for (let place = 0; place < count; place++) {
    const rank = reader.next();
    if (rank > 0) previous = rank - 1;
    ranks[place] = previous;
  }
  return ranks;
}

export class ZoneFacts {
  private readonly values: readonly string[];
  private readonly ranks: Uint16Array;
  private printed: ReadonlyMap<number, string> | undefined;

  constructor(
    private readonly sections: Sections,
    count: number,
  ) {
    this.values = sections.zones.split(';');
    this.ranks = decodeRanks(sections.zoneRanks, count);
  }

  zoneOf(place: number): string {
    return this.values[this.ranks[place]!]!;
  }

  /** Entries of the printed lists, where they are not simply the place's own name. */
  printedOf(place: number): readonly PrintedEntry[] {
    this.printed ??= new Map(decodeSparse(this.sections.printedZones));
    const entries = this.printed.get(place);
    return entries === undefined
      ? []
      : entries.split('|').map((entry) => ({ zone: entry.slice(0, 1), printed: entry.slice(2) }));
  }
}

export class BureauFacts {
  private readonly values: readonly BureauEntry[];
  private readonly ranks: Uint16Array;

  constructor(sections: Sections, count: number) {
    this.values = sections.bureaux.split(';').map((item) => {
      const [labels, fondements] = fromBytes(item).split(',') as [string, string];
      return {
        labels: labels === '' ? [] : labels.split('|'),
        fondements: fondements === '' ? [] : fondements.split('|'),
      };
    });
    this.ranks = decodeRanks(sections.bureauRanks, count);
  }

  bureauOf(place: number): BureauEntry {
    return this.values[this.ranks[place]!]!;
  }
}

/** The facts of `data/faits/`, by name: one value a place, "" where the text is silent. */
export class SimpleFacts {
  private readonly lines = new Map<string, { readonly values: readonly string[]; readonly ranks: string }>();
  private readonly decoded = new Map<string, Uint16Array>();

  constructor(
    section: string,
    private readonly count: number,
  ) {
    for (const line of section === '' ? [] : section.split('\n')) {
      const [name, values, ranks] = line.split('|') as [string, string, string];
      this.lines.set(name, { values: fromBytes(values).split(';'), ranks });
    }
  }

  valueOf(name: string, place: number): string {
    const line = this.lines.get(name);
    if (!line) throw new Error(`La table n'a pas de fait « ${name} » : data/faits/ n'en a pas le fichier.`);
    let ranks = this.decoded.get(name);
    if (!ranks) this.decoded.set(name, (ranks = decodeRanks(line.ranks, this.count)));
    return line.values[ranks[place]!]!;
  }
}

const NEWEST = 2023;
const OLDEST = 2020;
/** No figure. */
export const ABSENT = -1;

export class PopulationFacts {
  /** Each column as it is written, 2023 first. */
  private readonly texts: readonly string[];
  /** The columns decoded so far, in the same order: a year is told by the ones after it. -1 where none is published. */
  private readonly columns: Int32Array[] = [];
  private annexe: ReadonlyMap<number, AnnexeEntry> | undefined;

  constructor(
    private readonly sections: Sections,
    private readonly count: number,
  ) {
    this.texts = sections.populations.split(' ');
  }

  /** Municipal population of a year from 2020 to 2023; undefined where none is published. */
  populationOf(place: number, millesime: number): number | undefined {
    if (millesime < OLDEST || millesime > NEWEST) return undefined;
    const { columns } = this;
    const rank = NEWEST - millesime;
    while (columns.length <= rank) columns.push(decodeColumn(this.texts[columns.length]!, this.count, columns));
    const figure = columns[rank]![place]!;
    return figure === ABSENT ? undefined : figure;
  }

  /** The figure of the supplied table of three départements. */
  annexeOf(place: number): AnnexeEntry | undefined {
    this.annexe ??= decodeAnnexe(this.sections.annexe);
    return this.annexe.get(place);
  }
}

/**
 * What an earlier year's figure is expected to be: the line through the two later ones, or the
 * last one known, or 0. The table only keeps how far off that is, which is a fifth less to carry.
 * `later` has the figures of later years, the nearest last; -1 where there is none.
 */
export function predictFigure(later: readonly number[]): number {
  let nearest = ABSENT;
  for (let at = later.length - 1; at >= 0; at--) {
    const figure = later[at]!;
    if (figure === ABSENT) continue;
    if (nearest !== ABSENT) return 2 * nearest > figure ? 2 * nearest - figure : 0;
    nearest = figure;
  }
  return nearest === ABSENT ? 0 : nearest;
}

function decodeColumn(text: string, count: number, later: readonly Int32Array[]): Int32Array {
  const column = new Int32Array(count);
  const reader = new NumberReader(text);
  const figures: number[] = [];
  for (let place = 0; place < count; place++) {
    const value = reader.next();
    for (let at = 0; at < later.length; at++) figures[at] = later[at]![place]!;
    if (value === 0) column[place] = ABSENT;
    else column[place] = predictFigure(figures) + (((value - 1) & 1) === 1 ? -value / 2 : (value - 1) / 2);
  }
  return column;
}

function decodeAnnexe(text: string): ReadonlyMap<number, AnnexeEntry> {
  const annexe = new Map<number, AnnexeEntry>();
  const reader = new NumberReader(text);
  let place = 0;
  while (!reader.done) {
    place += reader.next();
    annexe.set(place, { year: reader.next(), population: reader.next() });
  }
  return annexe;
}
