/** Municipal arrondissements in every numbering: « PARIS 7 », « LYON 3EME », « Paris XIIe », « 7e arrondissement de Paris ». */
import { NONE } from '../../table/place';
import type { Reading } from '../text/reading';
import { sure, type Resolution } from '../resolution';
import type { Read } from './name';
import { Vocabulary } from '../text/vocabulary';
import { LINKING } from '../text/marks';

interface City {
  readonly code: string;
  readonly departement: string;
  /** Code INSEE of its nth arrondissement, less n. */
  readonly base: number;
  readonly count: number;
}

const CITIES: ReadonlyMap<string, City> = new Map([
  ['paris', { code: '75056', departement: '75', base: 75100, count: 20 }],
  ['lyon', { code: '69123', departement: '69', base: 69380, count: 9 }],
  ['marseille', { code: '13055', departement: '13', base: 13200, count: 16 }],
]);

const ARRONDISSEMENT_WORDS = Vocabulary.of('arrondissement arrdt arr ardt arrt ar');
const SUFFIXES = Vocabulary.of('e er eme em ieme nd nde d me ere');
const ORDINAL = /^0?(\d{1,2})(e|er|eme|em|ieme|nd|nde|d|me|ere)?$/;
const ROMAN = /^(x{0,2})(ix|iv|v?i{0,3})(e|er|eme|em|ieme)?$/;

/** Words `from` to `to` are a city and the number of one of its arrondissements. */
export function readArrondissement(reading: Reading, from: number, to: number): Read | undefined {
  const outcome = resolveWords(reading, from, to);
  return outcome && { written: 'arrondissement', outcome };
}

function resolveWords(reading: Reading, from: number, to: number): Resolution | undefined {
  if (to - from < 2) return undefined;
  const cityFirst = cityAt(reading, from);
  if (cityFirst) return resolveNumber(reading, cityFirst, from + 1, to);
  const cityLast = cityAt(reading, to - 1);
  if (!cityLast) return undefined;
  // « 7e arrondissement de Paris »: only with the word, or a street number would do.
  const end = reading.is(to - 2, LINKING) && reading.slice(to - 2, to - 1) === 'de' ? to - 2 : to - 1;
  return reading.isOneOf(end - 1, ARRONDISSEMENT_WORDS) ? resolveNumber(reading, cityLast, from, end) : undefined;
}

function cityAt(reading: Reading, word: number): City | undefined {
  const size = reading.sizeOf(word);
  return size === 5 || size === 4 || size === 9 ? CITIES.get(reading.slice(word, word + 1)) : undefined;
}

function resolveNumber(reading: Reading, city: City, from: number, to: number): Resolution | undefined {
  let end = to;
  if (end - from > 1 && reading.isOneOf(end - 1, ARRONDISSEMENT_WORDS)) end--;
  const spelled = end < to;
  if (end - from === 2 && reading.isOneOf(end - 1, SUFFIXES)) end--;
  if (end - from !== 1) return undefined;
  const word = reading.slice(from, from + 1);
  const number = toNumber(word);
  if (number === NONE || number < 1 || number > city.count) return undefined;
  // « Marseille 13 » is the arrondissement or the département: the city is true of both.
  const bare = !spelled && end === to && word === city.departement;
  const code = bare ? city.code : String(city.base + number);
  const place = reading.table.codes.placesOf(code)[0]!;
  return sure(place, bare ? { name: 'name' } : { name: 'arrondissement', detail: reading.written(from, to) });
}

function toNumber(word: string): number {
  const ordinal = ORDINAL.exec(word);
  if (ordinal) return Number(ordinal[1]);
  const roman = ROMAN.exec(word);
  if (!roman || word === '' || word.startsWith('e')) return NONE;
  const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].indexOf(roman[2]!);
  return units < 0 ? NONE : roman[1]!.length * 10 + units;
}
