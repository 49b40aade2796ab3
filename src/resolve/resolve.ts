/**
 * From a text to one place, or to the reason why not. An ordered list of steps, strict to loose;
 * the first that is sure answers. See DESIGN notes in each step's file.
 */
import { table as bundledTable, type Table } from '../table/table';
import { LecteurAdresse } from './adresse';
import { isBreak, isCedex } from './coupure';
import { readAbbreviations } from './abreviations';
import { readArrondissement } from './arrondissement';
import { repairCharacters } from './caracteres';
import { dansDepartement, PARTOUT, placesNamed, toResolution, type Portee } from './choix';
import { readBareCode, readOutrightCode } from './code';
import { Departements } from './departement';
import { AUCUN, Lecture, MOTS_DE_LIAISON } from './lecture';
import { Memoire } from './memoire';
import { normalizePostalCode } from './code-postal-ecrit';
import { readArticle, readExact } from './nom';
import { LecteurPerdus, readMarked } from './perdus';
import { readMistyped, readSame, readShortened, sameGround, solDuDepartement, type Sol } from './proche';
import { readComplement } from './complement';
import type { Etape, Resolution } from './resolution';
import { readSegments } from './segment';
import { Suggestions, type Suggestion } from './suggestion';
import { Voisinage } from './voisinage';

const SANS_ETAPE: readonly Etape[] = [{ nom: 'nom' }];
const VIDE: Resolution = { kind: 'vide' };
const PROCHES = 3;
/** Longer texts are addresses: only their end is looked up for suggestions. */
const MOST_NAME_WORDS = 9;
const LAST_WORDS = 3;
/** A cell may hold a whole letter; no name or address is longer, and the rest would only cost time. */
const LONGEST_TEXT = 400;

export class Resolver {
  readonly departements: Departements;
  readonly suggestions: Suggestions;
  readonly voisinage: Voisinage;
  private readonly perdus: LecteurPerdus;
  private readonly memoire = new Memoire();
  private readonly lectures: Lecture[] = [];
  /** One a lecture, as it is reused. */
  private readonly adresses: LecteurAdresse[] = [];
  private depth = 0;

  constructor(readonly table: Table) {
    this.departements = new Departements(table);
    this.suggestions = new Suggestions(table);
    this.voisinage = new Voisinage(table);
    this.perdus = new LecteurPerdus(table, this.voisinage);
  }

  /** Reads `texte`, within the département of this rank where one is given (-1 for none). */
  resolve(texte: string, departement: number = AUCUN): Resolution {
    const hash = this.memoire.hashOf(texte, departement);
    const known = this.memoire.recall(hash, texte, departement);
    if (known !== undefined) return known;
    const resolution = this.readFresh(texte, departement);
    this.memoire.keep(hash, texte, departement, resolution);
    return resolution;
  }

  /** The same, without the memory of earlier calls. */
  readFresh(texte: string, departement: number): Resolution {
    if (texte.length > LONGEST_TEXT) return { kind: 'inconnu', lu: texte.slice(0, LONGEST_TEXT), proches: [] };
    // A repaired text is read while the broken one is: each depth has a Lecture of its own.
    const lecture = (this.lectures[this.depth] ??= new Lecture(this.table));
    this.depth++;
    try {
      lecture.read(texte, departement);
      return this.readLecture(lecture);
    } finally {
      this.depth--;
    }
  }

  private readLecture(lecture: Lecture): Resolution {
    if (lecture.words === 0) return VIDE;
    // A misread text may fold to another name: « PortÃ© » is not Porta.
    return (
      (lecture.folded.suspect ? this.readRepaired(lecture) : undefined) ??
      this.readStrict(lecture) ??
      this.readLoose(lecture)
    );
  }

  /** Names and codes as they are. */
  private readStrict(lecture: Lecture): Resolution | undefined {
    const portee = dansDepartement(lecture.departement);
    return (
      this.unlessLonger(readExact(lecture, 0, lecture.words, portee, SANS_ETAPE), lecture) ??
      readOutrightCode(lecture, portee) ??
      readBareCode(lecture, portee)
    );
  }

