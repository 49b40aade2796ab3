/** That the harness judges: what Microsoft's client or Excel would refuse is refused here, each broken on purpose. */
import { readInBlocks, writeInBlocks } from '../../src/host/blocks';
import { ExcelHost } from '../../src/host/excel';
import type { Area } from '../../src/host/host';
import { missingRequirements, REQUIREMENTS } from '../../src/host/requirements';
import { MemoryHost, put } from './memory-host';
import { LONGEST, START } from './conformance';
import { weightOf, type Requirements } from './microsoft-client';
import { MicrosoftExcel, OLDEST } from './microsoft-excel';
import type { CardCell } from './sheet';
import { SimulatedExcel, WEB_LIMIT } from './simulated-excel';

interface Started {
  readonly excel: MicrosoftExcel;
  readonly book: MemoryHost;
  readonly host: ExcelHost;
  readonly requirements: Requirements;
}

function started(sets = OLDEST): Started {
  const book = new MemoryHost(START);
  const excel = new MicrosoftExcel(book);
  excel.sets = sets;
  return { excel, book, host: new ExcelHost(), requirements: excel.install() };
}

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  sheet: 's1',
  row,
  column,
  rows,
  columns,
});

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
    'another property than the one that was loaded',
    'PropertyNotLoaded',
    async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('rowIndex');
      await context.sync();
      return range.values;
    },
  ],
  [
    'whether an object is there, before the synchronisation',
    'PropertyNotLoaded',
    (context) => Promise.resolve(context.workbook.worksheets.getItemOrNullObject('s1').isNullObject),
  ],
  [
    'an object of another request',
    'InvalidRequestContext',
    async (context) => {
      const kept = await Excel.run((other) => Promise.resolve(other.workbook.getSelectedRange()));
      context.workbook.worksheets.getItem('s1').autoFilter.apply(kept);
    },
  ],
  [
    'values of another size than their range',
    'InvalidArgument',
    async (context) => {
      context.workbook.worksheets.getItem('s1').getRangeByIndexes(0, 0, 2, 2).values = [['a']];
      await context.sync();
    },
  ],
  [
    'many values of another size than their range',
    'InvalidArgument',
    async (context) => {
      const range = context.workbook.worksheets.getItem('s1').getRangeByIndexes(0, 0, 2000, 1);
      range.values = Array.from({ length: 1999 }, () => ['a']);
      await context.sync();
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

const heavy = Array.from({ length: 200 }, () => ['é'.repeat(32_000)]);

test('what is above 5 MB, the host tells as too large, sent or answered', async () => {
  const { book, host } = started();
  const whole = area(0, 3, heavy.length);
  await expect(host.write([{ area: whole, values: heavy }])).rejects.toMatchObject({ kind: 'too-large' });
  await book.write([{ area: whole, values: heavy }]);
  await expect(host.read(whole)).rejects.toMatchObject({ kind: 'too-large' });
});

test.each(LONGEST)('the longest cells, of %s: no request and no answer reaches 5 MB', async (_, longest) => {
  const { excel, host } = started();
  const values = Array.from({ length: 300 }, (_, row) => [longest, row]);
  expect(await writeInBlocks(host, [{ area: area(0, 0, 300, 2), values }])).toEqual([]);
  expect(await readInBlocks(host, area(0, 0, 300, 2))).toEqual(values);
  expect(heaviest(excel)).toBeLessThan(WEB_LIMIT);
});

test.each<[had: string, needed: string, ask: (host: ExcelHost) => Promise<unknown>]>([
  ['1.11', '1.12', (host) => host.spillsOf([{ sheet: 's1', row: 1, column: 1 }])],
  ['1.8', '1.9', (host) => host.selection()],
  ['1.6', '1.7', (host) => host.setList(area(0, 0, 4, 2))],
  ['1.3', '1.4', (host) => host.usedArea('s1')],
  ['1.1', '1.2', (host) => host.isProtected('s1')],
])(
  'an Excel of ExcelApi %s lacks what came with %s: the client refuses it, and the host tells',
  async (had, needed, ask) => {
    await ask(started().host);
    const old = Object.fromEntries(
      Object.entries(OLDEST).map(([set, version]) => [set, set === 'excelapi' ? had : version]),
    );
    await expect(ask(started(old).host)).rejects.toMatchObject({
      name: 'WorkbookRefusal',
      message: expect.stringContaining(`ExcelApi ${needed} `) as unknown,
    });
  },
);

test.each(REQUIREMENTS)('an Excel without $set $version: the client says so to the pane', ({ set, version }) => {
  const lacking = ({ requirements }: Started): readonly string[] =>
    missingRequirements((name, least) => requirements.isSetSupported(name, least));
  expect(lacking(started())).toEqual([]);
  const without = Object.entries(OLDEST).filter(([name]) => name !== set.toLowerCase());
  expect(lacking(started(Object.fromEntries(without)))).toEqual([`${set} ${version}`]);
  expect(lacking(started({ ...OLDEST, [set.toLowerCase()]: '1.0' }))).toEqual([`${set} ${version}`]);
});

test('several ranges selected at once: the active cell stands for them', async () => {
  const { excel, book, host } = started();
  excel.several = true;
  book.select(area(1, 0, 2, 1));
  expect((await host.selection()).area).toEqual(area(1, 0));
});

test('a list, its headings, its formats, its widths and its bars are what Excel is asked for', async () => {
  const { book, host } = started();
  const whole = area(0, 0, 4, 2);
  await host.setHeading(area(0, 0, 1, 2));
  await host.setFormat(area(1, 0, 3, 2), 'integer');
  await host.setWidths('s1', 0, [100, 60]);
  await host.setList(whole);
  expect(await host.addChart(whole, 'Zones', { sheet: 's1', row: 1, column: 4 })).toBe(true);
  const { formats, widths, list, charts } = book.all[0]!;
  expect([...formats.values()]).toEqual(['integer', 'integer']);
  // In points.
  expect([...widths.values()]).toEqual([75, 45]);
  expect(list).toEqual(whole);
  expect(charts).toEqual([{ area: whole, title: 'Zones', at: { sheet: 's1', row: 1, column: 4 } }]);
});

test('the requests of an annotation keep within Excel’s 5 MB', async () => {
  const { excel, host } = started();
  const values = Array.from({ length: 20_000 }, (_, row) => [`12 rue de la République, ligne ${row}`, 'Mâcon']);
  await host.write([{ area: area(10, 0, 20_000, 2), values }]);
  expect(heaviest(excel)).toBeGreaterThan(500_000);
  expect(heaviest(excel)).toBeLessThan(WEB_LIMIT);
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
    const host = new ExcelHost();
    expect(await host.read(area(0, 0, 4))).toEqual([['Commune'], ['Mâcon'], ['#VALUE!'], ['Autun']]);
    expect(await host.readHeld(area(0, 0, 4))).toEqual([['Commune'], ['Mâcon'], [{ error: '#VALUE!' }], ['Autun']]);
  });
});

function heaviest({ requests }: MicrosoftExcel): number {
  return Math.max(...requests.map((request) => weightOf(JSON.stringify(request))));
}
