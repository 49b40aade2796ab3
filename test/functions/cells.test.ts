/** What a cell may hold, and what comes back: names, codes, blanks, errors, homonyms, nonsense. */
import { BY_CELL, CODES, ExcelError, FUNCTIONS, call, column, faultsOfSentence, one, shown } from './excel';

describe('a name, in any writing', () => {
  test.each([
    ['Mâcon', '', '71270'],
    ['macon', '', '71270'],
    ['MACON', '', '71270'],
    ['  Mâcon ', '', '71270'],
    ['Ma\u0302con', '', '71270'],
    ['Ｍâcon', '', '71270'],
    ['M\u00adâcon', '', '71270'],
    ['\ufeffMâcon\u200b', '', '71270'],
    ['MACON (71)', '', '71270'],
    ['Mâcon (Saône-et-Loire)', '', '71270'],
    ['St Etienne du Rouvray', '', '76575'],
    ['SAINT-ÉTIENNE-DU-ROUVRAY', '', '76575'],
    ['L’Haÿ-les-Roses', '', '94038'],
    ["L'HAY LES ROSES", '', '94038'],
    ['HAVRE (LE)', '', '76351'],
    ['Le Havre', '', '76351'],
    ['Havre', '', '76351'],
    ['Hœnheim', '', '67204'],
    ['Hoenheim', '', '67204'],
    ['Châlons s/ Marne', '', '51108'],
    ['Paris 9e', '', '75056'],
    ['PARIS IX', '', '75056'],
    ['Lyon 3ème', '', '69123'],
    ['Marseille 01', '', '13055'],
    ['12 rue Carnot 71000 MACON', '', '71270'],
    ['12 rue Carnot\n71000 MACON CEDEX', '', '71270'],
    ['BP 12, 71000 Mâcon, France', '', '71270'],
    ['Sainte-Colombe', '69', '69189'],
    ['Sainte-Colombe', 'Rhône', '69189'],
    ['Saint-Denis', '974', '97411'],
    ['Saint-Denis', 974, '97411'],
    ['Bourg', '1', '01053'],
  ])('%j, %j : %s', (commune, departement, code) => {
    const answer = one('COMMUNE.INSEE', commune, departement);
    expect(shown(answer)).toBe(code);
  });
});

describe('a code, and a number that lost its zero', () => {
  test.each([
    ['INSEE 71270', '71270'],
    ['insee:71270', '71270'],
    ['INSEE 1001', '01001'],
    ['INSEE 2a004', '2A004'],
    ['1001', '01001'],
    [1001, '01001'],
    ['01001', '01001'],
    [2004, '02004'],
    ['2A004', '2A004'],
    [75056, '75056'],
    ['75001', '75056'],
    [93380, '93066'],
    ['97105', '97105'],
    [{ type: 'FormattedNumber', basicType: 'Double', basicValue: 1001, numberFormat: '00000' }, '01001'],
    [{ type: 'String', basicType: 'String', basicValue: 'Mâcon' }, '71270'],
  ])('%j : %s', (commune, code) => {
    expect(shown(one('COMMUNE.INSEE', commune))).toBe(code);
  });

  test.each<readonly [unknown, string, RegExp]>([
    [71270, '#N/A', /Mâcon.*INSEE 71270.*CP 71270/],
    ['71000', '#N/A', /Mâcon, Sancé et Varennes-lès-Mâcon/],
    ['CP 1000', '#N/A', /01000.*Bourg-en-Bresse/],
    ['INSEE 71999', '#N/A', /71999/],
    ['CP 99999', '#N/A', /99999/],
    [99999, '#N/A', /99999/],
    ['00000', '#N/A', /00000/],
    [12, '#N/A', /12/],
    [-1, '#VALUE!', /-1/],
    [1.5, '#VALUE!', /1.5/],
    [100000, '#VALUE!', /100000/],
    [1e21, '#VALUE!', /texte ni un code/],
    [NaN, '#VALUE!', /texte ni un code/],
    [Infinity, '#VALUE!', /texte ni un code/],
    [true, '#VALUE!', /VRAI/],
    [false, '#VALUE!', /FAUX/],
    [{ a: 1 }, '#VALUE!', /texte ni un code/],
  ])('%j : %s %s', (commune, code, message) => {
    for (const name of BY_CELL) {
      const answer = one(name, commune);
      expect(answer).toBeInstanceOf(ExcelError);
      expect((answer as ExcelError).code).toBe(code);
      expect((answer as ExcelError).message).toMatch(message);
    }
  });
});

describe('a blank', () => {
  test.each([[''], ['  '], ['\t'], ['\n'], ['\u00a0'], ['0'], [0], [-0], [null], [undefined]])(
    '%j gives ""',
    (blank) => {
      expect(BY_CELL.map((name) => one(name, blank))).toEqual(BY_CELL.map(() => ''));
      expect(call('COMMUNE.SUGGESTIONS', blank)).toEqual([['', '', '']]);
      expect(call('COMMUNE.HISTOIRE', blank)).toEqual([['', '', '', '']]);
      // A blank département, a blank third argument: as if they were left out.
      expect(one('COMMUNE.INSEE', 'Mâcon', blank)).toBe('71270');
      expect(one('POPULATION', 'Mâcon', blank, blank)).toBe(one('POPULATION', 'Mâcon'));
      expect(call('COMMUNE.FICHE', [['Mâcon']], null, blank)).toHaveLength(1);
    },
  );
});

