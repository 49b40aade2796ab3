/** A small set of folded words or phrases, asked of a text's words without making strings of them. */

/** Slots for each text: with four, most words that are not in the set meet an empty one. */
const SLOTS_OF_A_TEXT = 4;
// A global taken once: in a realm of its own each use would cost a look-up.
const { imul } = Math;

export class Vocabulary implements Iterable<string> {
  private readonly texts: ReadonlySet<string>;
  /** The texts by what `slotOf` makes of their size and of three of their characters. */
  private readonly slots: (readonly string[] | undefined)[];
  /** The most words a text of the set has. */
  readonly mostWords: number;

  constructor(texts: Iterable<string>) {
    this.texts = new Set(texts);
    let size = SLOTS_OF_A_TEXT;
    while (size < this.texts.size * SLOTS_OF_A_TEXT) size *= 2;
    const slots = new Array<string[] | undefined>(size).fill(undefined);
    let mostWords = 1;
    for (const text of this.texts) {
      const { length } = text;
      const slot = slotOf(length, text.charCodeAt(0), text.charCodeAt(length >> 1), text.charCodeAt(length - 1));
      (slots[slot & (size - 1)] ??= []).push(text);
      mostWords = Math.max(mostWords, text.split(' ').length);
    }
    this.slots = slots;
    this.mostWords = mostWords;
  }

  /** The words of a text, each on its own: `Vocabulary.of('le la les')`. */
  static of(words: string): Vocabulary {
    return new Vocabulary(words.split(' '));
  }

  has(text: string): boolean {
    return this.texts.has(text);
  }

  /** Returns true if the folded bytes `[start .. end)` are one of the texts. */
  holds(bytes: Uint8Array, start: number, end: number): boolean {
    return this.find(bytes, start, end) !== undefined;
  }

  /** The text that the folded bytes `[start .. end)` are; undefined if they are none. */
  find(bytes: Uint8Array, start: number, end: number): string | undefined {
    const size = end - start;
    const slot = slotOf(size, bytes[start]!, bytes[start + (size >> 1)]!, bytes[end - 1]!);
    const texts = this.slots[slot & (this.slots.length - 1)];
    if (texts === undefined) return undefined;
    for (const text of texts) if (isSpelled(text, bytes, start, size)) return text;
    return undefined;
  }

  [Symbol.iterator](): Iterator<string> {
    return this.texts[Symbol.iterator]();
  }
}

function slotOf(size: number, first: number, middle: number, last: number): number {
  const hash = imul(first + (middle << 7) + (last << 14) + (size << 21), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

function isSpelled(text: string, bytes: Uint8Array, start: number, size: number): boolean {
  if (text.length !== size) return false;
  for (let at = 0; at < size; at++) if (bytes[start + at] !== text.charCodeAt(at)) return false;
  return true;
}
