/** From a name found in the text to an answer: the row of the policy, then its doubts. */
import type { Case } from './case';
import { DOUBTS } from './doubts/doubts';
import { POLICY, ruleFor, type Confirmed, type Rule } from './policy';
import { UNCERTAIN, type Resolution, type Step } from './resolution';
import { contradictedBy } from './shapes/outside';
import { countrySaid } from './text/abroad';
import { NOWHERE } from './text/reading';

/**
 * Returns what the words come to: sure if a row of the policy has them and none of its doubts
 * objects; what a doubt says instead; several places as they are; undefined if no row has them.
 */
export function settle(one: Omit<Case, 'place'>, confirmed: Confirmed, steps: readonly Step[]): Resolution | undefined {
  const { read, stands, context } = one;
  const id = ruleFor(stands, confirmed, read.written);
  if (id === undefined || context.without.has(id)) return undefined;
  const { outcome } = read;
  if (outcome.kind !== 'sure') return outcome;
  const country =
    stands === 'whole' ? undefined : countrySaid(one.reading, context.lexicon, stands === 'alone' ? NOWHERE : one.span);
  if (country !== undefined) return { kind: 'abroad', country };
  const said =
    stands === 'whole'
      ? undefined
      : contradictedBy(one.reading, context, outcome.place, stands === 'alone' ? undefined : one.span);
  if (said) {
    const { from, to } = one.span;
    const words = from < to ? one.reading.written(from, to) : context.table.nameOf(outcome.place);
    return { kind: 'contradiction', one: { kind: 'name', read: words, places: [outcome.place] }, other: said };
  }
  const { unless }: Rule = POLICY[id];
  for (const doubt of unless) {
    if (context.without.has(doubt)) continue;
    const objection = DOUBTS[doubt]({ ...one, place: outcome.place });
    if (objection) return objection === UNCERTAIN ? undefined : objection;
  }
  return {
    kind: 'sure',
    place: outcome.place,
    steps: outcome.steps.length === 0 ? steps : [...steps, ...outcome.steps],
    rule: id,
  };
}
