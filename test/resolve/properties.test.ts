/** Properties over the names of the table: a regular sample, so that a failure is found again. */
import { MOST_WORDS_OF_A_NAME } from '../../src/resolve/shapes/pieces';
import { R, T } from './read';

const ONE_IN = 47;
const names = T.names();
const entries = Array.from({ length: names.firstPostalLabel }, (_, entry) => entry).filter(
  (entry) => entry % ONE_IN === 0,
);

const bare = (text: string): string =>
  text
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'OE')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
const spaced = (text: string): string => bare(text).toUpperCase().replace(/[-']/g, ' ');

const WRITINGS: readonly (readonly [string, (name: string) => string])[] = [
  ['as it is', (name) => name],
  ['capitals without accents', (name) => bare(name).toUpperCase()],
  ['capitals and spaces', spaced],
  [
    'Title-case-with-hyphens',
    (name) =>
      bare(name)
        .toLowerCase()
        .replace(/^./, (first) => first.toUpperCase())
        .replace(/ /g, '-'),
  ],
  [
    'St, Ste',
    (name) =>
      spaced(name)
        .replace(/\bSAINT\b/g, 'ST')
        .replace(/\bSAINTE\b/g, 'STE'),
  ],
  ['article behind', (name) => name.replace(/^(Le|La|Les) (.*)$/, '$2 ($1)').replace(/^L'(.*)$/, "$1 (L')")],
  ['s/ for sur', (name) => name.replace(/-sur-/g, ' s/ ')],
  ['curly apostrophes', (name) => name.replace(/'/g, '’')],
  ['no apostrophe', (name) => name.replace(/'/g, '')],
  ['words run together', (name) => name.replace(/[-' ]/g, '')],
  ['no-break and double spaces', (name) => `\u00a0${name.replace(/[ -]/g, '  ')} `],
  ['UTF-8 read as Latin-1', (name) => Buffer.from(name, 'utf8').toString('latin1')],
  ['decomposed', (name) => name.normalize('NFD')],
  ['CEDEX', (name) => `${bare(name).toUpperCase()} CEDEX 9`],
  ['after a street and a comma', (name) => `12 rue de la Gare, ${name}`],
  ['after a street and a line break', (name) => `Mairie\n12 rue de Paris\n${name}`],
];

/** The ground of an entry: what any right reading must share. */
function groundOf(place: number): number | undefined {
  return T.todayOf(place)[0];
}

describe.each(WRITINGS)('%s', (_, write) => {
  test('every name with its département is itself, or doubtful where names are', () => {
    const wrong: string[] = [];
    let sure = 0;
    for (const entry of entries) {
      const place = names.places[entry]!;
      const rank = T.departementRankOf(place);
      const text = write(names.texts[entry]!);
      const plain = R.resolve(names.texts[entry]!, R.departements.of([rank]));
      const read = R.resolve(text, R.departements.of([rank]));
      if (read.kind === 'sure') {
        sure++;
        if (groundOf(read.place) !== groundOf(place)) wrong.push(`${text} → ${T.nameOf(read.place)}`);
      } else if (plain.kind === 'sure') wrong.push(`${text} → ${read.kind}`);
    }
    // A name may be damaged into another of its département; none of these writings does that.
    expect(wrong).toEqual([]);
    expect(sure / entries.length).toBeGreaterThan(0.99);
  });
});

test('a wrong département never yields another département’s commune', () => {
  const count = T.departements.length;
  const wrong: string[] = [];
  for (const entry of entries) {
    const place = names.places[entry]!;
    const rank = (T.departementRankOf(place) + 1 + (entry % (count - 1))) % count;
    const read = R.resolve(names.texts[entry]!, R.departements.of([rank]));
    if (read.kind === 'sure' && !T.isIn(read.place, rank))
      wrong.push(`${names.texts[entry]!} with ${T.departements[rank]!.code} → ${T.nameOf(read.place)}`);
  }
  expect(wrong).toEqual([]);
});

test('with its post code after a street that bears another town’s name, a commune is itself', () => {
  const wrong: string[] = [];
  let sure = 0;
  let tried = 0;
  for (let place = 0; place < T.communes; place += ONE_IN) {
    const [code] = T.postcodes().currentOf(place);
    if (code === undefined) continue;
    tried++;
    const text = `21 route de Lyon ${code} ${spaced(T.nameOf(place))}`;
    const read = R.resolve(text);
    if (read.kind === 'sure') sure++;
    if (read.kind === 'sure' && groundOf(read.place) !== place) wrong.push(`${text} → ${T.nameOf(read.place)}`);
  }
  expect(wrong).toEqual([]);
  expect(sure / tried).toBeGreaterThan(0.999);
});

test('one resolver gives the same reading alone, again, and in any order', () => {
  const texts = entries.filter((entry) => entry % (ONE_IN * 4) === 0).map((entry) => names.texts[entry]!);
  const first = texts.map((text) => JSON.stringify(R.resolve(text)));
  const backwards = [...texts].reverse().map((text) => JSON.stringify(R.resolve(text)));
  expect(backwards.reverse()).toEqual(first);
});

test('no name, not even a printed one, is longer than the longest run of pieces tried as one', () => {
  const longest = Array.from(names.entries(), (entry) => names.foldedOf(entry).split(' ').length);
  expect(longest.length).toBeGreaterThan(35_000);
  expect(Math.max(...longest)).toBeLessThanOrEqual(MOST_WORDS_OF_A_NAME);
});
