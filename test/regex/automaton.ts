/**
 * A regular expression as the automaton of its characters: one state for each character it may read, one edge for each
 * way to go from one to the next. Two ways are two edges: `(?:a+)+` has two from a to a, which is all its danger.
 */
import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp';

/** Characters that stand for all: every one that our expressions tell apart. */
const ALPHABET: readonly string[] = [
  ...Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code)),
  ...Array.from({ length: 0x70 }, (_, at) => String.fromCharCode(0x2000 + at)),
  ...'\u02c6\u0300\u0301\u0308\u036f\u0391\u03b1\u0416\u05d0\u0660\u1e9e\u20ac\u2122\u212a\u3000\u4e2d\ud800\udfff\ufb01\ufeff\uff21\ufffd\uffff'.split(
    '',
  ),
];
/** A repetition with an end is written out; one longer than this is taken for one without. */
const MOST_COPIES = 40;

/** A set of characters: one bit for each of the alphabet. */
export type Characters = bigint;
export const ANY: Characters = (1n << BigInt(ALPHABET.length)) - 1n;

export interface Automaton {
  /** What each state reads; its number is its place. */
  readonly reads: readonly Characters[];
  /** Edges as often as there are ways. */
  readonly next: ReadonlyArray<readonly number[]>;
  readonly first: readonly number[];
  /** States after which the match is had, whatever follows. */
  readonly sure: ReadonlySet<number>;
  /** Tried at one place of the text only. */
  readonly anchored: boolean;
  /** What may stand before the match: all, but for `(?<!…)` at the very start. */
  readonly before: Characters;
}

interface Fragment {
  readonly nullable: boolean;
  /** Nothing is read, but something may be refused: `$`, `\b`, `(?=…)`. */
  readonly asserts: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly sure: readonly number[];
}

const EMPTY: Fragment = { nullable: true, asserts: false, first: [], last: [], sure: [] };

const known = new Map<string, Characters>();

function charactersOf(raw: string, flags: string): Characters {
  const key = `${flags}/${raw}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const one = new RegExp(`^(?:${raw})$`, flags.replace(/[gym]/g, ''));
  let characters = 0n;
  ALPHABET.forEach((character, at) => {
    if (one.test(character)) characters |= 1n << BigInt(at);
  });
  known.set(key, characters);
  return characters;
}

/** One character of a set. */
export function someOf(characters: Characters): string {
  return ALPHABET.find((_, at) => (characters & (1n << BigInt(at))) !== 0n) ?? '';
}

class Builder {
  readonly reads: Characters[] = [];
  readonly next: number[][] = [];

  constructor(private readonly flags: string) {}

  alternatives(list: readonly AST.Alternative[]): Fragment {
    const parts = list.map(({ elements }) =>
      elements.map((element) => this.element(element)).reduce((one, two) => this.then(one, two), EMPTY),
    );
    return {
      nullable: parts.some(({ nullable }) => nullable),
      asserts: parts.some(({ asserts }) => asserts),
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      sure: parts.flatMap(({ sure }) => sure),
    };
  }

  private element(element: AST.Element): Fragment {
    switch (element.type) {
      case 'Group':
      case 'CapturingGroup':
        return this.alternatives(element.alternatives);
      case 'Quantifier':
        return this.repeated(element);
      case 'Assertion':
        return this.assertion(element);
      case 'Backreference':
        // Reads what a group has read: its characters are those of any.
        return this.repeat(() => this.state(ANY), 0, Infinity);
      default:
        return this.state(charactersOf(element.raw, this.flags));
    }
  }

  private state(characters: Characters): Fragment {
    const at = this.reads.push(characters) - 1;
    this.next.push([]);
    return { nullable: false, asserts: false, first: [at], last: [at], sure: [at] };
  }

  /** Looking ahead reads characters, and goes no further. */
  private assertion(assertion: AST.Assertion): Fragment {
    const looked = 'alternatives' in assertion ? this.alternatives(assertion.alternatives).first : [];
    return { nullable: true, asserts: true, first: looked, last: [], sure: [] };
  }

  private repeated({ element, min, max }: AST.Quantifier): Fragment {
    return this.repeat(() => this.element(element), min, max > MOST_COPIES ? Infinity : max);
  }

  private repeat(make: () => Fragment, min: number, max: number): Fragment {
    if (max === Infinity) {
      let all = EMPTY;
      for (let copy = 1; copy < min; copy++) all = this.then(all, make());
      const loop = make();
      this.join(loop.last, loop.first);
      return this.then(all, min === 0 ? optional(loop) : loop);
    }
    // From the last copy to the first: x{1,3} is x(?:x(?:x)?)?.
    let all = EMPTY;
    for (let copy = max; copy > 0; copy--) {
      const more = this.then(make(), all);
      all = copy > min ? optional(more) : more;
    }
    return all;
  }

  private then(one: Fragment, two: Fragment): Fragment {
    this.join(one.last, two.first);
    return {
      nullable: one.nullable && two.nullable,
      asserts: one.asserts || two.asserts,
      first: [...one.first, ...(one.nullable ? two.first : [])],
      last: [...two.last, ...(two.nullable ? one.last : [])],
      sure: [...two.sure, ...(two.nullable && !two.asserts ? one.sure : [])],
    };
  }

  private join(from: readonly number[], to: readonly number[]): void {
    for (const one of from) this.next[one]!.push(...to);
  }
}

function optional(fragment: Fragment): Fragment {
  return { ...fragment, nullable: true, asserts: false };
}

/** `literal` is `/…/flags`. */
export function automatonOf(literal: string): Automaton {
  const { pattern, flags } = parseRegExpLiteral(literal);
  const builder = new Builder(flags.raw);
  const { first, sure } = builder.alternatives(pattern.alternatives);
  const atStart = ({ elements: [start] }: AST.Alternative): boolean =>
    start?.type === 'Assertion' && start.kind === 'start' && !flags.multiline;
  const before = pattern.alternatives.length === 1 ? beforeOf(pattern.alternatives[0]!.elements[0], flags.raw) : ANY;
  return {
    reads: builder.reads,
    next: builder.next,
    first,
    sure: new Set(sure),
    before,
    anchored: flags.sticky || pattern.alternatives.every(atStart),
  };
}

/** What `(?<!x)`, of one character, leaves to stand before. */
function beforeOf(start: AST.Element | undefined, flags: string): Characters {
  if (start?.type !== 'Assertion' || start.kind !== 'lookbehind' || !start.negate || start.alternatives.length !== 1)
    return ANY;
  const [looked, ...more] = start.alternatives[0]!.elements;
  return looked?.type === 'CharacterClass' && more.length === 0 ? ANY & ~charactersOf(looked.raw, flags) : ANY;
}
