/**
 * The second argument: a département in any writing a column holds (« 71 », « Saône-et-Loire »,
 * « (93) », « D93 », « 21 : Côte-d'Or », « 9A »), a post code, or a country. It is evidence like the text.
 */
import { fold } from '../../table/fold';
import { NONE } from '../../table/place';
import type { Table } from '../../table/table';
import { NO_ARGUMENT, type Argument } from '../text/argument';
import type { Lexicon } from '../text/lexicon';
import type { Reading } from '../text/reading';
import { Vocabulary } from '../text/vocabulary';
import { repairCharacters } from '../text/mojibake';
import { ARTICLE } from '../text/marks';
import { shortenedName } from './shortened';

const NOWHERE_SAID: readonly number[] = [];

/** No département is written at greater length, even with its code and brackets. */
const LONGEST_TEXT = 60;
const MOST_KNOWN = 1000;
const LONG_NAME = 9;
/** From 97000 on, post codes are overseas. */
const OVERSEAS = 97;
/** Keys of arguments: ranks, then sets of several départements, then post codes. */
const FIRST_SET_KEY = 500;
const ABROAD: Argument = { ...NO_ARGUMENT, key: -2, abroad: true };

/** Several départements under one code: Corsica, Guadeloupe with the two islands that left it, all of overseas. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  '20': ['2a', '2b'],
  '971': ['971', '977', '978'],
  '97': ['971', '972', '973', '974', '975', '976', '977', '978'],
  '98': ['986', '987', '988'],
};

/** No town of the two islands has a code of these: La Réunion's CEDEX have. */
const POSTAL_SETS: Readonly<Record<string, readonly string[]>> = { '977': ['974'], '978': ['974'] };

export class Departements {
  private readonly rankOfCode = new Map<string, number>();
  private readonly ofPostalPrefix: (readonly number[] | undefined)[] = [];
  private names: ReadonlyMap<string, readonly number[]> | undefined;
  /** The same names, asked of a text's words. */
  private written: Vocabulary | undefined;
  private lastWords: Vocabulary | undefined;
  private lengths: ReadonlyMap<number, readonly string[]> | undefined;
  private bareNames: readonly (readonly string[])[] | undefined;
  /** What was read before: a column gives few départements many times. */
  private readonly known = new Map<string, Argument | undefined>();
  private readonly made = new Map<string, Argument>();

  constructor(
    private readonly table: Table,
    private readonly lexicon: Lexicon,
  ) {
    table.departements.forEach(({ code }, rank) => this.rankOfCode.set(code.toLowerCase(), rank));
  }

  /** The rank of a code (« 71 », « 1 », « 2a », « 971 »); NONE if there is none. */
  ofCode(code: string): number {
    const lower = code.toLowerCase();
    return this.rankOfCode.get(lower.length === 1 ? `0${lower}` : lower) ?? NONE;
  }

  /** The ranks that a name, in any writing, stands for: of a département, or of a region's; empty if there is none. */
  ofName(name: string): readonly number[] {
    const names = (this.names ??= this.readNames());
    const folded = fold(name);
    return names.get(folded) ?? names.get(folded.replace(SMALL_START, '')) ?? names.get(bare(folded)) ?? [];
  }

  /** The ranks that folded words say, without an article before them; most words are passed over without a string. */
  ofWords(reading: Reading, from: number, to: number): readonly number[] {
    const start = reading.is(from, ARTICLE) ? from + 1 : from;
    if (!this.mayEndAt(reading, to) || !reading.isPhrase(start, to, this.written!)) return NOWHERE_SAID;
    return this.names!.get(reading.slice(start, to)) ?? NOWHERE_SAID;
  }

  /** Returns false if no name of a département or region ends with the word before `to`: most texts are done with by it. */
  mayEndAt(reading: Reading, to: number): boolean {
    if (!this.lastWords) {
      this.names = this.readNames();
      this.written = new Vocabulary(this.names.keys());
      this.lastWords = new Vocabulary([...this.names.keys()].map((name) => name.slice(name.lastIndexOf(' ') + 1)));
    }
    return reading.isOneOf(to - 1, this.lastWords);
  }

