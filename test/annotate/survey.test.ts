/** Which column settles the doubts, and which one holds communes, wherever they stand. */
import { readTarget } from '../../src/annotate/target';
import { Survey } from '../../src/annotate/survey';
import { resolver } from '../../src/resolve/resolve';
import { MemoryHost } from '../host/memory-host';
import type { Scalar } from '../../src/host/host';
import { NO_WAITING } from './tools';

async function survey(rows: readonly (readonly Scalar[])[], column: number): Promise<Survey> {
  const host = new MemoryHost(rows.map((row) => [...row]));
  host.select({ sheet: 's1', row: 1, column, rows: 1, columns: 1 });
  const target = (await readTarget(host, resolver(), await host.selection(), NO_WAITING))!;
  return Survey.read(host, resolver(), target, target.kind, NO_WAITING);
}

const HOSPITALS: readonly (readonly Scalar[])[] = [
  ['finess', 'dep', 'raison sociale', 'lits', 'commune'],
  ['930000', '93', 'CH DELAFONTAINE', 71000, 'SAINT DENIS'],
  ['974000', '974', 'CHU NORD', 350, 'SAINT DENIS'],
  ['710000', '71', 'CH', 420, 'MACON'],
  ['930001', '93', 'CLINIQUE', 20, 'SAINT DENIS'],
  ['710001', '71', 'CH', 120, 'CLUNY'],
];

test('the column of départements is found four columns away, with what it settles', async () => {
  const found = await survey(HOSPITALS, 4);
  expect(found.settler).toMatchObject({ column: 1, heading: 'dep', settles: 3 });
  expect([found.rate(-1), found.rate(1)]).toEqual([
    { filled: 5, sure: 2, doubtful: 3, unknown: 0 },
    { filled: 5, sure: 5, doubtful: 0, unknown: 0 },
  ]);
  expect(found.columns.map(({ column }) => column)).toEqual([0, 1, 2, 3]);
});

test('a column of post codes settles too; one of beds, or of the wrong départements, never', async () => {
  const postCodes = HOSPITALS.map((row, at) => [
    ...row,
    at === 0 ? 'cp' : ['93200', '97400', '71000', '93200', '71250'][at - 1]!,
  ]);
  const [title, ...rows] = postCodes.map((row) => row.filter((_, column) => column !== 1));
  expect((await survey([title!, ...rows], 3)).settler).toMatchObject({ heading: 'cp', settles: 3 });
  const wrong = HOSPITALS.map((row, at) => [row[4]!, at === 0 ? 'dep' : '29']);
  expect((await survey(wrong, 0)).settler).toBeUndefined();
});

test('a column without communes: the one that has them is told', async () => {
  const found = await survey(HOSPITALS, 2);
  expect(found.better).toMatchObject({ column: 4, heading: 'commune', filled: 5, communes: 5 });
  expect(found.own.communes).toBeLessThan(found.own.filled / 2);
  expect((await survey(HOSPITALS.slice(0, 4), 4)).better).toBeUndefined();
});

test('a column of communes needs no other', async () => {
  const rows = [
    ['ville', 'note'],
    ['Mâcon', 'Cluny'],
    ['Dijon', 'Tournus'],
    ['Beaune', ''],
  ];
  expect((await survey(rows, 0)).better).toBeUndefined();
});

test('a long column is tried from its first row to its last', async () => {
  const rows: Scalar[][] = [['ville', 'dep']];
  for (let at = 0; at < 2000; at++) rows.push(at < 1900 ? ['Mâcon', '71'] : ['Saint-Denis', '93']);
  const found = await survey(rows, 0);
  expect(found.rate(-1)).toEqual({ filled: 400, sure: 300, doubtful: 100, unknown: 0 });
  expect(found.settler).toMatchObject({ column: 1, settles: 100 });
});

test('rows of each sort are shown, from the first to the last, whatever stands at the top', async () => {
  const rows: Scalar[][] = [['ville']];
  for (let at = 0; at < 2000; at++) rows.push([at < 1990 ? 'Mâcon' : at < 1999 ? 'Saint-Denis' : 'Xyzzy']);
  const found = await survey(rows, 0);
  expect(found.preview(-1).map(({ row, decision }) => [row, decision.status])).toEqual([
    [1, 'sure'],
    [729, 'sure'],
    [1990, 'sure'],
    [1991, 'homonym'],
    [1995, 'homonym'],
    [1999, 'homonym'],
    [2000, 'unknown'],
  ]);
});

test('in a list with headings, each row is tried under its own', async () => {
  const found = await survey(
    [['# 93: Seine-Saint-Denis'], ['FR- Saint-denis'], ['# 974: La Réunion'], ['FR- Saint-denis'], ['FR- Cluny']],
    0,
  );
  expect(found.rate(-1)).toEqual({ filled: 3, sure: 2, doubtful: 1, unknown: 0 });
  const shown = found
    .preview(-1)
    .map(({ decision: { resolution, status } }) => (resolution ? resolver().table.codeOf(resolution.place) : status));
  expect(shown).toEqual(['93066', '97411', 'contradiction']);
});
