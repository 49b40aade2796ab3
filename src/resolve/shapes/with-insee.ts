/** A code INSEE said amid other words, which must not say another commune, département or country. */
import type { Context } from '../context';
import { candidatesOf, type Resolution, type Side, type Sure } from '../resolution';
import { NO_ARGUMENT, type Argument } from '../text/argument';
import { Reading } from '../text/reading';
import { splitInseeCode } from './code';
import { contradictedBy } from './outside';

/** Reads the words around the code, each time anew: `again` reads a text with an argument. */
export function readWithInsee(
  reading: Reading,
  context: Context,
  again: (text: string, argument: Argument) => Resolution,
): Resolution | undefined {
  const split = splitInseeCode(reading);
  if (split?.place.kind !== 'sure') return split?.place;
  const { table, departements } = context;
  const { place: code, rest } = split;
  const [today] = table.todayOf(code.place);
  const one: Side = { kind: 'insee-code', code: split.code, places: [code.place] };
  const said = contradictedBy(reading, context, code.place);
  if (said) return { kind: 'contradiction', one, other: said };
  const there = again(rest, departements.of([table.departementRankOf(today ?? code.place)]));
  if (there.kind === 'sure' && table.todayOf(there.place)[0] === today) return code;
  const other = again(rest, reading.argument);
  if (other.kind === 'contradiction' || other.kind === 'abroad') return other;
  const places = other.kind === 'unknown' ? [] : candidatesOf(other);
  if (places.length === 0 || places.some((place) => table.todayOf(place)[0] === today)) return code;
  const words = new Reading(table);
  words.read(rest, NO_ARGUMENT);
  // « Le Bourg » is said in every commune.
  if (words.isPhrase(0, words.words, context.lexicon.of('commonplace'))) return code;
  return { kind: 'contradiction', one, other: sideOf(words, other, places) };
}

/** What the words beside the code say: a post code alone, the town if it is certain, or they as they are written. */
function sideOf(words: Reading, other: Resolution, places: readonly number[]): Side {
  if (other.kind === 'shared-post-code') return { kind: 'post-code', code: other.code, places };
  const postCode = other.kind === 'sure' ? postCodeAlone(other) : undefined;
  if (postCode !== undefined) return { kind: 'post-code', code: postCode, places };
  const { span = { from: 0, to: words.words } } = other.kind === 'sure' ? other : {};
  return { kind: 'name', read: words.written(span.from, span.to), places };
}

/** The post code that alone told the commune. */
function postCodeAlone({ steps }: Sure): string | undefined {
  return steps.find(({ name }) => name === 'post-code' || name === 'lieu-dit')?.detail;
}
