/** Which names hold a word: the way from « Montigny » to Montigny-le-Bretonneux without reading every name. */
import { hashBytes } from '../../table/name-index';
import { NONE } from '../../table/place';
import type { Names } from '../../table/names';

const SPACE = 32;

const FOLDED_CHARACTERS = 128;

/** Made one first letter at a time, as words are asked for. */
export class WordIndex {
  private readonly heads: Int32Array;
  /** The next word in the same slot. */
  private readonly next: Int32Array;
  private readonly isIndexed = new Uint8Array(FOLDED_CHARACTERS);

  constructor(private readonly names: Names) {
    const { count } = names.words;
    let size = 1;
    while (size < count) size *= 2;
    this.heads = new Int32Array(size).fill(NONE);
    this.next = new Int32Array(count);
  }

  private indexInitial(initial: number): void {
    this.isIndexed[initial] = 1;
    const { heads, next } = this;
    const { folded, ends } = this.names.whole;
    const { count, starts, entries } = this.names.words;
    for (let word = 0; word < count; word++) {
      const start = starts[word]!;
      if (folded[start] !== initial) continue;
      const slot = hashBytes(folded, start, endOfWord(folded, start, ends[entries[word]!]!)) & (heads.length - 1);
      next[word] = heads[slot]!;
      heads[slot] = word;
    }
  }

  /**
   * Calls `found` with each entry that has the folded bytes `[0 .. length)` as whole words, and
   * whether it begins with them.
   */
  forEachHolding(bytes: Uint8Array, length: number, found: (entry: number, atTheStart: boolean) => void): void {
    const start = longestWord(bytes, length);
    if (this.isIndexed[bytes[start]!] === 0) this.indexInitial(bytes[start]!);
    const { folded, starts, ends } = this.names.whole;
    const { entries } = this.names.words;
    const slot = hashBytes(bytes, start, endOfWord(bytes, start, length)) & (this.heads.length - 1);
    let last = NONE;
    for (let word = this.heads[slot]!; word !== NONE; word = this.next[word]!) {
      const entry = entries[word]!;
      if (entry === last) continue;
      last = entry;
      const at = indexOfWords(folded, starts[entry]!, ends[entry]!, bytes, length);
      if (at >= 0) found(entry, at === 0);
    }
  }
}

/** Where the longest word begins: the fewer names have it, the fewer are looked at. */
function longestWord(bytes: Uint8Array, length: number): number {
  let longest = 0;
  let size = 0;
  for (let start = 0; start < length;) {
    const end = endOfWord(bytes, start, length);
    if (end - start > size) {
      longest = start;
      size = end - start;
    }
    start = end + 1;
  }
  return longest;
}

function endOfWord(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] !== SPACE) at++;
  return at;
}

function indexOfWords(bytes: Uint8Array, start: number, end: number, words: Uint8Array, length: number): number {
  for (let at = start; at + length <= end; at++) {
    if (at > start && bytes[at - 1] !== SPACE) continue;
    let same = 0;
    while (same < length && bytes[at + same] === words[same]) same++;
    if (same === length && (at + length === end || bytes[at + length] === SPACE)) return at - start;
  }
  return NONE;
}
