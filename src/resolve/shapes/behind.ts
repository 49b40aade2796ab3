/**
 * How a town stands behind a street or a place without a break: « 16 RUE DUMONTIER Vesoul »,
 * « place de la Mairie Verlinghem ». A street named after a person, a saint or a noun often ends in
 * a word that is a commune's name somewhere: what tells them apart is weighed in the policy.
 */
import type { Context } from '../context';
import type { Behind } from '../policy';
import { NONE } from '../../table/place';
import type { Lexicon } from '../text/lexicon';
import type { Reading, Span } from '../text/reading';
import type { Vocabulary } from '../text/vocabulary';
import { LINKING } from '../text/marks';

/**
 * How words `from` to `to` stand behind words `start` to `from`; undefined if they are part of the
 * street's name, as behind « rue de ».
 */
export function standsBehind(
  reading: Reading,
  context: Context,
  start: number,
  from: number,
  to: number,
): Behind | undefined {
  if (reading.is(from - 1, LINKING)) return undefined;
  if (isSaidBefore(reading, from, to)) return 'twice';
  const street = streetBefore(reading, context, start, from, to);
  const town = contrastOf(reading, from, to);
  if (town === undefined)
    return street === 'closed' || street === 'noun' || street === 'open'
      ? street
      : street === 'names'
        ? 'open'
        : undefined;
  // « rue PASTEUR » is a street; « Jules VERNE », « Lycée VAUBAN » write a person's name so.
  if (street === 'kind') return undefined;
  const personal = street === 'name' || (street === 'place' && town === 'upper' && to - from < LONG_NAME);
  return personal || street === 'names' ? 'noun' : 'contrast';
}

const LONG_NAME = 3;

/**
 * What stands before a town: a street or place whose name is `closed`, or a `noun`; a bare `kind` of
 * street or `place`; one `name`, which a surname must follow, or several; or anything else, `open`.
 */
type Street = 'closed' | 'noun' | 'open' | 'name' | 'names' | 'kind' | 'place';

function streetBefore(reading: Reading, { lexicon }: Context, start: number, from: number, to: number): Street {
  if (isRoad(reading, from - 1)) return 'closed';
  const kind = lastKind(reading, lexicon, start, from);
  // « LE BOURG Anost », « Grande Rue Aubusson ».
  const whole = reading.phraseStart(start, from, lexicon.of('nom-de-voie'));
  if (whole < from && (!kind || whole < kind.from)) return 'closed';
  if (!kind) return reading.phraseStart(start, from, lexicon.of('commonplace')) === start ? 'closed' : 'open';
  if (reading.number(from - 1) !== NONE && from - 1 >= kind.to) return 'closed';
  let at = kind.to;
  while (at < from && reading.is(at, LINKING)) at++;
  if (at >= from) return kind.isStreet ? 'kind' : kind.to - kind.from > 1 ? 'closed' : 'place';
  if (reading.isPhrase(at, from, lexicon.of('nom-de-voie'))) return 'closed';
  if (reading.phraseStart(at, from, lexicon.of('fin')) < from) return 'closed';
  const person = personBefore(reading, lexicon.of('titre'), lexicon.firstNames, at, from);
  if (person) return person;
  if (reading.phraseStart(at, from, lexicon.of('adjectif')) < from) return 'name';
  // « route de Frangy Annecy », but for « rue de Saint-Germain Laval », which may be Saint-Germain-Laval's.
  const ofTown = kind.isStreet && at === kind.to + 1 && /^d[e]?$/.test(reading.slice(kind.to, at));
  if (ofTown && reading.entry(at, from) !== NONE && reading.entry(at, to) === NONE) return 'closed';
  return at > kind.to ? 'noun' : 'open';
}

interface Kind extends Span {
  readonly isStreet: boolean;
}

/** Kinds that are places as much as streets: what stands behind them is as often a town as a name. */
const PLACES =
  /^(?:rond point|giratoire|carrefour|zone|hameau|quartier|lieu dit|ld|domaine|cite|lotissement|residence|za|zi|zac)/;

