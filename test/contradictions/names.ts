/** A name (official, former, cut short, mistyped) with one other piece of evidence: of one commune, of two. */
import { mayBe, mustBe, mustFail, type Case, type Kind } from './case';
import type { Draws } from './draws';
import { inSomeHand, outcomeOfName, SORTS, type Piece, type Sort } from './evidence';
import { looseKey, type Commune, type Name } from './geography';
import { written } from './pairs';
import { cutShort, mistyped, near, nearBeginnings } from './words';
import { fold } from '../../src/table/fold';

export function nameKinds(draws: Draws): Kind[] {
  return SORTS.flatMap((sort) => [
    { name: `agree: official name × ${sort.name}`, draw: () => official(draws, sort, true) },
    { name: `contradict: official name × ${sort.name}`, draw: () => official(draws, sort, false) },
    { name: `agree: former name × ${sort.name}`, draw: () => former(draws, sort, true) },
    { name: `contradict: former name × ${sort.name}`, draw: () => former(draws, sort, false) },
    ...looseKinds(draws, sort),
  ]);
}

/** A whole name with one other piece: what they allow together. */
export function wholeName(draws: Draws, name: string, of: Commune, sort: Sort): Case | undefined {
  const { geography, random } = draws;
  const piece = sort.of(of, geography, random);
  if (piece === undefined) return undefined;
  const outcome = outcomeOfName(geography, name, [piece]);
  const { text, argument } = written(inSomeHand(name, random), [piece]);
  if (outcome.kind === 'one') return mustBe(text, outcome.code, argument);
  return outcome.kind === 'none' ? mustFail(text, argument) : mayBe(text, outcome.codes, argument);
}

function official(draws: Draws, sort: Sort, agree: boolean): Case | undefined {
  const commune = draws.commune();
  return ofFamily(wholeName(draws, commune.name, agree ? commune : draws.another(commune), sort), agree);
}

function former(draws: Draws, sort: Sort, agree: boolean): Case | undefined {
  const { name, today } = draws.former();
  return ofFamily(wholeName(draws, name, agree ? today : draws.another(today), sort), agree);
}

/** Of a contradiction also what may be answered: « 33700 Bordeaux » is Bordeaux or an error, never Mérignac. */
function ofFamily(made: Case | undefined, agree: boolean): Case | undefined {
  if (made === undefined) return undefined;
  return agree === !made.errorIsRight ? made : undefined;
}

function looseKinds(draws: Draws, sort: Sort): Kind[] {
  if (sort.name.startsWith('INSEE') || sort.name.startsWith('region')) return [];
  return [
    { name: `agree: cut name × ${sort.name}`, draw: () => cutAgreeing(draws, sort) },
    { name: `contradict: cut name × ${sort.name}`, draw: () => cutContradicting(draws, sort) },
    { name: `agree: mistyped name × ${sort.name}`, draw: () => typoAgreeing(draws, sort) },
    { name: `contradict: mistyped name × ${sort.name}`, draw: () => typoContradicting(draws, sort) },
  ];
}

/** A post code names a commune that begins so whatever else does; a département only if nobody bears the words whole. */
function cutAgreeing({ geography, random, commune }: Draws, sort: Sort): Case | undefined {
  const drawn = commune();
  const cut = cutShort(drawn.name, random);
  const piece = sort.of(drawn, geography, random);
  if (cut === undefined || piece === undefined) return undefined;
  const { text, argument } = written(inSomeHand(cut, random), [piece]);
  const loosely = geography.loosely(cut).flatMap(({ today }) => today);
  if (loosely.some((place) => piece.loose(place))) return undefined;
  // « Boulay (Moselle) » is Boulay-Moselle whole.
  if (geography.exactly(String(text)).length > 0) return undefined;
  const whole = geography.exactly(cut).filter(({ sort: of }) => of !== 'label');
  if (piece.postcode === undefined && whole.length > 0) return mustFail(text, argument);
  const beginning = geography.beginning(cut);
  const there = placesOf(beginning).filter((place) => piece.strict(place));
  const living = placesOf(beginning.filter(({ sort: of }) => of === 'living')).filter((place) => piece.strict(place));
  if (living.length > 1) return mustFail(text, argument);
  // A former name that begins so, one nearly so, one that only a small word tells apart: doubt is allowed.
  const close = nearBeginnings(cut, geography.namesIn(drawn.departement), 2).filter((place) => piece.strict(place));
  const isDoubtful = there.length > 1 || close.length > 1 || (piece.postcode === undefined && loosely.length > 0);
  return isDoubtful
    ? mayBe(
        text,
        there.map((place) => geography.at(place).code),
        argument,
      )
    : mustBe(text, drawn.code, argument);
}

