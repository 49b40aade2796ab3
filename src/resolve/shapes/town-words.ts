/** Words beside a post code as its town: as they are, abbreviated, cut short, mistyped, with something smaller around. */
import { NONE } from '../../table/place';
import { isName, placesNamed } from '../ground/choose';
import { ANYWHERE, sameGround, stricter, type Ground } from '../ground/ground';
import type { Resolution } from '../resolution';
import { isHyphened } from '../text/breaks';
import { LINKING } from '../text/marks';
import type { Span } from '../text/reading';
import { readAbbreviations } from '../writings/abbreviations';
import { readArrondissement } from '../writings/arrondissement';
import { readMarked } from '../writings/lost-characters';
import { readArticle, readExact, type Read } from '../writings/name';
import { isContested, readCut, readJoined, readMistyped, readShortened } from '../writings/near';
import { readBody } from './body';
import { beside, narrow, readSetAside, readAway, type Place } from './beside';

/** No town is written in more words. */
export const MOST_TOWN_WORDS = 9;

export function readWords(place: Place, from: number, to: number): Resolution | undefined {
  const { reading, target } = place;
  const strict = beside(place, readStrict(place, from, to), { from, to });
  if (strict) return strict;
  // « 31000 TOULOUSE 31 »: a number behind the town says no more.
  if (to - from > 1 && reading.number(to - 1) !== NONE) return readWords(place, from, to - 1);
  const ground = target.ground();
  const marked = beside(
    place,
    readMarked(reading, from, to, () => ground.groups.flatMap(({ entries }) => entries), target.scope),
    { from, to },
  );
  return marked ?? readSetAside(place, from, to) ?? readLoose(place, from, to, ground);
}

function readStrict(place: Place, from: number, to: number): Read | undefined {
  const { reading } = place;
  const { scope } = place.target;
  return (
    readExact(reading, from, to, scope) ??
    narrow(readArrondissement(reading, from, to), place, { from, to }) ??
    readArticle(reading, from, to, scope) ??
    readAbbreviations(reading, from, to, scope)
  );
}

function readLoose(place: Place, from: number, to: number, ground: Ground): Resolution | undefined {
  const span = { from, to };
  const short = to - from <= MOST_TOWN_WORDS;
  // The whole as a near miss before its beginning as a name: « LUNEL-VVIEL » is not Lunel.
  const whole = short ? readNearWhole(place, from, to, ground) : undefined;
  if (whole) return whole;
  // « 80540 PISSY-POVILLE » is not Pissy, which the code serves.
  if (isName(place.context.table, place.reading.entry(from, to), ANYWHERE)) return readAway(place, from, to);
  const beginning = readBeginning(place, from, to, ground);
  if (beginning)
    return place.target.places.length === 0 ? beginning : unlessEndingDiffers(place, beginning, span, ground);
  return (
    readEnding(place, from, to, ground) ??
    beside(place, readBody(place.reading, place.context.lexicon, from, to, place.target.scope), span)
  );
}

export function readNearWhole(place: Place, from: number, to: number, ground: Ground): Resolution | undefined {
  const { reading, context } = place;
  const span = { from, to };
  // « 53150 BRIE » is no misspelling of Brée: a commune of elsewhere has that very name.
  const { living, former } = placesNamed(context.table, reading.entry(from, to), ANYWHERE);
  const errors = former.length > 0 ? stricter(ground) : ground;
  return (
    beside(place, readJoined(reading, from, to, ground), span) ??
    beside(place, readCut(reading, from, to, ground), span) ??
    (living.length > 0 ? undefined : beside(place, readMistyped(reading, from, to, errors), span)) ??
    beside(place, readShortened(reading, from, to, ground), span)
  );
}

/** « MACON FLACE »: the town, then something smaller. */
export function readBeginning(place: Place, from: number, to: number, ground: Ground): Resolution | undefined {
  for (let end = Math.min(to - 1, from + MOST_TOWN_WORDS); end > from; end--) {
    if (place.reading.is(end, LINKING) || (end - from === 1 && isHyphened(place.reading, end))) continue;
    const read = readPlain(place, { from, to: end }, { from: end, to }, ground);
    if (read) return read;
    if (isNearby(place, from, end)) return undefined;
  }
  return undefined;
}

/** « FLACE MACON »: something smaller, then the town. */
function readEnding(place: Place, from: number, to: number, ground: Ground): Resolution | undefined {
  for (let start = Math.max(from + 1, to - MOST_TOWN_WORDS); start < to; start++) {
    const isTied = place.reading.is(start - 1, LINKING) || (to - start === 1 && isHyphened(place.reading, start));
    const read = isTied ? undefined : readPlain(place, { from: start, to }, { from, to: start }, ground);
    if (read) return read;
    if (isNearby(place, start, to)) return undefined;
  }
  return undefined;
}

/** « commune de La Ferté-Macé » ends in a name of the département, which the code does not serve, and not in Macé. */
function isNearby({ reading, context, target }: Place, from: number, to: number): boolean {
  return isName(context.table, reading.entry(from, to), target.nearby);
}

/** « SANCE MACON » begins with one town and ends with another: neither is sure. */
export function unlessEndingDiffers(
  place: Place,
  beginning: Resolution,
  { from, to }: Span,
  ground: Ground,
): Resolution {
  const ending = readEnding(place, from, to, ground);
  const { table } = place.context;
  if (beginning.kind !== 'sure' || ending?.kind !== 'sure' || sameGround(table, beginning.place, ending.place))
    return beginning;
  return { kind: 'homonyms', read: place.reading.written(from, to), places: [beginning.place, ending.place] };
}

/** A town in the words, unless those left over bring another name of the ground to mind. */
function readPlain(place: Place, span: Span, rest: Span, ground: Ground): Resolution | undefined {
  const { reading, context } = place;
  const read = readExact(reading, span.from, span.to, ground.scope);
  if (read?.outcome.kind !== 'sure') return read?.outcome;
  const words = reading.slice(span.from, span.to).split(' ');
  const others = reading.slice(rest.from, rest.to).split(' ');
  if (isContested(context.table, ground, read.outcome.place, words, others)) return undefined;
  return beside(place, read, span);
}
