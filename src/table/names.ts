/**
 * Every name of every place, and the index from a folded name to the places that bear it.
 *
 * The index is an open-addressed hash of folded bytes: a look-up makes no string, so that a
 * column of addresses can try many runs of words for the price of reading them.
 */
import { characterToShared, fromBytes } from './codec';
import { createFoldedText, foldInto } from './fold';
import type { Sections } from './sections';

const NONE = -1;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, FNV_PRIME);
  // FNV's low bits alone cluster on short names: fold the high ones in.
  return (hash ^ (hash >>> 15)) >>> 0;
}

export class Names {
  /** Name of each entry: first the official name of each place, then the other names. */
  readonly texts: string[];
  /** From this entry on, routing labels of the post: they count only where a département or a post code is in hand. */
  readonly firstLibelle: number;
  /** Place of each entry. */
  readonly places: Int32Array;
  /** Folded bytes of entry e: `folded[offsets[e] .. offsets[e + 1])`. */
  readonly folded: Uint8Array;
  readonly offsets: Int32Array;
  /** Next entry with the same folded name, or -1. */
  private readonly next: Int32Array;
  private readonly slots: Int32Array;

  constructor(sections: Sections) {
    this.texts = decodeNames(sections.noms);
    const official = this.texts.length;
    const otherPlaces: number[] = [];
    const addNames = (section: string): void => {
      for (const [place, names] of decodeSparse(section)) {
        for (const name of names.split('|')) otherPlaces[this.texts.push(name) - 1 - official] = place;
      }
    };
    addNames(sections.autresNoms);
    this.firstLibelle = this.texts.length;
    addNames(sections.libelles);
    const count = this.texts.length;
    this.places = new Int32Array(count);
    for (let entry = 0; entry < count; entry++) this.places[entry] = entry < official ? entry : otherPlaces[entry - official]!;
    this.offsets = new Int32Array(count + 1);
    this.folded = foldAll(this.texts, this.offsets);
    this.next = new Int32Array(count).fill(NONE);
    this.slots = new Int32Array(tableSizeFor(count)).fill(NONE);
    // Backwards, so that the first entry of a chain is the lowest: official names before others.
    for (let entry = count - 1; entry >= 0; entry--) this.insert(entry);
  }

  get count(): number {
    return this.texts.length;
  }

  /** Every entry, in order. */
  *entries(): Generator<number> {
    for (let entry = 0; entry < this.count; entry++) yield entry;
  }

  private insert(entry: number): void {
    const start = this.offsets[entry]!;
    const slot = this.slotOf(this.folded, start, this.offsets[entry + 1]!);
    this.next[entry] = this.slots[slot]!;
    this.slots[slot] = entry;
  }

  /** The slot that holds this folded name, or the free one where it would go. */
  private slotOf(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.slots.length - 1;
    let slot = hashBytes(bytes, start, end) & mask;
    for (;;) {
      const entry = this.slots[slot]!;
      if (entry === NONE || this.equals(entry, bytes, start, end)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private equals(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.offsets[entry]!;
    const size = end - start;
    if (this.offsets[entry + 1]! - from !== size) return false;
    for (let at = 0; at < size; at++) if (this.folded[from + at] !== bytes[start + at]) return false;
    return true;
  }

  /** The first entry whose folded name is these bytes, or -1. */
  first(bytes: Uint8Array, start: number, end: number): number {
    return this.slots[this.slotOf(bytes, start, end)]!;
  }

  /** The folded name of an entry. */
  foldedOf(entry: number): string {
    let text = '';
    for (let at = this.offsets[entry]!; at < this.offsets[entry + 1]!; at++) text += String.fromCharCode(this.folded[at]!);
    return text;
  }

  /** The words of an entry's folded name. */
  wordsOf(entry: number): readonly string[] {
    return this.foldedOf(entry).split(' ');
  }

  /** The next entry with the same folded name, or -1. */
  following(entry: number): number {
    return this.next[entry]!;
  }
}

function tableSizeFor(count: number): number {
  let size = 1;
  while (size < count * 2) size *= 2;
  return size;
}

function foldAll(texts: readonly string[], offsets: Int32Array): Uint8Array {
  const scratch = createFoldedText();
  // No folded name is twice as long as the name: the longest growth is St to saint, once.
  const bytes = new Uint8Array(texts.length * 24);
  let length = 0;
  for (let entry = 0; entry < texts.length; entry++) {
    foldInto(texts[entry]!, scratch);
    if (length + scratch.length > bytes.length) throw new Error('La table a plus de noms que prévu.');
    for (let at = 0; at < scratch.length; at++) bytes[length + at] = scratch.bytes[at]!;
    length += scratch.length;
    offsets[entry + 1] = length;
  }
  return bytes.slice(0, length);
}

function decodeNames(noms: string): string[] {
  const entries = noms.split(';');
  let previous = '';
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at]!;
    previous = previous.slice(0, characterToShared(entry.charCodeAt(0))) + entry.slice(1);
    entries[at] = previous;
  }
  return entries.map(fromBytes);
}

/** Texts that few places have, as `[place, text]`. */
export function decodeSparse(section: string): readonly (readonly [number, string])[] {
  if (section === '') return [];
  let place = 0;
  return section.split(';').map((entry) => {
    const bar = entry.indexOf('|');
    place += Number(entry.slice(0, bar));
    return [place, fromBytes(entry.slice(bar + 1))] as const;
  });
}
