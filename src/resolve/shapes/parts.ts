/**
 * Texts without a post code that hold more than a name: « Place de la Mairie, Verlinghem »,
 * « Mâcon (71) », « MACON CEDEX », « 71 - Mâcon », « 16 RUE DUMONTIER Vesoul ».
 */
import type { Context } from '../context';
import { NONE } from '../../table/place';
import { isName, placesNamed } from '../ground/choose';
import {
  ANYWHERE,
  groundOfDepartements,
  isInOneOf,
  sameGround,
  withinDepartements,
  type Scope,
} from '../ground/ground';
import type { Confirmed, Stands } from '../policy';
import type { Argument } from '../text/argument';
import { candidatesOf, type Resolution, type Step } from '../resolution';
import { settle } from '../settle';
import type { Reading, Span } from '../text/reading';
import { readAbbreviations } from '../writings/abbreviations';
import { readArrondissement } from '../writings/arrondissement';
import { readArticle, readExact, type Read } from '../writings/name';
import { readCut, readJoined, readLonger, readMistyped, readShortened } from '../writings/near';
import { contrastStart, standsBehind } from './behind';
import { readBody } from './body';
import { MOST_WORDS_OF_A_NAME, piecesOf, type Piece } from './pieces';
import { saidDepartement, type Said } from './said';
import { HYPHEN, LINKING } from '../text/marks';

/** A name cut short has few words. */
const MOST_WORDS_CUT = 4;

const STEPS: readonly Step[] = [{ name: 'part' }];

/** Where towns are looked for, and whether a département confirms them. */
interface Search {
  readonly reading: Reading;
  readonly context: Context;
  readonly scope: Scope;
  readonly confirmed: Confirmed;
}

/** Reads a text with what is given beside it, as the resolver does. */
export type ReadAgain = (text: string, argument: Argument) => Resolution;

/** Reads a text of several parts, none of them a post code; `again` reads one of them as a text of its own. */
export function readParts(reading: Reading, context: Context, again: ReadAgain): Resolution | undefined {
  const pieces = piecesOf(reading, 0, reading.words);
  if (pieces.length === 0) return undefined;
  const given = reading.argument.departements;
  const said = saidDepartement(reading, context, pieces);
  if (!said) {
    const [only, ...more] = pieces;
    // « MACON CEDEX 9 », « Mâcon, France »: the whole text but for what says nothing.
    const isTrimmed = more.length === 0 && only && !only.bracketed && only.from === 0 && only.to < reading.words;
    const trimmed = isTrimmed ? asPart(again(reading.written(only.from, only.to), reading.argument)) : undefined;
    return trimmed ?? readTowns(searchIn(reading, context, given), pieces);
  }
  if (said.contradiction) return said.contradiction;
  // « Cagnes (06) » is « Cagnes » with 06 beside it.
  const [only, ...others] = said.towns;
  const town =
    others.length === 0 && only
      ? asPart(again(reading.written(only.from, only.to), context.departements.of(said.departements)))
      : readTowns(searchIn(reading, context, said.departements), said.towns);
  if (town?.kind === 'sure' || said.separate.length === 0) return town;
  // « 12 rue de la Gare, Mayenne » with 53: the town, not its département; Creuse (80) is not in the Creuse.
  const search = searchIn(reading, context, given);
  const kinds = [context.lexicon.of('voie'), context.lexicon.of('lieu')];
  // « Placé, Mayenne » is not the town of Mayenne: a piece that is a commune there is no street.
  const scope = withinDepartements(said.departements);
  const isAddress = said.towns.every(
    ({ from, to }) =>
      placesNamed(context.table, reading.entry(from, to), scope).living.length === 0 &&
      (reading.number(from) >= 0 || kinds.some((kind) => reading.isOneOf(from, kind))),
  );
  return (isAddress && isSaidTown(search, said) ? readTowns(search, pieces) : undefined) ?? town;
}

function isSaidTown(search: Search, { separate, departements }: Said): boolean {
  const town = readTowns(search, separate);
  return town?.kind === 'sure' && isInOneOf(search.context.table, town.place, departements);
}

function asPart(resolution: Resolution): Resolution | undefined {
  if (resolution.kind === 'unknown' || resolution.kind === 'filler') return undefined;
  if (resolution.kind !== 'sure') return resolution;
  return {
    ...resolution,
    steps: [...STEPS, ...resolution.steps.filter(({ name }) => name !== 'name' && name !== 'part')],
  };
}

function searchIn(reading: Reading, context: Context, departements: readonly number[]): Search {
  const confirmed = departements.length > 0 ? 'departement' : 'nothing';
  return { reading, context, scope: withinDepartements(departements), confirmed };
}

/** The town that the pieces say, the last first; pieces that say different towns make the text doubtful. */
function readTowns(search: Search, pieces: readonly Piece[]): Resolution | undefined {
  let found: Resolution | undefined;
  const unread: Piece[] = [];
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at]!;
    const read = readPiece(search, piece, pieces.length === 1);
    if (!read) {
      unread.push(piece);
      continue;
    }
    // A country, or two sides that contradict each other, is said whatever the other pieces are.
    if (read.kind === 'abroad' || read.kind === 'contradiction') return read;
    if (!found) found = read;
    else if (!agree(search.context, found, read)) {
      const places = [...new Set([...candidatesOf(read), ...candidatesOf(found)])];
      return { kind: 'homonyms', read: search.reading.trimmed, places };
    } else if (found.kind !== 'sure') found = read;
  }
  return found && (unreadTown(search, unread, found) ?? found);
}

