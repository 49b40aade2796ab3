/** Départements and regions said outside the words of a town: each must be the town's own. */
import { NONE } from '../../table/place';
import type { Context } from '../context';
import { isInOneOf } from '../ground/ground';
import type { Side } from '../resolution';
import { Vocabulary } from '../text/vocabulary';
import { NOWHERE, type Reading, type Span } from '../text/reading';
import { BRACKET, HYPHEN, LINKING } from '../text/marks';

const MOST_WORDS = 6;
const NOTHING: readonly number[] = [];
const NO_NAME: readonly (readonly number[])[] = [];
/** Names of départements and regions that say a direction or a place when nothing sets them apart. */
const DIRECTIONS = Vocabulary.of('nord centre sud est ouest');

/**
 * The first said département that the place is not in, as a side of a contradiction; undefined if all agree. They are
 * said outside `town` (anywhere, if no town is written): in brackets, or behind it, between two breaks or at the end.
 */
export function contradictedBy(reading: Reading, context: Context, place: number, town?: Span): Side | undefined {
  const { words } = reading;
  for (let from = 0, to = 1; to <= words; to++) {
    const ends = to === words || isPostCode(reading, to) || isPostCode(reading, to - 1) || reading.breaksBefore(to);
    if (!ends) continue;
    const said = mayBeSaid(reading, context, to) ? saidIn(reading, context, from, to, town) : NO_NAME;
    for (const departements of said)
      if (!isInOneOf(context.table, place, departements)) return { kind: 'departement', departements, given: false };
    from = to;
  }
  return undefined;
}

/** The last word of a name, or a code: what most texts have nowhere. */
function mayBeSaid(reading: Reading, { departements }: Context, to: number): boolean {
  return departements.mayEndAt(reading, to) || reading.sizeOf(to - 1) <= LONGEST_CODE;
}

const LONGEST_CODE = 3;

/** Before the town « Les Landes », « Saint-Martin » are lieux-dits, but for a region's long name. */
function saidIn(
  reading: Reading,
  context: Context,
  from: number,
  to: number,
  town: Span | undefined,
): readonly (readonly number[])[] {
  const { from: start, to: end } = town ?? NOWHERE;
  const behind = town === undefined || from >= end;
  const whole = from < end && start < to ? NO_NAME : saidBy(reading, context, from, to);
  if (whole.length > 0) return behind || to - from > 1 || reading.is(from, BRACKET) ? whole : NO_NAME;
  const first = from < end ? Math.max(from + 1, end) : from + 1;
  // What follows the town's own words is behind it too.
  const ranks = atEnd(reading, context, { from: first, to }, behind || start < to, end);
  return ranks.length > 0 ? [ranks] : NO_NAME;
}

const POST_CODE = 5;

/** Numbers of five figures stand alone. */
function isPostCode(reading: Reading, word: number): boolean {
  return reading.sizeOf(word) === POST_CODE && reading.number(word) !== NONE;
}

function saidBy(reading: Reading, context: Context, from: number, to: number): readonly (readonly number[])[] {
  if (to - from > MOST_WORDS) return NO_NAME;
  if (to - from > 1 || reading.mayBeginName(from)) return namesSaid(reading, context, from, to);
  // A number between two breaks is a house's, but in brackets or at the end.
  const counts = reading.is(from, BRACKET) || (to === reading.words && from > 0 && !isPostCode(reading, from));
  const rank = counts ? context.departements.ofCode(reading.slice(from, to)) : NONE;
  return rank === NONE ? NO_NAME : [[rank]];
}

/** The départements that words say, as one name or as two that agree: « Mayenne Pays de la Loire »; none if they do not. */
export function departementsNamed(reading: Reading, context: Context, from: number, to: number): readonly number[] {
  const [first = NOTHING, second] = namesSaid(reading, context, from, to);
  return second ? first.filter((rank) => second.includes(rank)) : first;
}

/** The départements of the name, or of the two names, that words are; « Lot GRAND EST » are two that contradict each other. */
export function namesSaid(
  reading: Reading,
  { departements }: Context,
  from: number,
  to: number,
): readonly (readonly number[])[] {
  if (!departements.mayEndAt(reading, to)) return NO_NAME;
  const whole = departements.ofWords(reading, from, to);
  if (whole.length > 0) return [whole];
  for (let middle = from + 1; middle < to; middle++) {
    const first = departements.ofWords(reading, from, middle);
    const second = first.length > 0 ? departements.ofWords(reading, middle, to) : NOTHING;
    if (second.length > 0) return [first, second];
  }
  return NO_NAME;
}

/** « CESARCHES Auvergne-Rhône-Alpes »: a name at the end of a piece, behind the town; before it only a long one. */
function atEnd(
  reading: Reading,
  { departements, lexicon }: Context,
  { from, to }: Span,
  behind: boolean,
  townEnd: number,
): readonly number[] {
  if (!departements.mayEndAt(reading, to)) return NOTHING;
  for (let start = Math.max(from, to - MOST_WORDS); start < to - (behind ? 0 : 1); start++) {
    if (reading.is(start, HYPHEN) && start > from) continue;
    const ranks =
      to - start === 1 && reading.isOneOf(start, DIRECTIONS) ? [] : departements.ofWords(reading, start, to);
    // « allée de la Côte d'Or » is a street, « Noyelles-en-Chaussée Occitanie » is none.
    if (ranks.length === 0) continue;
    const isStreet = reading.isOneOf(start - 1, lexicon.of('voie')) && !reading.is(start - 2, LINKING);
    // « CHERRE-AU Pays de la Loire »: the small word is the name's.
    const isLinked = reading.is(start - 1, LINKING) && !reading.is(start - 1, HYPHEN);
    return start !== townEnd && (isLinked || isStreet) ? NOTHING : ranks;
  }
  return NOTHING;
}
