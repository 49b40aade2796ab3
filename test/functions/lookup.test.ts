/** COMMUNE.RECHERCHE on whole tables: of every commune, in any order, of another year. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { communesAt } from '../../src/facts/chronicle';
import { table as built } from '../../src/table/table';
import { call, ExcelError, type Answer } from './excel';

const table = built();
const communes = Array.from({ length: table.communes }, (_, place) => place);
const codes = communes.map((place) => [table.codeOf(place)]);

function lookUp(...args: readonly unknown[]): unknown[][] {
  const answer: Answer = call('COMMUNE.RECHERCHE', ...args);
  if (answer instanceof ExcelError) throw new Error(answer.message);
  return answer;
}

test('a table of every commune by code, joined to itself, gives its rows back', () => {
  expect(lookUp(codes, codes, codes)).toEqual(codes);
});

test('a table by name and département finds what one by code does', () => {
  const names = communes.map((place) => [table.nameOf(place)]);
  const departements = communes.map((place) => [table.departementOf(place).code]);
  const answers = lookUp(codes, names, codes, null, departements);
  const wrong = answers.filter(([answer], at) => !(answer instanceof ExcelError) && answer !== codes[at]![0]);
  expect(wrong).toEqual([]);
  // Of two communes of one name in one département neither is certain.
  expect(answers.filter(([answer]) => answer instanceof ExcelError).length).toBeLessThan(20);
});

interface Row {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement: string;
}

test('a table of 2019 by name, asked with the codes of today: each merged commune has what its parts had', () => {
  const rows = (JSON.parse(readFileSync('node_modules/decoupage-2019/data/communes.json', 'utf8')) as Row[]).filter(
    ({ type }) => type === 'commune-actuelle',
  );
  const keys = rows.map(({ nom: name }) => [name]);
  const departements = rows.map(({ departement }) => [departement]);
  const values = rows.map(({ code }) => [code]);
  const answers = lookUp(codes, keys, values, null, departements);
  const certain = answers.flatMap(([answer], at) =>
    answer instanceof ExcelError ? [] : [{ place: at, answer: String(answer) }],
  );
  // Every code of the answer is that of a commune whose ground, on 1 January 2019, is the commune's of today.
  const wrong = certain.filter(({ place, answer }) => {
    const then = communesAt(table, place, '2019-01-01').map(({ code }) => code);
    return !answer.split(' ou ').every((code) => then.includes(code));
  });
  expect(wrong.map(({ place, answer }) => `${table.nameOf(place)} ${answer}`)).toEqual([]);
  expect(certain.length).toBeGreaterThan(34_700);
  const [saintDenis] = lookUp([['93066']], keys, values, null, departements);
  expect(saintDenis).toEqual(['93066']);
  const [merged] = lookUp([['Bernoy-le-Château (02)']], keys, values, null, departements);
  expect(String(merged![0])).toMatch(/^02564 ou 02077/);
});

test('the order of the rows changes no answer', () => {
  const asked = [['Mâcon'], ['Cluny'], ['Évry-Courcouronnes'], ['Cherbourg-en-Cotentin'], ['Dijon'], ['Tournus']];
  const rows = [
    ['MACON', 'a'],
    ['71137', 'b'],
    ['Cluny', 'b'],
    ['Évry (91)', 'c'],
    ['Courcouronnes', 'd'],
    ['Octeville (50)', 'e'],
    ['Saint-Denis', 'f'],
    ['Tournus', 'g'],
    ['71700 Tournus', 'h'],
  ];
  const answers = (table: readonly (readonly string[])[]) =>
    lookUp(
      asked,
      table.map(([key]) => [key]),
      table.map(([, value]) => [value]),
    ).map(([value]) => (value instanceof ExcelError ? value.code : value));
  const usual = answers(rows);
  expect(usual).toEqual(['a', 'b', 'c ou d', 'e', '#N/A', '#N/A']);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(answers(shuffled)).toEqual(usual);
    }),
  );
});

describe('a column of bare codes', () => {
  const first = (answer: unknown[][]): unknown => answer[0]![0];
  const values = [['a'], ['b'], ['c']];

  test.each<[title: string, keys: unknown[], asked: string, answer: unknown]>([
    ['INSEE codes, as one of them can only be', ['71270', '71137', '69123'], 'Mâcon', 'a'],
    ['post codes, as one of them can only be', ['71270', '75001', '75002'], 'Paris 1er', 'b'],
    ['numbers, whose zero is lost', [1053, 1004, 71270], 'Bourg-en-Bresse', 'a'],
    ['beside names', ['Cluny', '71270', '69123'], 'Mâcon', 'b'],
  ])('%s', (_title, keys, asked, answer) => {
    expect(
      first(
        lookUp(
          [[asked]],
          keys.map((key) => [key]),
          values,
        ),
      ),
    ).toBe(answer);
  });

  test('that could be both, with no other to tell: doubtful', () => {
    expect(first(lookUp([['Mâcon']], [['71270'], ['Cluny'], ['']], values))).toBeInstanceOf(ExcelError);
  });
});

test('the keys are read again when one of them changes', () => {
  const keys = [['Mâcon'], ['Cluny']];
  expect(lookUp([['Cluny']], keys, [['a'], ['b']])).toEqual([['b']]);
  keys[1] = ['Tournus'];
  expect(lookUp([['Cluny']], keys, [['a'], ['b']])[0]![0]).toBeInstanceOf(ExcelError);
  expect(lookUp([['Tournus']], keys, [['a'], [true]])).toEqual([[true]]);
});
