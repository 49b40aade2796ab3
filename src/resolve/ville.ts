/** The town of an address: words that its post code confirms, exactly or beyond doubt. */
import { readAbbreviations } from './abreviations';
import { readArrondissement } from './arrondissement';
import { isWithin, PARTOUT } from './choix';
import { ETAPE, ETAPE_CEDEX, fiveDigits, MOST_TOWN_WORDS, type Cible, type Terrain } from './cible';
import { firstBreak, isBreak, lastBreak } from './coupure';
import { AUCUN, MOTS_DE_LIAISON } from './lecture';
import { readArticle, readExact } from './nom';
import { readMarked } from './perdus';
import { isContested, readMistyped, readSame, readShortened, sameGround, stricter, type Sol } from './proche';
import type { Etape, Resolution } from './resolution';

export class LecteurVille {
  private readonly lecture;

  constructor(private readonly terrain: Terrain) {
    this.lecture = terrain.lecture;
  }

  /** The town written in words `from` to `end`, first up to the first break, then whole. */
  readTown(from: number, end: number, cible: Cible): Resolution | undefined {
    const stop = firstBreak(this.lecture, from, end);
    const read = this.readTownWords(from, stop, cible);
    return read ?? (stop < end ? this.readTownWords(from, end, cible) : undefined);
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
    // « 31000 TOULOUSE 31 »: a number behind the town says no more.
    if (to - from > 1 && this.lecture.number(to - 1) !== AUCUN) return this.readTownWords(from, to - 1, cible);
    return this.terrain.firstOnGround(
      cible,
      (sol) =>
        readMarked(lecture, from, to, () => sol.entries, sol.portee, etapes) ??
        this.readLooseTown(from, to, cible, sol, etapes),
    );
  }

  private readLooseTown(
    from: number,
    to: number,
    cible: Cible,
    sol: Sol,
    etapes: readonly Etape[],
  ): Resolution | undefined {
    const short = to - from <= MOST_TOWN_WORDS;
    const knownNearby = this.terrain.isKnown(from, to, cible.voisins);
    // The whole as a near miss before its beginning as a name: « LUNEL-VVIEL » is not Lunel.
    const whole = short && !knownNearby ? this.readNearWhole(from, to, sol, etapes) : undefined;
    if (whole) return whole;
    const beginning = this.readBeginning(from, to, sol, etapes);
    // A CEDEX is named after the town it begins with; a post code has both on its ground.
    if (beginning) return cible.places.length === 0 ? beginning : this.unlessEndingDiffers(beginning, from, to, sol);
    return this.readEnding(from, to, sol, etapes);
  }

  private readNearWhole(from: number, to: number, sol: Sol, etapes: readonly Etape[]): Resolution | undefined {
    const { lecture } = this;
    const strict = this.terrain.isKnown(from, to, PARTOUT) ? stricter(sol) : sol;
    return (
      readSame(lecture, from, to, sol, etapes) ??
      readMistyped(lecture, from, to, strict, etapes) ??
      readShortened(lecture, from, to, sol, etapes)
    );
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
      if (this.lecture.isOneOf(end, MOTS_DE_LIAISON)) continue;
      const read = this.readPlain(from, end, end, to, sol, etapes);
      if (read) return read;
    }
    return undefined;
  }

  /** « SANCE MACON » begins with one town and ends with another: neither is sure. */
  private unlessEndingDiffers(beginning: Resolution, from: number, to: number, sol: Sol): Resolution {
    const ending = this.readEnding(from, to, sol, []);
    if (
      beginning.kind !== 'sure' ||
      ending?.kind !== 'sure' ||
      sameGround(this.lecture.table, beginning.place, ending.place)
    )
      return beginning;
    return { kind: 'homonymes', lu: this.lecture.written(from, to), places: [beginning.place, ending.place] };
  }

  /** « FLACE MACON »: something smaller, then the town. */
  private readEnding(from: number, to: number, sol: Sol, etapes: readonly Etape[]): Resolution | undefined {
    for (let start = Math.max(from + 1, to - MOST_TOWN_WORDS); start < to; start++) {
      if (this.lecture.isOneOf(start - 1, MOTS_DE_LIAISON)) continue;
      const read = this.readPlain(start, to, from, start, sol, etapes);
      if (read) return read;
    }
    return undefined;
  }

  /** A town in words `from` to `to`, unless the words left over bring another name of the ground to mind. */
  private readPlain(
    from: number,
    to: number,
    restFrom: number,
    restTo: number,
    sol: Sol,
    etapes: readonly Etape[],
  ): Resolution | undefined {
    const { lecture } = this;
    const read = readExact(lecture, from, to, sol.portee, etapes);
    if (read?.kind !== 'sure') return read;
    const words = lecture.slice(from, to).split(' ');
    const rest = lecture.slice(restFrom, restTo).split(' ');
    return isContested(lecture.table, sol, read.place, words, rest) ? undefined : read;
  }

  /** The town before the post code: « Mâcon 71000 », « 12 rue Carnot Mâcon (71000) ». */
  readBefore(word: number, cible: Cible, townAfter: boolean): Resolution | undefined {
    if (townAfter && cible.places.length === 0) return undefined;
    const { lecture } = this;
    for (let start = Math.max(0, word - MOST_TOWN_WORDS); start < word; start++) {
      // A town in the middle of a street's name is the street's: « rue de Mâcon ».
      const inStreet = start > 0 && !isBreak(lecture.gapBefore(start)) && lecture.isOneOf(start - 1, MOTS_DE_LIAISON);
      if (inStreet) continue;
      const read =
        readExact(lecture, start, word, cible.portee, ETAPE) ??
        this.narrow(readArrondissement(lecture, start, word), cible);
      if (read) return read;
    }
    const start = lastBreak(lecture, word);
    if (start === 0 && word > 4) return undefined;
    return this.terrain.firstOnGround(cible, (sol) => this.readNearWhole(start, word, sol, ETAPE));
  }
}
