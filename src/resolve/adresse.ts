/**
 * Addresses with a post code: the town after it, or before it, that the post code confirms.
 */
import { dansDepartement, isWithin, PARTOUT, placesNamed, type Portee } from './choix';
import { readComplement } from './complement';
import { readMarked } from './perdus';
import { readAbbreviations } from './abreviations';
import { readArrondissement } from './arrondissement';
import type { Departements } from './departement';
import { AUCUN, MOTS_DE_LIAISON, type Lecture } from './lecture';
import { readArticle, readExact } from './nom';
import {
  isContested, readMistyped, readPart, readSame, sameGround, solDuCodePostal, solDuDepartement, stricter, type Sol,
} from './proche';
import { sure, type Etape, type Resolution, type Sure } from './resolution';
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
  /** The département given, else those the code can belong to. */
  readonly voisins: Portee;
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
    if (read) return this.toArrondissement(read, cible);
    return after ? this.readDisagreement(word + 1, end, cible) : this.readCodeAlone(cible);
  }

  /** « 13008 MARSEILLE »: the post code says which arrondissement of the city. */
  private toArrondissement(read: Resolution, cible: Cible): Resolution {
    const { table } = this.lecture;
    const [place, ...others] = cible.places;
    if (read.kind !== 'sure' || place === undefined || others.length > 0) return read;
    const within = table.genreOf(place) === 'arrondissement' && table.todayOf(place)[0] === read.place;
    return within ? { ...read, place, etapes: [...read.etapes, { nom: 'arrondissement', detail: fiveDigits(cible.code) }] } : read;
  }

  private cibleOf(code: number): Cible {
    const { lecture } = this;
    const given = lecture.departement;
    const places = lecture.table.postcodes().placesOf(code);
    const ofCode: Portee = { departement: given, departements: this.departements.ofPostalCode(code), codePostal: AUCUN };
    const voisins = given === AUCUN ? ofCode : dansDepartement(given);
    return { code, places, voisins, portee: places.length > 0 ? { departement: given, codePostal: code } : ofCode };
  }

  /** The end of the town that starts at `from`: before CEDEX, the country, or the end. */
  private townEnd(from: number): number {
    const { lecture } = this;
    let end = lecture.words;
    for (let at = from; at < end; at++) if (isCedex(lecture, at)) return at;
    end = lecture.endWithoutCountry(from, end);
    // A country alone is no town.
    return end === from + 1 && lecture.isOneOf(from, PAYS) ? from : end;
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
    const exact =
      readExact(lecture, from, to, portee, etapes) ??
      this.narrow(readArrondissement(lecture, from, to), cible) ??
      readArticle(lecture, from, to, portee, etapes) ??
      readAbbreviations(lecture, from, to, portee, etapes);
    if (exact) return exact;
    return this.firstOnGround(
      cible,
      (sol) => readMarked(lecture, from, to, sol.entries, sol.portee, etapes) ?? this.readLooseTown(from, to, cible, sol, etapes),
    );
  }

  private readLooseTown(from: number, to: number, cible: Cible, sol: Sol, etapes: readonly Etape[]): Resolution | undefined {
    const { lecture } = this;
    const short = to - from <= MOST_TOWN_WORDS;
    const knownNearby = this.isKnown(from, to, cible.voisins);
    const same = short && !knownNearby ? readSame(lecture, from, to, sol, etapes) : undefined;
    if (same) return same;
    const beginning = this.readBeginning(from, to, sol, etapes);
    // A CEDEX is named after the town it begins with; a post code has both on its ground.
    if (beginning) return cible.places.length === 0 ? beginning : this.unlessEndingDiffers(beginning, from, to, sol);
    const mistyped = short && !knownNearby ? readMistyped(lecture, from, to, this.isKnown(from, to, PARTOUT) ? stricter(sol) : sol, etapes) : undefined;
    return mistyped ?? this.readEnding(from, to, sol, etapes);
  }

  /** Tries the post code's communes, or each département it can belong to where it has none. */
  private firstOnGround(cible: Cible, read: (sol: Sol) => Resolution | undefined): Resolution | undefined {
    const { voisinage } = this;
    if (cible.places.length > 0) return read(solDuCodePostal(voisinage.entriesOfCommunes(this.lecture.table.postcodes().groundOf(cible.code)), cible.portee));
    for (const rank of cible.voisins.departements ?? [cible.voisins.departement]) {
      if (rank === AUCUN) continue;
      const found = read(solDuDepartement(voisinage.entriesOfDepartement(rank), cible.portee));
      if (found) return found;
    }
    return undefined;
  }

  private isKnown(from: number, to: number, portee: Portee): boolean {
    const { vivantes, anciennes } = placesNamed(this.lecture.table, this.lecture.entry(from, to), portee);
    return vivantes.length + anciennes.length > 0;
  }

  /** « 75116 PARIS 16 » and « 69003 LYON 3 » agree; « 75008 PARIS 16 » contradicts itself. */
  private narrow(read: Resolution | undefined, cible: Cible): Resolution | undefined {
    if (read?.kind !== 'sure') return undefined;
    const { table } = this.lecture;
    if (isWithin(table, read.place, cible.portee)) return read;
    const sameCity = table.todayOf(read.place).some((city) => isWithin(table, city, cible.portee));
    return sameCity ? { kind: 'contradiction', code: fiveDigits(cible.code), places: cible.places } : undefined;
  }

  /** « MACON FLACE »: the town, then something smaller. */
  private readBeginning(from: number, to: number, sol: Sol, etapes: readonly Etape[]): Resolution | undefined {
    for (let end = Math.min(to - 1, from + MOST_TOWN_WORDS); end > from; end--) {
      if (MOTS_DE_LIAISON.has(this.lecture.slice(end, end + 1))) continue;
      const read = this.readPlain(from, end, end, to, sol, etapes);
      if (read) return read;
    }
    return undefined;
  }

  /** « SANCE MACON » begins with one town and ends with another: neither is sure. */
  private unlessEndingDiffers(beginning: Resolution, from: number, to: number, sol: Sol): Resolution {
    const ending = this.readEnding(from, to, sol, []);
    if (beginning.kind !== 'sure' || ending?.kind !== 'sure' || sameGround(this.lecture.table, beginning.place, ending.place)) return beginning;
    return { kind: 'homonymes', lu: this.lecture.written(from, to), places: [beginning.place, ending.place] };
  }

  /** « FLACE MACON »: something smaller, then the town. */
  private readEnding(from: number, to: number, sol: Sol, etapes: readonly Etape[]): Resolution | undefined {
    for (let start = Math.max(from + 1, to - MOST_TOWN_WORDS); start < to; start++) {
      if (MOTS_DE_LIAISON.has(this.lecture.slice(start - 1, start))) continue;
      const read = this.readPlain(start, to, from, start, sol, etapes);
      if (read) return read;
    }
    return undefined;
  }

  /** A town in words `from` to `to`, unless the words left over bring another name of the ground to mind. */
  private readPlain(from: number, to: number, restFrom: number, restTo: number, sol: Sol, etapes: readonly Etape[]): Resolution | undefined {
    const { lecture } = this;
    const read = readExact(lecture, from, to, sol.portee, etapes);
    if (read?.kind !== 'sure') return read;
    const words = lecture.slice(from, to).split(' ');
    const rest = lecture.slice(restFrom, restTo).split(' ');
    return isContested(lecture.table, sol, read.place, words, rest) ? undefined : read;
  }

  /** The town before the post code: « Mâcon 71000 », « 12 rue Carnot Mâcon (71000) ». */
  private readBefore(word: number, cible: Cible, townAfter: boolean): Resolution | undefined {
    if (townAfter && cible.places.length === 0) return undefined;
    const { lecture } = this;
    for (let start = Math.max(0, word - MOST_TOWN_WORDS); start < word; start++) {
      // A town in the middle of a street's name is the street's: « rue de Mâcon ».
      const inStreet = start > 0 && !isBreak(lecture.gapBefore(start)) && MOTS_DE_LIAISON.has(lecture.slice(start - 1, start));
      if (inStreet) continue;
      const read = readExact(lecture, start, word, cible.portee, ETAPE) ?? this.narrow(readArrondissement(lecture, start, word), cible);
      if (read) return read;
    }
    const start = this.lastBreak(word);
    if (start === 0 && word > 4) return undefined;
    return this.firstOnGround(cible, (sol) => readSame(lecture, start, word, sol, ETAPE) ?? readMistyped(lecture, start, word, sol, ETAPE));
  }

  private lastBreak(before: number): number {
    for (let at = before - 1; at > 0; at--) if (isBreak(this.lecture.gapBefore(at))) return at;
    return 0;
  }

  /**
   * Nothing under this post code bears the name. A post code of the same département is a slip
   * that the name corrects: name and département are a complete key. One of another is a
   * contradiction, unless the argument says which département is meant.
   */
  private readDisagreement(from: number, end: number, cible: Cible): Resolution | undefined {
    const { lecture } = this;
    const stop = this.firstBreak(from, end);
    const part = this.firstOnGround(cible, (sol) => (cible.places.length > 0 ? readPart(lecture, from, stop, sol, ETAPE) : undefined));
    const nearby = this.readNearby(from, stop, cible) ?? (stop < end ? this.readNearby(from, end, cible) : undefined);
    if (nearby || part) return this.settle(nearby, part, lecture.written(from, stop));
    if (!this.isKnown(from, stop, PARTOUT)) {
      const complement =
        this.firstOnGround(cible, (sol) => readComplement(lecture, from, stop, sol, ETAPE)) ??
        this.firstOnGround({ ...cible, places: [], portee: cible.voisins }, (sol) => readComplement(lecture, from, stop, sol, ETAPE));
      if (complement) return complement;
      if (cible.places.length === 1) return this.readCodeAlone(cible);
    }
    if (cible.places.length === 0) return undefined;
    return { kind: 'contradiction', code: fiveDigits(cible.code), places: cible.places };
  }

  /** « 06740 CHATEAUNEUF »: a living namesake of the département and a longer name of the post code are both meant, or neither. */
  private settle(nearby: Sure | undefined, part: Resolution | undefined, lu: string): Resolution | undefined {
    if (!nearby || part?.kind !== 'sure' || sameGround(this.lecture.table, nearby.place, part.place)) return nearby ?? part;
    if (nearby.etapes.some(({ nom }) => nom === 'ancien-nom')) return part;
    return { kind: 'homonymes', lu, places: [nearby.place, part.place] };
  }

  private readNearby(from: number, to: number, cible: Cible): Sure | undefined {
    const { lecture } = this;
    const etapes: readonly Etape[] = [...ETAPE, { nom: 'departement', detail: fiveDigits(cible.code) }];
    const read = readExact(lecture, from, to, cible.voisins, etapes) ?? readAbbreviations(lecture, from, to, cible.voisins, etapes);
    return read?.kind === 'sure' ? read : undefined;
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

const CEDEX = 'cedex';

/** « CEDEX », « CEDEX9 ». */
export function isCedex(lecture: Lecture, word: number): boolean {
  if (word >= lecture.words || !lecture.startsWith(word, CEDEX)) return false;
  return lecture.sizeOf(word) === CEDEX.length || /^cedex\d+$/.test(lecture.slice(word, word + 1));
}

/** A comma, a line break, a bracket, a semicolon or a dash between spaces. */
export function isBreak(gap: string): boolean {
  if (gap === ' ' || gap === '-' || gap === '\'') return false;
  return /[,;()\n\r\t|]|\s[-–—]\s/.test(gap);
}
