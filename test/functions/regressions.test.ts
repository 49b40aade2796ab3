/** Faults that were found once, each with the case that showed it. */
import { ExcelError, call, column, one, shown } from './excel';

describe('populations are in the boundaries of today, or there is none', () => {
  test.each([
    // [commune, département, year, right figure; undefined: an error]
    ['Oullins-Pierre-Bénite', '69', 2021, 37_502, 2_000], // 27113 is Oullins alone
    ['Val-de-Cognac', '16', 2021, 3_470, 100], // 2285
    ['Bernoy-le-Château', '02', 2020, 855, 40], // 491 is Noyant-et-Aconin alone
    ['Tourneville-sur-Mer', '50', 2020, 1_663, 60], // 1023 is Lingreville alone
  ])('%s (%s) %d is about %d', (commune, departement, millesime, about, slack) => {
    const answer = one('POPULATION', commune, departement, millesime);
    expect(answer instanceof ExcelError || Math.abs(Number(answer) - about) <= slack).toBe(true);
  });
  test.each([
    ['Essarts-en-Bocage', '85', 2020], // 9300 counts L'Oie and Sainte-Florence, communes again since 2024
    ['Essarts-en-Bocage', '85', 2021],
    ['Beaumont-les-Nonains', '60', 2021], // 878 is Les Hauts-Talican whole
    ['Les Hauts-Talican', '60', 2020], // 873 counts Beaumont-les-Nonains
  ])('%s (%s) %d has no figure in its boundaries of today', (commune, departement, millesime) => {
    expect(one('POPULATION', commune, departement, millesime)).toBeInstanceOf(ExcelError);
  });
});

test('what a neighbouring commune was once called is no homonym of the commune that bears the name', () => {
  const asked = [
    ['Braye', '02', '02118'],
    ['Plourin', '29', '29208'],
    ['Monclar', '32', '32264'],
    ['Montégut', '32', '32282'],
    ['Saint-Martin', '32', '32389'],
    ['Beaumont', '63', '63032'],
    ['Arrodets', '65', '65034'],
    ['Circourt', '88', '88103'],
    ['Vomécourt', '88', '88521'],
    ['Lepuix', '90', '90065'],
  ] as const;
  const answers = column(
    'COMMUNE.INSEE',
    asked.map(([name]) => name),
    asked.map(([, departement]) => departement),
  );
  expect(answers.map(shown)).toEqual(asked.map(([, , code]) => code));
});

test.each([
  ['Saint-Médard', '16'],
  ['Courcelles', '25'],
  ['Loc-Eguiner', '29'],
  ['Sainte-Geneviève', '76'],
])('%s (%s) is: a former commune of the département bore the name', (name, departement) =>
  expect(one('COMMUNE.INSEE', name, departement)).toBeInstanceOf(ExcelError),
);

test.each([
  ['INSEE 68031', '68006'],
  ['INSEE 02344', '51171'],
])('%s, a code in force when the texts were written, is understood', (code, today) => {
  expect(shown(one('COMMUNE.INSEE', code))).toBe(today);
});

test.each([['Briançon', '05 - Haute-Alpes', 'B']])(
  '%s (%s), as printed, gives its zone',
  (commune, departement, zone) => {
    expect(shown(one('ZONE', commune, departement))).toBe(zone);
  },
);

describe('under 50 ms', () => {
  test.each([['Ã©'.repeat(16_383)], ['?'.repeat(32_767)], [') '.repeat(16_383)]])(
    'a département of 32,767 characters',
    (departement) => {
      // The best of several: a busy machine slows some of them, a quadratic reading (1 s) all of them.
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        one('ZONE', 'Mâcon', departement);
        return performance.now() - start;
      });
      expect(Math.min(...times)).toBeLessThan(50);
    },
  );
});

describe('messages and shapes', () => {
  test.each([['Mâ\0con zzz'], ['\ud800zzz'], ['\u202ezzz'], [`${'x'.repeat(79)}\ud83d\ude00`]])(
    '%j is quoted without its controls, halves and marks of direction',
    (text) => {
      expect((one('ZONE', text) as ExcelError).message).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
    },
  );
  test('a blank is not quoted as «  »', () => {
    expect((call('COMMUNES', null, null) as ExcelError).message).not.toMatch(/« {2}»/);
  });
  test('a value a formula gave is a value COMMUNES takes', () => {
    expect(call('COMMUNES', 'ZONE', 'A ou base')).not.toBeInstanceOf(ExcelError);
  });
  test('a ragged range gives a rectangular matrix', () => {
    const answer = call('ZONE', [['Mâcon'], []]) as unknown[][];
    expect(new Set(answer.map((row) => row.length)).size).toBe(1);
    expect((call('ZONE', [[]]) as unknown[][])[0]!.length).toBeGreaterThan(0);
  });
});

describe('a message that grows with what was typed', () => {
  test.each([
    ['letters', 'x'],
    ['characters of two halves', '😀'],
    ['spaces and marks', ' \u200b?'],
  ])('a cell full of %s', (_kind, piece) => {
    const text = piece.repeat(Math.floor(32_767 / piece.length));
    for (const answer of [one('ZONE', text), one('ZONE', 'Mâcon', text), call('POPULATION', [['Mâcon']], null, text)]) {
      expect(answer).toBeInstanceOf(ExcelError);
      expect((answer as ExcelError).message!.length).toBeLessThan(400);
    }
  });
});
