/** An address that stands in several columns: read as one text, answered behind the last of them. */
import { compareKept } from '../../src/annotate/compare';
import { keepAnnotation, keptAnnotations } from '../../src/annotate/kept-annotations';
import { Survey } from '../../src/annotate/survey';
import { tally } from '../../src/annotate/tally';
import { readTarget } from '../../src/annotate/target';
import type { Area, Scalar } from '../../src/host/host';
import { resolver } from '../../src/resolve/resolve';
import { MemoryHost } from '../host/memory-host';
import { annotate, NO_WAITING, planFor } from './tools';

const ROWS: Scalar[][] = [
  ['N°', 'Voie', 'Code postal', 'Ville', 'Note'],
  [12, 'rue Carnot', 71000, 'MACON', 'a'],
  ['', 'place de la Mairie', '93200', 'ST DENIS', 'b'],
  ['3 bis', 'rue Victor Hugo', '', 'CLUNY', 'c'],
  ['', '', '', '', 'd'],
  [4, 'rue Foch', '71000', 'DIJON', 'e'],
];

const selected = (columns: number): Area => ({ sheet: 's1', row: 0, column: 0, rows: 6, columns });

function book(columns: number): MemoryHost {
  const host = new MemoryHost(ROWS);
  host.select(selected(columns));
  return host;
}

test('several columns selected are read together where that makes more rows certain', async () => {
  const host = book(4);
  expect(await readTarget(host, resolver(), await host.selection())).toMatchObject({
    across: 4,
    selected: 4,
    kind: 'adresses',
    cells: { column: 0, columns: 1, row: 1, rows: 5 },
  });
});

test.each([
  ['one column', 1, 1, 1],
  ['too many to be an address', 7, 1, 1],
])('%s: read alone', async (_, columns, across, offered) => {
  const wide = new MemoryHost(ROWS.map((row) => [...row, ...row]));
  wide.select(selected(columns));
  expect(await readTarget(wide, resolver(), await wide.selection())).toMatchObject({ across, selected: offered });
});

test('columns that together are no surer than the first are read alone, and offered', async () => {
  const host = new MemoryHost([
    ['Ville', 'Note'],
    ['Mâcon', 'Dijon'],
    ['Cluny', 'x'],
  ]);
  host.select({ sheet: 's1', row: 0, column: 0, rows: 3, columns: 2 });
  expect(await readTarget(host, resolver(), await host.selection())).toMatchObject({ across: 1, selected: 2 });
});

test.each([
  ['its title', ['Code INSEE', 'CP', 'Ville']],
  ['its cells', ['Colonne 1', 'Colonne 2', 'Colonne 3']],
])('a column of codes INSEE, by %s, must not be contradicted by the town', async (_, titles) => {
  const host = new MemoryHost([
    titles,
    [71270, 71000, 'Mâcon'],
    [1004, 1500, 'AMBERIEU'],
    [33055, 33390, 'Blaye'],
    ['', 21000, 'Dijon'],
    ['33063', 33000, 'Bordeaux'],
  ]);
  host.select({ sheet: 's1', row: 0, column: 0, rows: 6, columns: 3 });
  const target = await readTarget(host, resolver(), await host.selection());
  expect(target).toMatchObject({ across: 3, parts: ['insee', 'post-code', 'words'] });
  await annotate(host);
  const written = await host.read({ sheet: 's1', row: 1, column: 3, rows: 4, columns: 2 });
  expect(written).toEqual([
    ['71270', 'B'],
    ['01004', 'B'],
    ['', ''],
    ['21231', 'A'],
  ]);
});

test('the answers stand behind the last column, the note moved; what contradicts says so', async () => {
  const host = book(4);
  const { result } = await annotate(host);
  expect(result.stop).toBeUndefined();
  expect(await host.read({ sheet: 's1', row: 0, column: 4, rows: 6, columns: 4 })).toEqual([
    ['Code INSEE', 'Zone', 'Remarque', 'Note'],
    ['71270', 'B', '', 'a'],
    ['93066', 'A', '', 'b'],
    ['71137', 'base', '', 'c'],
    ['', '', '', 'd'],
    ['', '', expect.stringMatching(/71000.*DIJON|DIJON.*71000/) as unknown, 'e'],
  ]);
});

test('a second run completes the same columns', async () => {
  const host = book(4);
  await annotate(host);
  host.select(selected(4));
  const plan = await planFor(host);
  expect(plan).toMatchObject({ completes: true, firstColumn: 4 });
});

test('the preview, the count and the comparison read the same texts', async () => {
  const host = book(4);
  const target = (await readTarget(host, resolver(), await host.selection()))!;
  const survey = await Survey.read(host, resolver(), target, 'adresses', NO_WAITING);
  expect(survey.rate(-1)).toMatchObject({ sure: 3, filled: 4 });
  expect(survey.columns.map(({ column }) => column)).toEqual([4]);
  const plan = await planFor(host);
  expect(await tally(host, resolver(), plan, NO_WAITING)).toMatchObject({ sure: 3, blank: 1 });
  const { annotation } = await annotate(host);
  await keepAnnotation(annotation, 'table');
  const [kept] = await keptAnnotations(host);
  expect(kept).toMatchObject({ column: 0, across: 4 });
  expect(await compareKept(host, resolver(), kept!, NO_WAITING)).toEqual([]);
});
