/** The town beside a post code: words that it confirms, exactly or beyond doubt; else the code alone. */
import type { Context } from '../context';
import { NONE } from '../../table/place';
import { isName } from '../ground/choose';
import {
  ANYWHERE,
  groundOfDepartements,
  isWithin,
  sameGround,
  stricter,
  type Ground,
  type Scope,
} from '../ground/ground';
import type { Confirmed, Stands } from '../policy';
import { sure, type Resolution, type Side, type Step } from '../resolution';
import { settle } from '../settle';
import { firstBreak, isHyphened, lastBreak } from '../text/breaks';
import type { Reading, Span } from '../text/reading';
import { readAbbreviations } from '../writings/abbreviations';
import { readArrondissement } from '../writings/arrondissement';
import { readMarked } from '../writings/lost-characters';
import { readArticle, readExact, type Read } from '../writings/name';
import { isContested, readCut, readHeld, readJoined, readLonger, readMistyped, readShortened } from '../writings/near';
import { standsBehind } from './behind';
import { isDistrict } from './district';
import { readBody } from './body';
import { fiveDigits, type Target } from './target';
import { LINKING } from '../text/marks';

/** A post code in its text. */
export interface Place {
  readonly reading: Reading;
  readonly context: Context;
  readonly target: Target;
  /** Its word. */
  readonly word: number;
  /** The words behind it that may be the town. */
  readonly after: Span;
  /** A CEDEX follows: the town is the office that sorts the post. */
  readonly cedex: boolean;
}

export interface Town {
  readonly resolution: Resolution;
  /** A town is written beside the code. */
  readonly named: boolean;
}

/** No town is written in more words. */
const MOST_TOWN_WORDS = 9;
const ADDRESS: readonly Step[] = [{ name: 'address' }];
const SORTING: readonly Step[] = [{ name: 'address' }, { name: 'cedex' }];

export function readTown(place: Place): Town | undefined {
  const { after, target } = place;
  const behind = after.to > after.from;
  const district = behind && isDistrict(place.reading, place.context, after);
  const named =
    (behind && !district ? readAfter(place) : undefined) ??
    readBefore(place, behind) ??
    (behind && !district ? readDisagreement(place) : undefined);
  if (named) return { resolution: toArrondissement(named, place), named: true };
  if (district && target.places.length === 0) return undefined;
  const alone = readCodeAlone(place);
  return alone && { resolution: alone, named: false };
}

