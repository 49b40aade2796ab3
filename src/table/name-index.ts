/**
 * The names of the table, read as they are needed: those of one first letter at a time, so that the first answer reads
 * a tenth of the table (benchmark « depart »). Three bitmaps by folded first letter say which letters names begin with,
 * which have been folded, and which have been put in the hash: the most expensive idea, per line, of the project.
 *
 * It rests on four invariants:
 * 1. A name begins with a letter or a digit, and holds no `;`: `writeNames` refuses others.
 * 2. A name shares letters only with names of its own first letter: a name that shares none (`FIRST_CHARACTER`) starts
 *    the letter, and the letters can be read in any order.
 * 3. Other names and postal labels are appended unshared (`appendNames`), behind the official names: the first entry of
 *    a folded name is an official name if there is one.
 * 4. `foldEntry` folds as `foldInto` does: test/table/fold.test.ts compares them on the whole table.
 */
import { closeFoldedWord } from './abbreviations';
import { characterToShared, FIRST_CHARACTER, fromByte } from './codec';
import { foldOfBytes, LETTERS, SEPARATOR, SKIPPED, SPACE } from './fold';
import { NONE, type Entry } from './place';
import { DAMAGED } from './sections';

// As a small integer: otherwise the engine counts in floating point, at twice the cost.
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
// A global taken once: in a realm of its own each use would cost a look-up.
const { imul } = Math;

export const SEPARATOR_OF_NAMES = ';';
const SLASH = 47;
/** No name is longer. */
const LONGEST_NAME = 256;
const FOLDED_CHARACTERS = 128;

/** Where a run of folded bytes goes in a hash of `mask + 1` slots. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let at = start; at < end; at++) hash = imul(hash ^ bytes[at]!, FNV_PRIME);
  // FNV's low bits alone cluster on short names: fold the high ones in.
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Names that are not front-coded, in the same shape: each shares nothing with the one before. */
export function appendNames(names: string, others: readonly string[]): string {
  return [names, ...others.map((name) => FIRST_CHARACTER + name)].join(SEPARATOR_OF_NAMES);
}

/** The words of the folded names, in the order they were read. */
export interface FoldedWords {
  readonly count: number;
  /** Where each begins in `folded`, and the entry it is of. */
  readonly starts: Int32Array;
  readonly entries: Int32Array;
}

export class NameIndex {
  /** Folded bytes of entry e, once its letter is read: `folded[starts[e] .. ends[e])`. */
  readonly folded: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The next entry with the same folded name, or NONE. */
  readonly next: Int32Array;
  private readonly wordStarts: Int32Array;
  private readonly wordEntries: Int32Array;
  private wordCount = 0;
  /** Where each entry begins in the text. */
  private readonly sources: Int32Array;
  /** First letter of each entry, folded; the letters names begin with, whose names were folded, and put in `slots`. */
  readonly initials: Uint8Array;
  private readonly hasNames = new Uint8Array(FOLDED_CHARACTERS);
  private readonly isFolded = new Uint8Array(FOLDED_CHARACTERS);
  private readonly isIndexed = new Uint8Array(FOLDED_CHARACTERS);
  /** The lowest entry of each folded name, by its hash; NONE in a free slot. */
  private readonly slots: Int32Array;
  private readonly foldOfByte = foldOfBytes(fromByte);
  /** The name being read, as it is written: what the next one shares is already there. */
  private readonly scratch = new Uint8Array(LONGEST_NAME);
  private length = 0;

  /** `text` has `count` names, front-coded as the section `noms` is. */
  constructor(
    private readonly text: string,
    readonly count: number,
  ) {
    // Names share so little that folded they take about the room of the text; a word is four letters or more.
    this.folded = new Uint8Array(text.length + (text.length >> 2));
    this.starts = new Int32Array(count);
    this.ends = new Int32Array(count);
    this.next = new Int32Array(count).fill(NONE);
    this.wordStarts = new Int32Array(text.length >> 2);
    this.wordEntries = new Int32Array(text.length >> 2);
    this.sources = new Int32Array(count + 1);
    this.initials = new Uint8Array(count);
    this.slots = new Int32Array(slotsFor(count)).fill(NONE);
    this.findEntries();
  }

