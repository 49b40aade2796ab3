/** Third arguments, lists, and the shapes of ranges. */
import { BY_CELL, ExcelError, call, faultsOfSentence, shown, type Name } from './excel';

function shape(answer: unknown): string {
  if (!Array.isArray(answer)) return String(shown(answer)).split(' : ')[0]!;
  const widths = new Set(answer.map((row) => (row as unknown[]).length));
  return `${answer.length}x${[...widths].join('|')}`;
}

describe('third arguments', () => {
  test.each<readonly [Name, unknown, unknown]>([
    ['POPULATION', null, 35177],
    ['POPULATION', 2023, 35177],
    ['POPULATION', '2020', 34414],
    ['POPULATION', [[2020]], 34414],
    ['POPULATION', 'annexe', 34414],
    ['POPULATION', 'Annexe', 34414],
  ])('%s(Mâcon; ; %j) = %j', (name, third, expected) => {
    expect(call(name, [['Mâcon']], null, third)).toEqual([[expected]]);
  });

  test.each<readonly [Name, unknown, RegExp]>([
    ['POPULATION', 2019, /« 2019 » n’est pas un millésime de POPULATION ; écrivez 2023, 2022, 2021, 2020 ou "annexe"/],
    ['ZONE', 2023, /« 2023 » n’est pas un état de ZONE ; écrivez 2007 ou 2010/],
    ['ZONE', 'annexe', /« annexe » n’est pas un état de ZONE/],
    ['ZONE', [[2007], [2010]], /une seule cellule/],
    ['POPULATION', 2024, /2024/],
    ['POPULATION', 2020.5, /2020\.5/],
    ['POPULATION', '20', /« 20 »/],
    ['POPULATION', true, /VRAI/],
    ['POPULATION', 'x'.repeat(500), /…/],
    ['POPULATION', [[2020, 2021]], /une seule cellule/],
    ['POPULATION', {}, /millésime/],
    ['COMMUNE.FICHE', 'peut-être', /VRAI/],
    ['COMMUNE.FICHE', 2, /VRAI/],
    ['COMMUNE.FICHE', [[true], [false]], /une seule cellule/],
    ['COMMUNE.SOURCE', 'LOI', /« LOI »/],
    ['COMMUNE.SOURCE', 3, /« 3 »/],
    ['COMMUNE.SOURCE', true, /VRAI/],
  ])('%s(Mâcon; ; %j) is #VALUE! %s', (name, third, message) => {
    const answer = call(name, [['Mâcon']], null, third);
    expect(answer).toBeInstanceOf(ExcelError);
    expect((answer as ExcelError).code).toBe('#VALUE!');
    expect((answer as ExcelError).message).toMatch(message);
    expect(faultsOfSentence((answer as ExcelError).message)).toEqual([]);
  });

  test.each([[true], [1], ['VRAI'], ['vrai'], ['TRUE'], ['oui'], [[[true]]]])(
    'COMMUNE.FICHE with headings: %j',
    (headings) => {
      expect(call('COMMUNE.FICHE', [['Mâcon']], null, headings)).toEqual([
        ['Commune', 'Code INSEE', 'Département', 'Zone', 'Bureau', 'Tribunal', 'Cour', 'Population'],
        ['Mâcon', '71270', 'Saône-et-Loire', 'B', 'Mâcon', 'Dijon', 'Dijon', 35177],
      ]);
    },
  );

  test.each([[false], ['FAUX'], ['false'], ['non'], [''], [null], [0]])('COMMUNE.FICHE without: %j', (headings) => {
    expect(shape(call('COMMUNE.FICHE', [['Mâcon']], null, headings))).toBe('1x8');
  });
});

