/** Every line of the working list, under its heading: right, or told apart with the right suggestion. */
import { readCsv } from '../../src/csv/read';
import { NO_ARGUMENT, type Argument } from '../../src/resolve/text/argument';
import { candidatesOf } from '../../src/resolve/resolution';
import { R, T } from './read';

const rows = readCsv('data/lieux.csv').map(({ cells }) => cells);

/** Lines that cannot be sure, and what must be offered instead: codes INSEE among those listed. */
const DOUBTFUL: Readonly<Record<string, { kind: string; codes: readonly string[] }>> = {
  '': { kind: 'blank', codes: [] },
  Gagny: { kind: 'elsewhere', codes: ['93032'] },
  'Noisy-le-sec': { kind: 'elsewhere', codes: ['93053'] },
  'Villeneuve-le-comte': { kind: 'elsewhere', codes: ['77508'] },
  'Le Plessis': { kind: 'elsewhere', codes: ['92060'] },
  Villeneuve: { kind: 'elsewhere', codes: ['92078'] },
  'Le Blanc': { kind: 'elsewhere', codes: ['36018', '93007'] },
  Asnieres: { kind: 'elsewhere', codes: ['27021', '95026'] },
};

function argumentOf(departement: string): Argument {
  return departement === '' ? NO_ARGUMENT : R.departements.of([R.departements.ofCode(departement)]);
}

test('there are 176 lines', () => {
  expect(rows).toHaveLength(176);
});

test.each(rows.map((row) => [row['imprime']!.trim(), row['departement']!] as const))(
  '« %s » (%s)',
  (printed, departement) => {
    const read = R.resolve(printed, argumentOf(departement));
    const doubt = DOUBTFUL[printed];
    if (!doubt) {
      expect(read.kind).toBe('sure');
      if (read.kind === 'sure' && departement !== '')
        expect(T.isIn(read.place, R.departements.ofCode(departement))).toBe(true);
      return;
    }
    expect(read.kind).toBe(doubt.kind);
    const offered = read.kind === 'sure' ? [] : candidatesOf(read).map((place) => T.codeOf(place));
    expect(offered).toEqual(expect.arrayContaining([...doubt.codes]));
  },
);

test.each([
  ['Besanon', '25', 'Besançon'],
  ['Le Perreux', '94', 'Le Perreux-sur-Marne'],
  ['Evry', '91', 'Évry'],
  ['Meulan', '78', 'Meulan-en-Yvelines'],
  ['Pierrefitte-sur-seine', '93', 'Pierrefitte-sur-Seine'],
  ['Cloyes-sur-le-loir', '28', 'Cloyes-sur-le-Loir'],
])('« %s » (%s) is %s', (printed, departement, name) => {
  const read = R.resolve(printed, argumentOf(departement));
  expect(read.kind === 'sure' && T.nameOf(read.place)).toBe(name);
});
