/**
 * Suggestions, as a clerk would rank them: the fewest typing errors first, slips of a French
 * keyboard and sound-alikes before others, then the most populated.
 */
import type { FoldedText } from '../../table/fold';
import { createFoldedText, fold, foldedSlice, foldInto } from '../../table/fold';
import { LATEST_MILLESIME } from '../../table/millesimes';
import { NONE } from '../../table/place';
import type { Table } from '../../table/table';
import { isInOneOf } from '../ground/ground';
import { distanceWithin } from '../text/distance';
import { tells } from '../writings/likeness';
import { isSlip } from './keyboard';
import { LettersByLength, TextLetters } from './letter-counts';
import { sound } from './sound';
import { WordIndex } from './word-index';

export interface Suggestion {
  readonly place: number;
  /** Typing errors between the text and the name; 0 where only spaces and small words differ. */
  readonly distance: number;
}

/** A name that may be meant, and what it is worth: the lower, the likelier. */
interface Candidate {
  readonly entry: number;
  readonly distance: number;
  readonly cost: number;
}

/** Typing errors cost ten each: a name that holds every word is likelier than one error, one that holds a part less. */
const TYPO = 10;
const AT_THE_START = { distance: 1, cost: 5 };
const INSIDE = { distance: 2, cost: 18 };
/** « Berck-sur-Mer » is more than Berck. */
const BEGUN = { distance: 2, cost: 14 };
const ARTICLE = /^(?:les?|la|l) /;
const LEAST_LETTERS = 3;

interface Ranked extends Suggestion {
  readonly entry: number;
  /** Typing errors alone; a name that holds the text has none. */
  readonly mistyped: boolean;
  /** The lower, the better. */
  readonly key: number;
}

const SHORT = 5;
const LONG = 10;
const FINELY_RANKED = 10;

export class Suggestions {
  private words: WordIndex | undefined;
  private byLength: LettersByLength | undefined;
  private readonly letters = new TextLetters();
  private readonly folded: FoldedText = createFoldedText();

  constructor(private readonly table: Table) {}

  /**
   * Entries within `limit` typing errors of the text, from 1 to 3, exactly. An error changes a
   * letter or two: most of the table is passed over on the letters its names have.
   */
  within(text: string, limit: number): readonly { entry: number; distance: number }[] {
    const { folded } = this;
    foldInto(text, folded);
    const length = folded.length;
    if (length === 0 || length > 120) return [];
    const byLength = (this.byLength ??= new LettersByLength(this.table.names()));
    const { starts, folded: bytes } = this.table.names().whole;
    this.letters.read(folded.bytes, 0, length);
    const found: { entry: number; distance: number }[] = [];
    const least = Math.max(1, length - limit);
    byLength.prepare(least, length + limit);
    for (let size = least; size <= length + limit; size++) {
      // An error takes at most one kind of letter from each side, and one that makes the name longer or shorter, from one.
      const longer = Math.max(0, size - length);
      const shorter = Math.max(0, length - size);
      byLength.ofSize(size).forEachWithin(this.letters, limit - longer, limit - shorter, (entry) => {
        const start = starts[entry]!;
        const distance = distanceWithin(folded.bytes, 0, length, bytes, start, start + size, limit);
        if (distance <= limit) found.push({ entry, distance });
      });
    }
    return found;
  }

  /** The closest places, best first, at most `count`. */
  closest(text: string, departements: readonly number[], count: number): readonly Suggestion[] {
    const best = new Map<number, Ranked>();
    const names = this.table.names();
    for (const { entry, distance, cost } of this.candidates(text)) {
      const place = names.places[entry]!;
      const key = this.coarseKey(place, cost, departements);
      const known = best.get(place);
      if (!known || key < known.key)
        best.set(place, { place, entry, distance, key, mistyped: cost === distance * TYPO });
    }
    foldInto(text, this.folded);
    // Sounds and slips are told by regular expressions: only among those that can still come first.
    const ranked = [...best.values()].sort((one, other) => one.key - other.key);
    const first = ranked.slice(0, Math.max(FINELY_RANKED, count));
    const heard = sound(text);
    return first
      .map((one) => ({ ...one, key: one.key - this.likeness(heard, one) }))
      .sort((one, other) => one.key - other.key || this.populationOf(other.place) - this.populationOf(one.place))
      .slice(0, count)
      .map(({ place, distance }) => ({ place, distance }));
  }

