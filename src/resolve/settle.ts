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
  if (stands !== 'whole') {
    const outside = saidAround(one, outcome.place);
    if (outside) return outside;
  }
  const { unless }: Rule = POLICY[id];
  // Written out: a copy of the object would cost as much as the reading.
  const { reading, span, scope, target } = one;
  const asked: Case = { reading, context, place: outcome.place, read, span, stands, scope, target };
  for (const doubt of unless) {
    if (context.without.has(doubt)) continue;
    const objection = DOUBTS[doubt](asked);
    if (objection) return objection === UNCERTAIN ? undefined : objection;
  }
  return {
    kind: 'sure',
    place: outcome.place,
    steps: outcome.steps.length === 0 ? steps : [...steps, ...outcome.steps],
    rule: id,
    span,
    text: reading.text,
  };
}

/** A country, a département or a region said around the name that is not the place's. */
function saidAround({ reading, context, span, stands }: Omit<Case, 'place'>, place: number): Resolution | undefined {
  const alone = stands === 'alone';
  const country = countrySaid(reading, context.lexicon, alone ? NOWHERE : span);
  if (country !== undefined) return { kind: 'abroad', country };
  const said = contradictedBy(reading, context, place, alone ? undefined : span);
  if (!said) return undefined;
  const words = span.from < span.to ? reading.written(span.from, span.to) : context.table.nameOf(place);
  return { kind: 'contradiction', one: { kind: 'name', read: words, places: [place] }, other: said };
}