/** A whole piece that names another commune, however doubtful by itself, makes the town doubtful. */
function unreadTown({ reading, context }: Search, pieces: readonly Piece[], found: Resolution): Resolution | undefined {
  if (found.kind !== 'sure') return undefined;
  const { table, lexicon } = context;
  for (const { from, to } of pieces) {
    if (KINDS.some((kind) => reading.isPhrase(from, to, lexicon.of(kind)))) continue;
    const { living } = placesNamed(table, reading.entry(from, to), ANYWHERE);
    if (living.length === 0 || living.some((place) => sameGround(table, place, found.place))) continue;
    return { kind: 'homonyms', read: reading.trimmed, places: [found.place, ...living] };
  }
  return undefined;
}

const KINDS = ['commonplace', 'voie', 'lieu', 'departement', 'region'];

function readPiece(search: Search, piece: Piece, alone: boolean): Resolution | undefined {
  const { reading, context, scope } = search;
  const stands = piece.bracketed && !alone ? 'bracket' : 'part';
  return (
    settleAs(search, readWhole(search, piece), piece, stands) ??
    settleAs(search, readBody(reading, context.lexicon, piece.from, piece.to, scope), piece, 'body') ??
    // « JABREILLES LES BORDES » with 71 is a name of elsewhere, and does not end in Les Bordes.
    (isName(context.table, reading.entry(piece.from, piece.to), ANYWHERE) ? undefined : readBehind(search, piece))
  );
}

function readWhole({ reading, scope }: Search, { from, to }: Span): Read | undefined {
  return (
    readExact(reading, from, to, scope) ??
    within(readArrondissement(reading, from, to), reading, scope) ??
    readArticle(reading, from, to, scope) ??
    readAbbreviations(reading, from, to, scope)
  );
}

function within(read: Read | undefined, reading: Reading, { departements }: Scope): Read | undefined {
  if (read?.outcome.kind !== 'sure' || departements === undefined) return read;
  const { place } = read.outcome;
  return departements.some((rank) => reading.table.isIn(place, rank)) ? read : undefined;
}

function settleAs(
  { reading, context, scope, confirmed }: Search,
  read: Read | undefined,
  span: Span,
  stands: Stands,
): Resolution | undefined {
  return read && settle({ reading, context, read, span, stands, scope, target: undefined }, confirmed, STEPS);
}

/** « Drain, Orée d'Anjou » agree: one is on the other's ground. So do homonyms one of which is the other's. */
function agree({ table }: Context, one: Resolution, other: Resolution): boolean {
  const places = candidatesOf(one);
  return candidatesOf(other).some((place) => places.some((known) => sameGround(table, known, place)));
}

/** The town at the end of a piece, behind a street or a place: its longest name, and only that one. */
function readBehind(search: Search, { from, to }: Span): Resolution | undefined {
  const { reading, context } = search;
  for (let start = Math.max(from + 1, to - MOST_WORDS_OF_A_NAME); start < to; start++) {
    if (!reading.mayBeginName(start) || isEnd(reading, start) || reading.is(start, HYPHEN)) continue;
    const span = { from: start, to };
    const read = readWhole(search, span);
    if (!read && (reading.entry(start, to) === NONE || search.confirmed === 'nothing')) continue;
    const stands = standsBehind(reading, context, from, start, to);
    if (stands === undefined || (stands === 'open' && isMistyped(search, from, to))) return undefined;
    if (read) return beginsLonger(search, from, to) ? undefined : settleAs(search, read, span, stands);
  }
  return search.confirmed === 'departement' ? readContrast(search, from, to) : undefined;
}

/** « CHATEAU CHINON » begins Château-Chinon (Ville), and is no castle of Chinon. */
function beginsLonger({ reading, context, confirmed }: Search, from: number, to: number): boolean {
  if (confirmed !== 'nothing' || to - from > MOST_WORDS_CUT || !reading.mayBeginName(from)) return false;
  return context.suggestions.leading(reading.slice(from, to)).length > 0;
}

/** « MONTIGN YLES METZ » with 57 is Montigny-lès-Metz, mistyped, and does not end in Metz. */
function isMistyped({ reading, context, scope }: Search, from: number, to: number): boolean {
  const ground = groundOfDepartements(context.names, scope.departements ?? []);
  return (readJoined(reading, from, to, ground) ?? readMistyped(reading, from, to, ground)) !== undefined;
}

/** « 38 rue de l'Adour PLAISANCE DU GERS »: the words that alone are in capitals, in a writing that the département confirms. */
function readContrast(search: Search, from: number, to: number): Resolution | undefined {
  const { reading, context, scope } = search;
  const start = contrastStart(reading, from, to);
  if (start === to || standsBehind(reading, context, from, start, to) !== 'contrast') return undefined;
  const ground = groundOfDepartements(context.names, scope.departements ?? []);
  for (const read of [readJoined, readCut, readMistyped, readShortened, readLonger]) {
    const settled = settleAs(search, read(reading, start, to, ground), { from: start, to }, 'contrast');
    if (settled) return settled;
  }
  return undefined;
}

/** A small word begins no town but an article: « de Mâcon ». */
function isEnd(reading: Reading, word: number): boolean {
  return reading.is(word, LINKING) && !/^(?:la|le|les|l)$/.test(reading.slice(word, word + 1));
}
