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

const A = 97;
const SPACE = 32;
const ALPHABET = 26;
/** Kinds of letter, and names in a block: the bits of a number. */
const BITS = 32;

/** The letters most often written twice in a name: the bits that are left say which were. */
const DOUBLED = 'elsnr';
const BIT_OF_SECOND: Int32Array = Int32Array.from({ length: ALPHABET }, (_, letter) => {
  const rank = DOUBLED.indexOf(String.fromCharCode(A + letter));
  return rank < 0 ? 0 : 1 << (ALPHABET + 1 + rank);
});

/** Which letters occur, one bit each, the 27th for digits, the last five for a second e, l, s, n or r. */
export function letterMask(bytes: Uint8Array, start: number, end: number): number {
  let mask = 0;
  for (let at = start; at < end; at++) {
    const letter = bytes[at]! - A;
    if (letter >= 0) {
      const bit = 1 << letter;
      if ((mask & bit) !== 0) mask |= BIT_OF_SECOND[letter]!;
      mask |= bit;
    } else if (bytes[at] !== SPACE) mask |= 1 << ALPHABET;
  }
  return mask;
}

export class LettresDesNoms {
  private readonly blocks: Int32Array;
  private readonly kinds = new Int32Array(BITS);

  /** `maskOf(rank)` is the letter mask of the name of that rank, from 0 to `count`. */
  constructor(
    private readonly count: number,
    maskOf: (rank: number) => number,
  ) {
    this.blocks = new Int32Array(Math.ceil(count / BITS) * BITS);
    for (let rank = 0; rank < count; rank++) {
      const block = rank - (rank % BITS);
      for (let rest = maskOf(rank); rest !== 0; rest &= rest - 1) this.blocks[block + lowestBit(rest)]! |= 1 << rank;
    }
  }

  /**
   * Calls `found` with the rank of each name that lacks at most `lacking` kinds of the mask's
   * letters and has at most `more` others, each at most 3.
   */
  forEachWithin(mask: number, lacking: number, more: number, found: (rank: number) => void): void {
    const { blocks, kinds, count } = this;
    const present = this.sortKinds(mask);
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
        const rank = block + lowestBit(rest);
        if (rank < count) found(rank);
      }
    }
  }

  /** Puts the kinds of the mask first; how many they are. */
  private sortKinds(mask: number): number {
    let present = 0;
    let absent = BITS;
    for (let kind = 0; kind < BITS; kind++) this.kinds[(mask & (1 << kind)) === 0 ? --absent : present++] = kind;
    return present;
  }
}

function lowestBit(bits: number): number {
  return BITS - 1 - Math.clz32(bits & -bits);
}
