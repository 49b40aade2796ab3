/** Suggestions: what comes first is what a clerk meant; what is within reach is exact. */
import { isSlip } from '../../src/resolve/clavier';
import { sound } from '../../src/resolve/son';
import { fold } from '../../src/table/fold';
import { R, T } from './lire';

function first(texte: string, departement?: string): string | undefined {
  const rank = departement === undefined ? -1 : R.departements.read(departement);
  const [best] = R.suggest(texte, rank, 5);
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
] as const)('%s (%s) → %s first', (texte, departement, expected) => {
  expect(first(texte, departement)).toBe(expected);
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

/** Optimal string alignment, the plain way. */
function naive(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
    }
  }
  return d[a.length]![b.length]!;
}

test('every name within two errors is found, and no other, with its distance', () => {
  const names = T.names();
  for (const texte of ['Sant-Denis', 'Rosires', 'Macno']) {
    const folded = fold(texte);
    const expected: string[] = [];
    for (const entry of names.entries()) {
      const name = names.foldedOf(entry);
      if (Math.abs(name.length - folded.length) > 2) continue;
      const distance = naive(folded, name);
      if (distance <= 2) expected.push(`${entry} ${distance}`);
    }
    const found = R.suggestions.within(texte, 2).map(({ entry, distance }) => `${entry} ${distance}`);
    expect(found.sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(0);
  }
});
