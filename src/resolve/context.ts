/** What every rule may ask beside the text: the table, its vocabulary, the names of a ground, suggestions. */
import type { Target } from './ground/target';
import { sameGround } from './ground/ground';
import type { Departements } from './ground/argument';
import type { GroundNames } from './ground/names';
import type { Suggestions } from './suggest/suggestions';
import type { Lexicon } from './text/lexicon';
import type { LostCharacters } from './writings/lost-characters';
import type { Table } from '../table/table';

export interface Context {
  readonly table: Table;
  readonly lexicon: Lexicon;
  readonly departements: Departements;
  readonly names: GroundNames;
  readonly suggestions: Suggestions;
  /** What the post codes met so far say by themselves: there are six thousand at most. */
  readonly targetsOfCode: Map<number, Target>;
  readonly lost: LostCharacters;
  /** Rows of the policy that are left out, to see what each is worth. */
  readonly without: ReadonlySet<string>;
}

/** The places that are not on the ground of `place`, each ground once. */
export function othersThan(table: Table, place: number, places: readonly number[]): readonly number[] {
  const others: number[] = [];
  for (const one of places)
    if (!sameGround(table, one, place) && !others.some((other) => sameGround(table, one, other))) others.push(one);
  return others;
}
