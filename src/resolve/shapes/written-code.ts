/**
 * Post codes written otherwise: glued to the town (« 59000LILLE »), to the country (« F71000 »), cut
 * in two (« 71 000 Mâcon »); and those that lost or gained a figure (« 8230 ROCROI »), which count
 * only if the town says the same.
 */
import type { Context } from '../context';
import { withinDepartements } from '../ground/ground';
import type { Resolution } from '../resolution';
import { settle } from '../settle';
import { endOfTown, firstBreak } from '../text/breaks';
import type { Reading } from '../text/reading';
import { readAbbreviations } from '../writings/abbreviations';
import { readExact, type Read } from '../writings/name';
import { fiveDigits, targetOf } from './target';
import { Vocabulary } from '../text/vocabulary';
import { LINKING } from '../text/marks';

/** Without its zero a post code has four. */
const LEAST_DIGITS = 4;

/** The same text with the post code as five digits of their own; undefined if none was written otherwise. */
export function withSeparateCode({ text, digits }: Reading): string | undefined {
  if (digits < LEAST_DIGITS) return undefined;
  const unglued = text
    .replace(/(^|[^\d\p{L}])(?:f|fr)[-\s]?(\d{5})(?!\d)/giu, '$1$2 ')
    .replace(/(^|[^\d])(\d{5})(?=\p{L})/gu, '$1$2 ')
    .replace(/(\p{L})(\d{5})(?!\d)/gu, '$1 $2');
  if (unglued !== text && /(^|\P{L})\d{5}(?!\d)/u.test(unglued)) return unglued;
  const joined = text.replace(/(^|\D)(\d{2})[\s.](\d{3})(?=\s*\p{L})/u, '$1$2$3');
  return joined === text ? undefined : joined;
}

const DAMAGED_SIZES = [4, 6];
/** A nationale and a départementale, by their letter alone. */
const ROADS = Vocabulary.of('n d');

/** A town beside a number of four or six figures: the code without its zero serves it, or it begins with its département. */
export function readDamagedCode(reading: Reading, context: Context): Resolution | undefined {
  if (reading.digits < LEAST_DIGITS) return undefined;
  for (let word = reading.words - 1; word >= 0; word--) {
    if (!DAMAGED_SIZES.includes(reading.sizeOf(word)) || reading.number(word) < 0) continue;
    if (isOfRoad(reading, context, word)) continue;
    const to = firstBreak(reading, word + 1, endOfTown(reading, word + 1, reading.words));
    const read = to > word + 1 ? readBeside(reading, context, word, word + 1, to) : undefined;
    if (read) return read;
  }
  return undefined;
}

/** « RN 2013 CAUMONT », « D 1082 BOURG »: the number of a road says no town. */
function isOfRoad(reading: Reading, { lexicon }: Context, word: number): boolean {
  return reading.isOneOf(word - 1, lexicon.of('voie')) || reading.isOneOf(word - 1, ROADS);
}

function readBeside(
  reading: Reading,
  context: Context,
  word: number,
  from: number,
  to: number,
): Resolution | undefined {
  // « 6600 route de Nîmes » is a house.
  if (reading.is(from, LINKING) && reading.entry(from, to) < 0) return undefined;
  const digits = reading.slice(word, word + 1);
  const padded = targetOf(context, Number(digits), reading.argument);
  const strict = (scope: Parameters<typeof readExact>[3]): Read | undefined =>
    readExact(reading, from, to, scope) ?? readAbbreviations(reading, from, to, scope);
  if (digits.length === 4 && padded.places.length > 0) {
    const read = strict(padded.scope);
    const target = padded;
    const settled =
      read &&
      settle(
        { reading, context, read, span: { from, to }, stands: 'beside', scope: padded.scope, target },
        'code',
        steps(fiveDigits(padded.code)),
      );
    if (settled) return settled;
  }
  // « 4900 » is 490… or 04900.
  const departements = [
    ...departementOf(context, digits),
    ...(digits.length === 4 ? departementOf(context, `0${digits}`) : []),
  ];
  const given = reading.argument.departements;
  const ranks = given.length === 0 ? departements : departements.filter((rank) => given.includes(rank));
  if (ranks.length === 0) return undefined;
  const scope = withinDepartements(ranks);
  const read = readExact(reading, from, to, scope);
  return (
    read &&
    settle(
      { reading, context, read, span: { from, to }, stands: 'damaged', scope, target: undefined },
      'departement',
      steps(digits),
    )
  );
}

function departementOf({ departements }: Context, digits: string): readonly number[] {
  return departements.ofPostalCode(Number(digits.padEnd(5, '0').slice(0, 5)));
}

function steps(
  detail: string,
): readonly [{ readonly name: 'address' }, { readonly name: 'damaged-code'; readonly detail: string }] {
  return [{ name: 'address' }, { name: 'damaged-code', detail }];
}
