/**
 * Every name of every place, and the index from a folded name to the places that bear it.
 *
 * The index is an open-addressed hash of folded bytes: a look-up makes no string, so that a
 * column of addresses can try many runs of words for the price of reading them.
 */
import { fromBytes, sharedToCharacter, toBytes } from './codec';
import { appendNames, NameIndex, SEPARATOR_OF_NAMES, type FoldedWords } from './name-index';
import type { Entry, Place, WrittenPlace } from './place';
import type { Sections } from './sections';
import { readSparseBytes, writeSparse } from './sparse';

/**
 * `names`: the official name of each place, front-coded: a character for how many letters it shares with the name
 * before, then the rest; joined by `;`. `otherNames`, `postalLabels`: those of each place, joined by `|`, in the shape
 * of `sparse.ts`.
 * @param postalLabels routing labels of the post that are no commune's name, by INSEE code of the commune they serve
 * @throws Error if a name cannot be read back (the invariants of `name-index.ts`)
 */
export function writeNames(
  places: readonly WrittenPlace[],
  postalLabels: ReadonlyMap<string, readonly string[]>,
): Pick<Sections, 'names' | 'otherNames' | 'postalLabels'> {
  const entries: string[] = [];
  let previous = '';
  for (const { name } of places) {
    const bytes = toBytes(name);
    checkName(name);
    let shared = 0;
    while (shared < bytes.length && shared < previous.length && bytes[shared] === previous[shared]) shared++;
    entries.push(sharedToCharacter(shared) + bytes.slice(shared));
    previous = bytes;
  }
  return {
    names: entries.join(SEPARATOR_OF_NAMES),
    otherNames: writeSparse(places.map(({ otherNames }) => otherNames.join('|'))),
    postalLabels: writeSparse(
      places.map(({ kind, code }) => (kind === 'commune' ? (postalLabels.get(code) ?? []).join('|') : '')),
    ),
  };
}

function checkName(name: string): void {
  if (name.includes(SEPARATOR_OF_NAMES)) throw new Error(`Le nom « ${name} » contient le séparateur de la table`);
  if (!/^[\p{L}\d]/u.test(name)) throw new Error(`Le nom « ${name} » ne commence ni par une lettre ni par un chiffre`);
}

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
  readonly firstPostalLabel: Entry;
  private readonly index: NameIndex;
  private allTexts: readonly string[] | undefined;
  private allEntries: Int32Array | undefined;
  private others: Map<Place, Entry[]> | undefined;

  /** `official` is the number of places: each has one official name. */
  constructor(
    sections: Sections,
    private readonly official: number,
  ) {
    const otherNames = readNames(sections.otherNames);
    const postalLabels = readNames(sections.postalLabels);
    const others = [...otherNames, ...postalLabels];
    const count = official + others.length;
    this.index = new NameIndex(
      appendNames(
        sections.names,
        others.map(([, name]) => name),
      ),
      count,
    );
    this.firstPostalLabel = count - postalLabels.length;
    this.places = new Int32Array(count);
    for (let entry = 0; entry < official; entry++) this.places[entry] = entry;
    others.forEach(([place], rank) => (this.places[official + rank] = place));
  }

  /** The name of an entry, as it is written. */
  textOf(entry: Entry): string {
    return fromBytes(this.index.bytesOf(entry));
  }

  /** The names of a place: the official one, then the others, without the postal labels. */
  namesOf(place: Place): readonly string[] {
    if (!this.others) {
      this.others = new Map<Place, Entry[]>();
      for (let entry = this.official; entry < this.firstPostalLabel; entry++) {
        const own = this.others.get(this.places[entry]!);
        if (own) own.push(entry);
        else this.others.set(this.places[entry]!, [entry]);
      }
    }
    return [place, ...(this.others.get(place) ?? [])].map((entry) => this.textOf(entry));
  }

  /** Every name, by entry: for what reads the whole table. */
  get texts(): readonly string[] {
    return (this.allTexts ??= Array.from(this.entries(), (entry) => this.textOf(entry)));
  }

  get count(): number {
    return this.places.length;
  }

  /** Entries whose name has a ligature, in order. */
  entriesWithLigature(): readonly Entry[] {
    return this.index.entriesWith(/[\x8c\x9cÆæ]/g);
  }

  /** Every entry, in order. */
  entries(): Int32Array {
    return (this.allEntries ??= Int32Array.from(this.places.keys()));
  }

  /** The first entry whose folded name is these bytes, or NONE. */
  first(bytes: Uint8Array, start: number, end: number): Entry {
    return this.index.first(bytes, start, end);
  }

  /** True if a name begins with this folded character. */
  hasInitial(character: number): boolean {
    return this.index.hasInitial(character);
  }

  /** The folded character that an entry's name begins with. */
  initialOf(entry: Entry): number {
    return this.index.initials[entry]!;
  }

  /** The folded characters that names begin with. */
  initials(): readonly number[] {
    return this.index.initialsOfNames();
  }

  /** Reads the names that begin with this folded character, if they have not been read. */
  prepare(initial: number): void {
    this.index.prepare(initial);
  }

  /** The next entry with the same folded name, or NONE. */
  following(entry: Entry): Entry {
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
  foldedOf(entry: Entry): string {
    const { index } = this;
    index.require(entry);
    let text = '';
    for (let at = index.starts[entry]!; at < index.ends[entry]!; at++) text += fromCharCode(index.folded[at]!);
    return text;
  }

  startsWith(entry: Entry, folded: string): boolean {
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
  wordsOf(entry: Entry): readonly string[] {
    return this.foldedOf(entry).split(' ');
  }
}

/** Other names as they are written, one byte a character, each with its place. */
function readNames(section: string): readonly (readonly [Place, string])[] {
  return readSparseBytes(section).flatMap(([place, names]) => names.split('|').map((name) => [place, name] as const));
}