  private readNames(): ReadonlyMap<string, readonly number[]> {
    const names = new Map<string, readonly number[]>();
    const put = (name: string, ranks: readonly number[]): void => {
      names.set(name, ranks);
      // « Cote d Or » is written without its small words too.
      if (!names.has(bare(name))) names.set(bare(name), ranks);
    };
    for (const kind of ['departement', 'region'])
      for (const [name, codes] of this.lexicon.valuesOf(kind)) put(name, this.ranksOf(codes.split(' ')));
    this.table.departements.forEach(({ name }, rank) => put(fold(name), [rank]));
    return names;
  }

  private ranksOf(codes: readonly string[]): readonly number[] {
    return codes.map((code) => this.ofCode(code)).filter((rank) => rank !== NONE);
  }

  /**
   * Reads a cell of départements. Returns `NO_ARGUMENT` for a blank or a filler, undefined for a text
   * that is no département, post code or country, or that contradicts itself.
   */
  read(text: string): Argument | undefined {
    // Not even remembered: a thousand cells full of text would weigh more than the table.
    if (text.length > LONGEST_TEXT) return undefined;
    if (this.known.has(text)) return this.known.get(text);
    const argument = this.readFresh(text);
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(text, argument);
    return argument;
  }

  private readFresh(text: string): Argument | undefined {
    const folded = fold(text);
    if (this.lexicon.of('etranger').has(folded) || this.lexicon.of('pays').has(folded)) return ABROAD;
    const code = this.ofWrittenCode(text);
    if (code) return code;
    const ranks = this.ofName(text);
    if (ranks.length > 0) return this.of(ranks);
    if (folded === '' || this.lexicon.of('vide').has(folded)) return NO_ARGUMENT;
    const both = CODE_THEN_NAME.exec(text) ?? swapped(NAME_THEN_CODE.exec(text));
    if (both) {
      const byCode = this.ofWrittenCode(both[1]);
      const byName = this.ofNearName(both[2]);
      if (byCode && byName.length > 0 && byName.every((rank) => byCode.departements.includes(rank))) return byCode;
    }
    const repaired = repairCharacters(text);
    if (repaired !== undefined) return this.read(repaired);
    const near = this.ofNearName(text);
    if (near.length > 0) return this.of(near);
    const short = shortenedName(bare(folded), this.bareWords());
    return short === undefined ? undefined : this.of([short]);
  }

  /** The words of each département's name, without the small ones. */
  private bareWords(): readonly (readonly string[])[] {
    return (this.bareNames ??= this.table.departements.map(({ name }) => bare(fold(name)).split(' ')));
  }

  /** « 71 », « 71.0 », « (93) », « D93 », « 02A », « FR-01 », « 071 », « 69M », « 9A »; a post code of five figures, or four. */
  private ofWrittenCode(text: string): Argument | undefined {
    const plain = WRITTEN_CODE.exec(text)?.[1]?.toLowerCase();
    if (plain === undefined) return undefined;
    if (/^\d{4,5}$/.test(plain)) return this.ofPostCode(Number(plain));
    const other = this.lexicon.valueOf('code-departement', plain);
    if (other !== '') return this.of(this.ranksOf(other.split(' ')));
    const code = plain.length === 3 ? plain.replace(/^0/, '') : plain;
    const set = SETS[code];
    if (set) return this.of(this.ranksOf(set));
    const rank = this.ofCode(code);
    return rank === NONE ? undefined : this.of([rank]);
  }

  private ofPostCode(code: number): Argument | undefined {
    const departements = this.ofPostalCode(code);
    const served = this.table.postcodes().placesOf(code);
    if (departements.length === 0 && served.length === 0) return undefined;
    return this.make(`cp ${code}`, { departements, postCode: code, abroad: false }, code);
  }

