/** The town beside a post code: words that it confirms, exactly or beyond doubt; else the code alone. */
import { NONE } from '../../table/place';
import { groundOfDepartements, isWithin, type Ground } from '../ground/ground';
import { sure, type Resolution } from '../resolution';
import { settle } from '../settle';
import { firstBreak, isHyphened, lastBreak } from '../text/breaks';
import { LINKING } from '../text/marks';
import { readArrondissement } from '../writings/arrondissement';
import { readExact, type Read } from '../writings/name';
import { readHeld, readLonger, readMistyped } from '../writings/near';
import { standsBehind } from './behind';
import { isDistrict } from './district';
import { endOfPiece } from './pieces';
import { readBody } from './body';
import { codeSide, fiveDigits } from './target';
import { ADDRESS, beside, narrow, readSetAside, readAway, type Place } from './beside';
import { MOST_TOWN_WORDS, readWords, readNearWhole, readBeginning, unlessEndingDiffers } from './town-words';

export interface Town {
  readonly resolution: Resolution;
  /** A town is written beside the code. */
  readonly named: boolean;
}

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

/** The town behind the code: up to the first break, then whole. */
function readAfter(place: Place): Resolution | undefined {
  const { reading, after } = place;
  const stop = endOfPiece(reading, after.from, after.to);
  return readWords(place, after.from, stop) ?? (stop < after.to ? readWords(place, after.from, after.to) : undefined);
}

/** The town before the code: « Mâcon 71000 », « 12 rue Carnot Mâcon (71000) ». */
function readBefore(place: Place, townBehind: boolean): Resolution | undefined {
  const { reading, context, target, before } = place;
  if (townBehind && target.places.length === 0 && !isDistrict(reading, context, place.after)) return undefined;
  const first = lastBreak(reading, before);
  for (let start = Math.max(0, before - MOST_TOWN_WORDS); start < before; start++) {
    // A town in the middle of a street's name is the street's: « rue de Mâcon ».
    const linked = start > 0 && !reading.breaksBefore(start) && reading.is(start - 1, LINKING);
    if (linked || !reading.mayBeginName(start) || (start > first && before - start === 1 && isHyphened(reading, start)))
      continue;
    const arrondissement = readArrondissement(reading, start, before);
    const read =
      readExact(reading, start, before, target.scope) ?? narrow(arrondissement, place, { from: start, to: before });
    const settled = beside(place, read, { from: start, to: before });
    if (settled) return readMistypedPiece(place, first, start) ?? settled;
    if (townBehind || (reading.entry(start, before) === NONE && !arrondissement)) continue;
    // A name that the code does not serve: as good as behind it, if it is a town and no street's.
    if (start > first && (standsBehind(reading, context, first, start, before) ?? 'open') === 'open') continue;
    return readSetAside(place, start, before) ?? readAway(place, start, before);
  }
  const ground = target.ground();
  const beginning =
    first < before && target.places.length > 0 ? readBeginning(place, first, before, ground) : undefined;
  if (beginning) return unlessEndingDiffers(place, beginning, { from: first, to: before }, ground);
  if (first === 0 && before > 4) return undefined;
  return readNearWhole(place, first, before, ground);
}

/** « MOBTIGNY LES ARSURES 39600 » is Montigny-lès-Arsures, mistyped, and not Les Arsures, which ends it. */
function readMistypedPiece(place: Place, first: number, start: number): Resolution | undefined {
  const { reading, context, target, before } = place;
  const isStreet =
    reading.isOneOf(first, context.lexicon.of('voie')) || reading.isOneOf(first, context.lexicon.of('lieu'));
  if (start === first || isStreet || !reading.mayBeginName(first) || before - first > MOST_TOWN_WORDS) return undefined;
  return beside(place, readMistyped(reading, first, before, target.ground()), { from: first, to: before });
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
  const { reading, context, target, after, before } = place;
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
      one: codeSide(context, target.code),
      other: { kind: 'name', read: reading.written(after.from, after.to), places: [] },
    };
  }
  const written = after.to > after.from ? after : { from: 0, to: before };
  const read: Read = { written: 'none', outcome: sure(only) };
  return settle({ reading, context, target, read, span: written, stands: 'alone', scope: target.scope }, 'code', [
    ...ADDRESS,
    { name: 'lieu-dit', detail: code },
  ]);
}

/** « 13008 MARSEILLE »: the post code says which arrondissement of the city. */
function toArrondissement(resolution: Resolution, { context, target }: Place): Resolution {
  const { table } = context;
  if (resolution.kind !== 'sure' || target.places.length !== 1) return resolution;
  const place = target.places[0]!;
  const within = table.kindOf(place) === 'arrondissement' && table.todayOf(place)[0] === resolution.place;
  if (!within) return resolution;
  return {
    ...resolution,
    place,
    steps: [...resolution.steps, { name: 'arrondissement', detail: fiveDigits(target.code) }],
  };
}
