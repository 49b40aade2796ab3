/** Pieces of evidence: how each is written, and which communes of today it allows. */
import type { Random } from '../bench/generated/random';
import { capitals, postal } from '../bench/generated/writings';
import type { Commune, Geography, Name } from './geography';
import { regionOf, REGIONS } from './regions';

/** What a piece says of a commune of today. */
export interface Piece {
  readonly before?: string;
  readonly behind?: string;
  readonly argument?: string | number;
  /** The post code it is, in the text or as the argument. */
  readonly postcode?: string;
  /** True where the piece says that commune and means it. */
  readonly strict: (place: number) => boolean;
  /** True where a kind reader might let the commune pass. */
  readonly loose: (place: number) => boolean;
}

/** A way of saying something of a commune; undefined where it cannot be said of that one. */
export interface Sort {
  readonly name: string;
  readonly of: (commune: Commune, geography: Geography, random: Random) => Piece | undefined;
}

function namesPiece(names: readonly Name[], loosely: readonly Name[]): Piece {
  const strict = new Set(names.filter(({ sort }) => sort !== 'label').flatMap(({ today }) => today));
  const loose = new Set(loosely.flatMap(({ today }) => today));
  return { strict: (place) => strict.has(place), loose: (place) => loose.has(place) || strict.has(place) };
}

/** A text in one of the hands that write addresses. */
export function inSomeHand(text: string, random: Random): string {
  return [text, text, capitals(text), postal(text)][random.below(4)]!;
}

function ofDepartement(code: string, geography: Geography): Pick<Piece, 'strict' | 'loose'> {
  return {
    strict: (place) => geography.at(place).departement === code,
    loose: (place) => geography.touches(place, code),
  };
}

export function postcodePiece(postcode: string, geography: Geography): Pick<Piece, 'strict' | 'loose' | 'postcode'> {
  const served = new Set(geography.served(postcode));
  const departements = [...geography.departementsOfPostcode(postcode)];
  return {
    postcode,
    strict: (place) => served.has(place),
    loose: (place) => served.has(place) || departements.some((code) => geography.touches(place, code)),
  };
}

type Written = Pick<Piece, 'before' | 'behind' | 'argument'>;

function postcodeSort(name: string, writings: readonly ((postcode: string) => Written)[]): Sort {
  return {
    name,
    of: (commune, geography, random) => {
      if (commune.postcodes.length === 0) return undefined;
      const postcode = random.pick(commune.postcodes);
      return { ...postcodePiece(postcode, geography), ...random.pick(writings)(postcode) };
    },
  };
}

function departementSort(name: string, writings: readonly ((commune: Commune) => Written)[]): Sort {
  return {
    name,
    of: (commune, geography, random) => ({
      ...ofDepartement(commune.departement, geography),
      ...random.pick(writings)(commune),
    }),
  };
}

export const BEFORE = postcodeSort('post code before', [
  (code) => ({ before: `${code} ` }),
  (code) => ({ before: `${code}, ` }),
  (code) => ({ before: `CP ${code} ` }),
  (code) => ({ before: `12 rue Victor Hugo ${code} ` }),
]);

export const BEHIND = postcodeSort('post code behind', [
  (code) => ({ behind: ` ${code}` }),
  (code) => ({ behind: `, ${code}` }),
  (code) => ({ behind: `, CP ${code}` }),
  (code) => ({ behind: ` (code postal : ${code})` }),
]);

export const ARGUMENT_POST_CODE = postcodeSort('argument post code', [
  (code) => ({ argument: Number(code) }),
  (code) => ({ argument: code }),
]);

export const ARGUMENT = departementSort('argument département', [
  ({ departement }) => ({ argument: departement }),
  ({ departementName }) => ({ argument: departementName }),
]);

export const BRACKETS = departementSort('département behind', [
  ({ departement }) => ({ behind: ` (${departement})` }),
  ({ departementName }) => ({ behind: ` (${departementName})` }),
  ({ departementName }) => ({ behind: `, ${departementName}` }),
]);

export const SAID: Sort = {
  name: 'INSEE said',
  of: ({ code, place }, _, random) => ({
    ...random.pick<Written>([{ before: `INSEE ${code} ` }, { behind: `, INSEE ${code}` }]),
    strict: (one) => one === place,
    loose: (one) => one === place,
  }),
};

export const REGION: Sort = {
  name: 'region behind',
  of: ({ departement }, geography, random) => {
    const region = regionOf(departement);
    if (region === undefined) return undefined;
    const codes = REGIONS.get(region)!;
    return {
      behind: `${random.pick([' ', ', '])}${inSomeHand(region, random)}`,
      strict: (place) => codes.includes(geography.at(place).departement),
      loose: (place) => codes.some((code) => geography.touches(place, code)),
    };
  },
};

export const SORTS: readonly Sort[] = [BEFORE, BEHIND, ARGUMENT_POST_CODE, ARGUMENT, BRACKETS, SAID, REGION];

export type Outcome =
  | { readonly kind: 'one'; readonly code: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'some'; readonly codes: readonly string[] };

/**
 * What pieces together allow, by trying each commune that the first piece lets pass: one that all
 * say, none that any lets pass, or some that may be answered while an error is right too.
 */
export function outcomeOf(geography: Geography, candidates: Iterable<number>, pieces: readonly Piece[]): Outcome {
  const all = [...new Set(candidates)];
  const loose = all.filter((place) => pieces.every((piece) => piece.loose(place)));
  if (loose.length === 0) return { kind: 'none' };
  const strict = loose.filter((place) => pieces.every((piece) => piece.strict(place)));
  if (strict.length === 1 && loose.length === 1) return { kind: 'one', code: geography.at(strict[0]!).code };
  return { kind: 'some', codes: (strict.length > 0 ? strict : loose).map((place) => geography.at(place).code) };
}

/**
 * The same for a name and other pieces. A post code also means a commune it serves whose name only
 * begins so (« 07370 Arras »), where it serves none of that whole name.
 */
export function outcomeOfName(geography: Geography, name: string, pieces: readonly Piece[]): Outcome {
  const loosely = geography.loosely(name);
  const said = namesPiece(geography.exactly(name), loosely);
  const candidates = loosely.flatMap(({ today }) => today);
  const whole = outcomeOf(geography, candidates, [said, ...pieces]);
  const codes = pieces.filter(({ postcode }) => postcode !== undefined);
  const isServed = (place: number): boolean => codes.length > 0 && codes.every(({ strict }) => strict(place));
  if (whole.kind === 'one' || candidates.some((place) => isServed(place) && said.strict(place))) return whole;
  const begun = geography.beginning(name).flatMap(({ today }) => today.filter(isServed));
  const allowed = begun.filter((place) => pieces.every((piece) => piece.loose(place)));
  if (allowed.length === 0) return whole;
  const all = allowed.map((place) => geography.at(place).code);
  return { kind: 'some', codes: [...new Set(whole.kind === 'some' ? [...whole.codes, ...all] : all)] };
}
