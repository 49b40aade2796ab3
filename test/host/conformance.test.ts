/** The table of conformance on the workbook in memory and on Excel's host; then what is Excel's alone. */
import { ExcelHost } from '../../src/host/excel';
import type { Area } from '../../src/host/host';
import { readInBlocks, writeInBlocks } from '../../src/host/blocks';
import { freeSheetName } from '../../src/host/sheet-name';
import { conformanceCases, LONGEST, START } from './conformance';
import { SimulatedExcel, WEB_LIMIT } from './simulated-excel';
import { MemoryHost } from './memory-host';
import { MicrosoftExcel } from './microsoft-excel';
import { testBook } from './test-book';

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  sheet: 's1',
  row,
  column,
  rows,
  columns,
});

function excel(): { excel: SimulatedExcel; host: ExcelHost; book: MemoryHost } {
  const book = new MemoryHost(START, []);
  const simulated = new SimulatedExcel(book);
  simulated.install();
  return { excel: simulated, host: new ExcelHost(), book };
}

describe('memory', () => {
  conformanceCases((name, check) =>
    test(name, async () => {
      const book = new MemoryHost(START, []);
      await check(testBook(book, book));
    }),
  );
});

describe.each([false, true])(
  'Excel, through Microsoft’s own client (a rectangle of hidden rows takes values: %p)',
  (hiddenTakes) => {
    conformanceCases((name, check) =>
      test(name, async () => {
        const book = new MemoryHost(START, []);
        const excel = new MicrosoftExcel(book);
        excel.hiddenTakes = hiddenTakes;
        excel.install();
        await check(testBook(book, new ExcelHost()));
      }),
    );
  },
);

describe.each([false, true])('Excel (a rectangle of hidden rows takes values: %p)', (hiddenTakes) => {
  conformanceCases((name, check) =>
    test(name, async () => {
      const made = excel();
      made.excel.hiddenTakes = hiddenTakes;
      await check(testBook(made.book, made.host));
    }),
  );
});

test('what Excel does of a filtered rectangle, if it is let: the reason why rows are written by runs', async () => {
  const { book } = excel();
  const { Excel: excelApi } = globalThis as unknown as {
    Excel: {
      run(
        work: (context: {
          workbook: {
            worksheets: { getItem(id: string): { getRangeByIndexes(...at: number[]): { values: string[][] } } };
          };
          sync(): Promise<void>;
        }) => Promise<void>,
      ): Promise<void>;
    };
  };
  book.all[0]!.hidden.add(9);
  await excelApi.run(async (context) => {
    context.workbook.worksheets.getItem('s1').getRangeByIndexes(8, 0, 3, 1).values = [['un'], ['deux'], ['trois']];
    await context.sync();
  });
  expect(await book.read(area(8, 0, 3, 1))).toEqual([['un'], [''], ['deux']]);
});

