/** Municipal arrondissements in every numbering: « PARIS 7 », « LYON 3EME », « Paris XIIe », « 7e arrondissement de Paris ». */
import { AUCUN, type Lecture } from './lecture';
import { sure, type Resolution } from './resolution';
import { Vocabulaire } from './vocabulaire';

interface Ville {
  readonly code: string;
  readonly departement: string;
  /** Code INSEE of its nth arrondissement, less n. */
  readonly base: number;
  readonly count: number;
}

const VILLES: ReadonlyMap<string, Ville> = new Map([
  ['paris', { code: '75056', departement: '75', base: 75100, count: 20 }],
  ['lyon', { code: '69123', departement: '69', base: 69380, count: 9 }],
  ['marseille', { code: '13055', departement: '13', base: 13200, count: 16 }],
]);

const MOTS_ARRONDISSEMENT = new Vocabulaire('arrondissement arrdt arr ardt arrt ar');
const SUFFIXES = new Vocabulaire('e er eme em ieme nd nde d me ere');
const ORDINAL = /^0?(\d{1,2})(e|er|eme|em|ieme|nd|nde|d|me|ere)?$/;
const ROMAN = /^(x{0,2})(ix|iv|v?i{0,3})(e|er|eme|em|ieme)?$/;

/** Words `from` to `to` are a city and the number of one of its arrondissements. */
export function readArrondissement(lecture: Lecture, from: number, to: number): Resolution | undefined {
  if (to - from < 2) return undefined;
  const cityFirst = villeAt(lecture, from);
  if (cityFirst) return resolveNumber(lecture, cityFirst, from + 1, to);
  const cityLast = villeAt(lecture, to - 1);
  if (!cityLast) return undefined;
  // « 7e arrondissement de Paris »: only with the word, or a street number would do.
  const end = lecture.is(to - 2, 'de') ? to - 2 : to - 1;
  return lecture.isOneOf(end - 1, MOTS_ARRONDISSEMENT) ? resolveNumber(lecture, cityLast, from, end) : undefined;
}

function villeAt(lecture: Lecture, word: number): Ville | undefined {
  const size = lecture.sizeOf(word);
  return size === 5 || size === 4 || size === 9 ? VILLES.get(lecture.slice(word, word + 1)) : undefined;
}

function resolveNumber(lecture: Lecture, ville: Ville, from: number, to: number): Resolution | undefined {
  let end = to;
  if (end - from > 1 && lecture.isOneOf(end - 1, MOTS_ARRONDISSEMENT)) end--;
  const spelled = end < to;
  if (end - from === 2 && lecture.isOneOf(end - 1, SUFFIXES)) end--;
  if (end - from !== 1) return undefined;
  const word = lecture.slice(from, from + 1);
  const number = toNumber(word);
  if (number === AUCUN || number < 1 || number > ville.count) return undefined;
  // « Marseille 13 » is the arrondissement or the département: the city is true of both.
  const bare = !spelled && end === to && word === ville.departement;
  const code = bare ? ville.code : String(ville.base + number);
  const place = lecture.table.codes.placesOf(code)[0]!;
  return sure(place, bare ? { nom: 'nom' } : { nom: 'arrondissement', detail: lecture.written(from, to) });
}

function toNumber(word: string): number {
  const ordinal = ORDINAL.exec(word);
  if (ordinal) return Number(ordinal[1]);
  const roman = ROMAN.exec(word);
  if (!roman || word === '' || word.startsWith('e')) return AUCUN;
  const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].indexOf(roman[2]!);
  return units < 0 ? AUCUN : roman[1]!.length * 10 + units;
}

/** True where a place is one of the three cities, or an arrondissement of one. */
export function isDivided(code: string): boolean {
  return [...VILLES.values()].some(
    (ville) => code === ville.code || (Number(code) > ville.base && Number(code) <= ville.base + ville.count),
  );
}
