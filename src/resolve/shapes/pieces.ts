/** A text cut where it breaks: at commas, lines, brackets, and around boxes (« BP 12 », « CS 10012 »). */
import type { Case } from '../case';
import type { Context } from '../context';
import { NONE } from '../../table/place';
import { placesNamed } from '../ground/choose';
import { ANYWHERE } from '../ground/ground';
import { endOfTown, firstBreak } from '../text/breaks';
import type { Reading, Span } from '../text/reading';
import { standsBehind } from './behind';
import { departementsNamed } from './outside';
import { BOX, BRACKET, CEDEX, FRANCE } from '../text/marks';

export interface Piece extends Span {
  /** In brackets: a remark, unless it is all there is. */
  readonly bracketed: boolean;
}

/** No name has more words, of today or before; a text all in pieces would be tried in all its runs. */
export const MOST_WORDS_OF_A_NAME = 12;

/** The pieces of words `from` to `to`, each without its CEDEX and country; a name that is broken stays whole. */
export function piecesOf(reading: Reading, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  for (let start = from; start < to;) {
    const end = endOfPiece(reading, start, to);
    const town = endOfTown(reading, start, end);
    // « Paris, France »: a piece that is the country alone says nothing, and leaves no town to look for in it.
    const isFrance = town - start === 1 && reading.is(start, FRANCE);
    if (town > start && !isFrance) pieces.push({ from: start, to: town, bracketed: reading.is(start, BRACKET) });
    start = end;
  }
  return pieces;
}

/** The next break; « Château-Chinon (Ville) » is one name: the longest run of pieces that is one stays whole. */
export function endOfPiece(reading: Reading, start: number, to: number): number {
  let end = firstBreak(reading, start, to);
  const last = Math.min(to, start + MOST_WORDS_OF_A_NAME);
  for (let next = end; next < last;) {
    next = firstBreak(reading, next, to);
    if (next <= last && reading.entry(start, next) !== NONE) end = next;
  }
  return end;
}

/** The same, cut at boxes too: the box and its number are in no piece. */
function putWithoutBoxes(pieces: Span[], reading: Reading, from: number, to: number): void {
  for (const piece of piecesOf(reading, from, to)) {
    let start = piece.from;
    for (let at = piece.from; at <= piece.to; at++) {
      const isBox = at < piece.to && reading.is(at, BOX);
      if (!isBox && at < piece.to) continue;
      if (at > start) pieces.push({ from: start, to: at });
      start = at + 1;
      while (start < piece.to && reading.number(start) !== NONE) start++;
      at = Math.max(at, start - 1);
    }
  }
}

/** A town that a piece says: the whole piece, or its end behind a street. */
function townOfPiece(
  reading: Reading,
  context: Context,
  piece: Span,
  accepts: (place: number) => boolean,
): readonly number[] {
  for (let start = piece.from; start < piece.to; start++) {
    const entry = reading.mayBeginName(start) ? reading.entry(start, piece.to) : NONE;
    if (entry === NONE) continue;
    const places = acceptedOf(context, entry, accepts);
    if (places.length === 0) continue;
    if (start === piece.from) return reading.isPhrase(start, piece.to, context.lexicon.of('commonplace')) ? [] : places;
    if (isEveryday(reading, context, start, piece.to)) return [];
    const behind = standsBehind(reading, context, piece.from, start, piece.to);
    return behind === undefined || behind === 'open' ? [] : places;
  }
  return [];
}

function acceptedOf({ table }: Context, entry: number, accepts: (place: number) => boolean): readonly number[] {
  const { living, former } = placesNamed(table, entry, ANYWHERE);
  // Most names have one place: no copy is made for the few that have more.
  if (former.length === 0) return living.filter(accepts);
  return [...living, ...former].filter(accepts);
}

function isEveryday(reading: Reading, { lexicon }: Context, from: number, to: number): boolean {
  return reading.isPhrase(from, to, lexicon.of('commonplace')) || reading.isPhrase(from, to, lexicon.of('courant'));
}

/** The communes said as towns outside the words of a case and its post code: whole pieces, or behind a street. */
export function townsSaid(one: Case, accepts: (place: number) => boolean): readonly number[] {
  const towns: number[] = [];
  for (const piece of piecesAround(one)) {
    const said = townOfPiece(one.reading, one.context, piece, accepts);
    if (said.length > 0 && !saysTarget(one, piece)) towns.push(...said);
  }
  return towns;
}

/** The communes of anywhere that a whole piece names outside the words of a case. */
export function piecesSaid(one: Case): readonly number[] {
  const { reading, context } = one;
  return piecesAround(one)
    .filter((piece) => !saysTarget(one, piece))
    .flatMap(({ from, to }) => {
      const { living } = placesNamed(context.table, reading.entry(from, to), ANYWHERE);
      return reading.isPhrase(from, to, context.lexicon.of('commonplace')) ? [] : living;
    });
}

/** « (Gironde) » is the code's département, and once was a commune's name too. */
function saysTarget({ reading, context, target }: Case, { from, to }: Span): boolean {
  const said = departementsNamed(reading, context, from, to);
  return said.some((rank) => target?.departements.includes(rank));
}

function piecesAround({ reading, span, target }: Case): readonly Span[] {
  const code = target ? wordOfCode(reading, target.code, span) : NONE;
  const first = code === NONE ? span.from : Math.min(span.from, code);
  const last = code === NONE ? span.to : Math.max(span.to, code + 1);
  let behind = last;
  // A CEDEX and its number are behind the town.
  while (behind < reading.words && (reading.is(behind, CEDEX) || reading.number(behind) !== NONE)) behind++;
  const pieces: Span[] = [];
  putWithoutBoxes(pieces, reading, 0, first);
  if (behind < reading.words && (behind > last || reading.breaksBefore(behind)))
    putWithoutBoxes(pieces, reading, behind, reading.words);
  return pieces;
}

/** The word of a post code that stands next to the words. */
function wordOfCode(reading: Reading, code: number, { from, to }: Span): number {
  if (from > 0 && reading.number(from - 1) === code) return from - 1;
  return to < reading.words && reading.number(to) === code ? to : NONE;
}