test.each([
  ['ItemNotFound', 'gone'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['OperationCellsExceedLimit', 'too-large'],
  ['InvalidOperationInCellEditMode', 'busy'],
  ['InsertDeleteConflict', 'blocked'],
  ['FilteredRangeConflict', 'blocked'],
  ['MergedRangeConflict', 'merged'],
  ['AccessDenied', 'read-only'],
  ['GeneralException', 'refused'],
])('Excel’s %s is a refusal: %s', async (code, kind) => {
  const { excel: simulated, host } = excel();
  simulated.fails = code;
  await expect(host.read(area(0, 0))).rejects.toMatchObject({ name: 'WorkbookRefusal', kind });
});

test.each(['AccessDenied', 'GeneralException', 'InsertDeleteConflict'])(
  'a protected sheet is told as such when Excel only says %s',
  async (code) => {
    const { excel: simulated, host, book } = excel();
    book.all[0]!.protected = true;
    simulated.fails = code;
    await expect(host.setWidths('s1', 0, [10])).rejects.toMatchObject({ kind: 'protected' });
  },
);

test('a new sheet refused: the workbook is read-only or its structure is protected', async () => {
  const { excel: simulated, host } = excel();
  simulated.fails = 'AccessDenied';
  await expect(host.addSheet('Liste')).rejects.toMatchObject({ kind: 'read-only' });
});

test('several ranges selected at once: the active cell stands for them', async () => {
  const { excel: simulated, host, book } = excel();
  simulated.several = true;
  book.select(area(1, 0, 2, 1));
  expect((await host.selection()).area).toEqual(area(1, 0));
});

test('two tables in the selected column: none stands for it', async () => {
  const { host, book } = excel();
  book.all[0]!.tables = [
    { area: area(0, 0, 2, 2), headed: true, totals: false },
    { area: area(2, 0, 2, 2), headed: true, totals: false },
  ];
  book.select(area(0, 0, 1_048_576, 1));
  expect((await host.selection()).table).toBeUndefined();
});

test('a renamed sheet is the same sheet', async () => {
  const { host, book } = excel();
  book.all[0]!.name = 'Communes 2026';
  expect(await host.read(area(1, 0))).toEqual([['Mâcon']]);
  expect((await host.selection()).sheetName).toBe('Communes 2026');
});

test('null cells that Excel answers once are asked again; those it insists on are blank', async () => {
  const { excel: simulated, host } = excel();
  let sick = 1;
  simulated.answer = (values) => (sick-- > 0 ? values.map((row) => row.map(() => null)) : values);
  expect(await host.read(area(1, 0, 1, 2))).toEqual([['Mâcon', 1]]);
  sick = Infinity;
  expect(await host.read(area(1, 0, 1, 2))).toEqual([['', '']]);
  simulated.answer = (values) => values.slice(1);
  await expect(host.read(area(1, 0, 3, 2))).rejects.toMatchObject({ kind: 'refused' });
});

test.each(LONGEST)('the longest cells, of %s: no request and no answer reaches 5 MB', async (_, longest) => {
  const { excel: simulated, host } = excel();
  simulated.limit = WEB_LIMIT;
  const values = Array.from({ length: 300 }, (_, row) => [longest, row]);
  const all = area(0, 0, 300, 2);
  expect(await writeInBlocks(host, [{ area: all, values }])).toEqual([]);
  expect(await readInBlocks(host, all)).toEqual(values);
  expect(simulated.heaviest).toBeLessThan(WEB_LIMIT);
});

test('short cells go by blocks: few requests, none larger than 20,000 cells', async () => {
  const { excel: simulated, host } = excel();
  const values = Array.from({ length: 30_000 }, (_, row) => [`ligne ${row}`, row]);
  await writeInBlocks(host, [{ area: area(10, 0, 30_000, 2), values }]);
  expect(simulated.largest).toBeLessThanOrEqual(20_000);
  expect(simulated.requests).toBeLessThanOrEqual(2 * 4);
});

test.each([
  ['Bureau: Tours/2', [], 'Bureau Tours 2'],
  ['', [], 'Ressort'],
  ["'x'", [], 'x'],
  ['Liste', ['liste', 'LISTE (2)'], 'Liste (3)'],
  ['Un nom bien trop long pour un onglet d’Excel', [], 'Un nom bien trop long pour un o'],
])('sheet « %s » beside %p is named « %s »', (name, taken, free) => {
  expect(freeSheetName(name, taken)).toBe(free);
  expect(free.length).toBeLessThanOrEqual(31);
});

test('a list and its bars are what Excel is asked for', async () => {
  const book = new MemoryHost(START);
  new SimulatedExcel(book).install();
  const host = new ExcelHost();
  const area = { sheet: 's1', row: 0, column: 0, rows: 4, columns: 2 };
  await host.setList(area);
  expect(await host.addChart(area, 'Zones', { sheet: 's1', row: 1, column: 4 })).toBe(true);
  const [sheet] = book.all;
  expect(sheet!.list).toEqual(area);
  expect(sheet!.charts).toEqual([{ area, title: 'Zones', at: { sheet: 's1', row: 1, column: 4 } }]);
});
