/** Soon, whatever the cell: what makes a regular expression or a search go back on its steps, measured. */
import { type Name } from '../functions/excel';
import { bestOf, type Timed } from './stopwatch';

const LONGEST = 32_767;
/** Lengths that reach each step, and the one beyond which nothing is read. */
const LENGTHS = [30, 100, 120, 399, 400, 401, 8192, LONGEST];
const PIECES = [
  'x',
  ' ',
  'a ',
  '1',
  '1 ',
  '(',
  '(a)',
  'é',
  'Ã©',
  '?',
  'a, ',
  '-',
  "'",
  '71 ',
  '01001 ',
  '71000 ',
  'rue de la ',
  'nd ss ',
  'CEDEX ',
  'de ',
  '\n',
  '\ud83d\ude00',
  '\ud800',
  '\u0301',
  '/',
  's/',
  'œ',
  'œ)',
  'saint ',
  'St',
  'INSEE ',
  'CP 7',
  'mt pt ch ',
  'BP ',
  '9e ',
  'paris ',
  '\ufffd',
  'â€™ ',
  '0',
  ';',
  ',',
  '\t',
  '\u00a0',
  '. ',
  '))',
  '((',
  'x(',
  '1x',
  'le la ',
  '2A ',
  ' - ',
  '« ',
  'ex ',
  'Paris 1',
  'arrondissement ',
  'Saint-Denis ',
  '71000 MACON ',
];
const SHORT = [
  'St',
  's/',
  '; St',
  'Saint',
  'sur',
  'la',
  'a',
  '? St Etienne',
  'Besanon',
  'Le Plessis',
  'ville',
  '2A \ufffd FRANCE',
];
/** What follows the pieces: the end that a repetition went too far to reach. */
const ENDS = ['', '!'];

/**
 * Past 400 characters a text is refused, or cut: four times the text, at most so many times the time, between linear
 * (4) and quadratic (16). Under 400 it is the limit itself that bounds the work.
 */
const MOST_GROWTH = 8;
const [SHORT_OF_GROWTH, FOUR_TIMES] = [8192, LONGEST];
/** Under this a clock says little. */
const NOTICED_MS = 0.5;

export interface Soon {
  readonly measured: number;
  readonly slowest: Timed;
  /** One cell that took more than the limit. */
  readonly tooLong: readonly Timed[];
  /** Texts four times as long that took more than eight times as long. */
  readonly growing: readonly string[];
}

const fill = (piece: string, length: number, end: string): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length - end.length) + end;

/** Where a cell's text may stand. */
const PLACES: ReadonlyArray<readonly [place: string, name: Name, args: (text: string) => unknown[]]> = [
  ['commune', 'ZONE', (text) => [[[text]], null, null]],
  ['commune avec département', 'COMMUNE.SOURCE', (text) => [[[text]], [['71']], null]],
  ['département', 'ZONE', (text) => [[['Mâcon']], [[text]], null]],
  ['millésime', 'POPULATION', (text) => [[['Mâcon']], null, text]],
  ['en-têtes', 'COMMUNE.FICHE', (text) => [[['Mâcon']], null, text]],
  ['fait', 'COMMUNE.SOURCE', (text) => [[['Mâcon']], null, text]],
  ['texte', 'COMMUNE.SUGGESTIONS', (text) => [text, null, null]],
  ['nombre', 'COMMUNE.SUGGESTIONS', (text) => ['Mâcon', null, text]],
  ['critère', 'COMMUNES', (text) => [text, 'A', null]],
  ['valeur', 'COMMUNES', (text) => ['BUREAU', text, null]],
];

/** Times every piece, or one in so many, at every length, in every place. */
export function measureSoon(limit: number, oneIn = 1): Soon {
  const all: Timed[] = [];
  const growing: string[] = [];
  for (const [place, name, args] of PLACES) {
    const time = (label: string, text: string): number => {
      const milliseconds = bestOf(name, args(text), limit);
      all.push({ milliseconds, call: `${name}, ${place} : ${label}` });
      return milliseconds;
    };
    for (const text of SHORT) time(JSON.stringify(text), text);
    for (const piece of PIECES.filter((_, at) => at % oneIn === 0)) {
      for (const end of ENDS) {
        const label = (length: number): string => `${length} caractères de ${JSON.stringify(piece)}${end}`;
        const times = new Map(LENGTHS.map((length) => [length, time(label(length), fill(piece, length, end))]));
        const [before, after] = [times.get(SHORT_OF_GROWTH)!, times.get(FOUR_TIMES)!];
        if (after > NOTICED_MS && after > MOST_GROWTH * before)
          growing.push(`${place}, ${label(FOUR_TIMES)} : ${before.toFixed(2)} ms puis ${after.toFixed(2)} ms`);
      }
    }
  }
  const slowestFirst = all.sort((one, other) => other.milliseconds - one.milliseconds);
  return {
    measured: all.length,
    slowest: slowestFirst[0]!,
    tooLong: slowestFirst.filter(({ milliseconds }) => milliseconds > limit),
    growing,
  };
}
