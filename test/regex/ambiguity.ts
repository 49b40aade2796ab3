/**
 * How long a match can take, as the theory of ambiguous automata has it. Two ways from a state to itself by the same
 * text: every repetition doubles the work (exponential). A loop that leads to another by a text both repeat: the text
 * may be shared between them at every place (quadratic or more). An expression that is tried at each place of a text
 * is one that begins with a loop over anything.
 */
import { ANY, automatonOf, someOf, type Automaton } from './automaton';

export interface Danger {
  readonly kind: 'exponential' | 'polynomial';
  /** A text that shows it: `before`, then `pump` as often as you like. */
  readonly before: string;
  readonly pump: string;
}

/** A place in several copies of the automaton at once, with the text that led there. */
interface Node {
  readonly at: readonly number[];
  readonly text: string;
}

/** The worst that a text can do to the expression; undefined where its time is proportional to the text's length. */
export function dangerOf(literal: string): Danger | undefined {
  const automaton = withSearch(automatonOf(literal));
  const loops = loopsOf(automaton);
  for (const state of loops) {
    const pump = doubled(automaton, state);
    if (pump !== undefined) return { kind: 'exponential', before: wayTo(automaton, state), pump };
  }
  for (const one of loops) {
    for (const other of loops) {
      // Once the match is had, nothing is tried again.
      if (one === other || automaton.sure.has(other)) continue;
      const pump = shared(automaton, one, other);
      if (pump !== undefined) return { kind: 'polynomial', before: wayTo(automaton, one), pump };
    }
  }
  return undefined;
}

/** Tried at each place of the text: a first state that reads anything, again and again, then one that may stand before. */
function withSearch(automaton: Automaton): Automaton {
  if (automaton.anchored) return automaton;
  const [search, last] = [automaton.reads.length, automaton.reads.length + 1];
  return {
    ...automaton,
    reads: [...automaton.reads, ANY, automaton.before],
    next: [...automaton.next, [search, last], automaton.first],
    first: [...automaton.first, search, last],
  };
}

function loopsOf(automaton: Automaton): number[] {
  return automaton.reads
    .map((_, state) => state)
    .filter((state) => walk(automaton, [state], ([at]) => at === state) !== undefined);
}

/** The text of the shortest way from one place to another in several copies, each reading the same; at least one step. */
function walk(
  { reads, next }: Automaton,
  from: readonly number[],
  arrived: (at: readonly number[]) => boolean,
): string | undefined {
  const seen = new Set<string>();
  const waiting: Node[] = [{ at: from, text: '' }];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    for (const at of combinations(node.at.map((state) => [...new Set(next[state])]))) {
      const common = at.reduce((characters, state) => characters & reads[state]!, ANY);
      const key = at.join(' ');
      if (common === 0n || seen.has(key)) continue;
      const text = node.text + someOf(common);
      if (arrived(at)) return text;
      seen.add(key);
      waiting.push({ at, text });
    }
  }
  return undefined;
}

function combinations(lists: ReadonlyArray<readonly number[]>): number[][] {
  return lists.reduce<number[][]>((all, list) => all.flatMap((one) => list.map((state) => [...one, state])), [[]]);
}

/** A text by which `state` comes back to itself in two ways. */
function doubled(automaton: Automaton, state: number): string | undefined {
  const twoWays = walk(
    automaton,
    [state, state],
    ([one, other]) =>
      one !== other && walk(automaton, [one!, other!], (at) => at.every((back) => back === state)) !== undefined,
  );
  return twoWays ?? twoEdges(automaton, state);
}

/** The same, where both ways are two edges from one state to the next. */
function twoEdges(automaton: Automaton, state: number): string | undefined {
  const { next, reads } = automaton;
  for (const [from, targets] of next.entries()) {
    for (const to of targets.filter((target, at) => targets.indexOf(target) !== at)) {
      const there = from === state ? '' : walk(automaton, [state], ([at]) => at === from);
      const back = to === state ? '' : walk(automaton, [to], ([at]) => at === state);
      if (there !== undefined && back !== undefined) return there + someOf(reads[to]!) + back;
    }
  }
  return undefined;
}

/** A text that `one` repeats, that leads from it to `other`, and that `other` repeats. */
function shared(automaton: Automaton, one: number, other: number): string | undefined {
  return walk(
    automaton,
    [one, one, other],
    ([stays, goes, repeats]) => stays === one && goes === other && repeats === other,
  );
}

function wayTo(automaton: Automaton, state: number): string {
  const start: Automaton = {
    ...automaton,
    reads: [...automaton.reads, 0n],
    next: [...automaton.next, automaton.first],
  };
  return walk(start, [automaton.reads.length], ([at]) => at === state) ?? '';
}
