/**
 * Which letters names have, 32 names at a time. A block is 32 numbers, one for each kind of letter,
 * with one bit for each name; adding them up counts the letters of 32 names in one go:
 *
 *          name 0  1  2 …       Only two bits of the sums are kept, and whether
 *     a         1  1  0         they ran over: beyond three, nobody asks by how many.
 *     b         0  1  0
 *
 * A name takes 3.5 ns so, and 6 ns with a mask of its own (a quarter of the table is looked at).
 */
import type { FoldedNames, Names } from '../../table/names';

const A = 97;
const SPACE = 32;
const ALPHABET = 26;
/** Kinds of letter, and names in a block: the bits of a number. */
const BITS = 32;
/** A bit that nothing reads. */
const NOT_A_KIND = BITS;

/** One kind for each letter, one for digits; the five that are left say which of these are written twice. */
const DOUBLED = 'elsnr';

const KIND_OF_BYTE: Uint8Array = Uint8Array.from({ length: 128 }, (_, byte) =>
  byte >= A ? byte - A : byte === SPACE ? NOT_A_KIND : ALPHABET,
);
/** A second letter that is not counted has the kind of the first. */
const KIND_OF_SECOND: Uint8Array = Uint8Array.from({ length: BITS + 1 }, (_, kind) => {
  const rank = DOUBLED.indexOf(String.fromCharCode(A + kind));
  return rank < 0 ? kind : ALPHABET + 1 + rank;
});

/** Sets `bit` in the number of each kind of letter of a folded text, the kinds beginning at `block`. */
function mark(blocks: Int32Array, block: number, bit: number, bytes: Uint8Array, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    const kind = KIND_OF_BYTE[bytes[at]!]!;
    if (kind === NOT_A_KIND) continue;
    blocks[block + ((blocks[block + kind]! & bit) === 0 ? kind : KIND_OF_SECOND[kind]!)]! |= bit;
  }
}

/** The letters of a text that names are compared with. */
export class TextLetters {
  /** The kinds it has, then those it has not. */
  readonly kinds = new Int32Array(BITS);
  present = 0;
  private readonly own = new Int32Array(BITS);

  read(bytes: Uint8Array, start: number, end: number): void {
    const { kinds, own } = this;
    own.fill(0);
    mark(own, 0, 1, bytes, start, end);
    this.present = 0;
    let absent = BITS;
    for (let kind = 0; kind < BITS; kind++) kinds[own[kind] === 0 ? --absent : this.present++] = kind;
  }
}

export class NameLetters {
  private readonly blocks: Int32Array;

  constructor(
    private readonly entries: Int32Array,
    { folded, starts, ends }: FoldedNames,
  ) {
    this.blocks = new Int32Array(Math.ceil(entries.length / BITS) * BITS);
    for (let rank = 0; rank < entries.length; rank++) {
      const entry = entries[rank]!;
      mark(this.blocks, rank - (rank % BITS), 1 << rank, folded, starts[entry]!, ends[entry]!);
    }
  }

  /**
   * Calls `found` with each entry that lacks at most `lacking` of the text's kinds of letter and
   * has at most `more` others, each at most 3.
   */
  forEachWithin({ kinds, present }: TextLetters, lacking: number, more: number, found: (entry: number) => void): void {
    const { blocks, entries } = this;
    for (let block = 0; block < blocks.length; block += BITS) {
      let beyond = 0;
      // Each sum begins so high that it runs over just beyond its limit.
      let ones = -(~lacking & 1);
      let twos = -((~lacking & 2) >> 1);
      for (let at = 0; at < present; at++) {
        const lacked = ~blocks[block + kinds[at]!]!;
        const carry = ones & lacked;
        ones ^= lacked;
        beyond |= twos & carry;
        twos ^= carry;
      }
      ones = -(~more & 1);
      twos = -((~more & 2) >> 1);
      for (let at = present; at < BITS; at++) {
        const other = blocks[block + kinds[at]!]!;
        const carry = ones & other;
        ones ^= other;
        beyond |= twos & carry;
        twos ^= carry;
      }
      for (let rest = ~beyond; rest !== 0; rest &= rest - 1) {
        const rank = block + BITS - 1 - Math.clz32(rest & -rest);
        if (rank < entries.length) found(entries[rank]!);
      }
    }
  }
}

/** The letters of the names of each length, made once a search comes to that length. */
export class LettersByLength {
  private readonly letters: (NameLetters | undefined)[] = [];

  constructor(private readonly names: Names) {}

  /** Makes what is missing of the lengths from `least` to `most`, in one reading of the names. */
  prepare(least: number, most: number): void {
    const groups: (number[] | undefined)[] = [];
    let missing = 0;
    for (let size = least; size <= most; size++) {
      if (this.letters[size] !== undefined) continue;
      groups[size] = [];
      missing++;
    }
    if (missing === 0) return;
    const { starts, ends } = this.names.whole;
    const { count } = this.names;
    for (let entry = 0; entry < count; entry++) {
      const size = ends[entry]! - starts[entry]!;
      if (size >= least && size <= most) groups[size]?.push(entry);
    }
    groups.forEach((entries, size) => {
      if (entries) this.letters[size] = new NameLetters(Int32Array.from(entries), this.names.whole);
    });
  }

  /** The letters of the names of a length that was prepared. */
  ofSize(size: number): NameLetters {
    return this.letters[size]!;
  }
}
