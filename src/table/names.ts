/**
 * Every name of every place, and the index from a folded name to the places that bear it.
 *
 * The index is an open-addressed hash of folded bytes: a look-up makes no string, so that a
 * column of addresses can try many runs of words for the price of reading them.
 */
import { characterToShared, fromByte, fromBytes } from './codec';
import { foldNames, foldOfBytes } from './fold';
import type { Sections } from './sections';

const NONE = -1;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
// Globals taken once: in a realm of its own each use would cost a look-up.
const { imul } = Math;
const { fromCharCode } = String;

export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let at = start; at < end; at++) hash = imul(hash ^ bytes[at]!, FNV_PRIME);
  // FNV's low bits alone cluster on short names: fold the high ones in.
  return (hash ^ (hash >>> 15)) >>> 0;
}

export class Names {
  /** Place of each entry: first the official name of each place, then the other names. */
  readonly places: Int32Array;
  /** From this entry on, routing labels of the post: they count only where a département or a post code is in hand. */
  readonly firstLibelle: number;
  /** Folded bytes of entry e: `folded[offsets[e] .. offsets[e + 1])`. */
  readonly folded: Uint8Array;
  readonly offsets: Int32Array;
  /** The names as the table has them, one byte a character. */
  private readonly bytes: Uint8Array;
  private readonly byteOffsets: Int32Array;
  /** Next entry with the same folded name, or -1. */
  private readonly next: Int32Array;
  private readonly slots: Int32Array;
  private allTexts: readonly string[] | undefined;

  constructor(sections: Sections) {
    const others = [...decodeNamesOf(sections.autresNoms), ...decodeNamesOf(sections.libelles)];
    const written = decodeNames(sections.noms, others.map(([, name]) => name));
    this.bytes = written.bytes;
    this.byteOffsets = written.offsets;
    const count = written.offsets.length - 1;
    const official = count - others.length;
    this.firstLibelle = count - decodeNamesOf(sections.libelles).length;
    this.places = new Int32Array(count);
    for (let entry = 0; entry < official; entry++) this.places[entry] = entry;
    others.forEach(([place], at) => (this.places[official + at] = place));
    const { folded, foldedOffsets } = foldNames(this.bytes, this.byteOffsets, foldOfBytes(fromByte));
    this.folded = folded;
    this.offsets = foldedOffsets;
    this.next = new Int32Array(count).fill(NONE);
    this.slots = new Int32Array(tableSizeFor(count)).fill(NONE);
    // Backwards, so that the first entry of a chain is the lowest: official names before others.
    for (let entry = count - 1; entry >= 0; entry--) this.insert(entry);
  }

  /** The name of an entry, as it is written. */
  textOf(entry: number): string {
    let text = '';
    for (let at = this.byteOffsets[entry]!; at < this.byteOffsets[entry + 1]!; at++) text += fromByte(this.bytes[at]!);
    return text;
  }

  /** Every name, by entry: for what reads the whole table. */
  get texts(): readonly string[] {
    return (this.allTexts ??= Array.from(this.entries(), (entry) => this.textOf(entry)));
  }

  get count(): number {
    return this.places.length;
  }

  /** Entries whose name has a letter that is not plain ASCII. */
  *entriesBeyondAscii(): Generator<number> {
    let entry = 0;
    for (let at = 0; at < this.bytes.length; at++) {
      if (this.bytes[at]! < 0x80) continue;
      while (this.byteOffsets[entry + 1]! <= at) entry++;
      yield entry;
      at = this.byteOffsets[entry + 1]! - 1;
    }
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
    for (let at = this.offsets[entry]!; at < this.offsets[entry + 1]!; at++) text += fromCharCode(this.folded[at]!);
    return text;
  }

  startsWith(entry: number, folded: string): boolean {
    const start = this.offsets[entry]!;
    for (let at = 0; at < folded.length; at++) if (this.folded[start + at] !== folded.charCodeAt(at)) return false;
    return true;
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

interface WrittenNames {
  readonly bytes: Uint8Array;
  readonly offsets: Int32Array;
}

const SEMICOLON = 59;
/** No name is longer: the buffer always has room for one more. */
const LONGEST_NAME = 128;

/** Front-coded names, then `others`, each a run of bytes. */
function decodeNames(noms: string, others: readonly string[]): WrittenNames {
  let count = 1;
  for (let at = 0; at < noms.length; at++) if (noms.charCodeAt(at) === SEMICOLON) count++;
  const offsets = new Int32Array(count + others.length + 1);
  let bytes: Uint8Array = new Uint8Array(noms.length * 2);
  let length = 0;
  const reserve = (): void => {
    if (length + LONGEST_NAME <= bytes.length) return;
    const larger = new Uint8Array(bytes.length * 2);
    larger.set(bytes);
    bytes = larger;
  };
  let previous = 0;
  let at = 0;
  for (let entry = 0; entry < count; entry++) {
    reserve();
    const shared = characterToShared(noms.charCodeAt(at++));
    for (let copied = 0; copied < shared; copied++) bytes[length + copied] = bytes[previous + copied]!;
    previous = length;
    length += shared;
    for (; at < noms.length; at++) {
      const code = noms.charCodeAt(at);
      if (code === SEMICOLON) break;
      bytes[length++] = code;
    }
    at++;
    offsets[entry + 1] = length;
  }
  others.forEach((name, rank) => {
    reserve();
    for (let letter = 0; letter < name.length; letter++) bytes[length++] = name.charCodeAt(letter);
    offsets[count + rank + 1] = length;
  });
  return { bytes: bytes.slice(0, length), offsets };
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
