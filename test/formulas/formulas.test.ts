/** Formulas placed, taken back, frozen, repaired: in the workbook in memory and through Excel's host. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Answers, type AnswerColumn } from '../../src/annotate/answers';
import { MOST_FORMULA_CELLS, planFormulas, writeFormulas } from '../../src/annotate/by-formula';
import type { Placement } from '../../src/annotate/request';
import { readTarget } from '../../src/annotate/target';
import { findToFreeze } from '../../src/formulas/freeze';
import { isOurFormula, renameCalls } from '../../src/formulas/ours';
import { findToRepair } from '../../src/formulas/repair';
import { FUNCTION_NAMES } from '../../src/functions/names.mjs';
import { ExcelHost } from '../../src/host/excel';
import { WorkbookRefusal, type Area, type Scalar, type WorkbookHost } from '../../src/host/host';
import { resolver } from '../../src/resolve/resolve';
import { HEADINGS } from '../annotate/tools';
import { SimulatedExcel } from '../host/simulated-excel';
import type { Sheet } from '../host/sheet';
import { MemoryHost } from '../host/memory-host';
import { computeWith } from './compute';

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  sheet: 's1',
  row,
  column,
  rows,
  columns,
});
const LIST: Scalar[][] = [
  ['Commune', 'Note'],
  ['Mâcon', 'a'],
  ['Besanon', 'b'],
  ['', 'c'],
  ['Autun', 'd'],
];
const bare = (name: string): boolean => !name.toUpperCase().startsWith('RESSORT.') && !name.startsWith('_');

interface Made {
  readonly host: WorkbookHost;
  readonly book: MemoryHost;
  readonly sheet: Sheet;
}

function make(kind: string, rows: Scalar[][] = LIST): Made {
  const book = new MemoryHost(rows);
  book.calculateFormula(computeWith(bare));
  if (kind === 'memory') return { host: book, book, sheet: book.all[0]! };
  new SimulatedExcel(book).install();
  return { host: new ExcelHost(), book, sheet: book.all[0]! };
}

async function place(
  { host }: Made,
  answerColumns: readonly AnswerColumn[] = ['zone', 'codeInsee'],
  placement: Placement = 'a-cote',
) {
  const target = (await readTarget(host, resolver(), await host.selection()))!;
  const { kind, departement } = target;
  const request = { kind, departement, placement, source: new Answers(resolver().table, answerColumns) };
  const headings = answerColumns.map((one) => HEADINGS[one]);
  const plan = await planFormulas(host, target, request, headings);
  return writeFormulas(host, plan, answerColumns, (functionName, args) => `=${functionName}(${args.join(',')})`);
}

test('the functions known are those shipped', () => {
  const shipped = JSON.parse(readFileSync(path.resolve(__dirname, '..', '..', 'dist', 'functions.json'), 'utf8')) as {
    functions: { name: string }[];
  };
  expect([...FUNCTION_NAMES].sort()).toEqual(shipped.functions.map(({ name }) => name).sort());
});

test.each([
  ['=ZONE(A2)', true],
  ['=RESSORT.ZONE(A2)', true],
  ['=IFERROR(BUREAU(A2),"")', true],
  ['=COMMUNE.INSEE(A2)', true],
  ['=COMMUNES("ZONE","A")', true],
  ['=@ZONE(A2)', true],
  ['=_xldudf_ZONE(A2)', true],
  ['=_xldudf_RESSORT_COMMUNE_INSEE(A2)', true],
  ['=MAZONE(A2)', false],
  ['=ZONE', false],
  ['=SUM(A1:A2)', false],
  ['', false],
  ['=AUTRE.ZONE(A2)', false],
  ['="ZONE("&A1', false],
  ["='ZONE('!A1", false],
])('%s is ours: %s', (formula, ours) => {
  expect(isOurFormula(formula)).toBe(ours);
});

test.each([
  ['=_xldudf_ZONE(A2)', false, '=ZONE(A2)'],
  ['=_xldudf_RESSORT_COMMUNE_INSEE(A2)', false, '=COMMUNE.INSEE(A2)'],
  ['=RESSORT.ZONE(A2)', false, '=ZONE(A2)'],
  ['=zone(A2)', true, '=RESSORT.ZONE(A2)'],
  ['=IF(ZONE(A2)="ZONE(A)",COUR(A2),SUM(B1))', true, '=IF(RESSORT.ZONE(A2)="ZONE(A)",RESSORT.COUR(A2),SUM(B1))'],
])('%s, with the prefix %p, is %s', (formula, prefixed, wanted) => {
  expect(renameCalls(formula, prefixed)).toBe(wanted);
});

describe.each(['memory', 'Excel'])('%s', (kind) => {
  test('one formula a column, which spills; all is taken back', async () => {
    const made = make(kind);
    const placed = await place(made);
    expect(placed).toMatchObject({ columns: 2, formulas: 2, left: 0 });
    expect([...made.sheet.formulas]).toEqual([
      ['1:1', '=ZONE(A2:A5)'],
      ['1:2', '=COMMUNE.INSEE(A2:A5)'],
    ]);
    expect(await made.book.rows()).toEqual([
      ['Commune', 'Zone', 'Code INSEE', 'Note'],
      ['Mâcon', 'B', '71270', 'a'],
      ['Besanon', '#N/A', '#N/A', 'b'],
      ['', '', '', 'c'],
      ['Autun', 'B', '71014', 'd'],
    ]);
    expect(await placed.takeBack()).toBe(0);
    expect(await made.book.rows()).toEqual(LIST);
    expect(made.sheet.formulas.size).toBe(0);
  });

  test('in a table, where nothing spills, one formula a cell', async () => {
    const made = make(kind);
    made.sheet.tables = [{ area: area(0, 0, 5, 2), headed: true, totals: false }];
    if (kind === 'memory') made.book.select(area(0, 0), { area: area(0, 0, 5, 2), headed: true });
    const placed = await place(made, ['commune', 'zone']);
    expect(placed.formulas).toBe(8);
    expect(made.sheet.formulas.get('4:2')).toBe('=ZONE(A5)');
    expect((await made.book.rows())[0]).toEqual(['Commune', 'Commune2', 'Zone', 'Note']);
    expect((await made.book.rows()).map((row) => row[2])).toEqual(['Zone', 'B', '#N/A', '', 'B']);
    expect(await placed.takeBack()).toBe(0);
    expect(await made.book.rows()).toEqual(LIST);
  });

  test('hidden rows of a table get their own formula', async () => {
    const made = make(kind);
    made.sheet.tables = [{ area: area(0, 0, 5, 2), headed: true, totals: false }];
    made.sheet.hidden.add(2).add(3);
    if (kind === 'memory') made.book.select(area(0, 0), { area: area(0, 0, 5, 2), headed: true });
    await place(made, ['zone']);
    expect([1, 2, 3, 4].map((row) => made.sheet.formulas.get(`${row}:1`))).toEqual([
      '=ZONE(A2)',
      '=ZONE(A3)',
      '=ZONE(A4)',
      '=ZONE(A5)',
    ]);
  });

  test('a second time: the same columns, extended to what the column has become; what someone put there is left', async () => {
    const made = make(kind);
    await place(made, ['zone', 'codeInsee']);
    made.sheet.put(5, 0, 'Tournus');
    made.sheet.calculate();
    const placed = await place(made, ['zone', 'codeInsee']);
    expect(placed).toMatchObject({ formulas: 2, left: 0 });
    expect((await made.book.rows())[5]).toEqual(['Tournus', 'base', '71543', '']);
    expect((await made.book.rows())[0]).toHaveLength(4);
  });

  test('a column of someone else under the same heading is not taken for ours', async () => {
    const made = make(kind, [
      ['Commune', 'Zone'],
      ['Mâcon', 'rurale'],
    ]);
    await place(made, ['zone']);
    expect(await made.book.rows()).toEqual([
      ['Commune', 'Zone', 'Zone'],
      ['Mâcon', 'B', 'rurale'],
    ]);
  });

  test('taking back leaves a formula changed since, and its column', async () => {
    const made = make(kind);
    const placed = await place(made, ['zone', 'codeInsee']);
    made.sheet.putFormula(1, 1, '=BUREAU(A2)');
    expect(await placed.takeBack()).toBe(1);
    expect([...made.sheet.formulas]).toEqual([['1:1', '=BUREAU(A2)']]);
    expect((await made.book.rows())[1]!.at(-1)).toBe('a');
  });

  test('freezes a spilled answer whole, errors as errors, and nothing that is not selected', async () => {
    const made = make(kind);
    await place(made);
    made.sheet.put(1, 5, 'x');
    const before = await made.book.rows();
    made.book.select(area(1, 1));
    const freeze = await findToFreeze(made.host);
    expect(freeze).toMatchObject({ formulas: 1, cells: 4, unanswered: 0 });
    expect(await freeze.freeze()).toBe(0);
    expect(await made.book.rows()).toEqual(before);
    expect([...made.sheet.formulas.keys()]).toEqual(['1:2']);
    expect(made.sheet.get(2, 1)).toEqual({ error: '#N/A' });
    expect(await freeze.undo()).toBe(1);
    expect(await made.book.rows()).toEqual(before);
    expect(made.sheet.formulas.get('1:1')).toBe('=ZONE(A2:A5)');
  });

  test('freezes many formulas, one a cell; undoes all but what changed since', async () => {
    const made = make(kind, [
      ['Commune'],
      ...Array.from({ length: 2_500 }, (_, at): Scalar[] => [['Mâcon', 'Besanon', 'Autun'][at % 3]!]),
    ]);
    for (let row = 1; row <= 2_500; row++) made.sheet.putFormula(row, 1, `=ZONE(A${row + 1})`);
    made.sheet.calculate();
    const before = await made.book.rows();
    made.book.select(area(0, 0, 1_048_576, 16_384));
    const freeze = await findToFreeze(made.host);
    expect(freeze).toMatchObject({ formulas: 2_500, cells: 2_500 });
    made.book.calls.write = made.book.calls.read = 0;
    expect(await freeze.freeze()).toBe(0);
    expect(await made.book.rows()).toEqual(before);
    expect(made.sheet.formulas.size).toBe(0);
    made.sheet.put(1, 1, 'A');
    made.sheet.putFormula(2, 1, '=1+1');
    expect(await freeze.undo()).toBe(2_498);
    expect(made.sheet.formulas.get('2:1')).toBe('=1+1');
    expect(made.sheet.get(1, 1)).toBe('A');
  });

  test('a formula that has not answered stays a formula', async () => {
    const made = make(kind);
    made.sheet.putFormula(1, 3, '=_xldudf_ZONE(A2)');
    made.sheet.putFormula(1, 4, '=ZONE(A2:A3)');
    made.sheet.put(2, 4, 'pris');
    made.sheet.calculate();
    made.book.select(area(0, 0, 9, 9));
    expect(await findToFreeze(made.host)).toMatchObject({ formulas: 0, unanswered: 2 });
  });

  test('repairs what shows #NAME?, under the names that this Excel knows, and takes it back', async () => {
    const made = make(kind);
    const lost: [number, string][] = [
      [2, '=_xldudf_ZONE(A2:A5)'],
      [3, '=RESSORT.ZONE(A2)'],
      [4, '=INCONNUE(A2)'],
      [5, '=ZONE(A2)'],
    ];
    for (const [column, formula] of lost) made.sheet.putFormula(1, column, formula);
    made.sheet.calculate();
    const repair = await findToRepair(made.host, false);
    expect(repair.formulas).toBe(2);
    expect(await repair.repair()).toBe(0);
    expect([...made.sheet.formulas]).toEqual(
      expect.arrayContaining([
        ['1:2', '=ZONE(A2:A5)'],
        ['1:3', '=ZONE(A2)'],
        ['1:4', '=INCONNUE(A2)'],
        ['1:5', '=ZONE(A2)'],
      ]),
    );
    expect((await made.book.rows()).map((row) => row[2] ?? '')).toEqual(['', 'B', '#N/A', '', 'B']);
    expect(await repair.undo()).toBe(2);
    expect(made.sheet.formulas.get('1:2')).toBe('=_xldudf_ZONE(A2:A5)');
  });

  test('says how many still show #NAME? once rewritten', async () => {
    const made = make(kind);
    made.sheet.putFormula(1, 2, '=_xldudf_ZONE(A2)');
    made.sheet.calculate();
    expect(await (await findToRepair(made.host, true)).repair()).toBe(1);
    expect(made.sheet.formulas.get('1:2')).toBe('=RESSORT.ZONE(A2)');
  });
});

test('a text that begins with = is no formula, for Excel’s host too', async () => {
  const made = make('Excel');
  await made.host.write([{ area: area(1, 4), values: [['=ZONE(A2)']] }]);
  made.book.select(area(0, 0, 9, 9));
  expect(await findToFreeze(made.host)).toMatchObject({ formulas: 0, unanswered: 0 });
});

test.each(['formulas', 'insert', 'write', 'format'] as const)(
  'formulas refused at %s: the sheet is as it was',
  async (operation) => {
    const made = make('memory');
    made.book.fault = (now) => {
      if (now !== operation) return;
      made.book.fault = () => undefined;
      throw new WorkbookRefusal('busy');
    };
    await expect(place(made)).rejects.toMatchObject({ kind: 'busy' });
    expect(await made.book.rows()).toEqual(LIST);
    expect(made.sheet.formulas.size).toBe(0);
  },
);

test('freezing refused half-way: the formulas are there, with their answers', async () => {
  const made = make('memory');
  await place(made, ['zone']);
  const before = await made.book.rows();
  made.book.select(area(1, 1));
  const freeze = await findToFreeze(made.host);
  made.book.fault = (now, count) => {
    if (
      now === 'write' &&
      count === made.book.calls.write &&
      made.sheet.get(2, 1) !== '' &&
      made.sheet.formulas.has('1:1') &&
      made.sheet.columns.get(1)?.[2] !== undefined
    ) {
      made.book.fault = () => undefined;
      throw new WorkbookRefusal('busy');
    }
  };
  await expect(freeze.freeze()).rejects.toMatchObject({ kind: 'busy' });
  expect(await made.book.rows()).toEqual(before);
  expect(made.sheet.formulas.get('1:1')).toBe('=ZONE(A2:A5)');
});

test('too many formulas for Excel are refused before anything is written', async () => {
  const made = make('memory', [
    ['Commune'],
    ...Array.from({ length: MOST_FORMULA_CELLS / 2 + 1 }, (): Scalar[] => ['Mâcon']),
  ]);
  made.book.select(area(0, 0), { area: area(0, 0, MOST_FORMULA_CELLS / 2 + 2, 1), headed: true });
  await expect(place(made)).rejects.toMatchObject({ kind: 'too-large' });
  expect(made.book.calls.insert + made.book.calls.write).toBe(0);
});
