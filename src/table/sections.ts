/**
 * The compiled table: one string a section, in the codec of `codec.ts`, each checked against its sum when it is first
 * read. Who writes and reads each section is in the file named beside it; `README.md` works an example.
 */

/** In the order in which they are summed and listed. */
export const SECTION_NAMES = [
  /** The state of the geography, e.g. "2026" (`table.ts`). */
  'state',
  /** The départements, in the order of their ranks (`departements.ts`). */
  'departements',
  /** The runs of INSEE codes, and the codes (`codes.ts`). */
  'prefixes',
  'codes',
  /** INSEE codes that no place bears any more (`codes.ts`). */
  'formerCodes',
  /** The official name of each place; its other names; routing labels of the post (`names.ts`). */
  'names',
  'otherNames',
  'postalLabels',
  /** The places whose name elides, or does not, against its spelling (`liaisons.ts`). */
  'liaisons',
  /** What arrondissements and former communes are today, and when former communes ended (`history.ts`). */
  'today',
  'dates',
  'ends',
  /** What happened to each commune since 1943 (`chronicle.ts`). */
  'chronicle',
  /** The post codes of each run, and of each commune and arrondissement (`postcodes.ts`). */
  'postcodes',
  'postcodeRanks',
  /** The zones, the zone of each place, the printed entries that give it, and what later states change (`zones.ts`). */
  'zones',
  'zoneRanks',
  'printedZones',
  'laterZones',
  /** The bureaux, and the bureau of each place (`bureaux.ts`). */
  'bureaux',
  'bureauRanks',
  /** Seats of the tribunaux and cours (`seats.ts`). */
  'seats',
  /** The région, the EPCI and the arrondissement of each commune of today (`belonging.ts`). */
  'belonging',
  /** Facts of one value a commune (`simple-facts.ts`). */
  'simpleFacts',
  /** The words of addresses, by kind (`vocabularies.ts`). */
  'vocabulary',
  /** Municipal populations (`populations.ts`), and the supplied table (`annexe.ts`). */
  'populations',
  'annexe',
] as const;

export type SectionName = (typeof SECTION_NAMES)[number];

/** The sections, and in `checksum` the sum of each, in order, joined by a space: a truncated or foreign table is refused. */
export type Sections = Readonly<Record<SectionName | 'checksum', string>>;

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

export function sumSections(sections: Readonly<Record<SectionName, string>>): string {
  return SECTION_NAMES.map((name) => sumText(sections[name])).join(' ');
}

/**
 * Returns the same sections, each checked against its sum when it is first read: a damaged or foreign section is never
 * decoded, and the first answer does not wait for the sums of sections that it has no use for.
 * @throws Error, on reading a section that is not the one that was summed
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
