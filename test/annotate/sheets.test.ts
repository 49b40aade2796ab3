/** Sheets as clerks have them: tables, filters, merged cells, whole columns, through Excel's host. */
import { Annotation, type Result } from '../../src/annotate/annotation';
import { Answers, type AnswerColumn } from '../../src/annotate/answers';
import { makePlan } from '../../src/annotate/plan';
import type { Placement } from '../../src/annotate/request';
import { readTarget, type TargetColumn } from '../../src/annotate/target';
import { ExcelHost } from '../../src/host/excel';
import type { Area, Scalar } from '../../src/host/host';
import { resolver } from '../../src/resolve/resolve';
import { SimulatedExcel } from '../host/simulated-excel';
import { MemoryHost } from '../host/memory-host';
import { HEADINGS, NO_WAITING, rowsCounted } from './tools';

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  sheet: 's1',
  row,
  column,
  rows,
  columns,
});

function excel(rows: Scalar[][]): { host: ExcelHost; book: MemoryHost; excel: SimulatedExcel } {
  const book = new MemoryHost(rows);
  const simulated = new SimulatedExcel(book);
  simulated.install();
  return { host: new ExcelHost(), book, excel: simulated };
}

async function aim(host: ExcelHost): Promise<TargetColumn> {
  return (await readTarget(host, resolver(), await host.selection()))!;
}

async function annotate(
  host: ExcelHost,
  answerColumns: readonly AnswerColumn[] = ['codeInsee', 'zone'],
  placement: Placement = 'a-cote',
): Promise<{ annotation: Annotation; result: Result }> {
  const target = await aim(host);
  const plan = await makePlan(
    host,
    target,
    {
      kind: target.kind,
      source: new Answers(resolver().table, answerColumns),
      departement: target.departement,
      placement,
    },
    [...answerColumns.map((one) => HEADINGS[one]), 'Remarque'],
  );
  const annotation = new Annotation(host, resolver(), plan, NO_WAITING);
  return { annotation, result: await annotation.run(() => undefined) };
}

const LIST: Scalar[][] = [
  ['Commune', 'Note'],
  ['Mâcon', 'a'],
  ['Tournus', 'b'],
  ['Autun', 'c'],
  ['Besanon', 'd'],
  ['Cluny', 'e'],
];

describe('tables', () => {
  const table = (rows: number, columns: number, headed = true, totals = false) => ({
    area: area(0, 0, rows, columns),
    headed,
    totals,
  });

  test('a column named as one that the table has: Excel numbers it, and the run knows it again', async () => {
    const { host, book } = excel(LIST);
    book.all[0]!.tables = [table(6, 2)];
    const before = await book.rows();
    const { annotation, result } = await annotate(host, ['commune', 'zone']);
    expect(result.stop).toBeUndefined();
    expect((await book.rows())[0]).toEqual(['Commune', 'Commune2', 'Zone', 'Remarque', 'Note']);
    expect((await book.rows())[1]).toEqual(['Mâcon', 'Mâcon', 'B', '', 'a']);
    const again = await annotate(host, ['commune', 'zone']);
    expect(again.result.account.outcomes.already).toBe(5);
    expect((await book.rows())[0]).toHaveLength(5);
    expect(await annotation.takeBack()).toEqual({ kept: 0, columnsRemoved: true });
    expect(await book.rows()).toEqual(before);
    expect(book.all[0]!.tables[0]!.area.columns).toBe(2);
  });

  test('the row of totals is not a place; a table without headings loses no row', async () => {
    const totals = excel([...LIST, ['Total', '5']]);
    totals.book.all[0]!.tables = [table(7, 2, true, true)];
    expect((await annotate(totals.host)).result.account.total).toBe(5);
    expect((await totals.book.rows())[6]).toEqual(['Total', '', '', '', '5']);
    const bare = excel(LIST.slice(1));
    bare.book.all[0]!.tables = [table(5, 2, false)];
    expect((await annotate(bare.host)).result.account).toMatchObject({ total: 5, statuses: { sure: 4 } });
  });

  test('a table that grew is completed by a second run', async () => {
    const { host, book } = excel(LIST);
    const sheet = book.all[0]!;
    sheet.tables = [table(6, 2)];
    await annotate(host, ['zone']);
    sheet.put(6, 0, 'Chalon-sur-Saône');
    sheet.tables = [table(7, 4)];
    const { result } = await annotate(host, ['zone']);
    expect(result.account.outcomes).toMatchObject({ written: 1, already: 5 });
    expect((await book.rows())[6]!.slice(0, 2)).toEqual(['Chalon-sur-Saône', 'B']);
  });
});

describe.each([false, true])('filters (a rectangle of hidden rows takes values: %p)', (hiddenTakes) => {
  test('hidden rows are annotated as the others, and nothing is shifted', async () => {
    const rows: Scalar[][] = [
      ['Commune'],
      ...Array.from({ length: 299 }, (_, at): Scalar[] => [['Mâcon', 'Tournus', 'Besanon', 'Autun', ''][at % 5]!]),
    ];
    const plain = excel(rows);
    await annotate(plain.host);
    const wanted = await plain.book.rows();
    const { host, book, excel: simulated } = excel(rows);
    simulated.hiddenTakes = hiddenTakes;
    for (let row = 1; row <= 299; row++) if (row % 7 < 4 || (row > 100 && row < 140)) book.all[0]!.hidden.add(row);
    const { annotation, result } = await annotate(host);
    expect(await book.rows()).toEqual(wanted);
    expect(result.account.outcomes.refused).toBe(0);
    await annotation.takeBack();
    expect(await book.rows()).toEqual(rows);
  });
});

