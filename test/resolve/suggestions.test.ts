/** Suggestions: what comes first is what a clerk meant; what is within reach is exact. */
import { candidatesOf } from '../../src/resolve/resolution';
import { isSlip } from '../../src/resolve/suggest/keyboard';
import { sound } from '../../src/resolve/suggest/sound';
import { fold } from '../../src/table/fold';
import { plainDistance } from '../bench/plain';
import { R, T } from './read';

function first(text: string, departement?: string): string | undefined {
  const [best] = R.suggest(text, R.departements.read(departement ?? '')!.departements, 5);
  return best && `${T.nameOf(best.place)} ${T.departementOf(best.place).code}`;
}

test.each([
  ['Besanon', undefined, 'Besançon 25'], // a lost letter
  ['Marsielle', undefined, 'Marseille 13'], // two letters swapped
  ['Toulouze', undefined, 'Toulouse 31'], // a sound-alike
  ['Vileurbane', undefined, 'Villeurbanne 69'],
  ['Stasbourg', undefined, 'Strasbourg 67'],
  ['Nante', undefined, 'Nantes 44'],
  ['Orléan', undefined, 'Orléans 45'],
  ['Saint Denis', undefined, 'Saint-Denis 974'], // homonyms by population
  ['Saint Denis', '93', 'Saint-Denis 93'],
  ['Montigny', '78', 'Montigny-le-Bretonneux 78'],
] as const)('%s (%s) → %s first', (text, departement, expected) => {
  expect(first(text, departement)).toBe(expected);
});

test.each([
  ['macon', 'mqcon', true], // q beside a
  ['macon', 'mcaon', true],
  ['macon', 'maccon', true],
  ['macon', 'mwcon', false],
  ['macon', 'macnn', false],
])('%s and %s: a slip? %s', (one, other, expected) => {
  expect(isSlip(one, other)).toBe(expected);
});

test.each([
  ['Toulouze', 'Toulouse'],
  ['Bordo', 'Bordeaux'],
  ['Filipe', 'Philippe'],
])('%s sounds like %s', (one, other) => {
  expect(sound(one)).toBe(sound(other));
});

const PROVED = ['Sant-Denis', 'Rosires', 'Macno', 'Vileneuve', 'Ur', 'Sainte Mari du Mont', '2 Ponts'];

test.each([1, 2, 3])('every name within %d errors is found, and no other, with its distance', (limit) => {
  const names = T.names();
  let matches = 0;
  for (const text of PROVED) {
    const folded = fold(text);
    const expected: string[] = [];
    for (const entry of names.entries()) {
      const name = names.foldedOf(entry);
      if (Math.abs(name.length - folded.length) > limit) continue;
      const distance = plainDistance(folded, name);
      if (distance <= limit) expected.push(`${entry} ${distance}`);
    }
    const found = R.suggestions.within(text, limit).map(({ entry, distance }) => `${entry} ${distance}`);
    expect(found.sort()).toEqual(expected.sort());
    matches += expected.length;
  }
  expect(matches).toBeGreaterThan(0);
});

describe('a street alone', () => {
  const proposed = (text: string): readonly string[] =>
    candidatesOf(R.resolve(text)).map((place) => `${T.nameOf(place)} ${T.departementOf(place).code}`);

  test.each([
    'RUE DE LA REPUBLIQUE', // Rue, in the Somme
    'rue Victor Hugo',
    'PLACE DE LA MAIRIE', // Placé
    'AVENUE FOCH', // Joch, Foce
    'CHEMIN DES VIGNES',
    '12 bis rue de Lyon',
    'ROUTE DE LYON',
    'RUE SAINT MARTIN',
  ])('%s: no town is proposed', (text) => {
    expect(proposed(text)).toEqual([]);
  });

  test.each([
    ['rue Carnot Macom', 'Mâcon 71'],
    ['ROUTE DE LYON MACONN', 'Mâcon 71'],
    ['Gare de Macom', 'Mâcon 71'],
    ['Cours-la-Vile', 'Cours-la-Ville 69'],
    ['LA RUE SAINT PIERE', 'La Rue-Saint-Pierre 60'],
  ])('%s: the town behind it, or a town so called: %s', (text, expected) => {
    expect(proposed(text)).toContain(expected);
  });
});