  /** « Châlons » was once Chalon (38), but may well be Châlons-en-Champagne: a former name alone must be plain. */
  private unlessLonger(read: Resolution | undefined, lecture: Lecture): Resolution | undefined {
    if (read?.kind !== 'sure' || lecture.departement !== AUCUN || read.etapes.every(({ nom }) => nom !== 'ancien-nom'))
      return read;
    const longer = this.suggestions
      .leading(lecture.slice(0, lecture.words))
      .filter((place) => this.table.kindOf(place) === 'commune' && !sameGround(this.table, place, read.place));
    return longer.length === 0
      ? read
      : { kind: 'homonymes', lu: lecture.texte.trim(), places: [read.place, ...new Set(longer)] };
  }

  private readLoose(lecture: Lecture): Resolution {
    const portee = dansDepartement(lecture.departement);
    const { words } = lecture;
    const adresse = (this.adresses[this.depth] ??= new LecteurAdresse(lecture, this.departements, this.voisinage));
    const postalWords = adresse.postalWords();
    if (postalWords.length > 0) {
      return adresse.read(postalWords) ?? this.failure(lecture);
    }
    const normalized = normalizePostalCode(lecture);
    if (normalized !== undefined) {
      const read = this.readFresh(normalized, lecture.departement);
      if (read.kind === 'sure') return read;
    }
    return (
      this.withinDepartement(readArrondissement(lecture, 0, words), lecture) ??
      this.readArticle(lecture, portee) ??
      readAbbreviations(lecture, 0, words, portee, []) ??
      this.readMarked(lecture, portee) ??
      readSegments(lecture, this.departements) ??
      this.readOnGround(lecture, (sol) => readSame(lecture, 0, words, sol, [])) ??
      this.elsewhere(lecture) ??
      this.perdus.read(lecture, portee) ??
      this.readOnGround(lecture, (sol) => readMistyped(lecture, 0, words, sol, [])) ??
      this.readOnGround(lecture, (sol) => readShortened(lecture, 0, words, sol, [])) ??
      this.readOnGround(lecture, (sol) => readComplement(lecture, 0, words, sol, [])) ??
      this.readLeading(lecture) ??
      this.failure(lecture)
    );
  }

  private readMarked(lecture: Lecture, portee: Portee): Resolution | undefined {
    const { departement } = portee;
    const entries = (): Iterable<number> =>
      departement === AUCUN ? this.table.names().entries() : this.voisinage.entriesOfDepartement(departement);
    return readMarked(lecture, 0, lecture.words, entries, portee, []);
  }

  /** « Les Salles » is not Salles where the département has a Les Salles-de-Castillon. */
  private readArticle(lecture: Lecture, portee: Portee): Resolution | undefined {
    const read = readArticle(lecture, 0, lecture.words, portee, []);
    if (read?.kind !== 'sure' || lecture.departement === AUCUN) return read;
    const text = `${lecture.slice(0, lecture.words)} `;
    const names = this.table.names();
    const longer = this.voisinage
      .entriesOfDepartement(lecture.departement)
      .filter((entry) => names.foldedOf(entry).startsWith(text));
    const others = longer
      .map((entry) => names.places[entry]!)
      .filter((place) => !sameGround(this.table, place, read.place));
    return others.length === 0
      ? read
      : { kind: 'homonymes', lu: lecture.texte.trim(), places: [read.place, ...others] };
  }

  private withinDepartement(read: Resolution | undefined, lecture: Lecture): Resolution | undefined {
    if (read?.kind !== 'sure' || lecture.departement === AUCUN) return read;
    if (this.table.isIn(read.place, lecture.departement)) return read;
    return {
      kind: 'ailleurs',
      lu: lecture.texte.trim(),
      places: [read.place],
      departement: lecture.departement,
      proches: [],
    };
  }

