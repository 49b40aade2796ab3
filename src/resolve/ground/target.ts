/** What a post code says of where a town is. */
import type { Ground, Scope } from './ground';

export interface Target {
  readonly code: number;
  /** Communes it serves; empty for a code of a CEDEX, or one that nobody has. */
  readonly places: readonly number[];
  /** Ranks of the départements it can belong to, the argument's apart. */
  readonly departements: readonly number[];
  /** Where it puts a town: served by it, or anywhere in its départements if it serves nobody. */
  readonly scope: Scope;
  /** Its départements. */
  readonly nearby: Scope;
  /** The names of its communes, or of its départements. */
  ground(): Ground;
}