  private findEntries(): void {
    const { text, count, sources, initials, hasNames, foldOfByte } = this;
    const nothingShared = FIRST_CHARACTER.charCodeAt(0);
    let at = 0;
    let initial = 0;
    for (let entry = 0; entry < count; entry++) {
      sources[entry] = at;
      if (text.charCodeAt(at) === nothingShared) initial = LETTERS.firstLetter[foldOfByte[text.charCodeAt(at + 1)]!]!;
      initials[entry] = initial;
      hasNames[initial] = 1;
      // The engine's own search: the letters between two names need no loop of ours.
      const end = text.indexOf(SEPARATOR_OF_NAMES, at);
      if (end < 0 !== (entry === count - 1) || initial === 0) throw new Error(DAMAGED);
      at = end + 1;
    }
    sources[count] = text.length + 1;
  }

  /** The lowest entry whose folded name is these bytes, or NONE. */
  first(bytes: Uint8Array, start: number, end: number): Entry {
    const initial = bytes[start]!;
    // A house's number is looked up at every row.
    if (this.hasNames[initial] === 0) return NONE;
    this.prepare(initial);
    return this.slots[this.slotOf(bytes, start, end)]!;
  }

  /** True if a name begins with this folded character. */
  hasInitial(initial: number): boolean {
    return this.hasNames[initial] === 1;
  }

  initialsOfNames(): readonly number[] {
    return Array.from(this.hasNames.keys()).filter((initial) => this.hasInitial(initial));
  }

  /** The entries whose names begin with this folded character. */
  entriesOf(initial: number): readonly number[] {
    return Array.from(this.initials.keys()).filter((entry) => this.initials[entry] === initial);
  }

  /** Reads and indexes the names that begin with this folded character if they have not been read. */
  prepare(initial: number): void {
    if (this.isIndexed[initial] === 0) this.indexInitial(initial);
  }

  /** Folds the names of an entry's first letter. */
  require(entry: Entry): void {
    const initial = this.initials[entry]!;
    if (this.isFolded[initial] === 0) this.foldInitial(initial);
  }

  /** Folds the names of every letter that have not been folded. */
  requireAll(): void {
    for (let initial = 1; initial < FOLDED_CHARACTERS; initial++)
      if (this.isFolded[initial] === 0) this.foldInitial(initial);
  }

  /** The words of every name. */
  get words(): FoldedWords {
    this.requireAll();
    return { count: this.wordCount, starts: this.wordStarts, entries: this.wordEntries };
  }

  /** The bytes of an entry's name, as the table has them. */
  bytesOf(entry: Entry): string {
    const { text, sources } = this;
    let bytes = '';
    // What it shares is in a name before it, or in one before that.
    for (let missing = LONGEST_NAME, from = entry; missing > 0; from--) {
      const source = sources[from]!;
      const shared = characterToShared(text.charCodeAt(source));
      if (shared >= missing) continue;
      bytes = text.slice(source + 1, Math.min(sources[from + 1]! - 1, source + 1 + missing - shared)) + bytes;
      missing = shared;
    }
    return bytes;
  }

  /** Entries with one of the characters of `pattern` (global), in order. */
  entriesWith(pattern: RegExp): readonly Entry[] {
    const { text, sources } = this;
    const found = new Set<Entry>();
    for (const { index } of text.matchAll(pattern)) {
      let entry = this.entryAt(index);
      // Its rank in the name, then the names behind that share it.
      const rank = characterToShared(text.charCodeAt(sources[entry]!)) + index - sources[entry]! - 1;
      do found.add(entry++);
      while (entry < this.count && characterToShared(text.charCodeAt(sources[entry]!)) > rank);
    }
    return [...found];
  }