/** The last kind of street or place between `start` and `from`: « Parking de la gare » ends in a gare, which is one too. */
function lastKind(reading: Reading, lexicon: Lexicon, start: number, from: number): Kind | undefined {
  const [streets, places] = [lexicon.of('voie'), lexicon.of('lieu')];
  for (let at = start; at < from; at++) {
    const later = (to: number): Kind | undefined => lastKind(reading, lexicon, to, from);
    const street = reading.phraseEnd(at, from, streets);
    const place = reading.phraseEnd(at, from, places);
    const to = Math.max(street, place);
    // « rue de la Gare »: a place that ends a street's name is none.
    if (to === at || (street === at && at > start && reading.is(at - 1, LINKING))) continue;
    return later(to) ?? { from: at, to, isStreet: street === to && !PLACES.test(reading.slice(at, to)) };
  }
  return undefined;
}

/** « Jules Verne » is closed, « Jules » and « du Général » go on, « Jean Louis » may; undefined for nobody's name. */
function personBefore(
  reading: Reading,
  titles: Vocabulary,
  names: Vocabulary,
  from: number,
  to: number,
): 'closed' | 'name' | 'names' | undefined {
  const title = reading.phraseEnd(from, to, titles);
  let at = title;
  while (at < to && reading.isOneOf(at, names)) at++;
  if (at === from) return undefined;
  if (at < to) return reading.isOneOf(to - 1, names) || reading.isOneOf(to - 1, titles) ? 'name' : 'closed';
  return at - from > 1 ? 'names' : 'name';
}

const ROAD = /^(?:a|n|rn|d|rd|rm|e|m|c|vc|rcea|rocade)\d+[a-z]?\d*$/;

/** « D20 », « RN 79 »: a road's number ends its name. */
function isRoad(reading: Reading, word: number): boolean {
  if (ROAD.test(reading.slice(word, word + 1))) return true;
  return (
    word > 0 &&
    /^\d+[a-z]?$/.test(reading.slice(word, word + 1)) &&
    /^(?:a|n|rn|d|rd|rm|e|vc|sortie|km|pk)$/.test(reading.slice(word - 1, word))
  );
}

/** Returns true if the words stand in the text before them too: « Hyper U Bourgueil BOURGUEIL ». */
function isSaidBefore(reading: Reading, from: number, to: number): boolean {
  const size = to - from;
  const words = reading.slice(from, to);
  for (let at = 0; at + size <= from; at++) if (reading.slice(at, at + size) === words) return true;
  return false;
}

type Letters = 'upper' | 'lower' | 'none';
const LEAST_LETTERS = 3;

/** The case of a word: none for a number, a road or a short word, which are written one way. */
function lettersOf(reading: Reading, word: number): Letters {
  const text = reading.written(word, word + 1);
  if (text.length < LEAST_LETTERS || /\d/.test(text)) return 'none';
  return /\p{Ll}/u.test(text) ? 'lower' : 'upper';
}

/** The case of the words, if they alone are in capitals, or alone are not; undefined if they are like what precedes. */
function contrastOf(reading: Reading, from: number, to: number): 'upper' | 'lower' | undefined {
  const own = new Set<Letters>();
  for (let at = from; at < to; at++) if (!reading.is(at, LINKING)) own.add(lettersOf(reading, at));
  own.delete('none');
  const [town] = own;
  if (own.size !== 1 || town === undefined || town === 'none') return undefined;
  for (let at = from - 1; at >= 0; at--) {
    const letters = lettersOf(reading, at);
    if (letters === 'none' || reading.is(at, LINKING)) continue;
    return letters === town ? undefined : town;
  }
  return undefined;
}

/** The first of the words before `to` that are all written like the last one, and unlike what precedes; `to` if there are none. */
export function contrastStart(reading: Reading, from: number, to: number): number {
  for (let start = from + 1; start < to; start++)
    if (!reading.is(start, LINKING) && contrastOf(reading, start, to) !== undefined) return start;
  return to;
}
