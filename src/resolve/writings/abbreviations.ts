/** Abbreviations of the field that have more than one reading: tried together, kept where one name answers. */
import type { Scope } from '../ground/ground';
import type { Reading } from '../text/reading';
import { readVariants, type Read } from './name';
import { Vocabulary } from '../text/vocabulary';
import { ARTICLES } from '../text/marks';

const MEANINGS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    nd: ['notre dame'],
    s: ['sur', 'sous'],
    ss: ['sous', 'sur seine'],
    sr: ['sur'],
    mt: ['mont'],
    mts: ['monts'],
    mgne: ['montagne'],
    mtgne: ['montagne'],
    gd: ['grand'],
    gde: ['grande'],
    gds: ['grands'],
    gdes: ['grandes'],
    gr: ['grand'],
    pt: ['petit', 'pont'],
    pte: ['petite', 'porte'],
    pts: ['petits'],
    vx: ['vieux'],
    vlle: ['vieille', 'ville'],
    chat: ['chateau', 'chatel', 'chatillon'],
    chau: ['chateau'],
    chto: ['chateau'],
    cht: ['chateau'],
    ch: ['chateau', 'chatel', 'champagne', 'chapelle'],
    chap: ['chapelle'],
    champ: ['champagne'],
    vill: ['villiers', 'villers', 'ville'],
    villen: ['villeneuve'],
    vve: ['villeneuve'],
    vne: ['villeneuve'],
    fd: ['ferrand'],
    pce: ['provence'],
    fg: ['faubourg'],
    fbg: ['faubourg'],
    bg: ['bourg'],
    bgs: ['bourgs'],
    frt: ['foret'],
    ft: ['fort'],
    lg: ['long'],
    pr: ['pres'],
    dt: ['devant'],
    dev: ['devant'],
    dvt: ['devant'],
    2: ['deux'],
    3: ['trois'],
    4: ['quatre'],
    7: ['sept'],
    snt: ['saint'],
    snte: ['sainte'],
  }),
);

/** « n » begins « N.D. ». */
const ABBREVIATED = new Vocabulary(['n', ...MEANINGS.keys()]);

const MOST_VARIANTS = 32;

/** Words `from` to `to` with their abbreviations written out are a name. */
export function readAbbreviations(reading: Reading, from: number, to: number, scope: Scope): Read | undefined {
  if (from >= to || reading.isDamaged(from, to)) return undefined;
  const variants = expand(reading, from, to);
  if (variants.length === 0) return undefined;
  // « Gd Quevilly » has lost its article too.
  const withArticle = (): string[] =>
    variants.flatMap((variant) => [...ARTICLES].map((article) => `${article} ${variant}`));
  return (
    readVariants(reading, variants, from, to, scope, 'abbreviated', 'abbreviation') ??
    readVariants(reading, withArticle(), from, to, scope, 'abbreviated', 'abbreviation')
  );
}

/** Returns true if a word may be an abbreviation, or stands behind a stroke: most texts end here. */
function mayAbbreviate(reading: Reading, from: number, to: number): boolean {
  if (reading.folded.source.includes('/')) return true;
  for (let at = from; at < to; at++) if (reading.isOneOf(at, ABBREVIATED)) return true;
  return false;
}

function expand(reading: Reading, from: number, to: number): readonly string[] {
  if (!mayAbbreviate(reading, from, to)) return [];
  let variants = [''];
  let abbreviated = false;
  for (let at = from; at < to; at++) {
    const word = reading.slice(at, at + 1);
    // "N.D." folds to two letters.
    const initials = word === 'n' && at + 1 < to && reading.slice(at + 1, at + 2) === 'd';
    const readings = initials ? ['notre dame'] : MEANINGS.get(word);
    if (initials) at++;
    // « Neuilly/Seine »: a stroke between two words is « sur ».
    const stroke = at > from && reading.gapBefore(at) === '/';
    if (readings || stroke) abbreviated = true;
    variants = variants.flatMap((variant) =>
      (readings ?? [word]).map((reading) => (variant ? `${variant} ${stroke ? 'sur ' : ''}${reading}` : reading)),
    );
    if (variants.length > MOST_VARIANTS) return [];
  }
  return abbreviated ? variants : [];
}
