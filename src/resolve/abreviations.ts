/** Abbreviations of the field that have more than one reading: tried together, kept where one name answers. */
import type { Portee } from './choix';
import { ARTICLES, type Lecture } from './lecture';
import { readVariants } from './nom';
import type { Etape, Resolution } from './resolution';
import { Vocabulaire } from './vocabulaire';

const LECTURES: ReadonlyMap<string, readonly string[]> = new Map(
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
const ABREGES = new Vocabulaire(['n', ...LECTURES.keys()].join(' '));

const MOST_VARIANTS = 32;

/** Words `from` to `to` with their abbreviations written out. */
export function readAbbreviations(
  lecture: Lecture,
  from: number,
  to: number,
  portee: Portee,
  etapes: readonly Etape[],
): Resolution | undefined {
  if (lecture.isDamaged(from, to)) return undefined;
  const variants = expand(lecture, from, to);
  if (variants.length === 0) return undefined;
  const plain = readVariants(lecture, variants, from, to, portee, etapes, 'abreviation');
  if (plain) return plain;
  // « Gd Quevilly » has lost its article too.
  const withArticle = variants.flatMap((variant) => [...ARTICLES].map((article) => `${article} ${variant}`));
  return readVariants(lecture, withArticle, from, to, portee, etapes, 'abreviation');
}

/** True where a word may be an abbreviation, or stands behind a stroke: most texts end here. */
function mayAbbreviate(lecture: Lecture, from: number, to: number): boolean {
  if (lecture.folded.source.includes('/')) return true;
  for (let at = from; at < to; at++) if (lecture.isOneOf(at, ABREGES)) return true;
  return false;
}

function expand(lecture: Lecture, from: number, to: number): readonly string[] {
  if (!mayAbbreviate(lecture, from, to)) return [];
  let variants = [''];
  let abbreviated = false;
  for (let at = from; at < to; at++) {
    const word = lecture.slice(at, at + 1);
    // "N.D." folds to two letters.
    const initials = word === 'n' && at + 1 < to && lecture.is(at + 1, 'd');
    const readings = initials ? ['notre dame'] : LECTURES.get(word);
    if (initials) at++;
    // « Neuilly/Seine »: a stroke between two words is « sur ».
    const stroke = at > from && lecture.gapBefore(at) === '/';
    if (readings || stroke) abbreviated = true;
    variants = variants.flatMap((variant) =>
      (readings ?? [word]).map((reading) => (variant ? `${variant} ${stroke ? 'sur ' : ''}${reading}` : reading)),
    );
    if (variants.length > MOST_VARIANTS) return [];
  }
  return abbreviated ? variants : [];
}
