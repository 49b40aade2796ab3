/**
 * Texts that lost characters: a ligature that vanished (« Nux-les-Mines »), an accented letter
 * that vanished (« Besanon »), or one that became "?" or U+FFFD (« Besan?on »).
 */
import { fold } from '../table/fold';
import type { Table } from '../table/table';
import { isWithin, toResolution, type Portee } from './choix';
import { hasLostCharacter } from './caracteres';
import { AUCUN, type Lecture } from './lecture';
import type { Resolution } from './resolution';
import type { Voisinage } from './voisinage';

export class LecteurPerdus {
  /** Entries by their folded name without its ligatures, and without any of its accented letters. */
  private withoutLigatures: Map<string, number[]> | undefined;
  private withoutAccented: Map<string, number[]> | undefined;

  constructor(
    private readonly table: Table,
    private readonly voisinage: Voisinage,
  ) {}

  /** One place whose name, with characters lost, is the whole text. */
  read(lecture: Lecture, portee: Portee): Resolution | undefined {
    if (hasLostCharacter(lecture.texte)) return this.readMarked(lecture, portee);
    const folded = lecture.slice(0, lecture.words);
    if (folded.length < 4) return undefined;
    this.withoutLigatures ??= this.index(/[œŒæÆ]/g);
    const ligature = this.unique(lecture, this.withoutLigatures.get(folded), portee);
    if (ligature || portee.departement === AUCUN) return ligature;
    this.withoutAccented ??= this.index(/[^ -~]/g);
    return this.unique(lecture, this.withoutAccented.get(folded), portee);
  }

  private index(lost: RegExp): Map<string, number[]> {
    const index = new Map<string, number[]>();
    this.table.names().texts.forEach((name, entry) => {
      const rest = name.replace(lost, '');
      if (rest.length === name.length) return;
      const key = fold(rest);
      const entries = index.get(key);
      if (entries) entries.push(entry);
      else index.set(key, [entry]);
    });
    return index;
  }

  /** Each lost character stands for one letter, or for the two of a ligature. */
  private readMarked(lecture: Lecture, portee: Portee): Resolution | undefined {
    const pieces = lecture.texte.split(/[?\ufffd]+/).map((piece) => foldKeepingEnds(piece));
    if (pieces.join('').length < 3) return undefined;
    const pattern = new RegExp(`^${pieces.join('[a-z]{1,2}')}$`);
    const entries = portee.departement === AUCUN ? this.all() : this.voisinage.entriesOfDepartement(portee.departement);
    const matching = entries.filter((entry) => pattern.test(this.table.names().foldedOf(entry)));
    return this.unique(lecture, matching, portee);
  }

  private all(): readonly number[] {
    return Array.from({ length: this.table.names().count }, (_, entry) => entry);
  }

  private unique(lecture: Lecture, entries: readonly number[] | undefined, portee: Portee): Resolution | undefined {
    const { table } = this;
    const places = new Set<number>();
    for (const entry of entries ?? []) {
      const place = table.names().places[entry]!;
      if (isWithin(table, place, portee)) places.add(place);
    }
    if (places.size > 1) return { kind: 'homonymes', lu: lecture.texte.trim(), places: [...places] };
    const [place] = places;
    return place === undefined ? undefined : toResolution(table, place, [{ nom: 'caracteres', detail: lecture.texte.trim() }]);
  }
}

/** Folds a piece of a name, with a space kept where it was cut between two words. */
function foldKeepingEnds(piece: string): string {
  const folded = fold(piece);
  if (folded === '') return piece === '' ? '' : ' ';
  const before = /^[\s'’-]/.test(piece) ? ' ' : '';
  const after = /[\s'’-]$/.test(piece) ? ' ' : '';
  return before + folded + after;
}
