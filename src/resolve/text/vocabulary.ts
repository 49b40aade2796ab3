/** A small set of folded words or phrases, asked of a text's words without making strings of them. */

const FOLDED_CHARACTERS = 128;
/** Longer phrases share the last bit of the lengths. */
const LONGEST = 31;

export class Vocabulary implements Iterable<string> {
  private readonly texts: ReadonlySet<string>;
  /** By first character, the lengths of its texts as bits: they rule out most words of a text. */
  private readonly lengths = new Int32Array(FOLDED_CHARACTERS);
  private readonly byInitial: (string[] | undefined)[] = [];
  /** The most words a text of the set has. */
  readonly mostWords: number;

  constructor(texts: Iterable<string>) {
    this.texts = new Set(texts);
    let mostWords = 1;
    for (const text of this.texts) {
      const initial = text.charCodeAt(0);
      this.lengths[initial]! |= 1 << Math.min(text.length, LONGEST);
      (this.byInitial[initial] ??= []).push(text);
      mostWords = Math.max(mostWords, text.split(' ').length);
    }
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
    const initial = bytes[start]!;
    const size = end - start;
    if (((this.lengths[initial]! >> Math.min(size, LONGEST)) & 1) === 0) return false;
    return this.byInitial[initial]!.some((text) => text.length === size && isSpelled(text, bytes, start));
  }

  [Symbol.iterator](): Iterator<string> {
    return this.texts[Symbol.iterator]();
  }
}

function isSpelled(text: string, bytes: Uint8Array, start: number): boolean {
  for (let at = 1; at < text.length; at++) if (bytes[start + at] !== text.charCodeAt(at)) return false;
  return true;
}
