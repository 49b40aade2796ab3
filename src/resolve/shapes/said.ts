/** The département or region that a text says: in brackets, between two breaks, or by its code or name at either end. */
import type { Context } from '../context';
import type { Resolution } from '../resolution';
import { withinDepartements } from '../ground/ground';
import { NONE } from '../../table/place';
import type { Reading, Span } from '../text/reading';
import { readArticle, readExact } from '../writings/name';
import { readAbbreviations } from '../writings/abbreviations';
import { departementsNamed, namesSaid } from './outside';
import type { Piece } from './pieces';
import { LINKING } from '../text/marks';

export interface Said {
  readonly departements: readonly number[];
  /** The pieces left for the town. */
  readonly towns: readonly Piece[];
  /** The pieces that say the département, which may be a town as well: « Mayenne ». */
  readonly separate: readonly Piece[];
  /** The argument says another. */
  readonly contradiction?: Resolution;
}

/** Returns what the pieces say; undefined if no département is said. */
export function saidDepartement(reading: Reading, context: Context, pieces: readonly Piece[]): Said | undefined {
  return inPieces(reading, context, pieces) ?? atEnds(reading, context, pieces);
}

function inPieces(reading: Reading, context: Context, pieces: readonly Piece[]): Said | undefined {
  const towns = [...pieces];
  const separate: Piece[] = [];
  let said: readonly number[] | undefined;
  // From the end, and never the last piece left: « Belfort (90) », « Paris, Paris ».
  for (let at = towns.length - 1; at >= 0 && towns.length > 1; at--) {
    const piece = towns[at]!;
    const ranks = isHouse(reading, pieces, at) ? [] : ranksOf(reading, context, piece);
    const [one, other] = ranks.length === 0 ? namesSaid(reading, context, piece.from, piece.to) : [];
    if (one && other) return { departements: one, towns, separate, contradiction: between(one, other, false) };
    if (ranks.length === 0) continue;
    // « Rocquigny (Pas-de-Calais) Grand Est »: two that cannot both be right.
    if (said && !meet(said, ranks))
      return { departements: said, towns, separate, contradiction: between(said, ranks, false) };
    // « 12 rue de la Gare, Aube » with 61: a town, not the département.
    if (contradicts(reading, ranks) && isTown(reading, piece, reading.argument.departements)) continue;
    said = said ? said.filter((rank) => ranks.includes(rank)) : ranks;
    separate.push(...towns.splice(at, 1));
  }
  return said && finish(reading, said, towns, separate);
}

function finish(
  reading: Reading,
  departements: readonly number[],
  towns: readonly Piece[],
  separate: readonly Piece[],
): Said {
  const given = reading.argument.departements;
  if (!contradicts(reading, departements)) {
    const both = given.length === 0 ? departements : departements.filter((rank) => given.includes(rank));
    return { departements: both, towns, separate };
  }
  const contradiction = between(departements, given, true);
  return { departements, towns, separate, contradiction };
}

/** « 25, avenue Foch, Vernoux »: a number that begins a text is a house's, unless a town alone follows: « 71 - Mâcon ». */
function isHouse(reading: Reading, pieces: readonly Piece[], at: number): boolean {
  const { from, to } = pieces[at]!;
  if (at > 0 || to - from > 1 || reading.number(from) < 0) return false;
  const next = pieces[1];
  return pieces.length !== 2 || !next || reading.entry(next.from, next.to) < 0;
}

function between(departements: readonly number[], others: readonly number[], given: boolean): Resolution {
  return {
    kind: 'contradiction',
    one: { kind: 'departement', departements, given: false },
    other: { kind: 'departement', departements: others, given },
  };
}

function ranksOf(reading: Reading, context: Context, { from, to }: Span): readonly number[] {
  const argument = context.departements.read(reading.written(from, to));
  if (argument === undefined) return departementsNamed(reading, context, from, to);
  return argument.postCode < 0 && !argument.abroad ? argument.departements : [];
}

function meet(one: readonly number[], other: readonly number[]): boolean {
  return one.some((rank) => other.includes(rank));
}

function contradicts({ argument }: Reading, departements: readonly number[]): boolean {
  return argument.departements.length > 0 && !meet(argument.departements, departements);
}

function isTown(reading: Reading, { from, to }: Span, departements: readonly number[]): boolean {
  const scope = withinDepartements(departements);
  return (
    (readExact(reading, from, to, scope) ??
      readArticle(reading, from, to, scope) ??
      readAbbreviations(reading, from, to, scope)) !== undefined
  );
}

/** A code or a name at the end of the last piece, if what is left is a town of it. */
function atEnds(reading: Reading, context: Context, pieces: readonly Piece[]): Said | undefined {
  const last = pieces.length - 1;
  for (const { at, left, departements } of candidates(reading, context, pieces[last]!, last)) {
    if (!isTown(reading, left, departements)) continue;
    const towns = pieces.map((piece, rank) => (rank === at ? { ...piece, ...left } : piece));
    return finish(reading, departements, towns, []);
  }
  return undefined;
}

interface Candidate {
  readonly at: number;
  readonly left: Span;
  readonly departements: readonly number[];
}

const MOST_DEPARTEMENT_WORDS = 5;

function candidates(reading: Reading, context: Context, end: Piece, last: number): readonly Candidate[] {
  const found: Candidate[] = [];
  const put = (at: number, left: Span, departements: readonly number[]): void => {
    if (left.to > left.from && departements.length > 0) found.push({ at, left, departements });
  };
  put(last, { from: end.from, to: end.to - 1 }, codeAt(reading, context, end.to - 1));
  // « LILLE NORD », « Mâcon Saône et Loire ».
  if (reading.entry(end.from, end.to) !== NONE) return found;
  for (let start = end.to - 1; start > end.from && start >= end.to - MOST_DEPARTEMENT_WORDS; start--)
    if (!reading.is(start - 1, LINKING))
      put(last, { from: end.from, to: start }, context.departements.ofWords(reading, start, end.to));
  return found;
}

function codeAt(reading: Reading, { departements }: Context, word: number): readonly number[] {
  const text = reading.slice(word, word + 1);
  const rank = /^(\d{2}|2[ab]|9[78]\d)$/.test(text) ? departements.ofCode(text) : -1;
  if (rank >= 0) return [rank];
  return text === '20' && !reading.breaksBefore(word) ? departements.ofPostalCode(20000) : [];
}
