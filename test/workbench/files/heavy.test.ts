/** The formulas of a file that wait, because they would hold the page. */
import { cellsRead, Heavy } from '../../../src/workbench/files/heavy';

test.each<[formula: string, rows: number, cells: number]>([
  ['=SUM(A1:B10)', 1000, 20],
  ['=SUMPRODUCT((E2:E999999="x")*($F$2:$F$999999))', 1000, 2 * 999_998],
  ['=VLOOKUP(A2,Tarifs!$A:$B,2,FALSE)', 3000, 6000],
  ['=SUM(3:4)', 1000, 100],
  ['=A1+B2', 1000, 0],
  ['=SUM(OFFSET(A1,0,0,900000,2))', 1000, 1_800_000],
  ['=SUM(OFFSET(A1,1,MATCH("a,b",B1:B9,0),COUNTA(A:A)))', 1000, 9 + 1000 + 1000],
  ['=OFFSET(A1,ROW(),1)', 1000, 1],
  ['=SUM(INDIRECT("Liste!A1:A900000"))', 1000, 900_000],
  ['=SUM(INDIRECT("A"&B1&":A"&B2))', 1000, 1000],
  ['=SUM(SEQUENCE(1000000))', 1000, 1_000_000],
  ['="OFFSET(A1,0,0,9999)"', 1000, 0],
  ['="A1:A99999"&\'A1:A9\'!B2', 1000, 0],
])('%s, %i rows: %i cells', (formula, rows, cells) => {
  expect(cellsRead(formula, rows)).toBe(cells);
});

const waiting = (formulas: readonly string[], rows = 1000): string[] => {
  const heavy = new Heavy();
  for (const formula of formulas) heavy.note({}, formula);
  return heavy.waiting(rows).map(({ formula }) => formula);
};

test('one formula that reads more than 50,000 cells waits, the others do not', () => {
  expect(waiting(['=SUM(A1:A50000)', '=SUM(A1:A50001)', '=SUM(A1:A9)'])).toEqual(['=SUM(A1:A50001)']);
});

test('a formula that builds a long range waits too', () => {
  expect(waiting(['=SUM(OFFSET(A1,0,0,90000))', '=INDIRECT("A1")', '=OFFSET(A1,1,0)'])).toEqual([
    '=SUM(OFFSET(A1,0,0,90000))',
  ]);
});

test('beyond two million cells together, the longest wait, all those that are as long alike', () => {
  const column = Array.from({ length: 60 }, (_, row) => `=SUM(A$1:A40000)+B${row}`);
  expect(waiting(['=SUM(A1:A9)', ...column])).toEqual(column);
  expect(waiting(['=SUM(A1:A9)', ...column.slice(0, 40)])).toEqual([]);
});

test('a whole column is as long as the sheets are', () => {
  expect(waiting(['=SUM(A:B)'], 1000)).toEqual([]);
  expect(waiting(['=SUM(A:B)'], 30_000)).toEqual(['=SUM(A:B)']);
});