  /** The entry written at this place of the text. */
  private entryAt(at: number): Entry {
    let low = 0;
    let high = this.count;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.sources[middle]! <= at) low = middle;
      else high = middle;
    }
    return low;
  }

  private foldInitial(initial: number): void {
    this.isFolded[initial] = 1;
    const { initials } = this;
    for (let entry = initials.indexOf(initial); entry >= 0; entry = initials.indexOf(initial, entry + 1))
      this.foldEntry(entry);
    if (this.length > this.folded.length || this.wordCount > this.wordStarts.length) throw new Error(DAMAGED);
  }

  private indexInitial(initial: number): void {
    if (this.isFolded[initial] === 0) this.foldInitial(initial);
    this.isIndexed[initial] = 1;
    const { initials } = this;
    for (let entry = initials.indexOf(initial); entry >= 0; entry = initials.indexOf(initial, entry + 1))
      this.insert(entry);
  }

  /**
   * Reads and folds a name. In order: the one before, if it shares letters, was read just before.
   * The same folding as `foldInto` (a test compares them on the whole table).
   */
  private foldEntry(entry: Entry): void {
    const { text, scratch, foldOfByte, folded } = this;
    const { firstLetter, secondLetter } = LETTERS;
    const source = this.sources[entry]!;
    const shared = characterToShared(text.charCodeAt(source));
    const size = this.sources[entry + 1]! - source - 2 + shared;
    const start = this.length;
    let length = start;
    let wordStart = NONE;
    for (let rank = 0; rank <= size; rank++) {
      if (rank >= shared && rank < size) scratch[rank] = text.charCodeAt(source + 1 + rank - shared);
      const fold = rank < size ? foldOfByte[scratch[rank]!]! : SEPARATOR;
      if (fold === SEPARATOR) {
        if (wordStart !== NONE)
          length = closeFoldedWord(folded, wordStart, length, rank < size && scratch[rank] === SLASH);
        wordStart = NONE;
      } else if (fold !== SKIPPED) {
        if (wordStart === NONE) {
          if (length > start) folded[length++] = SPACE;
          wordStart = length;
          this.pushWord(entry, length);
        }
        folded[length++] = firstLetter[fold]!;
        // A ligature's second letter; if there is none, the next letter is written over it.
        const second = secondLetter[fold]!;
        folded[length] = second;
        // Performance: no branch is rarely taken here, because the engine would compile this loop twice (benchmark « depart »).
        length += second === 0 ? 0 : 1;
      }
    }
    this.starts[entry] = start;
    this.ends[entry] = this.length = length;
  }

  private pushWord(entry: Entry, start: number): void {
    const at = this.wordCount++;
    this.wordStarts[at] = start;
    this.wordEntries[at] = entry;
  }

  private insert(entry: Entry): void {
    const { slots, next } = this;
    const slot = this.slotOf(this.folded, this.starts[entry]!, this.ends[entry]!);
    if (slots[slot] === NONE) {
      slots[slot] = entry;
      return;
    }
    // Behind those that came before: official names before others.
    let last = slots[slot]!;
    while (next[last] !== NONE) last = next[last]!;
    next[last] = entry;
  }

  /** The slot that holds this folded name, or the free one where it would go. */
  private slotOf(bytes: Uint8Array, start: number, end: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = hashBytes(bytes, start, end) & mask;
    for (;;) {
      const entry = slots[slot]!;
      if (entry === NONE || this.equals(entry, bytes, start, end)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private equals(entry: Entry, bytes: Uint8Array, start: number, end: number): boolean {
    const { folded } = this;
    const from = this.starts[entry]!;
    const size = end - start;
    if (this.ends[entry]! - from !== size) return false;
    for (let at = 0; at < size; at++) if (folded[from + at] !== bytes[start + at]) return false;
    return true;
  }
}

function slotsFor(count: number): number {
  let size = 1;
  while (size < count * 2) size *= 2;
  return size;
}