/** Settles a name beside the code, in the code's own scope. */
function beside(
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

/** The town behind the code: up to the first break, then whole. */
function readAfter(place: Place): Resolution | undefined {
  const { reading, after } = place;
  const stop = firstBreak(reading, after.from, after.to);
  return readWords(place, after.from, stop) ?? (stop < after.to ? readWords(place, after.from, after.to) : undefined);
}

function readWords(place: Place, from: number, to: number): Resolution | undefined {
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

function readStrict({ reading, target }: Place, from: number, to: number): Read | undefined {
  const { scope } = target;
  return (
    readExact(reading, from, to, scope) ??
    narrow(readArrondissement(reading, from, to), reading, { from, to }, target) ??
    readArticle(reading, from, to, scope) ??
    readAbbreviations(reading, from, to, scope)
  );
}

/** « 75116 PARIS 16 » and « 69003 LYON 3 » agree; « 75008 PARIS 16 » contradicts itself. */
function narrow(read: Read | undefined, reading: Reading, { from, to }: Span, target: Target): Read | undefined {
  if (read?.outcome.kind !== 'sure') return undefined;
  const { table } = reading;
  const { place } = read.outcome;
  if (isWithin(table, place, target.scope)) return read;
  const sameCity = table.todayOf(place).some((city) => isWithin(table, city, target.scope));
  if (!sameCity) return undefined;
  const name: Side = { kind: 'name', read: reading.written(from, to), places: [place] };
  return { written: 'arrondissement', outcome: { kind: 'contradiction', one: codeSide(target), other: name } };
}

function codeSide({ code, places }: Target): Side {
  return { kind: 'post-code', code: fiveDigits(code), places };
}

/**
 * A whole name of the département that the code does not serve wins over the code: name and
 * département are a complete key. A longer name that the code does serve may be meant as well.
 */
function readSetAside(place: Place, from: number, to: number): Resolution | undefined {
  const { reading, target } = place;
  if (target.places.length === 0) return undefined;
  const nearby = readExact(reading, from, to, target.nearby) ?? readAbbreviations(reading, from, to, target.nearby);
  if (nearby?.outcome.kind !== 'sure') return undefined;
  // A former commune gives way to a commune that the code serves.
  const cut =
    nearby.written === 'former' ? beside(place, readCut(reading, from, to, target.ground()), { from, to }) : undefined;
  return cut ?? beside(place, nearby, { from, to }, target.nearby);
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

function readNearWhole(place: Place, from: number, to: number, ground: Ground): Resolution | undefined {
  const { reading, context } = place;
  const span = { from, to };
  const known = isName(context.table, reading.entry(from, to), ANYWHERE);
  return (
    beside(place, readJoined(reading, from, to, ground), span) ??
    beside(place, readCut(reading, from, to, ground), span) ??
    beside(place, readMistyped(reading, from, to, known ? stricter(ground) : ground), span) ??
    beside(place, readShortened(reading, from, to, ground), span)
  );
}

/** « MACON FLACE »: the town, then something smaller. */
function readBeginning(place: Place, from: number, to: number, ground: Ground): Resolution | undefined {
  for (let end = Math.min(to - 1, from + MOST_TOWN_WORDS); end > from; end--) {
    if (place.reading.is(end, LINKING) || (end - from === 1 && isHyphened(place.reading, end))) continue;
    const read = readPlain(place, { from, to: end }, { from: end, to }, ground);
    if (read) return read;
  }
  return undefined;
}

/** « FLACE MACON »: something smaller, then the town. */
function readEnding(place: Place, from: number, to: number, ground: Ground): Resolution | undefined {
  for (let start = Math.max(from + 1, to - MOST_TOWN_WORDS); start < to; start++) {
    if (place.reading.is(start - 1, LINKING) || (to - start === 1 && isHyphened(place.reading, start))) continue;
    const read = readPlain(place, { from: start, to }, { from, to: start }, ground);
    if (read) return read;
  }
  return undefined;
}

/** « SANCE MACON » begins with one town and ends with another: neither is sure. */
function unlessEndingDiffers(place: Place, beginning: Resolution, { from, to }: Span, ground: Ground): Resolution {
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

/** The town before the code: « Mâcon 71000 », « 12 rue Carnot Mâcon (71000) ». */
function readBefore(place: Place, townBehind: boolean): Resolution | undefined {
  const { reading, context, target, word } = place;
  if (townBehind && target.places.length === 0 && !isDistrict(reading, context, place.after)) return undefined;
  const first = lastBreak(reading, word);
  for (let start = Math.max(0, word - MOST_TOWN_WORDS); start < word; start++) {
    // A town in the middle of a street's name is the street's: « rue de Mâcon ».
    const linked = start > 0 && !reading.breaksBefore(start) && reading.is(start - 1, LINKING);
    if (linked || !reading.mayBeginName(start) || (start > first && word - start === 1 && isHyphened(reading, start)))
      continue;
    const arrondissement = readArrondissement(reading, start, word);
    const read =
      readExact(reading, start, word, target.scope) ??
      narrow(arrondissement, reading, { from: start, to: word }, target);
    const settled = beside(place, read, { from: start, to: word });
    if (settled) return settled;
    if (townBehind || (reading.entry(start, word) === NONE && !arrondissement)) continue;
    // A name that the code does not serve: as good as behind it, if it is a town and no street's.
    if (start > first && (standsBehind(reading, context, first, start, word) ?? 'open') === 'open') continue;
    return readSetAside(place, start, word) ?? readAway(place, start, word);
  }
  const ground = target.ground();
  const beginning = first < word && target.places.length > 0 ? readBeginning(place, first, word, ground) : undefined;
  if (beginning) return unlessEndingDiffers(place, beginning, { from: first, to: word }, ground);
  if (first === 0 && word > 4) return undefined;
  return readNearWhole(place, first, word, ground);
}

/** A name that is only elsewhere contradicts the code. */
function readAway(place: Place, from: number, to: number): Resolution | undefined {
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
    one: codeSide(target),
    other: { kind: 'name', read: reading.written(from, to), places: known },
  };
}

/** Words behind the code that it does not confirm: a part of a name, a body, a town elsewhere. */
function readDisagreement(place: Place): Resolution | undefined {
  const { reading, after, target } = place;
  const stop = firstBreak(reading, after.from, after.to);
  const ground = target.ground();
  const words = { from: after.from, to: stop };
  const held =
    target.places.length === 0 ? undefined : beside(place, readHeld(reading, after.from, stop, ground), words);
  return (
    held ??
    (stop < after.to ? readSetAside(place, after.from, after.to) : undefined) ??
    beside(place, readBody(reading, place.context.lexicon, after.from, stop, target.nearby), words, target.nearby) ??
    beside(place, readLonger(reading, after.from, stop, ground), words) ??
    beside(place, readLonger(reading, after.from, stop, nearbyGround(place)), words, target.nearby) ??
    readAway(place, after.from, stop)
  );
}

function nearbyGround({ context, target }: Place): Ground {
  return groundOfDepartements(context.names, target.departements);
}

/** The one commune of a post code, if no town is written, or a lieu-dit stands for it. */
function readCodeAlone(place: Place): Resolution | undefined {
  const { reading, context, target, after, word } = place;
  const { table } = context;
  const code = fiveDigits(target.code);
  const places = target.places.filter((one) => isWithin(table, one, target.scope));
  const [only, ...others] = places;
  if (only === undefined) return undefined;
  if (others.length > 0) {
    const isLieuDit = reading.isPhrase(after.from, after.to, context.lexicon.of('commonplace'));
    if (after.to <= after.from || isLieuDit) return { kind: 'shared-post-code', code, places };
    return {
      kind: 'contradiction',
      one: codeSide(target),
      other: { kind: 'name', read: reading.written(after.from, after.to), places: [] },
    };
  }
  const written = after.to > after.from ? after : { from: 0, to: word };
  const read: Read = { written: 'none', outcome: sure(only) };
  return settle({ reading, context, target, read, span: written, stands: 'alone', scope: target.scope }, 'code', [
    ...ADDRESS,
    { name: 'lieu-dit', detail: code },
  ]);
}

/** « 13008 MARSEILLE »: the post code says which arrondissement of the city. */
function toArrondissement(resolution: Resolution, { context, target }: Place): Resolution {
  const { table } = context;
  const [place, ...others] = target.places;
  if (resolution.kind !== 'sure' || place === undefined || others.length > 0) return resolution;
  const within = table.kindOf(place) === 'arrondissement' && table.todayOf(place)[0] === resolution.place;
  if (!within) return resolution;
  return {
    ...resolution,
    place,
    steps: [...resolution.steps, { name: 'arrondissement', detail: fiveDigits(target.code) }],
  };
}
