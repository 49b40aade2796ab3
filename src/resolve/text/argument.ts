/** What was given beside a text, once it is read. */
import { NONE } from '../../table/place';

export interface Argument {
  /** Tells this argument from every other: the memory of readings is kept by it. */
  readonly key: number;
  /** Ranks of the départements a place may be in; empty if any. */
  readonly departements: readonly number[];
  /** The post code given, which counts as one in the text; NONE for a département. */
  readonly postCode: number;
  /** True for « 99 »: abroad. */
  readonly abroad: boolean;
}

export const NO_ARGUMENT: Argument = { key: NONE, departements: [], postCode: NONE, abroad: false };
