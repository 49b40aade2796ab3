/**
 * Addresses with a post code: the town after it, or before it, that the post code confirms.
 */
import { dansDepartement, isWithin, PARTOUT, type Portee } from './choix';
import { readAbbreviations } from './abreviations';
import { readArrondissement } from './arrondissement';
import { postalPlaces } from './code';
import type { Departements } from './departement';
import { AUCUN, MOTS_DE_LIAISON, type Lecture } from './lecture';
import { readArticle, readExact } from './nom';
import { readNear, TOLERANCE_CODE_POSTAL, TOLERANCE_DEPARTEMENT } from './proche';
import { sure, type Etape, type Resolution } from './resolution';
import type { Voisinage } from './voisinage';

const ETAPE: readonly Etape[] = [{ nom: 'adresse' }];
const ETAPE_CEDEX: readonly Etape[] = [{ nom: 'adresse' }, { nom: 'cedex' }];
/** Words whose number is a box or a sorting code, not a post code. */
const BOITES: ReadonlySet<string> = new Set(['bp', 'cs', 'tsa', 'cidex', 'postale', 'p', 'boite']);
const PAYS: ReadonlySet<string> = new Set(['france', 'fr', 'f', 'fra']);
const MOST_TOWN_WORDS = 9;

/** What a post code lets us look for. */
interface Cible {
  readonly code: number;
  /** Communes it serves, the argument's département apart; empty for a CEDEX of its own. */
  readonly places: readonly number[];
  readonly portee: Portee;
}

export class LecteurAdresse {
  constructor(
    private readonly lecture: Lecture,
    private readonly departements: Departements,
    private readonly voisinage: Voisinage,
  ) {}

  /** Places of the words that may be post codes, last first. */
  postalWords(): readonly number[] {
    const { lecture } = this;
    const words: number[] = [];
    for (let at = lecture.words - 1; at >= 0; at--) {
      if (lecture.sizeOf(at) !== 5) continue;
      const value = lecture.number(at);
      if (value >= 1000 && value < 99000 && !lecture.isOneOf(at - 1, BOITES)) words.push(at);
    }
    return words;
  }

  /** Reads the address around its post codes; the first sure reading, else the first reason why not. */
  read(postalWords: readonly number[]): Resolution | undefined {
    let reason: Resolution | undefined;
    for (const word of postalWords) {
      const read = this.readAround(word);
      if (read?.kind === 'sure') return read;
      reason ??= read;
    }
    return reason;
  }

  private readAround(word: number): Resolution | undefined {
    const { lecture } = this;
    const cible = this.cibleOf(lecture.number(word));
    const end = this.townEnd(word + 1);
    const after = end > word + 1;
    const read = (after ? this.readTown(word + 1, end, cible) : undefined) ?? this.readBefore(word, cible, after);
    if (read) return read;
    return after ? this.readDisagreement(word + 1, end, cible) : this.readCodeAlone(cible);
  }

  private cibleOf(code: number): Cible {
    const { lecture } = this;
    const places = postalPlaces(lecture, fiveDigits(code), { departement: AUCUN, codePostal: AUCUN });
    if (places.length > 0) return { code, places, portee: { departement: lecture.departement, codePostal: code } };
    return {
      code,
      places,
      portee: { departement: lecture.departement, departements: this.departements.ofPostalCode(code), codePostal: AUCUN },
    };
  }

  /** The end of the town that starts at `from`: before CEDEX, the country, or the end. */
  private townEnd(from: number): number {
    const { lecture } = this;
    let end = lecture.words;
    for (let at = from; at < end; at++) if (isCedex(lecture, at)) return at;
    while (end > from && lecture.isOneOf(end - 1, PAYS)) end--;
    return end;
  }

  /** The town written in words `from` to `end`, first up to the first break, then whole. */
  private readTown(from: number, end: number, cible: Cible): Resolution | undefined {
    const stop = this.firstBreak(from, end);
    const read = this.readTownWords(from, stop, cible);
    return read ?? (stop < end ? this.readTownWords(from, end, cible) : undefined);
  }

  /** The word after the first comma, line break, bracket or semicolon; `end` where there is none. */
  private firstBreak(from: number, end: number): number {
    for (let at = from + 1; at < end; at++) if (isBreak(this.lecture.gapBefore(at))) return at;
    return end;
  }

  private readTownWords(from: number, to: number, cible: Cible): Resolution | undefined {
    const { lecture } = this;
    const { portee } = cible;
    const etapes = cible.places.length > 0 ? ETAPE : ETAPE_CEDEX;
    return (
      readExact(lecture, from, to, portee, etapes) ??
      this.narrow(readArrondissement(lecture, from, to), portee) ??
      readArticle(lecture, from, to, portee, etapes) ??
      readAbbreviations(lecture, from, to, portee, etapes) ??
      this.readBeginning(from, to, portee, etapes) ??
      this.readNearTown(from, to, cible, etapes) ??
      this.readEnding(from, to, portee, etapes)
    );
  }

  private narrow(read: Resolution | undefined, portee: Portee): Resolution | undefined {
    if (read?.kind !== 'sure') return undefined;
    // « 75116 PARIS 16 » and « 69003 LYON 3 » agree; « 75008 PARIS 16 » does not.
    return isWithin(this.lecture.table, read.place, portee) ? read : undefined;
  }

  /** « MACON FLACE »: the town, then something smaller. */
  private readBeginning(from: number, to: number, portee: Portee, etapes: readonly Etape[]): Resolution | undefined {
    for (let end = Math.min(to - 1, from + MOST_TOWN_WORDS); end > from; end--) {
      if (MOTS_DE_LIAISON.has(this.lecture.slice(end, end + 1))) continue;
      const read = readExact(this.lecture, from, end, portee, etapes);
      if (read) return read;
    }
    return undefined;
  }

