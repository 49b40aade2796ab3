/** Doubts beside a post code: what else the code, the CEDEX or the words left unread may mean. */
import { NONE } from '../../table/place';
import type { Case } from '../case';
import { othersThan } from '../context';
import { placesNamed } from '../ground/choose';
import {
  ANYWHERE,
  groundOfDepartements,
  isInOneOf,
  isServed,
  sameGround,
  withinDepartements,
  type Scope,
} from '../ground/ground';
import type { Resolution } from '../resolution';
import { piecesSaid, townsSaid } from '../shapes/pieces';
import { codeSide } from '../shapes/target';
import type { Span } from '../text/reading';
import { anyBeginning, beginning } from '../writings/likeness';
import { lettersOf, nearestTo, placesLike } from '../writings/near';
import { homonyms } from './names';
import { COMMON, isOf, LEAST_TELLING_LETTERS } from './words';

const MOST_ERRORS = 2;

/** « 94200 VITRI SUR SEINE » is near to Ivry, which the code serves, and nearer to Vitry. */
export function nearer(one: Case): Resolution | undefined {
  const { reading, context, span, place, target } = one;
  if (!target || target.departements.length === 0) return undefined;
  const ground = groundOfDepartements(context.names, target.departements);
  // « 40090 Parentis » is held by Uchacq-et-Parentis, which the code serves, and begins Parentis-en-Born; « 07110 La
  // Voulte » is nearly Laboule, and begins La Voulte-sur-Rhône.
  if (one.read.written === 'held' || one.read.written === 'typo') {
    const begins = othersThan(
      context.table,
      place,
      placesLike(context.table, ground, beginning(reading.slice(span.from, span.to))),
    );
    if (begins.length > 0) return contradiction(one, begins);
  }
  const nearest = nearestTo(reading, span.from, span.to, ground, MOST_ERRORS);
  if (!nearest || sameGround(context.table, nearest.place, place)) return undefined;
  const letters = lettersOf(reading, span.from, span.to);
  if (nearest.distance > errorsOf(letters)) return undefined;
  // A name cut short is as good as whole: only a living commune of that very name speaks against it.
  const stands = one.read.written === 'typo' ? ownDistance(one) <= nearest.distance : !isLiving(one, target.nearby);
  if (stands) return undefined;
  return contradiction(one, [nearest.place]);
}

function isLiving({ reading, context, span }: Case, scope: Scope): boolean {
  return placesNamed(context.table, reading.entry(span.from, span.to), scope).living.length > 0;
}

/** How many errors the words are from a name of their own place; beyond all limits if they are no misspelling of one. */
function ownDistance({ reading, context, span, place }: Case): number {
  const group = context.names.ofCommunes(context.table.todayOf(place));
  const ground = {
    groups: [group],
    wide: false,
    scope: ANYWHERE,
    errors: () => 0,
    margin: 1,
    part: { whole: 1, tail: 1 },
  };
  return nearestTo(reading, span.from, span.to, ground, MOST_ERRORS)?.distance ?? Infinity;
}

/** How many errors leave a word near a name: of five to seven letters one, of more two; shorter ones are near everything. */
function errorsOf(letters: number): number {
  return letters < 5 ? 0 : letters < 8 ? 1 : MOST_ERRORS;
}

function contradiction({ reading, context, span, target }: Case, places: readonly number[]): Resolution {
  return {
    kind: 'contradiction',
    one: codeSide(context, target!.code),
    other: { kind: 'name', read: reading.written(span.from, span.to), places },
  };
}

/** « 06740 CHATEAUNEUF »: the département has a commune of the name, and the post code one whose longer name begins so. */
export function served(one: Case): Resolution | undefined {
  const { reading, context, span, place, target } = one;
  if (!target || target.places.length === 0) return undefined;
  const begins = placesLike(context.table, target.ground(), beginning(reading.slice(span.from, span.to)));
  return homonyms(one, othersThan(context.table, place, begins));
}

