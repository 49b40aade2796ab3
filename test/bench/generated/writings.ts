/** The ways a place's name is written in the field. Each gives undefined where it would change nothing. */
import type { Random } from './random';

export type Writing = (name: string) => string | undefined;

function unlessSame(write: (name: string) => string): Writing {
  return (name) => {
    const written = write(name);
    return written === name ? undefined : written;
  };
}

export function withoutAccents(name: string): string {
  return name
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'OE')
    .replace(/æ/g, 'ae')
    .replace(/Æ/g, 'AE')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

export function capitals(name: string): string {
  return withoutAccents(name).toUpperCase();
}

/** As post offices print it: capitals, no accent, no hyphen, no apostrophe. */
export function postal(name: string): string {
  return capitals(name).replace(/['’-]/g, ' ');
}

const ARTICLE = /^(le |la |les |l['’])(.+)$/i;

export const WRITINGS: Readonly<Record<string, Writing>> = {
  'écriture officielle': (name) => name,
  'capitales sans accents': unlessSame(capitals),
  minuscules: unlessSame((name) => name.toLowerCase()),
  'sans accents': unlessSame(withoutAccents),
  'capitales, sans tirets ni apostrophes': unlessSame(postal),
  'St, Ste, Sts': unlessSame((name) =>
    name.replace(/\bSaint(e?)(s?)(?=[- ])/g, 'St$1$2').replace(/-saint(e?)(s?)-/g, '-st$1$2-'),
  ),
  'ST, STE en capitales': unlessSame((name) =>
    /\bsaint/i.test(name) ? postal(name).replace(/\bSAINT(E?)(S?)\b/g, 'ST$1$2') : name,
  ),
  's/ pour sur': unlessSame((name) => name.replace(/[- ]sur[- ]/g, ' s/ ')),
  'lez et lès': unlessSame((name) => name.replace(/(?<=[- ])l[èe]s(?=[- ])/g, 'lez')),
  'article derrière': unlessSame((name) =>
    name.replace(ARTICLE, (_, article: string, rest: string) => `${rest} (${article.trim().replace('’', "'")})`),
  ),
  'article derrière, en capitales': unlessSame((name) =>
    ARTICLE.test(name)
      ? capitals(name.replace(ARTICLE, (_, article: string, rest: string) => `${rest} (${article.trim()})`))
      : name,
  ),
  'sans article': unlessSame((name) => name.replace(ARTICLE, '$2')),
  'apostrophe perdue': unlessSame((name) => name.replace(/['’]/g, '')),
  'apostrophe courbe': unlessSame((name) => name.replace(/'/g, '’')),
  'ligature écrite oe': unlessSame((name) => name.replace(/œ/g, 'oe').replace(/Œ/g, 'Oe')),
  'ligature perdue': unlessSame((name) => name.replace(/[œŒæ]/g, '')),
  'UTF-8 lu en Latin-1': unlessSame((name) => Buffer.from(name.normalize('NFC'), 'utf8').toString('latin1')),
  'accents décomposés': unlessSame((name) => name.normalize('NFD')),
  'espaces en trop': (name) => `  ${name.replace(/ /g, '\u00a0 ')} `,
  'Tirets Et Majuscules': unlessSame((name) =>
    withoutAccents(name)
      .replace(/['’ ]/g, '-')
      .toLowerCase()
      .replace(/(^|-)([a-z])/g, (found) => found.toUpperCase()),
  ),
};

const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'zq',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'zr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'km',
  m: 'l',
  n: 'b',
  o: 'ip',
  p: 'o',
  q: 'sa',
  r: 'et',
  s: 'qd',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'x',
  x: 'wc',
  y: 'tu',
  z: 'ae',
};

/** One slip of a French keyboard: a neighbouring key, a letter lost or doubled, two swapped. */
export function mistype(name: string, random: Random): string {
  const plain = withoutAccents(name);
  const letters = Array.from(plain.matchAll(/[a-z]/gi), ({ index }) => index);
  const at = random.pick(letters);
  const letter = plain[at]!;
  const next = plain[at + 1];
  switch (random.below(4)) {
    case 0:
      return plain.slice(0, at) + random.pick(NEIGHBOURS[letter.toLowerCase()]!.split('')) + plain.slice(at + 1);
    case 1:
      return plain.slice(0, at) + plain.slice(at + 1);
    case 2:
      return plain.slice(0, at) + letter + plain.slice(at);
    default:
      return next === undefined || next === letter
        ? plain.slice(0, at) + plain.slice(at + 1)
        : plain.slice(0, at) + next + letter + plain.slice(at + 2);
  }
}
