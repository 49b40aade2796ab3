/** A name beside a post code: what the code confirms of it, sets aside, or contradicts. */
import type { Context } from '../context';
import { ANYWHERE, isWithin, type Scope } from '../ground/ground';
import type { Confirmed, Stands } from '../policy';
import { type Resolution, type Side, type Step } from '../resolution';
import { settle } from '../settle';
import type { Reading, Span } from '../text/reading';
import { readAbbreviations } from '../writings/abbreviations';
import { readArrondissement } from '../writings/arrondissement';
import { readExact, type Read } from '../writings/name';
import { readCut } from '../writings/near';
import { codeSide, fiveDigits } from './target';
import type { Target } from '../ground/target';

/** A post code in its text. */
export interface Place {
  readonly reading: Reading;
  readonly context: Context;
  readonly target: Target;
  /** The end of the words before it that may be the town: « CP » only announces it. */
  readonly before: number;
  /** The words behind it that may be the town. */
  readonly after: Span;
  /** A CEDEX follows: the town is the office that sorts the post. */
  readonly cedex: boolean;
}

export const ADDRESS: readonly Step[] = [{ name: 'address' }];
const SORTING: readonly Step[] = [{ name: 'address' }, { name: 'cedex' }];

/** Settles a name beside the code, in the code's own scope. */
export function beside(
  place: Place,
  read: Read | undefined,
  span: Span,
  scope: Scope = place.target.scope,
): Resolution | undefined {
  if (!read) return undefined;
  const { target, cedex } = place;
  const sorting = cedex || target.places.length === 0;
  const stands: Stands = cedex ? 'sorting' : sorting ? 'unserved' : 'beside';
  const confirmed: Confirmed = sorting ? 'departement' : scope === target.scope ? 'code' : 'beside';
  const steps = cedex ? SORTING : confirmed === 'beside' ? setAside(target) : ADDRESS;
  const { reading, context } = place;
  return settle({ reading, context, read, span, stands, scope, target }, confirmed, steps);
}

function setAside({ code }: Target): readonly Step[] {
  return [...ADDRESS, { name: 'code-set-aside', detail: fiveDigits(code) }];
}

/** « 75116 PARIS 16 » and « 69003 LYON 3 » agree; « 75008 PARIS 16 » contradicts itself. */
export function narrow(read: Read | undefined, place: Place, { from, to }: Span): Read | undefined {
  if (read?.outcome.kind !== 'sure') return undefined;
  const { reading, context, target } = place;
  const { table } = context;
  const { place: named } = read.outcome;
  if (isWithin(table, named, target.scope)) return read;
  const sameCity = table.todayOf(named).some((city) => isWithin(table, city, target.scope));
  if (!sameCity) return undefined;
  const name: Side = { kind: 'name', read: reading.written(from, to), places: [named] };
  return {
    written: 'arrondissement',
    outcome: { kind: 'contradiction', one: codeSide(context, target.code), other: name },
  };
}

/**
 * A whole name of the département that the code does not serve wins over the code: name and
 * département are a complete key. A longer name that the code does serve may be meant as well.
 */
export function readSetAside(place: Place, from: number, to: number): Resolution | undefined {
  const { reading, target } = place;
  if (target.places.length === 0) return undefined;
  const nearby = readExact(reading, from, to, target.nearby) ?? readAbbreviations(reading, from, to, target.nearby);
  if (nearby?.outcome.kind !== 'sure') return undefined;
  // A former commune gives way to a commune that the code serves.
  const cut =
    nearby.written === 'former' ? beside(place, readCut(reading, from, to, target.ground()), { from, to }) : undefined;
  return cut ?? beside(place, nearby, { from, to }, target.nearby);
}

/** A name that is only elsewhere contradicts the code. */
export function readAway(place: Place, from: number, to: number): Resolution | undefined {
  const { reading, context, target } = place;
  const read = readExact(reading, from, to, ANYWHERE) ?? readArrondissement(reading, from, to);
  const isLieuDit = reading.isPhrase(from, to, context.lexicon.of('commonplace'));
  if (!read || isLieuDit || target.places.length === 0) return undefined;
  const places =
    read.outcome.kind === 'sure' ? [read.outcome.place] : 'places' in read.outcome ? read.outcome.places : [];
  const known = places.filter((one) => !context.table.todayOf(one).some((today) => target.places.includes(today)));
  if (known.length === 0) return undefined;
  return {
    kind: 'contradiction',
    one: codeSide(context, target.code),
    other: { kind: 'name', read: reading.written(from, to), places: known },
  };
}
