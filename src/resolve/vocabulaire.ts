/** A small set of folded words, asked of a text's words without making strings of them. */
export class Vocabulaire implements Iterable<string> {
  private readonly mots: ReadonlySet<string>;
  /** By first letter, the lengths of its words as bits: they rule out most words of a text. */
  private readonly lengths = new Int32Array(FOLDED_CHARACTERS);
  private readonly byInitial: (readonly string[])[] = [];

  /** Words separated by spaces, none longer than thirty letters. */
  constructor(mots: string) {
    this.mots = new Set(mots.split(' '));
    for (const mot of this.mots) {
      const initial = mot.charCodeAt(0);
      this.lengths[initial]! |= 1 << mot.length;
      this.byInitial[initial] = [...(this.byInitial[initial] ?? []), mot];
    }
  }

  has(mot: string): boolean {
    return this.mots.has(mot);
  }

  /** True where the folded bytes `[start .. end)` are one of the words. */
  holds(bytes: Uint8Array, start: number, end: number): boolean {
    const initial = bytes[start]!;
    const size = end - start;
    if (size > LONGEST || ((this.lengths[initial]! >> size) & 1) === 0) return false;
    return this.byInitial[initial]!.some((mot) => mot.length === size && isSpelled(mot, bytes, start));
  }

  [Symbol.iterator](): Iterator<string> {
    return this.mots[Symbol.iterator]();
  }
}

const FOLDED_CHARACTERS = 128;
const LONGEST = 30;

function isSpelled(mot: string, bytes: Uint8Array, start: number): boolean {
  for (let at = 1; at < mot.length; at++) if (bytes[start + at] !== mot.charCodeAt(at)) return false;
  return true;
}