  /** The name exists, but not in the département given: never a near miss, always said. */
  private elsewhere(lecture: Lecture): Resolution | undefined {
    if (lecture.departement === AUCUN) return undefined;
    const named = placesNamed(this.table, lecture.entry(0, lecture.words), PARTOUT);
    const places = named.vivantes.length > 0 ? named.vivantes : named.anciennes;
    if (places.length === 0) return undefined;
    const lu = lecture.texte.trim();
    const proches = this.suggestions.holding(lu, lecture.departement, PROCHES);
    return { kind: 'ailleurs', lu, places, departement: lecture.departement, proches };
  }

  private readRepaired(lecture: Lecture): Resolution | undefined {
    const repaired = repairCharacters(lecture.texte);
    if (repaired === undefined) return undefined;
    const read = this.readFresh(repaired, lecture.departement);
    if (read.kind !== 'sure') return read.kind === 'inconnu' ? undefined : read;
    return { ...read, etapes: [...read.etapes, { nom: 'caracteres', detail: lecture.texte.trim() }] };
  }

  /** Near misses, where a département was given to confirm them. */
  private readOnGround(lecture: Lecture, read: (sol: Sol) => Resolution | undefined): Resolution | undefined {
    const { departement } = lecture;
    if (departement === AUCUN) return undefined;
    return read(solDuDepartement(this.voisinage.entriesOfDepartement(departement), dansDepartement(departement)));
  }

  /** « Javerlhac », « Le Perreux »: the first words of one name in all of France, in the département given. */
  private readLeading(lecture: Lecture): Resolution | undefined {
    if (lecture.departement === AUCUN) return undefined;
    const places = this.suggestions.leading(lecture.slice(0, lecture.words));
    const [first] = places;
    if (first === undefined || !this.table.isIn(first, lecture.departement)) return undefined;
    if (!places.every((place) => sameGround(this.table, place, first))) return undefined;
    return toResolution(this.table, first, [{ nom: 'partie-du-nom', detail: lecture.texte.trim() }]);
  }

  private failure(lecture: Lecture): Resolution {
    const lu = lecture.texte.trim();
    // Of a text read within another only a sure answer counts: what is close to it is not looked for.
    if (this.depth > 1) return { kind: 'inconnu', lu, proches: [] };
    let best: readonly Suggestion[] = [];
    for (const texte of this.townsPerhaps(lecture)) {
      const found = this.suggest(texte, lecture.departement, PROCHES);
      const distance = found[0]?.distance;
      // The whole text as it is, or a part of it that is nearly a name: « Dpt 71 Macon ».
      if (distance === 0 || (best.length === 0 && (texte === lecture.texte.trim() || distance === 1))) best = found;
      if (distance === 0) break;
    }
    const proches = best.filter(({ distance }) => distance === best[0]!.distance).map(({ place }) => place);
    return { kind: 'inconnu', lu, proches };
  }

  /** What in the text may be the town: the whole, the last part, the last words, from the longest; CEDEX and numbers apart. */
  private *townsPerhaps(lecture: Lecture): Generator<string> {
    let { words } = lecture;
    for (let at = 0; at < words; at++) if (isCedex(lecture, at)) words = at;
    while (words > 0 && lecture.number(words - 1) !== AUCUN) words--;
    if (words === 0 || !/[a-z]{2}/.test(lecture.slice(0, words))) return;
    const first = Math.max(0, words - (words <= MOST_NAME_WORDS ? words : LAST_WORDS));
    for (let start = first; start < words; start++) {
      const whole = start === 0 || start >= words - LAST_WORDS || isBreak(lecture.gapBefore(start));
      if (whole && !lecture.isOneOf(start, MOTS_DE_LIAISON) && lecture.number(start) === AUCUN)
        yield lecture.written(start, words);
    }
  }

  /** Places close to the text, best first. */
  suggest(texte: string, departement: number, count: number): readonly Suggestion[] {
    return this.suggestions.closest(texte, departement, count);
  }
}

let bundled: Resolver | undefined;

/** The resolver over the table of the bundle. */
export function resolver(): Resolver {
  return (bundled ??= new Resolver(bundledTable()));
}