  private candidates(text: string): readonly Candidate[] {
    const folded = fold(text);
    const held = tells(folded, LEAST_LETTERS) ? this.holders(folded) : [];
    // « Bâtiment C » is not Y: of one letter or two an error leaves nothing.
    const typed = (limit: number): Candidate[] =>
      folded.length < LEAST_LETTERS
        ? []
        : this.within(text, limit).map(({ entry, distance }) => ({ entry, distance, cost: distance * TYPO }));
    const near = [...typed(text.length < SHORT ? 1 : 2), ...held];
    return near.length > 0 || text.length < LONG ? near : typed(3);
  }

  /** Names that hold the words with more around them, articles apart; and those that the words begin with. */
  private holders(folded: string): Candidate[] {
    const bare = folded.replace(ARTICLE, '');
    const texts = bare === folded ? [folded] : [folded, bare];
    return [...texts.flatMap((text) => this.containing(text)), ...this.begun(folded)];
  }

  /** The longest name that the first words are: Berck of « Berck-sur-Mer », Paris of « Paris 8eme ». */
  private begun(folded: string): Candidate[] {
    const names = this.table.names();
    const { bytes } = this.folded;
    foldInto(folded, this.folded);
    const found: Candidate[] = [];
    for (let end = folded.lastIndexOf(' '); end > 0 && found.length === 0; end = folded.lastIndexOf(' ', end - 1)) {
      if (!tells(folded.slice(0, end), LEAST_LETTERS)) continue;
      for (let entry = names.first(bytes, 0, end); entry !== NONE; entry = names.following(entry))
        found.push({ entry, ...BEGUN });
    }
    return found;
  }

  /** Places of a département whose name holds the text as whole words, the most populated first. */
  holding(text: string, departement: number, count: number): readonly number[] {
    const { table } = this;
    if (!tells(fold(text))) return [];
    const places = new Set<number>();
    for (const { entry } of this.containing(text)) {
      const place = table.names().places[entry]!;
      if (table.kindOf(place) === 'commune' && table.departementRankOf(place) === departement) places.add(place);
    }
    return [...places].sort((one, other) => this.populationOf(other) - this.populationOf(one)).slice(0, count);
  }

  /** Places whose name has more words behind the folded text; none for a text too short or too common to tell. */
  leading(folded: string): readonly number[] {
    if (!tells(folded)) return [];
    const names = this.table.names();
    const places: number[] = [];
    for (const { entry, cost } of this.containing(folded)) {
      if (cost === AT_THE_START.cost && names.foldedOf(entry).length > folded.length) places.push(names.places[entry]!);
    }
    return places;
  }

  /** Names that begin with the text, or have it as whole words. */
  private containing(text: string): Candidate[] {
    foldInto(text, this.folded);
    const { bytes, length } = this.folded;
    if (length < 3) return [];
    const found: Candidate[] = [];
    const names = this.table.names();
    this.words ??= new WordIndex(names);
    this.words.forEachHolding(bytes, length, (entry, atTheStart) => {
      const leads = atTheStart || names.foldedOf(entry).replace(ARTICLE, '').startsWith(`${text} `);
      found.push({ entry, ...(leads ? AT_THE_START : INSIDE) });
    });
    return found;
  }

  private coarseKey(place: number, cost: number, departements: readonly number[]): number {
    const { table } = this;
    let key = cost;
    if (departements.length > 0 && !isInOneOf(table, place, departements)) key += 15;
    if (table.kindOf(place) === 'former') key += 4;
    return key;
  }

  /** How much the errors are those that people make: heard, not read; a slip of the fingers; the ends kept. */
  private likeness(heard: string, { entry, distance, mistyped }: Ranked): number {
    const { table, folded } = this;
    if (distance === 0 || !mistyped) return 0;
    let likeness = 0;
    if (sound(table.names().textOf(entry)) === heard) likeness += 4;
    if (distance === 1 && isSlip(foldedSlice(folded, 0, folded.words), table.names().foldedOf(entry))) likeness += 3;
    if (sameEnds(folded, table, entry)) likeness += 2;
    return likeness;
  }

  private populationOf(place: number): number {
    const { table } = this;
    return table.populations().populationOf(table.todayOf(place)[0] ?? place, LATEST_MILLESIME) ?? 0;
  }
}

/** The first and last letters are seldom the ones mistyped. */
function sameEnds(folded: FoldedText, table: Table, entry: number): boolean {
  const { folded: bytes, starts, ends } = table.names().whole;
  return folded.bytes[0] === bytes[starts[entry]!] && folded.bytes[folded.length - 1] === bytes[ends[entry]! - 1];
}