  /** The argument of these ranks of départements; the same object for the same ranks. */
  of(ranks: readonly number[]): Argument {
    const [only] = ranks;
    if (only === undefined) return NO_ARGUMENT;
    const name = ranks.join(' ');
    const key = ranks.length === 1 ? only : FIRST_SET_KEY + this.made.size;
    return this.make(name, { departements: ranks, postCode: NONE, abroad: false }, key);
  }

  private make(name: string, argument: Omit<Argument, 'key'>, key: number): Argument {
    const known = this.made.get(name);
    if (known) return known;
    const made = { ...argument, key };
    this.made.set(name, made);
    return made;
  }

  /** The same as `ofName`, or of a long name with one typing error that is near no other: « Haute-Alpes ». */
  private ofNearName(name: string): readonly number[] {
    const exact = this.ofName(name);
    const folded = fold(name);
    if (exact.length > 0 || folded.length < LONG_NAME) return exact;
    const near = new Set<string>();
    for (const length of [folded.length - 1, folded.length, folded.length + 1])
      for (const known of this.ofLength().get(length) ?? [])
        if (isOneErrorAway(folded, known)) near.add(this.names!.get(known)!.join(' '));
    return near.size === 1 ? [...near][0]!.split(' ').map(Number) : [];
  }

  /** The names by their length: a typing error changes it by one at most. */
  private ofLength(): ReadonlyMap<number, readonly string[]> {
    if (this.lengths) return this.lengths;
    const lengths = new Map<number, string[]>();
    for (const name of this.names!.keys()) {
      const same = lengths.get(name.length);
      if (same) same.push(name);
      else lengths.set(name.length, [name]);
    }
    return (this.lengths = lengths);
  }

  /** The ranks a post code can belong to: Corsica has two under 20, overseas three digits. */
  ofPostalCode(code: number): readonly number[] {
    const thousands = Math.floor(code / 1000);
    // Overseas the third digit counts: one list for each hundred.
    const key = thousands >= OVERSEAS ? Math.floor(code / 100) : thousands;
    return (this.ofPostalPrefix[key] ??= this.readPostalPrefix(String(code).padStart(5, '0')));
  }

  private readPostalPrefix(digits: string): readonly number[] {
    const prefix = digits.slice(0, Number(digits.slice(0, 2)) >= OVERSEAS ? 3 : 2);
    return this.ranksOf(POSTAL_SETS[prefix] ?? SETS[prefix] ?? [prefix]);
  }

  /**
   * The ranks that a text says and no more: « 971 » is Guadeloupe alone here, where as an argument it
   * allows the two islands that left it. Undefined for what is no département.
   */
  exactly(text: string): readonly number[] | undefined {
    const rank = this.ofCode(text.trim());
    if (rank !== NONE) return [rank];
    const argument = this.read(text);
    return argument && argument.departements.length > 0 ? argument.departements : undefined;
  }

  codeOf(rank: number): string {
    return this.table.departements[rank]!.code;
  }
}

const SMALL_START = /^(?:le |la |les |l )/;
const SMALL_WORDS = /(?:^| )(?:de|du|des|d|la|le|les|l|et|en)(?= )/g;

/** A folded name without its small words: « cote or ». */
function bare(folded: string): string {
  return folded.replace(SMALL_WORDS, '').trim();
}

const WRITTEN_CODE =
  /^[\s([]*(?:fr[-\s]|d(?:e|é)p(?:artement|t)?s?\.?[\s:]*(?:n°\s*)?|d(?=\d))?(\d{4,5}|\d{1,3}|0?2[ab]|20[ab]|69[md]|6ae|9[a-f]|z[a-z])(?:[.,]0+)?[\s)\]:.]*$/i;
const CODE_THEN_NAME = /^\W*(\d{1,3}|2[ab])\W+(\D.*)$/i;
const NAME_THEN_CODE = /^(\D.*?)\W+(\d{1,3}|2[ab])\W*$/i;

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
