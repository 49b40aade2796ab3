/** The country behind a town says nothing more: what is certain without it is the same with it. */
import { R, T } from './read';

const ALL = Array.from({ length: T.communes }, (_, place) => place);

test.each([
  ['behind a name', (name: string) => `${name}, France`, ''],
  ['behind a name in capitals', (name: string) => `${name.toUpperCase()}, FRANCE`, ''],
  ['with the département beside', (name: string) => `${name}, France`, 'its own'],
])('France %s changes no answer, for every commune', (_, write, given) => {
  const lost = ALL.filter((place) => {
    const argument = R.departements.read(given === '' ? '' : T.departementOf(place).code)!;
    const alone = R.readFresh(T.nameOf(place), argument);
    const there = R.readFresh(write(T.nameOf(place)), argument);
    return alone.kind === 'sure' && !(there.kind === 'sure' && there.place === alone.place);
  });
  expect(lost.map((place) => write(T.nameOf(place)))).toEqual([]);
});

test.each([
  ['Paris, France', '75056'],
  ['Paris, Île-de-France, France', '75056'],
  ['12 rue de Rivoli, Paris, France', '75056'],
  ['12 rue de Rivoli\nParis\nFrance', '75056'],
  ['Mayenne, France', '53147'],
])('%s', (text, insee) => {
  const read = R.resolve(text);
  expect(read.kind === 'sure' && T.codeOf(read.place)).toBe(insee);
});

test('a street, a commune, its département and the country: never another commune', () => {
  const wrong = ALL.filter((place) => {
    const read = R.resolve(`12 rue des Lilas, ${T.nameOf(place)}, ${T.departementOf(place).name}, France`);
    return read.kind === 'sure' && T.nameOf(read.place) !== T.nameOf(place);
  });
  expect(wrong.map((place) => T.nameOf(place))).toEqual([]);
});
