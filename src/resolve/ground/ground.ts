/**
 * Where a town is looked for. A scope is a condition on places; a ground is a scope with the names
 * in it and how far a writing may be from them: a post code has a handful of communes, a
 * département hundreds, and on the name alone one near miss in a hundred would be wrong.
 */
import type { Table } from '../../table/table';
import type { Part } from '../writings/likeness';
import type { GroundNames, NameGroup } from './names';

/** Where a place must be to count. */
export interface Scope {
  /** Ranks of départements, one of which it must be in; undefined for no condition. */
  readonly departements: readonly number[] | undefined;
  /** What a post code serves, one of which it must be, or be in today; undefined for no condition. */
  readonly served: readonly number[] | undefined;
}

export const ANYWHERE: Scope = { departements: undefined, served: undefined };

/** The scope of these ranks; no rank is no condition. */
export function withinDepartements(departements: readonly number[]): Scope {
  return departements.length === 0 ? ANYWHERE : { departements, served: undefined };
}

export function isAnywhere(scope: Scope): boolean {
  return scope.departements === undefined && scope.served === undefined;
}

export function isWithin(table: Table, place: number, scope: Scope): boolean {
  if (scope.departements !== undefined && !isInOneOf(table, place, scope.departements)) return false;
  return scope.served === undefined || isToday(table, place, scope.served);
}

/** Returns true if the place is, or was, in one of the départements. */
export function isInOneOf(table: Table, place: number, departements: readonly number[]): boolean {
  for (const rank of departements) if (table.isIn(place, rank)) return true;
  return false;
}

/** Returns true if the post code serves the place; a former commune, the commune it is in today. */
export function isServed(table: Table, place: number, code: number): boolean {
  return isToday(table, place, table.postcodes().groundOf(code));
}

/** Returns true if the place, or the commune that a former one is in today, is among these few. */
function isToday(table: Table, place: number, few: readonly number[]): boolean {
  if (table.kindOf(place) !== 'former') return few.includes(place);
  for (const today of table.todayOf(place)) if (few.includes(today)) return true;
  return false;
}

/** Two places that are one commune today: either reading is right of the commune. */
export function sameGround(table: Table, one: number, other: number): boolean {
  return table.todayOf(one)[0] === table.todayOf(other)[0];
}

export interface Ground {
  readonly scope: Scope;
  /** The names that may be meant: of the post code, or of each département. */
  readonly groups: readonly NameGroup[];
  /** True if there are so many names that they are looked up by their letters. */
  readonly wide: boolean;
  /** Errors allowed for a name of this many letters. */
  readonly errors: (letters: number) => number;
  /** By how many errors any other name must be further. */
  readonly margin: number;
  readonly part: Part;
}

/** The ground of a post code: its communes and what they were made of. */
export function groundOfPostCode(names: GroundNames, places: readonly number[], scope: Scope): Ground {
  const errors = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : letters < 13 ? 2 : 3);
  return { groups: [names.ofCommunes(places)], wide: false, scope, errors, margin: 1, part: { whole: 0.4, tail: 0.4 } };
}

/** The ground of départements, by rank. */
export function groundOfDepartements(names: GroundNames, departements: readonly number[]): Ground {
  const errors = (letters: number): number => (letters < 6 ? 0 : letters < 11 ? 1 : 2);
  const groups = departements.map((rank) => names.ofDepartement(rank));
  return {
    groups,
    wide: true,
    scope: withinDepartements(departements),
    errors,
    margin: 2,
    part: { whole: 0.6, tail: 0.7 },
  };
}

/** The same ground with at most one error, for a name that is also known elsewhere. */
export function stricter(ground: Ground): Ground {
  return { ...ground, errors: (letters) => Math.min(1, ground.errors(letters)), margin: 2 };
}