  /** « FLACE MACON »: something smaller, then the town. */
  private readEnding(from: number, to: number, portee: Portee, etapes: readonly Etape[]): Resolution | undefined {
    for (let start = Math.max(from + 1, to - MOST_TOWN_WORDS); start < to; start++) {
      if (MOTS_DE_LIAISON.has(this.lecture.slice(start - 1, start))) continue;
      const read = readExact(this.lecture, start, to, portee, etapes);
      if (read) return read;
    }
    return undefined;
  }

  private readNearTown(from: number, to: number, cible: Cible, etapes: readonly Etape[]): Resolution | undefined {
    const { lecture, voisinage } = this;
    if (to - from > MOST_TOWN_WORDS) return undefined;
    if (cible.places.length > 0) {
      if (this.isKnownName(from, to)) return undefined;
      const entries = voisinage.entriesOfCommunes(cible.places);
      return readNear(lecture, from, to, entries, cible.portee, TOLERANCE_CODE_POSTAL, etapes);
    }
    for (const rank of cible.portee.departements ?? []) {
      const read = readNear(lecture, from, to, voisinage.entriesOfDepartement(rank), cible.portee, TOLERANCE_DEPARTEMENT, etapes);
      if (read) return read;
    }
    return undefined;
  }

  /** The town before the post code: « Mâcon 71000 », « 12 rue Carnot Mâcon (71000) ». */
  private readBefore(word: number, cible: Cible, townAfter: boolean): Resolution | undefined {
    if (townAfter && cible.places.length === 0) return undefined;
    const { lecture } = this;
    for (let start = Math.max(0, word - MOST_TOWN_WORDS); start < word; start++) {
      // A town in the middle of a street's name is the street's: « rue de Mâcon ».
      const inStreet = start > 0 && !isBreak(lecture.gapBefore(start)) && MOTS_DE_LIAISON.has(lecture.slice(start - 1, start));
      if (inStreet) continue;
      const read = readExact(lecture, start, word, cible.portee, ETAPE) ?? this.narrow(readArrondissement(lecture, start, word), cible.portee);
      if (read) return read;
    }
    const start = this.lastBreak(word);
    return start > 0 || word <= 4 ? this.readNearTown(start, word, cible, ETAPE) : undefined;
  }

  private lastBreak(before: number): number {
    for (let at = before - 1; at > 0; at--) if (isBreak(this.lecture.gapBefore(at))) return at;
    return 0;
  }

  private isKnownName(from: number, to: number): boolean {
    return this.lecture.entry(from, to) !== AUCUN;
  }

  /**
   * Nothing under this post code bears the name. A post code of the same département is a slip
   * that the name corrects: name and département are a complete key. One of another is a
   * contradiction, unless the argument says which département is meant.
   */
  private readDisagreement(from: number, end: number, cible: Cible): Resolution | undefined {
    const { lecture } = this;
    const stop = this.firstBreak(from, end);
    const nearby = this.readNearby(from, stop, cible.code) ?? (stop < end ? this.readNearby(from, end, cible.code) : undefined);
    if (nearby) return nearby;
    const known = lecture.entry(from, stop) !== AUCUN;
    if (!known) {
      const complement = this.readComplement(from, stop, cible.portee);
      if (complement) return complement;
      if (cible.places.length === 1) return this.readCodeAlone(cible);
    }
    if (cible.places.length === 0) return undefined;
    return { kind: 'contradiction', code: fiveDigits(cible.code), places: cible.places };
  }

  private readNearby(from: number, to: number, code: number): Resolution | undefined {
    const { lecture, departements } = this;
    const given = lecture.departement;
    const portee: Portee =
      given === AUCUN ? { ...PARTOUT, departements: departements.ofPostalCode(code) } : dansDepartement(given);
    const etapes: readonly Etape[] = [...ETAPE, { nom: 'departement', detail: fiveDigits(code) }];
    const read =
      readExact(lecture, from, to, portee, etapes) ??
      readArticle(lecture, from, to, portee, etapes) ??
      readAbbreviations(lecture, from, to, portee, etapes);
    return read?.kind === 'sure' ? read : undefined;
  }

  /** « PERIGNY SUR YERRES » for Périgny: the commune of the post code, then a river or a region. */
  private readComplement(from: number, to: number, portee: Portee): Resolution | undefined {
    for (let end = to - 1; end > from; end--) {
      const read = readExact(this.lecture, from, end, portee, ETAPE);
      if (read) return read;
    }
    return undefined;
  }

  private readCodeAlone(cible: Cible): Resolution | undefined {
    const { table } = this.lecture;
    const code = fiveDigits(cible.code);
    const places = cible.places.filter((place) => isWithin(table, place, cible.portee));
    if (places.length === 1) return sure(places[0]!, { nom: 'adresse' }, { nom: 'lieu-dit', detail: code });
    return places.length > 1 ? { kind: 'code-postal-partage', code, places } : undefined;
  }
}

function fiveDigits(code: number): string {
  return String(code).padStart(5, '0');
}

/** « CEDEX », « CEDEX9 ». */
export function isCedex(lecture: Lecture, word: number): boolean {
  return word < lecture.words && /^cedex\d*$/.test(lecture.slice(word, word + 1));
}

/** A comma, a line break, a bracket, a semicolon or a dash between spaces. */
export function isBreak(gap: string): boolean {
  return /[,;()\n\r\t|]|\s[-–—]\s/.test(gap);
}
