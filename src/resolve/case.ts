/** A name that the policy may take for certain: what its doubts are asked about. */
import type { Context } from './context';
import type { Scope } from './ground/ground';
import type { Stands } from './policy';
import type { Target } from './ground/target';
import type { Reading, Span } from './text/reading';
import type { Read } from './writings/name';

export interface Case {
  readonly reading: Reading;
  readonly context: Context;
  readonly place: number;
  readonly read: Read;
  /** Words of the name; those of a post code alone are what stands for a town. */
  readonly span: Span;
  readonly stands: Stands;
  /** Where the name was looked for. */
  readonly scope: Scope;
  /** The post code beside it. */
  readonly target: Target | undefined;
}
