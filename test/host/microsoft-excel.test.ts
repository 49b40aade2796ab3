/** That the harness judges: what Microsoft's client or Excel would refuse is refused here, each broken on purpose. */
import { ExcelHost } from '../../src/host/excel';
import { MemoryHost, put } from './memory-host';
import { START } from './conformance';
import { MicrosoftExcel } from './microsoft-excel';
import { SimulatedExcel } from './simulated-excel';
import type { CardCell } from './sheet';

function started(): MicrosoftExcel {
  const excel = new MicrosoftExcel(new MemoryHost(START));
  excel.install();
  return excel;
}

type Work = (context: Excel.RequestContext) => Promise<unknown>;

/** What a request ends with: nothing, or the code of its error. */
async function endOf(work: Work): Promise<string> {
  try {
    await Excel.run((context) => work(context));
    return '';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

test.each<[title: string, end: string, work: Work]>([
  [
    'a property read before it is loaded',
    'PropertyNotLoaded',
    (context) => Promise.resolve(context.workbook.getSelectedRange().rowIndex),
  ],
  [
    'a property loaded, and read before the synchronisation',
    'PropertyNotLoaded',
    (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('rowIndex');
      return Promise.resolve(range.rowIndex);
    },
  ],
  [
    'a wrong load string',
    'InvalidArgument',
    async (context) => {
      context.workbook.getSelectedRange().load('rowIndx');
      await context.sync();
    },
  ],
  [
    'a wrong load string of the items of a collection',
    'InvalidArgument',
    async (context) => {
      context.workbook.worksheets.load('items/titre');
      await context.sync();
    },
  ],
  [
    'a request above 5 MB',
    'RequestPayloadSizeLimitExceeded',
    async (context) => {
      const range = context.workbook.worksheets.getItem('s1').getRangeByIndexes(0, 0, 200, 1);
      range.values = Array.from({ length: 200 }, () => ['é'.repeat(32_000)]);
      await context.sync();
    },
  ],
  [
    'a sheet that is not there',
    'ItemNotFound',
    async (context) => {
      context.workbook.worksheets.getItem('nulle').load('name');
      await context.sync();
    },
  ],
  [
    'an object that this workbook has not: loudly refused',
    'InvalidArgument',
    async (context) => {
      context.workbook.names.load('items/name');
      await context.sync();
    },
  ],
  [
    'what is right',
    '',
    async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('rowIndex');
      await context.sync();
      return range.rowIndex;
    },
  ],
])('%s: %s', async (_, end, work) => {
  started();
  expect(await endOf(work)).toBe(end);
});

test('an Excel too old for a call: the client refuses it, and the host tells', async () => {
  const excel = started();
  excel.excelApi = 8;
  const host = new ExcelHost();
  // Spills came with 1.12, special cells with 1.9.
  await expect(host.spillsOf([{ sheet: 's1', row: 0, column: 0 }])).rejects.toMatchObject({
    name: 'WorkbookRefusal',
    message: expect.stringMatching(/ExcelApi 1\.12/) as unknown,
  });
  excel.excelApi = 12;
  expect(await host.spillsOf([{ sheet: 's1', row: 0, column: 0 }])).toHaveLength(1);
});

test('the requests of an annotation keep within Excel’s 5 MB', async () => {
  const excel = started();
  const host = new ExcelHost();
  const values = Array.from({ length: 20_000 }, (_, row) => [`12 rue de la République, ligne ${row}`, 'Mâcon']);
  await host.write([{ area: { sheet: 's1', row: 10, column: 0, rows: 20_000, columns: 2 }, values }]);
  const heaviest = Math.max(
    ...excel.requests.map((request) => Buffer.byteLength(JSON.stringify(JSON.stringify(request)))),
  );
  expect(heaviest).toBeGreaterThan(500_000);
  expect(heaviest).toBeLessThan(5 * 1024 * 1024);
});

describe('a card, whose value is that of an error', () => {
  const card: CardCell = { error: '#VALUE!', shown: 'Mâcon' };
  test.each<[name: string, install: (book: MemoryHost) => void]>([
    ['Microsoft’s client', (book) => new MicrosoftExcel(book).install()],
    ['the simulated Excel', (book) => new SimulatedExcel(book).install()],
  ])('is read by the name that it shows, a failed formula as it is: %s', async (_, install) => {
    const book = new MemoryHost(START);
    put(book.all[0]!, 1, 0, card);
    put(book.all[0]!, 2, 0, { error: '#VALUE!' });
    install(book);
    const area = { sheet: 's1', row: 0, column: 0, rows: 4, columns: 1 };
    const host = new ExcelHost();
    expect(await host.read(area)).toEqual([['Commune'], ['Mâcon'], ['#VALUE!'], ['Autun']]);
    expect(await host.readHeld(area)).toEqual([['Commune'], ['Mâcon'], [{ error: '#VALUE!' }], ['Autun']]);
  });
});
