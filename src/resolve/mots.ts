/** Which names hold a word: the way from « Montigny » to Montigny-le-Bretonneux without reading every name. */
import { hashBytes, type Names } from '../table/names';

const SPACE = 32;
const NONE = -1;

export class IndexDesMots {
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  /** Entry of each word of the table, in order. */
  private readonly entries: Int32Array;

  constructor(private readonly names: Names) {
    const { folded, offsets, count } = names;
    let words = count;
    for (const byte of folded) if (byte === SPACE) words++;
    let size = 1;
    while (size < words) size *= 2;
    this.heads = new Int32Array(size).fill(NONE);
    this.next = new Int32Array(words);
    this.entries = new Int32Array(words);
    let word = 0;
    for (let entry = 0; entry < count; entry++) {
      let start = offsets[entry]!;
      for (let at = start; at <= offsets[entry + 1]!; at++) {
        if (at < offsets[entry + 1]! && folded[at] !== SPACE) continue;
        const slot = hashBytes(folded, start, at) & (size - 1);
        this.entries[word] = entry;
        this.next[word] = this.heads[slot]!;
        this.heads[slot] = word++;
        start = at + 1;
      }
    }
  }

  /**
   * Calls `found` with each entry that has the folded bytes `[0 .. length)` as whole words, and
   * whether it begins with them.
   */
  forEachHolding(bytes: Uint8Array, length: number, found: (entry: number, atTheStart: boolean) => void): void {
    const { folded, offsets } = this.names;
    let end = 0;
    while (end < length && bytes[end] !== SPACE) end++;
    let last = NONE;
    for (let word = this.heads[hashBytes(bytes, 0, end) & (this.heads.length - 1)]!; word !== NONE; word = this.next[word]!) {
      const entry = this.entries[word]!;
      if (entry === last) continue;
      last = entry;
      const at = indexOfWords(folded, offsets[entry]!, offsets[entry + 1]!, bytes, length);
      if (at >= 0) found(entry, at === 0);
    }
  }
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
