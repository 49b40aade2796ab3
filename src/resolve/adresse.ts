/**
 * Addresses with a post code: the town after it, or before it, that the post code confirms.
 */
import { ETAPE, fiveDigits, Terrain, type Cible } from './cible';
import { isCedex } from './coupure';
import type { Departements } from './departement';
import { LecteurDesaccord } from './desaccord';
import { AUCUN, PAYS, type Lecture } from './lecture';
import { readExact } from './nom';
import { sameGround } from './proche';
import type { Resolution } from './resolution';
import { LecteurVille } from './ville';
import { Vocabulaire } from './vocabulaire';
import type { Voisinage } from './voisinage';

/** Words whose number is a box or a sorting code, not a post code. */
const BOITES = new Vocabulaire('bp cs tsa cidex postale p boite');
/** An address has one, seldom two; beyond that a text is a list, and the last ones are tried. */
const MOST_POSTAL_CODES = 4;

export class LecteurAdresse {
  private readonly terrain: Terrain;
  private readonly ville: LecteurVille;
  private readonly desaccord: LecteurDesaccord;

  constructor(
    private readonly lecture: Lecture,
    departements: Departements,
    voisinage: Voisinage,
  ) {
    this.terrain = new Terrain(lecture, departements, voisinage);
    this.ville = new LecteurVille(this.terrain);
    this.desaccord = new LecteurDesaccord(this.terrain);
  }

  /** Places of the words that may be post codes, last first. */
  postalWords(): readonly number[] {
    const { lecture } = this;
    const words: number[] = [];
    for (let at = lecture.words - 1; at >= 0 && words.length < MOST_POSTAL_CODES; at--) {
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
    const cible = this.terrain.cibleOf(lecture.number(word));
    const end = this.townEnd(word + 1);
    const after = end > word + 1;
    const read =
      (after ? this.ville.readTown(word + 1, end, cible) : undefined) ?? this.ville.readBefore(word, cible, after);
    if (read) return this.unlessHeadedElsewhere(this.toArrondissement(read, cible), word, cible);
    return after ? this.desaccord.read(word + 1, end, cible) : this.desaccord.readCodeAlone(cible);
  }

  /** « Punaauia BP 6570 98702 Faa'a »: the place may be in the commune it is headed by, and its post in the other. */
  private unlessHeadedElsewhere(read: Resolution, word: number, cible: Cible): Resolution {
    const { lecture } = this;
    if (read.kind !== 'sure' || word === 0 || !lecture.mayBeginName(0)) return read;
    let end = word;
    for (let at = 1; at < word; at++) if (lecture.isOneOf(at, BOITES)) end = Math.min(end, at);
    const head = lecture.entry(0, end) === AUCUN ? undefined : readExact(lecture, 0, end, cible.voisins, ETAPE);
    if (head?.kind !== 'sure' || sameGround(lecture.table, head.place, read.place)) return read;
    return { kind: 'homonymes', lu: lecture.texte.trim(), places: [head.place, read.place] };
  }

  /** « 13008 MARSEILLE »: the post code says which arrondissement of the city. */
  private toArrondissement(read: Resolution, cible: Cible): Resolution {
    const { table } = this.lecture;
    const [place, ...others] = cible.places;
    if (read.kind !== 'sure' || place === undefined || others.length > 0) return read;
    const within = table.kindOf(place) === 'arrondissement' && table.todayOf(place)[0] === read.place;
    return within
      ? { ...read, place, etapes: [...read.etapes, { nom: 'arrondissement', detail: fiveDigits(cible.code) }] }
      : read;
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
}
