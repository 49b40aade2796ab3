/** The pairs of two pieces of evidence that are no name: of one commune (agreement), of two (contradiction). */
import { mayBe, mustBe, mustFail, type Case, type Kind } from './case';
import { BEFORE, BEHIND, inSomeHand, outcomeOf, outcomeOfName, REGION, SORTS, type Piece, type Sort } from './evidence';
import type { Commune } from './geography';
import type { Draws } from './draws';

/** A text: the pieces before the name, the name, the pieces behind it; and the argument. */
export function written(name: string, pieces: readonly Piece[]): Pick<Case, 'text' | 'argument'> {
  const before = pieces.map((piece) => piece.before ?? '').join('');
  const behind = pieces.map((piece) => piece.behind ?? '').join('');
  const argument = pieces.find((piece) => piece.argument !== undefined)?.argument;
  const text = `${before}${name}${behind}`.replace(/(?:,? )+(?=,? )/g, '').replace(/^[, ]+|[, ]+$/g, '');
  return argument === undefined ? { text } : { text, argument };
}

/** True where both can stand in one cell and its argument. */
function fit(one: Sort, other: Sort): boolean {
  const bothInText = (sorts: readonly Sort[]): boolean => sorts.includes(one) && sorts.includes(other);
  // Of two post codes in a text, one may be no post code at all.
  if (bothInText([BEFORE, BEHIND]) || one === other) return false;
  return !(one.name.startsWith('argument') && other.name.startsWith('argument'));
}

/** « 71000 Mâcon, Bretagne »: behind a code and a town that agree, a region may be a remark. */
function isRemark(one: Sort, other: Sort): boolean {
  return other === REGION && (one === BEFORE || one === BEHIND);
}

export function pairKinds(draws: Draws): Kind[] {
  const kinds: Kind[] = [];
  SORTS.forEach((one, rank) => {
    for (const other of SORTS.slice(rank + 1)) {
      if (!fit(one, other)) continue;
      const pair = `${one.name} × ${other.name}`;
      kinds.push(
        { name: `agree: ${pair}`, draw: () => agreement(draws, one, other) },
        { name: `contradict: town, ${pair}`, draw: () => contradiction(draws, one, other) },
        { name: `contradict: homonyms, ${pair}`, draw: () => homonyms(draws, one, other) },
      );
      if (one !== REGION && other !== REGION)
        kinds.push({ name: `contradict: no town, ${pair}`, draw: () => nameless(draws, one, other) });
    }
  });
  return kinds;
}

function agreement({ geography, random, commune }: Draws, one: Sort, other: Sort): Case | undefined {
  const drawn = commune();
  const pieces = [one.of(drawn, geography, random), other.of(drawn, geography, random)];
  if (!areAll(pieces)) return undefined;
  const outcome = outcomeOfName(geography, drawn.name, pieces);
  if (outcome.kind !== 'one') return undefined;
  const { text, argument } = written(inSomeHand(drawn.name, random), pieces);
  return mustBe(text, outcome.code, argument);
}

function contradiction(draws: Draws, one: Sort, other: Sort): Case | undefined {
  const { random, commune, another } = draws;
  const right = commune();
  const [first, second] = random.below(2) === 0 ? [one, other] : [other, one];
  return contradicting(draws, [first, right], [second, another(right)], right.name);
}

function homonyms(draws: Draws, one: Sort, other: Sort): Case | undefined {
  const [right, wrong] = draws.homonyms();
  return contradicting(draws, [one, right], [other, wrong], right.name);
}

type Said = readonly [sort: Sort, of: Commune];

function contradicting(draws: Draws, first: Said, second: Said, name: string): Case | undefined {
  const { geography, random } = draws;
  const pieces = [first[0].of(first[1], geography, random), second[0].of(second[1], geography, random)];
  if (!areAll(pieces)) return undefined;
  if (outcomeOfName(geography, name, pieces).kind !== 'none') return undefined;
  const { text, argument } = written(inSomeHand(name, random), pieces);
  if (isRemark(first[0], second[0])) return mayBe(text, [first[1].code], argument);
  return mustFail(text, argument);
}

function nameless({ geography, random, commune, another }: Draws, one: Sort, other: Sort): Case | undefined {
  const right = commune();
  const pieces = [one.of(right, geography, random), other.of(another(right), geography, random)];
  if (!areAll(pieces)) return undefined;
  const { postcode } = pieces[0]!;
  const departements: readonly string[] =
    postcode === undefined ? [right.departement] : [...geography.departementsOfPostcode(postcode)];
  const there = departements.flatMap((code) => geography.touching(code));
  if (outcomeOf(geography, there, pieces).kind !== 'none') return undefined;
  const { text, argument } = written('', pieces);
  // « Indre » with 44 is the commune, and not the département.
  if (
    geography
      .loosely(String(text).replace(/\d+/g, ''))
      .some(({ today }) => today.some((place) => departements.includes(geography.at(place).departement)))
  )
    return undefined;
  return mustFail(text, argument);
}

export function areAll(pieces: readonly (Piece | undefined)[]): pieces is readonly Piece[] {
  return pieces.every((piece) => piece !== undefined);
}
