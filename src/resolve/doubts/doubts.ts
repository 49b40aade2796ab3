/**
 * What makes a name doubtful although it is well placed, confirmed and written: each doubt of the
 * policy, one function, which returns what to say instead, or undefined if it has nothing to object.
 */
import type { Case } from '../case';
import type { Doubt } from '../policy';
import type { Resolution } from '../resolution';
import { before, nearer, sameCode, served, unreadTown } from './codes';
import { article, elsewhere, longerName, recent, several } from './names';
import { address, common, filler, kind, lieuDit, saint, short, small } from './words';

export const DOUBTS: Readonly<Record<Doubt, (one: Case) => Resolution | undefined>> = {
  recent,
  longerName,
  article,
  elsewhere,
  nearer,
  served,
  sameCode,
  before,
  unread: unreadTown,
  common,
  short,
  saint,
  small,
  kind,
  lieuDit,
  address,
  several,
  filler,
};