describe('merged cells', () => {
  test('a title merged across the sheet is widened, then narrowed again by the undo', async () => {
    const { host, book } = excel([['Liste des dossiers', ''], ...LIST]);
    const sheet = book.all[0]!;
    sheet.merges = [area(0, 0, 1, 2)];
    book.select(area(1, 0, 6, 1));
    const { annotation, result } = await annotate(host);
    expect(result.account).toMatchObject({ total: 5, outcomes: { refused: 0 } });
    expect(sheet.merges).toEqual([area(0, 0, 1, 5)]);
    await annotation.takeBack();
    expect(sheet.merges).toEqual([area(0, 0, 1, 2)]);
    expect(await book.rows()).toEqual([['Liste des dossiers', ''], ...LIST]);
  });

  test('rows merged across the new columns are told, and stay as they were', async () => {
    const { host, book } = excel(LIST);
    book.all[0]!.put(3, 1, '');
    book.all[0]!.merges = [area(3, 0, 1, 2)];
    const { result } = await annotate(host);
    expect(result.account.outcomes).toMatchObject({ written: 4, refused: 1 });
    expect(rowsCounted(result.account)).toBe(5);
    expect((await book.rows())[3]).toEqual(['Autun', '', '', '', '']);
  });

  test('cells merged downwards: the first row answers, the others are blank', async () => {
    const { host, book } = excel(LIST);
    const sheet = book.all[0]!;
    sheet.put(2, 0, '');
    sheet.merges = [area(1, 0, 2, 1)];
    const { result } = await annotate(host, ['codeInsee']);
    expect((await book.rows()).map((row) => row[1])).toEqual(['Code INSEE', '71270', '', '71014', '', '71137']);
    expect(result.account.statuses.blank).toBe(1);
  });

  test('headings that merged cells would swallow: refused, and the sheet is as before', async () => {
    const { host, book } = excel(LIST);
    book.all[0]!.merges = [area(0, 0, 1, 2)];
    const before = await book.rows();
    const { annotation, result } = await annotate(host);
    expect(result.stop).toMatchObject({ kind: 'merged' });
    expect(result.account.remaining).toBe(5);
    expect(await book.rows()).toEqual(before);
    expect(annotation.journal.isEmpty).toBe(true);
    const end = await annotate(host, ['zone'], 'a-la-fin');
    expect(end.result.stop).toBeUndefined();
  });
});

test('a whole column of a nearly blank sheet reads no more than what is filled', async () => {
  const { host, book, excel: simulated } = excel(LIST);
  book.select(area(0, 0, 1_048_576, 1));
  const target = await aim(host);
  expect(target.cells).toEqual(area(1, 0, 5, 1));
  expect(simulated.requests).toBeLessThan(10);
  expect((await annotate(host)).result.account.total).toBe(5);
});

test('texts so long that a block weighs more than Excel carries are read by fewer rows', async () => {
  const long = 'quai Lamartine '.repeat(2_000);
  const rows: Scalar[][] = [
    ['Adresse'],
    ...Array.from({ length: 60 }, (_, at): Scalar[] => [`${long}${at}, 71000 Mâcon`]),
  ];
  const { host, book, excel: simulated } = excel(rows);
  // A fifth of what the web carries, for as many fewer rows.
  simulated.limit = 1024 * 1024;
  const { result } = await annotate(host, ['codeInsee']);
  expect(result.stop).toBeUndefined();
  expect(rowsCounted(result.account)).toBe(60);
  expect((await book.rows()).slice(1).filter((row) => row[1] === '71270')).toHaveLength(result.account.statuses.sure);
}, 60_000);

test('a column already headed alike but filled by someone else is left alone', async () => {
  const { host, book } = excel([
    ['Commune', 'Zone', 'Remarque'],
    ['Mâcon', 'rurale', 'vu'],
    ['Tournus', 'urbaine', ''],
  ]);
  const { result } = await annotate(host, ['zone']);
  expect(result.account.outcomes.left).toBe(2);
  expect(await book.rows()).toEqual([
    ['Commune', 'Zone', 'Remarque'],
    ['Mâcon', 'rurale', 'vu'],
    ['Tournus', 'urbaine', ''],
  ]);
});

test('a formula that shows nothing, in columns of an earlier run, is not a blank cell', async () => {
  const { host, book } = excel(LIST);
  await annotate(host, ['zone']);
  const sheet = book.all[0]!;
  sheet.put(1, 1, '');
  sheet.calculateFormula = (formula) => (formula === '=IF(TRUE,"","x")' ? [['']] : undefined);
  sheet.putFormula(1, 1, '=IF(TRUE,"","x")');
  sheet.calculate();
  const { result } = await annotate(host, ['zone']);
  expect(result.account.outcomes.left).toBe(1);
  expect(sheet.formulas.get('1:1')).toBe('=IF(TRUE,"","x")');
});