function placesOf(names: readonly Name[]): readonly number[] {
  return [...new Set(names.flatMap(({ today }) => today))];
}

/** With another département nothing there may begin so, nor be near; with a code of the same one the code's towns are wrong. */
function cutContradicting(draws: Draws, sort: Sort): Case | undefined {
  const { geography, random, notable } = draws;
  const drawn = notable();
  const cut = cutShort(drawn.name, random);
  const other = draws.another(drawn);
  if (cut === undefined) return undefined;
  const piece = sort.of(other, geography, random);
  if (piece === undefined) return undefined;
  return looselySaid(draws, cut, drawn, other, piece);
}

function looselySaid(draws: Draws, said: string, meant: Commune, other: Commune, piece: Piece): Case | undefined {
  const { geography, random } = draws;
  if (geography.loosely(said).length > 0) return undefined;
  const isSame = other.departement === meant.departement;
  // Of two départements a post code may well be right, and the words a street's or a company's.
  if (piece.postcode === undefined ? isSame : !isSame) return undefined;
  if (piece.loose(meant.place) !== isSame || piece.strict(meant.place)) return undefined;
  const names = geography.namesIn(other.departement);
  const close = new Set([...near(said, names, 3), ...nearBeginnings(said, names, 2)]);
  for (const name of geography.beginning(said)) for (const place of name.today) close.add(place);
  const there = [...close].filter((place) => place !== meant.place && (isSame || piece.loose(place)));
  // « Loos-en-Gogelle » in Nord may be Loos.
  const held = names.filter(({ folded }) => ` ${fold(said)} `.includes(` ${folded} `));
  if (placesOf(held).some((place) => place !== meant.place && (!isSame || piece.strict(place)))) return undefined;
  if (there.length > 0 || names.some(({ folded }) => holds(folded, said))) {
    if (!isSame || there.some((place) => piece.strict(place))) return undefined;
  }
  const { text, argument } = written(inSomeHand(said, random), [piece]);
  return isSame ? mayBe(text, [meant.code], argument) : mustFail(text, argument);
}

function holds(folded: string, said: string): boolean {
  const key = looseKey(fold(said));
  return looseKey(folded).includes(key);
}

function typoAgreeing({ geography, random, commune }: Draws, sort: Sort): Case | undefined {
  const drawn = commune();
  const typo = mistyped(drawn.name, random);
  const piece = sort.of(drawn, geography, random);
  if (typo === undefined || piece === undefined) return undefined;
  if (geography.loosely(typo).length > 0) return undefined;
  const names = geography.namesIn(drawn.departement);
  const close = near(typo, names, 2);
  const others = [...new Set([...close, ...nearBeginnings(typo, names, 1)])];
  const there = others.filter((place) => piece.strict(place));
  if (!there.includes(drawn.place)) return undefined;
  const { text, argument } = written(inSomeHand(typo, random), [piece]);
  const codes = there.map((place) => geography.at(place).code);
  return there.length === 1 ? mustBe(text, drawn.code, argument) : mayBe(text, codes, argument);
}

function typoContradicting(draws: Draws, sort: Sort): Case | undefined {
  const { geography, random, notable } = draws;
  const drawn = notable();
  const other = draws.another(drawn);
  const typo = mistyped(drawn.name, random);
  const piece = sort.of(other, geography, random);
  if (typo === undefined || piece === undefined) return undefined;
  return looselySaid(draws, typo, drawn, other, piece);
}