/** « Bessines 79000 NIORT »: two communes of one post code, both said as towns. */
export function sameCode(one: Case): Resolution | undefined {
  const { reading, context, place, target } = one;
  if (!target || target.places.length < 2) return undefined;
  const { table } = context;
  const said = townsSaid(one, (other) => isServed(table, other, target.code));
  const others = othersThan(table, place, said);
  return others.length === 0 ? undefined : { kind: 'homonyms', read: reading.trimmed, places: [...others, place] };
}

/** « JURY … 57073 METZ CEDEX »: Metz sorts the post of Jury. */
export function before(one: Case): Resolution | undefined {
  const { reading, context, place, target } = one;
  if (!target) return undefined;
  const { table } = context;
  const said = [...townsSaid(one, (other) => isInOneOf(table, other, target.departements)), ...piecesSaid(one)];
  const others = othersThan(table, place, said);
  return others.length === 0 ? undefined : { kind: 'homonyms', read: reading.trimmed, places: [...others, place] };
}

/** « 13400 MARSEILE »: what stands for the town is, or nearly is, another commune of the département. */
export function unreadTown(one: Case): Resolution | undefined {
  const { reading, context, place, target, span } = one;
  if (!target || span.to <= span.from || target.departements.length === 0) return undefined;
  const { table } = context;
  const scope = withinDepartements(target.departements);
  const ground = groundOfDepartements(context.names, target.departements);
  for (const { from, to } of runsOf(one)) {
    const whole = from === span.from && to === span.to;
    const letters = lettersOf(reading, from, to);
    if (letters < LEAST_TELLING_LETTERS || (!whole && isOf(reading, context, { from, to }, COMMON))) continue;
    // « 33120 Le Bourg »: a lieu-dit of every commune is another commune only if the département has it.
    const isLieuDit = isOf(reading, context, { from, to }, LIEU_DIT);
    const named = placesNamed(table, reading.entry(from, to), scope);
    // At its start, a commune of anywhere: « DALLAS », « LHOMMAIZE NOUVELLE AQUITAINE ».
    const anywhere =
      from === span.from && !isLieuDit ? placesNamed(table, reading.entry(from, to), ANYWHERE).living : [];
    const others = othersThan(table, place, [...named.living, ...named.former, ...anywhere]);
    if (others.length > 0) return contradiction({ ...one, span: { from, to } }, others);
    const mayBeCut = whole || (from === span.from && letters >= TELLING_LETTERS);
    const cut = mayBeCut
      ? othersThan(table, place, placesLike(table, ground, anyBeginning(reading.slice(from, to))))
      : [];
    if (cut.length > 0) return contradiction({ ...one, span: { from, to } }, cut);
    // A whole text of four letters is a name cut short of one: « Masn 59720 ».
    const errors = isLieuDit ? 0 : Math.max(errorsOf(letters), whole && letters > LEAST_TELLING_LETTERS ? 1 : 0);
    const nearest = errors > 0 ? nearestTo(reading, from, to, ground, errors) : undefined;
    if (nearest && !sameGround(table, nearest.place, place))
      return contradiction({ ...one, span: { from, to } }, [nearest.place]);
  }
  return undefined;
}

/** So many letters begin few names by chance: « Taiarapu-st ». */
const TELLING_LETTERS = 8;
const LIEU_DIT = ['commonplace'];
const MOST_RUN_WORDS = 6;

/** The words that stand for a town, whole, then as they begin and end, outside a street's name. */
function runsOf({ reading, context, span }: Case): readonly Span[] {
  const streets = context.lexicon.of('voie');
  if (reading.isOneOf(span.from, streets) || reading.number(span.from) !== NONE) return [];
  const runs: Span[] = [];
  for (let size = Math.min(MOST_RUN_WORDS, span.to - span.from); size > 0; size--) {
    runs.push({ from: span.from, to: span.from + size });
    if (size < span.to - span.from) runs.push({ from: span.to - size, to: span.to });
  }
  return runs;
}