describe('COMMUNE.SUGGESTIONS', () => {
  test.each<readonly [unknown, unknown, unknown, readonly unknown[]]>([
    ['Besanon', null, null, ['Besançon', '25056', 'Doubs']],
    ['Besanon', '25', 1, ['Besançon', '25056', 'Doubs']],
    [[['Macno']], '71', null, ['Mâcon', '71270', 'Saône-et-Loire']],
  ])('%j, %j, %j', (text, departement, count, first) => {
    expect((call('COMMUNE.SUGGESTIONS', text, departement, count) as unknown[][])[0]).toEqual(first);
  });

  test('gives as many as asked, at most', () => {
    expect([1, 5, 50].map((count) => shape(call('COMMUNE.SUGGESTIONS', 'Saint-Martin', null, count)))).toEqual([
      '1x3',
      '5x3',
      '50x3',
    ]);
    expect(shape(call('COMMUNE.SUGGESTIONS', 'Saint-Martin'))).toBe('5x3');
  });

  test.each<readonly [unknown, unknown, unknown, string, RegExp]>([
    ['Besanon', null, 51, '#VALUE!', /de 1 à 50/],
    ['Besanon', null, -1, '#VALUE!', /de 1 à 50/],
    ['Besanon', null, 1.5, '#VALUE!', /de 1 à 50/],
    ['Besanon', null, 'x', '#VALUE!', /de 1 à 50/],
    ['Besanon', 'Xyz', 5, '#VALUE!', /département/],
    [[['Besanon', 'Macno']], null, 5, '#VALUE!', /une seule cellule/],
    ['qqqqqqqqq', null, 5, '#N/A', /qqqqqqqqq/],
  ])('%j, %j, %j is %s', (text, departement, count, code, message) => {
    const answer = call('COMMUNE.SUGGESTIONS', text, departement, count);
    expect(shown(answer)).toMatch(new RegExp(`^${code}`));
    expect((answer as ExcelError).message).toMatch(message);
    expect(faultsOfSentence((answer as ExcelError).message)).toEqual([]);
  });
});

describe('COMMUNES', () => {
  test.each<readonly [unknown, unknown, unknown, number]>([
    ['DEPARTEMENT', '71', null, 563],
    ['departement', 71, null, 563],
    ['Département', 'Saône-et-Loire', null, 563],
    ['ZONE', 'distincte', '2A', 124],
    ['ZONE', 'A', '92', 36],
    ['COUR', 'Dijon', '71', 563],
    ['BUREAU', 'macon', '71', 118],
  ])('%j, %j, %j : %d communes', (criterion, given, departement, count) => {
    const answer = call('COMMUNES', criterion, given, departement);
    expect(shape(answer)).toBe(`${count}x3`);
  });

  test('lists each commune of France once by département, in alphabetical order', () => {
    const codes = (call('COMMUNES', 'COUR', 'Dijon') as string[][]).map((row) => row[1]);
    expect(new Set(codes).size).toBe(codes.length);
    const names = (call('COMMUNES', 'DEPARTEMENT', '71') as string[][]).map((row) =>
      row[0]!
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z]+/g, ' '),
    );
    expect(names).toEqual([...names].sort());
  });

  test.each<readonly [unknown, unknown, unknown, string, RegExp]>([
    ['x', 'A', null, '#VALUE!', /DEPARTEMENT/],
    ['', 'A', null, '#VALUE!', /critère/],
    [null, null, null, '#VALUE!', /critère/],
    ['ZONE', 'C', null, '#N/A', /« C »/],
    ['ZONE', 'A', '71', '#N/A', /Saône-et-Loire/],
    ['DEPARTEMENT', 'xx', null, '#VALUE!', /« xx »/],
    ['DEPARTEMENT', '71', 'qq', '#VALUE!', /« qq »/],
    ['BUREAU', 'Nulle-Part', null, '#N/A', /Nulle-Part/],
    [[['ZONE', 'COUR']], 'A', null, '#VALUE!', /une seule cellule/],
  ])('%j, %j, %j is %s', (criterion, given, departement, code, message) => {
    const answer = call('COMMUNES', criterion, given, departement);
    expect(shown(answer)).toMatch(new RegExp(`^${code}`));
    expect((answer as ExcelError).message).toMatch(message);
  });
});

