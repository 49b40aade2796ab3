/** Départements and regions said outside the words of a town: each must be the town's own. */
import { NONE } from '../../table/place';
import type { Context } from '../context';
import type { Side } from '../resolution';
import { Vocabulary } from '../text/vocabulary';
import { LINKING, NOWHERE, type Reading, type Span } from '../text/reading';

interface SaidOutside extends Span {
  readonly departements: readonly number[];
}

const MOST_WORDS = 6;
/** Names of départements and regions that say a direction or a place when nothing sets them apart. */
const DIRECTIONS = Vocabulary.of('nord centre sud est ouest');

/**
 * The départements said outside `town` (anywhere, if no town is written): in brackets, or behind it, between two breaks or at the end.
 * Before it « Les Landes », « Saint-Martin » are lieux-dits, but for a region's long name.
 */
function saidOutside(reading: Reading, context: Context, town: Span | undefined): readonly SaidOutside[] {
  const said: SaidOutside[] = [];
  const { words } = reading;
  const { from: start, to: end } = town ?? NOWHERE;
  for (let from = 0; from < words;) {
    let to = from + 1;
    while (to < words && !reading.breaksBefore(to) && !isPostCode(reading, to) && !isPostCode(reading, to - 1)) to++;
    const behind = town === undefined || from >= end;
    const counts = behind || reading.gapBefore(from).includes('(');
    const departements = from < end && start < to ? [] : saidBy(reading, context, from, to);
    if (departements.length > 0 && (counts || to - from > 1)) said.push({ from, to, departements });
    else if (departements.length === 0)
      said.push(
        ...atEnd(reading, context, from < end ? Math.max(from + 1, end) : from + 1, to, behind || to === words),
      );
    from = to;
  }
  return said;
}

const POST_CODE = 5;

/** Numbers of five figures stand alone. */
function isPostCode(reading: Reading, word: number): boolean {
  return reading.sizeOf(word) === POST_CODE && reading.number(word) !== NONE;
}

function saidBy(reading: Reading, context: Context, from: number, to: number): readonly number[] {
  if (to - from > MOST_WORDS) return [];
  if (to - from > 1 || reading.mayBeginName(from)) return departementsNamed(reading, context, from, to);
  const text = reading.slice(from, to);
  // A number between two breaks is a house's, but in brackets or at the end.
  const rank =
    reading.gapBefore(from).includes('(') || (to === reading.words && from > 0)
      ? context.departements.ofCode(text)
      : -1;
  return rank >= 0 ? [rank] : [];
}

/** The départements that words say, as one name or as two: « Mayenne Pays de la Loire ». */
export function departementsNamed(
  reading: Reading,
  { departements }: Context,
  from: number,
  to: number,
): readonly number[] {
  const whole = departements.ofWords(reading, from, to);
  if (whole.length > 0) return whole;
  for (let middle = from + 1; middle < to; middle++) {
    const first = departements.ofWords(reading, from, middle);
    const second = first.length > 0 ? departements.ofWords(reading, middle, to) : [];
    if (second.length > 0) return first.filter((rank) => second.includes(rank));
  }
  return whole;
}

/** « CESARCHES Auvergne-Rhône-Alpes »: a name at the end of a piece, behind the town; before it only a long one. */
function atEnd(
  reading: Reading,
  { departements, lexicon }: Context,
  from: number,
  to: number,
  behind: boolean,
): readonly SaidOutside[] {
  for (let start = Math.max(from, to - MOST_WORDS); start < to - (behind ? 0 : 1); start++) {
    if (reading.gapBefore(start) === '-' && start > from) continue;
    const ranks =
      to - start === 1 && reading.isOneOf(start, DIRECTIONS) ? [] : departements.ofWords(reading, start, to);
    // « allée de la Côte d'Or » is a street.
    if (ranks.length > 0 && (reading.isOneOf(start - 1, LINKING) || reading.isOneOf(start - 1, lexicon.of('voie'))))
      return [];
    if (ranks.length > 0) return [{ from: start, to, departements: ranks }];
  }
  return [];
}

/** The first said département that the place is not in, as a side of a contradiction; undefined if all agree. */
export function contradictedBy(reading: Reading, context: Context, place: number, town?: Span): Side | undefined {
  for (const { departements } of saidOutside(reading, context, town))
    if (!departements.some((rank) => context.table.isIn(place, rank)))
      return { kind: 'departement', departements, given: false };
  return undefined;
}