describe('an Excel error', () => {
  const errors = Object.values(CODES);

  test.each(errors)('%s in comes out, from each function', (code) => {
    const error = new ExcelError(code, 'la phrase d’une autre formule');
    for (const name of BY_CELL) {
      expect(one(name, error)).toBe(error);
      expect(one(name, 'Mâcon', error)).toBe(error);
      expect(shown(one(name, { type: 'Error', basicType: 'Error', basicValue: code }))).toBe(code);
    }
    expect(call('COMMUNE.SUGGESTIONS', error)).toBe(error);
    expect(call('COMMUNE.HISTOIRE', error)).toBe(error);
    expect(one('COMMUNE.INSEE', 'Mâcon', null, error)).toBe(error);
    expect(call('COMMUNES', 'ZONE', error)).toBe(error);
    expect(call('COMMUNES', error, 'A')).toBe(error);
    for (const name of ['POPULATION', 'COMMUNE.FICHE', 'COMMUNE.SOURCE'] as const)
      expect(one(name, 'Mâcon', '71', error)).toBe(error);
  });

  test('that custom functions cannot return becomes #N/A', () => {
    expect(one('ZONE', { type: 'Error', basicType: 'Error', basicValue: '#SPILL!' })).toMatchObject({ code: '#N/A' });
  });
});

test.each([
  ['Octeville (50)', 'Cherbourg-en-Cotentin'],
  ["Octeville-l'Avenel (50)", "Octeville-l'Avenel"],
  ['Octeville-sur-Mer (76)', 'Octeville-sur-Mer'],
])('written as the sentence on « Octeville » says, %s is %s', (text, commune) => {
  expect(one('COMMUNE', text)).toBe(commune);
});

describe('a text that is not one sure commune: #N/A, the list and what to add', () => {
  test.each([
    ['Sainte-Colombe', '', /Sainte-Colombe \(69\).*6 autres.*ajoutez le département/],
    ['Pierrefitte', '', /79\).*88\).*19\).*23\)/],
    ['Saint-Denis', '', /974\).*93\).*11\).*30\)/],
    ['Conques', '', /Conques \(12\) et Conques-sur-Orbiel \(11\).*ajoutez le département/],
    // Two of them in one département: with it alone the shorter name would be taken for certain.
    [
      'Octeville',
      '',
      /Octeville \(50\), Octeville-sur-Mer \(76\) et Octeville-l'Avenel \(50\).*écrivez le nom entier et le département, par exemple « Octeville \(50\) »/,
    ],
    ['Bois-Guillaume-Bihorel', '', /partagée.*Bois-Guillaume \(76\) et Bihorel \(76\)/],
    ['Neussargues en Pinatelle', '', /partagée.*Chalinargues/],
    ['Mâcon', '75', /Paris.*Mâcon \(71\)/],
    ['Mâcon', '2A', /Corse-du-Sud/],
    ['71000 Paris', '', /71000.*Mâcon, Sancé/],
    ['Besanon', '', /Besançon \(25\)/],
    ['Le Plessis', '92', /Plessis/],
    ['xyzxyz', '', /xyzxyz/],
    ['=1+1', '', /=1\+1/],
    ['#REF!', '', /#REF!/],
    ['__proto__', '', /__proto__/],
    ['constructor', '', /constructor/],
    ['<b>Mâcon</b> ou Lyon', '', /« <b>Mâcon<\/b> ou Lyon »/],
  ])('%j, %j', (commune, departement, message) => {
    for (const name of BY_CELL) {
      const answer = one(name, commune, departement);
      expect(answer).toBeInstanceOf(ExcelError);
      expect((answer as ExcelError).code).toBe('#N/A');
      expect((answer as ExcelError).message).toMatch(message);
      expect(faultsOfSentence((answer as ExcelError).message)).toEqual([]);
    }
  });

  test('has a sentence for each of the homonyms of France', () => {
    const { COMMUNES } = FUNCTIONS;
    const names = (COMMUNES('ZONE', 'base') as string[][]).map((row) => row[0]!);
    const answers = column('ZONE', names);
    const messages = answers.flatMap((answer) => (answer instanceof ExcelError ? [answer] : []));
    expect(messages.length).toBeGreaterThan(3000);
    expect(messages.filter(({ code }) => code !== '#N/A')).toEqual([]);
    expect(messages.flatMap(({ message }) => faultsOfSentence(message))).toEqual([]);
  });
});

describe('a département that is none: #VALUE! and what to write', () => {
  test.each([['Xyz'], ['00'], ['7'.repeat(300)], [true], [-1], [1.5], [100], ['=71'], ['__proto__'], [{}]])(
    '%j',
    (departement) => {
      for (const name of BY_CELL) {
        const answer = one(name, 'Mâcon', departement);
        expect(answer).toBeInstanceOf(ExcelError);
        expect((answer as ExcelError).code).toBe('#VALUE!');
        expect((answer as ExcelError).message).toMatch(/département/);
        expect(faultsOfSentence((answer as ExcelError).message)).toEqual([]);
      }
    },
  );

  test.each([
    ['71'],
    [71],
    ['071'],
    ['Saône-et-Loire'],
    ['SAONE ET LOIRE'],
    ['71 - Saône-et-Loire'],
    ['71: Saône-et-Loire'],
    ['Saône-et-Loire (71)'],
    [' 71 '],
  ])('%j is one', (departement) => {
    expect(one('COMMUNE.INSEE', 'Mâcon', departement)).toBe('71270');
  });
});