describe('ranges and départements', () => {
  const M = 'Mâcon';
  test.each<readonly [string, unknown[][], unknown, string]>([
    ['a cell', [[M]], null, '1x1'],
    ['a column', [[M], [M], [M]], null, '3x1'],
    ['a row', [[M, M, M]], null, '1x3'],
    [
      'a block',
      [
        [M, M],
        [M, M],
      ],
      null,
      '2x2',
    ],
    ['one département for all', [[M], [M]], [['71']], '2x1'],
    ['as many départements, down', [[M], [M]], [['71'], ['71']], '2x1'],
    ['as many départements, across', [[M, M]], [['71', '71']], '1x2'],
    [
      'a row of départements above a block',
      [
        [M, M],
        [M, M],
      ],
      [['71', '71']],
      '2x2',
    ],
    [
      'a column of départements beside a block',
      [
        [M, M],
        [M, M],
      ],
      [['71'], ['71']],
      '2x2',
    ],
    [
      'a block of départements',
      [
        [M, M],
        [M, M],
      ],
      [
        ['71', '71'],
        ['71', '71'],
      ],
      '2x2',
    ],
    ['too few départements', [[M], [M], [M]], [['71'], ['71']], '#VALUE!'],
    ['too many départements', [[M], [M]], [['71'], ['71'], ['71']], '#VALUE!'],
    ['départements across for communes down', [[M], [M]], [['71', '71']], '#VALUE!'],
    ['départements down for communes across', [[M, M]], [['71'], ['71']], '#VALUE!'],
  ])('%s', (_case, communes, departements, expected) => {
    for (const name of BY_CELL) {
      if (name === 'COMMUNE.FICHE') continue;
      expect(shape(call(name, communes, departements))).toBe(expected);
    }
  });

  test('each cell has its own département', () => {
    const answer = call(
      'COMMUNE.INSEE',
      [
        ['Sainte-Colombe', 'Saint-Denis'],
        ['Sainte-Colombe', ''],
      ],
      [
        ['69', '93'],
        ['05', 'n’importe quoi'],
      ],
    );
    expect(answer).toEqual([
      ['69189', '93066'],
      ['05135', ''],
    ]);
  });

  test('an error stays in its cell', () => {
    const answer = call('ZONE', [['Mâcon'], ['xyzxyz'], [''], ['Cluny']]) as unknown[][];
    expect(answer.map((row) => (row[0] instanceof ExcelError ? row[0].code : row[0]))).toEqual([
      'B',
      '#N/A',
      '',
      'base',
    ]);
  });

  test('COMMUNE.FICHE: a row of eight for each, several columns refused', () => {
    expect(shape(call('COMMUNE.FICHE', [['Mâcon'], ['xyzxyz'], ['']], null, true))).toBe('4x8');
    expect(shown(call('COMMUNE.FICHE', [['Mâcon', 'Cluny']]))).toMatch(/^#VALUE! : .*une seule colonne/);
    const [, unknown, blank] = call('COMMUNE.FICHE', [['Mâcon'], ['xyzxyz'], ['']]) as unknown[][];
    expect(unknown!.every((cell) => cell instanceof ExcelError)).toBe(true);
    expect(blank).toEqual(['', '', '', '', '', '', '', '']);
  });

  test('a whole column: the blanks below are cut, the others stay', () => {
    const whole: unknown[][] = Array.from({ length: 1_048_576 }, () => ['']);
    expect(shape(call('ZONE', whole, whole))).toBe('1x1');
    whole[4] = ['Mâcon'];
    expect(call('ZONE', whole)).toEqual([[''], [''], [''], [''], ['B']]);
    expect(shape(call('COMMUNE.FICHE', whole, null, true))).toBe('6x8');
  });

  test('a whole column filled beyond the limit is refused, with the limit', () => {
    const filled: unknown[][] = Array.from({ length: 200_001 }, () => ['Mâcon']);
    expect(shown(call('ZONE', filled))).toMatch(/^#VALUE! : .*200001.*200000/);
  });
});
