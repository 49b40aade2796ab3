/** A table of the user's, read whole: its keys, its state, what it says of a commune, in whatever order its rows are. */
import fc from 'fast-check';
import { JoinedTable } from '../../src/join/joined-table';
import { proposeKeys } from '../../src/join/keys';
import { tableOf, type OwnTable } from '../../src/join/own-table';
import type { Scalar } from '../../src/host/host';
import { resolver } from '../../src/resolve/resolve';

const TITLES = ['Secteur', 'Commune', 'Dép', 'Agents'];
const ROWS = [
  ['Sud', 'MACON', '71', 3],
  ['Nord', 'Évry', '91', 4],
  ['Est', 'Courcouronnes', '91', 5],
  ['Sud', 'Cluny', '71', 1],
  ['Nord', 'CLUNY', '71', 1],
  ['Ouest', 'Xyzzy', '', 9],
  ['', '', '', ''],
  ['Centre', 'St Denis', '', 7],
];

const own = (rows: readonly (readonly Scalar[])[] = ROWS): OwnTable => tableOf('secteurs', [TITLES, ...rows])!;
const joined = (rows?: readonly (readonly Scalar[])[]): Promise<JoinedTable> =>
  JoinedTable.read(resolver(), own(rows), { key: 1, departement: 2 });
const place = (text: string): number => {
  const resolution = resolver().resolve(text);
  if (resolution.kind !== 'sure') throw new Error(text);
  return resolution.place;
};

test('its keys are proposed: the column of communes, and what tells them apart', () => {
  expect(proposeKeys(resolver(), own())).toEqual({ key: 1, departement: 2 });
  expect(proposeKeys(resolver(), tableOf('t', [['Jour'], ['lundi'], ['mardi']])!)).toBeUndefined();
});

test.each<[what: string, cells: Scalar[][], titles: readonly string[], firstRow: number]>([
  [
    'titles in the first row',
    [
      ['Ville', 'N'],
      ['Mâcon', 1],
    ],
    ['Ville', 'N'],
    2,
  ],
  ['a title of the whole above', [['Secteurs 2014'], [], ['Ville', 'N'], ['Mâcon', 1]], ['Ville', 'N'], 4],
  [
    'a row wider than the titles',
    [
      ['Ville', 'N'],
      ['Mâcon', 1, 'x'],
    ],
    ['Ville', 'N', ''],
    2,
  ],
])('%s', (_, cells, titles, firstRow) => {
  expect(tableOf('t', cells)).toMatchObject({ titles, firstRow });
});

test('a table without rows is none', () => {
  expect(tableOf('t', [])).toBeUndefined();
  expect(tableOf('t', [['Ville', 'N']])).toBeUndefined();
});

test('its state counts every row once, and those of two sorts beside', async () => {
  expect((await joined()).state).toEqual({ read: 5, doubtful: 2, blank: 1, doubles: 2, formers: 2 });
});

test.each<[text: string, values: readonly Scalar[], missing: RegExp]>([
  ['Mâcon', ['Sud', 3], /^$/],
  ['Évry-Courcouronnes', ['Nord ou Est', ''], /4 pour Évry \(91\) et 5 pour Courcouronnes \(91\)/],
  ['Courcouronnes 91', ['Est', 5], /^$/],
  ['Cluny', ['', ''], /aux lignes 4 et 5/],
  ['Dijon', ['', ''], /2 clés n’ont pas pu être lues, la première à sa ligne 6/],
])('of %s it says %j', async (text, values, missing) => {
  const answer = (await joined()).source([0, 3]).answer(place(text));
  expect(answer.values).toEqual(values);
  expect(answer.missing).toMatch(missing);
  expect(answer.cells).toEqual([...values, answer.missing === '' ? '' : `⚠ ${answer.missing}`]);
});

test('a doubt settled is a key like others', async () => {
  const table = await joined();
  const [doubt] = table.doubts.filter(({ decision }) => decision.text === 'St Denis');
  expect(doubt!.rows).toEqual([8]);
  table.settle(doubt!.rows, place('Saint-Denis 93'));
  expect(table.state).toMatchObject({ read: 6, doubtful: 1 });
  expect(table.source([0]).answer(place('Saint-Denis 93')).values).toEqual(['Centre']);
  const again = await joined();
  again.settleAgain(table.settled);
  expect(again.state).toEqual(table.state);
});

test('what was settled in several ways, or of a key that has more rows since, is not settled again', async () => {
  const twice = [...ROWS, ['Bord', 'St Denis', '', 2]];
  const apart = await joined(twice);
  const [doubt] = apart.doubts.filter(({ decision }) => decision.text === 'St Denis');
  apart.settle([doubt!.rows[0]!], place('Saint-Denis 93'));
  expect(apart.settled).toEqual([]);
  apart.settle([doubt!.rows[1]!], place('Saint-Denis 974'));
  expect(apart.settled).toEqual([]);
  apart.settle(doubt!.rows, place('Saint-Denis 93'));
  expect(apart.settled).toMatchObject([{ code: '93066', name: 'Saint-Denis', rows: 2 }]);
  const grown = await joined([...twice, ['Port', 'St Denis', '', 1]]);
  grown.settleAgain(apart.settled);
  expect(grown.settled).toEqual([]);
});

test.each<[source: string, isTyped: boolean, told: string]>([
  ['a workbook says that a code is a text', true, '01 ou 02'],
  ['a text file does not', false, ''],
])('%s', async (_, isTyped, told) => {
  const cells = [
    ['Commune', 'Agence'],
    ['Évry 91', '01'],
    ['Courcouronnes', '02'],
  ];
  const table = await JoinedTable.read(resolver(), tableOf('t', cells, 1, isTyped)!, { key: 0, departement: -1 });
  expect(table.source([1]).answer(place('Évry-Courcouronnes')).values).toEqual([told]);
});

test('texts keep their zeros, numbers are numbers', async () => {
  const { columns } = (await joined()).source([0, 3]);
  expect(columns.map(({ format }) => format)).toEqual(['text', 'general']);
});

test('no order of rows changes an answer', async () => {
  const asked = ['Mâcon', 'Évry-Courcouronnes', 'Évry 91', 'Dijon'].map(place);
  const said = async (rows?: readonly (readonly Scalar[])[]): Promise<unknown> => {
    const source = (await joined(rows)).source([0]);
    return asked.map((one) => source.answer(one).values);
  };
  const first = await said();
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(ROWS, { minLength: ROWS.length }), async (rows) => {
      expect(await said(rows)).toEqual(first);
    }),
  );
});

test('every commune of today, by code: the table joined to itself gives its rows back', async () => {
  const { table } = resolver();
  const communes = Array.from({ length: table.communes }, (_, at) => at);
  const cells = [['Code INSEE', 'Nom'], ...communes.map((at) => [table.codeOf(at), table.nameOf(at)])];
  const whole = await JoinedTable.read(resolver(), tableOf('communes', cells)!, { key: 0, departement: -1 });
  expect(whole.state).toEqual({ read: table.communes, doubtful: 0, blank: 0, doubles: 0, formers: 0 });
  const source = whole.source([1]);
  expect(communes.filter((at) => source.answer(at).cells.join() !== `${table.nameOf(at)},`)).toEqual([]);
});
