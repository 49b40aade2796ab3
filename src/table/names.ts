/**
 * Every name of every place, and the index from a folded name to the places that bear it.
 *
 * The index is an open-addressed hash of folded bytes: a look-up makes no string, so that a
 * column of addresses can try many runs of words for the price of reading them.
 */
import { fromBytes } from './codec';
import { appendNames, NameIndex, type FoldedWords } from './name-index';
import type { Sections } from './sections';

// A global taken once: in a realm of its own each use would cost a look-up.
const { fromCharCode } = String;

/** Folded names as bytes: name e is `folded[starts[e] .. ends[e])`. */
export interface FoldedNames {
  readonly folded: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export class Names {
  /** Place of each entry: first the official name of each place, then the other names. */
  readonly places: Int32Array;
  /** From this entry on, routing labels of the post: they count only where a département or a post code is in hand. */
  readonly firstLibelle: number;
  private readonly index: NameIndex;
  private allTexts: readonly string[] | undefined;
  private allEntries: Int32Array | undefined;

  /** `official` is the number of places: each has one official name. */
  constructor(sections: Sections, official: number) {
    const autres = decodeNamesOf(sections.autresNoms);
    const libelles = decodeNamesOf(sections.libelles);
    const others = [...autres, ...libelles];
    const count = official + others.length;
    this.index = new NameIndex(
      appendNames(
        sections.noms,
        others.map(([, name]) => name),
      ),
      count,
    );
    this.firstLibelle = count - libelles.length;
    this.places = new Int32Array(count);
    for (let entry = 0; entry < official; entry++) this.places[entry] = entry;
    others.forEach(([place], rank) => (this.places[official + rank] = place));
  }

  /** The name of an entry, as it is written. */
  textOf(entry: number): string {
    return fromBytes(this.index.bytesOf(entry));
  }

  /** Every name, by entry: for what reads the whole table. */
  get texts(): readonly string[] {
    return (this.allTexts ??= Array.from(this.entries(), (entry) => this.textOf(entry)));
  }

  get count(): number {
    return this.places.length;
  }

  /** Entries whose name has a ligature, in order. */
  entriesWithLigature(): readonly number[] {
    return this.index.entriesWith(/[\x8c\x9cÆæ]/g);
  }

  /** Every entry, in order. */
  entries(): Int32Array {
    return (this.allEntries ??= Int32Array.from(this.places.keys()));
  }

  /** The first entry whose folded name is these bytes, or -1. */
  first(bytes: Uint8Array, start: number, end: number): number {
    return this.index.first(bytes, start, end);
  }

  /** True where a name begins with this folded character. */
  hasInitial(character: number): boolean {
    return this.index.hasInitial(character);
  }

  /** The folded characters that names begin with. */
  initials(): readonly number[] {
    return this.index.initialsOfNames();
  }

  /** Reads the names that begin with this folded character, if they were not. */
  prepare(initial: number): void {
    this.index.prepare(initial);
  }

  /** The next entry with the same folded name, or -1. */
  following(entry: number): number {
    return this.index.next[entry]!;
  }

  /** The folded names of the whole table, all read. */
  get whole(): FoldedNames {
    this.index.requireAll();
    return this.index;
  }

  /** The words of the folded names of the whole table. */
  get words(): FoldedWords {
    return this.index.words;
  }

  /** The folded name of an entry. */
  foldedOf(entry: number): string {
    const { index } = this;
    index.require(entry);
    let text = '';
    for (let at = index.starts[entry]!; at < index.ends[entry]!; at++) text += fromCharCode(index.folded[at]!);
    return text;
  }

  startsWith(entry: number, folded: string): boolean {
    const { index } = this;
    index.require(entry);
    const start = index.starts[entry]!;
    if (index.ends[entry]! - start < folded.length) return false;
    for (let at = 0; at < folded.length; at++) if (index.folded[start + at] !== folded.charCodeAt(at)) return false;
    return true;
  }

  /** The second words of the names that begin with `first`, or with its feminine: of « saint », the saints. */
  wordsBehind(first: string): readonly string[] {
    const found = new Set<string>();
    for (const entry of this.index.entriesOf(first.charCodeAt(0))) {
      const [start, second] = this.wordsOf(entry);
      if (second !== undefined && (start === first || start === `${first}e`)) found.add(second);
    }
    return [...found];
  }

  /** The words of an entry's folded name. */
  wordsOf(entry: number): readonly string[] {
    return this.foldedOf(entry).split(' ');
  }
}

/** Other names as `[place, bytes]`, one entry a name. */
function decodeNamesOf(section: string): readonly (readonly [number, string])[] {
  return sparseEntries(section).flatMap(([place, names]) => names.split('|').map((name) => [place, name] as const));
}

/** Texts that few places have, as `[place, text]`. */
export function decodeSparse(section: string): readonly (readonly [number, string])[] {
  return sparseEntries(section).map(([place, bytes]) => [place, fromBytes(bytes)] as const);
}

function sparseEntries(section: string): readonly (readonly [number, string])[] {
  if (section === '') return [];
  let place = 0;
  return section.split(';').map((entry) => {
    const bar = entry.indexOf('|');
    place += Number(entry.slice(0, bar));
    return [place, entry.slice(bar + 1)] as const;
  });
}
