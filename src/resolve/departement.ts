/** Reading a département: a code, a name, or both (« 71 », « Saône-et-Loire », « 91 : Essonne »). */
import { fold } from '../table/fold';
import type { Table } from '../table/table';
import { repairCharacters } from './caracteres';

/** No département is written at greater length, even with its code and brackets. */
const LONGEST_TEXT = 60;
const MOST_KNOWN = 1000;
const LONG_NAME = 9;
/** From 97000 on, post codes are overseas. */
const OUTRE_MER = 97;

/** Names in use that are not the official one. */
const AUTRES_NOMS: Readonly<Record<string, string>> = {
  reunion: '974',
  'ile de la reunion': '974',
  'belfort territoire de': '90',
  'territoire belfort': '90',
  belfort: '90',
  'cotes du nord': '22',
  'loire inferieure': '44',
  'seine inferieure': '76',
  'basses alpes': '04',
  'basses pyrenees': '64',
  'charente inferieure': '17',
  'guyane francaise': '973',
  'saint pierre et miquelon': '975',
  'saint barthelemy': '977',
  'saint martin': '978',
  'wallis et futuna': '986',
  'polynesie francaise': '987',
  'nouvelle caledonie': '988',
};

export class Departements {
  private readonly rankOfCode = new Map<string, number>();
  private readonly ofPostalPrefix: (readonly number[] | undefined)[] = [];
  private readonly rankOfName = new Map<string, number>();
  /** What was read before: a column gives few départements many times. */
  private readonly known = new Map<string, number>();

  constructor(private readonly table: Table) {
    table.departements.forEach(({ code, name: nom }, rank) => {
      this.rankOfCode.set(code.toLowerCase(), rank);
      this.rankOfName.set(fold(nom), rank);
    });
    for (const [nom, code] of Object.entries(AUTRES_NOMS)) this.rankOfName.set(nom, this.rankOfCode.get(code)!);
  }

  /** The rank of a code (« 71 », « 1 », « 2a », « 971 »); -1 where there is none. */
  ofCode(code: string): number {
    const lower = code.toLowerCase();
    return this.rankOfCode.get(lower.length === 1 ? `0${lower}` : lower) ?? -1;
  }

  /** The rank of a name in any writing; -1 where there is none. */
  ofName(name: string): number {
    const folded = fold(name);
    return this.rankOfName.get(folded) ?? this.rankOfName.get(folded.replace(/^(?:le |la |les |l )/, '')) ?? -1;
  }

  /** The same, or a long name with one typing error that is near no other: « Haute-Alpes ». */
  private ofNearName(name: string): number {
    const exact = this.ofName(name);
    const folded = fold(name);
    if (exact >= 0 || folded.length < LONG_NAME) return exact;
    const near = new Set<number>();
    for (const [known, rank] of this.rankOfName) if (isOneErrorAway(folded, known)) near.add(rank);
    return near.size === 1 ? [...near][0]! : -1;
  }

  /** The rank of a code, a name, or a code with its name; -1 where the text is none or contradicts itself. */
  read(text: string): number {
    // Not even remembered: a thousand cells full of text would weigh more than the table.
    if (text.length > LONGEST_TEXT) return -1;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const rank = this.readFresh(text);
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(text, rank);
    return rank;
  }

  private readFresh(text: string): number {
    const whole = this.ofCodeOrName(text);
    if (whole >= 0) return whole;
    const both = /^\W*(\d{1,3}|2[ab])\W+(\D.*)$/i.exec(text) ?? swapped(/^(\D.*?)\W+(\d{1,3}|2[ab])\W*$/i.exec(text));
    if (both) {
      const byCode = this.ofCode(both[1]);
      return byCode >= 0 && byCode === this.ofNearName(both[2]) ? byCode : -1;
    }
    const repaired = repairCharacters(text);
    return repaired === undefined ? this.ofNearName(text) : this.readFresh(repaired);
  }

  private ofCodeOrName(text: string): number {
    const trimmed = text.trim();
    const byCode = /^[0-9]{1,3}$|^2[abAB]$/.test(trimmed)
      ? this.ofCode(trimmed.length === 3 ? trimmed.replace(/^0/, '') : trimmed)
      : -1;
    return byCode >= 0 ? byCode : this.ofName(trimmed);
  }

  /** The ranks a post code can belong to: Corsica has two under 20, overseas three digits. */
  ofPostalCode(code: number): readonly number[] {
    const thousands = Math.floor(code / 1000);
    // Overseas the third digit counts: one list for each hundred.
    const key = thousands >= OUTRE_MER ? Math.floor(code / 100) : thousands;
    return (this.ofPostalPrefix[key] ??= this.readPostalPrefix(String(code).padStart(5, '0')));
  }

  private readPostalPrefix(digits: string): readonly number[] {
    const codes = digits.startsWith('20')
      ? ['2a', '2b']
      : digits.startsWith('971')
        ? // Saint-Barthélemy and Saint-Martin keep Guadeloupe's 971 in their post codes.
          ['971', '977', '978']
        : [digits.slice(0, Number(digits.slice(0, 2)) >= OUTRE_MER ? 3 : 2)];
    return codes.map((one) => this.ofCode(one)).filter((rank) => rank >= 0);
  }

  codeOf(rank: number): string {
    return this.table.departements[rank]!.code;
  }
}

/** One letter missing, too many, or wrong. */
function isOneErrorAway(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const a = one.slice(start);
  const b = other.slice(start);
  return a.slice(1) === b.slice(1) || a.slice(1) === b || b.slice(1) === a;
}

function swapped(match: RegExpExecArray | null): readonly [string, string, string] | null {
  return match ? [match[0], match[2]!, match[1]!] : null;
}
