/**
 * The shape of the compiled table: one string a section, in the codec of `codec.ts`.
 * Places are numbered: the communes of today by code, the municipal arrondissements, then the
 * former communes by code. "A place" below is that number.
 */
export interface Sections {
  /** The state of the geography, e.g. "2026". */
  readonly state: string;
  /** Sum of every other section, in the order of `SECTION_NAMES`: a truncated or foreign table is refused. */
  readonly checksum: string;
  /** `code|name` of each département, joined by `;`. */
  readonly departements: string;
  /** `prefix:count` of the codes of communes, arrondissements, former communes: three lists joined by `|`. */
  readonly prefixes: string;
  /** The rest of each INSEE code, as the gap to the one before under the same prefix. */
  readonly codes: string;
  /** INSEE codes no place bears any more: `old prefix>new prefix:gaps between the numbers`, or `code:place`; one a line. */
  readonly formerCodes: string;
  /** Each name: a character for how many it shares with the one before, then the rest; joined by `;`. */
  readonly names: string;
  /** Other names: the gap in places, `|`, the names joined by `|`; entries joined by `;`. */
  readonly otherNames: string;
  /** Routing labels of the post that are no commune's name, in the shape of `autresNoms`. */
  readonly postalLabels: string;
  /** For each arrondissement and former commune, how many communes it is in today, and which (signed gaps). */
  readonly today: string;
  /** The dates former communes ended, joined by `;`, and which applies to each. */
  readonly dates: string;
  readonly ends: string;
  /** The post codes of each prefix of codes, the most shared first, then those of each commune and arrondissement among them. */
  readonly postcodes: string;
  readonly postcodeRanks: string;
  /** Values of the zone, joined by `;`, and which applies to each place. */
  readonly zones: string;
  readonly zoneRanks: string;
  /** Printed entries of the zones where they are not simply the place's name. */
  readonly printedZones: string;
  /** `labels joined by |,fondement` of the bureaux, joined by `;`, and which applies to each place. */
  readonly bureaux: string;
  readonly bureauRanks: string;
  /** Seats of the tribunaux and cours: `département:tribunal:cour` joined by `;`. */
  readonly seats: string;
  /** Facts of one value a commune, from `data/faits/`: `name|values joined by ;|ranks`, one a line. */
  readonly simpleFacts: string;
  /** Municipal populations: a column a year from 2023 to 2020, each as its distance to what `predictFigure` expects. */
  readonly populations: string;
  /** The supplied population table: gap in places, year, figure. */
  readonly annexe: string;
}

/** The order in which the sections are summed and listed. */
export const SECTION_NAMES: readonly (keyof Omit<Sections, 'checksum'>)[] = [
  'state',
  'departements',
  'prefixes',
  'codes',
  'formerCodes',
  'names',
  'otherNames',
  'postalLabels',
  'today',
  'dates',
  'ends',
  'postcodes',
  'postcodeRanks',
  'zones',
  'zoneRanks',
  'printedZones',
  'bureaux',
  'bureauRanks',
  'seats',
  'simpleFacts',
  'populations',
  'annexe',
];

/** FNV-1a over a section and its length, as eight hexadecimal digits. */
function sumText(text: string): string {
  // Taken out of the loop: in a realm of its own, a global costs a look-up at every turn.
  const { imul } = Math;
  // As a small integer: otherwise the engine counts in floating point, at twice the cost.
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at++) hash = imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = imul(hash ^ text.length, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

export function sumSections(sections: Omit<Sections, 'checksum'>): string {
  return SECTION_NAMES.map((name) => sumText(sections[name])).join(' ');
}

/**
 * The same sections, each checked against its sum when it is first read: a damaged or foreign one
 * is never decoded, and the first answer does not wait for the sums of what it has no use for.
 * @throws Error where a section is not the one that was summed.
 */
export function checkedSections(sections: Sections): Sections {
  const sums = typeof sections.checksum === 'string' ? sections.checksum.split(' ') : [];
  const checked = { checksum: sections.checksum };
  SECTION_NAMES.forEach((name, rank) => {
    let isChecked = false;
    Object.defineProperty(checked, name, {
      enumerable: true,
      get: () => {
        const text = sections[name];
        if (!isChecked && (typeof text !== 'string' || sumText(text) !== sums[rank])) throw new Error(DAMAGED);
        isChecked = true;
        return text;
      },
    });
  });
  return checked as Sections;
}

export const DAMAGED = 'La table de Ressort est incomplète ou abîmée : réinstallez le complément.';
