/** One table of what a workbook must do, for Excel's host and for the one the other tests stand on. */
import { ExcelHost } from '../../src/host/excel';
import { WorkbookRefusal, type Scalar, type WorkbookHost } from '../../src/host/host';
import { readInBlocks, writeInBlocks } from '../../src/host/blocks';
import { freeSheetName } from '../../src/host/sheet-name';
import { SimulatedExcel } from './excel-simule';
import { MemoryHost } from './memoire';

const START: Scalar[][] = [['Commune', 'Note'], ['Mâcon', 1], ['', true], ['Autun', 'fin']];

interface Made {
  readonly host: WorkbookHost;
  readonly book: MemoryHost;
  readonly excel?: SimulatedExcel;
}

const HOSTS: [string, () => Made][] = [
  ['memory', () => {
    const book = new MemoryHost(START, []);
    return { host: book, book };
  }],
  ['Excel', () => {
    const book = new MemoryHost(START, []);
    const excel = new SimulatedExcel(book);
    excel.install();
    return { host: new ExcelHost(), book, excel };
  }],
];

const area = (row: number, column: number, rows = 1, columns = 1) => ({ sheet: 's1', row, column, rows, columns });

describe.each(HOSTS)('%s', (_name, make) => {
  test('reads the selection, its sheet, its value, its table', async () => {
    const { host, book } = make();
    book.select(area(1, 0, 3, 1));
    expect(await host.selection()).toEqual({ area: area(1, 0, 3, 1), sheetName: 'Feuil1', value: 'Mâcon' });
    book.select(area(1, 0), area(0, 0, 4, 2));
    expect((await host.selection()).table).toEqual(area(0, 0, 4, 2));
  });

  test('knows the used area from the first cell on, and a blank sheet', async () => {
    const { host } = make();
    expect(await host.usedArea('s1')).toEqual(area(0, 0, 4, 2));
    expect(await host.usedArea('s2')).toBeUndefined();
  });

  test('reads values as they are, blanks as ""', async () => {
    const { host } = make();
    expect(await host.read(area(1, 0, 3, 2))).toEqual([['Mâcon', 1], ['', true], ['Autun', 'fin']]);
  });

  test.each<Scalar>(['=1+1', '+33 1 23', '-', '@x', "'01", '01004', '2A004', '1 rue', 'VRAI', '12/05', '\tx', '«', 'Mâcon', '', 71, true])('writes %p, which stays just that', async (value) => {
    const { host, book } = make();
    await host.write([{ area: area(8, 3), values: [[value]] }]);
    expect(await host.read(area(8, 3))).toEqual([[value]]);
    expect(book.all[0]!.formulas.size).toBe(0);
  });

  test('writes a formula where one is meant, and gives it back', async () => {
    const { host } = make();
    await host.writeFormula({ sheet: 's1', row: 1, column: 2 }, '=ZONE(A2)');
    expect(await host.readFormulas(area(1, 1, 1, 2))).toEqual([['', '=ZONE(A2)']]);
  });

  test('inserts and deletes columns without losing a cell', async () => {
    const { host } = make();
    await host.insertColumns('s1', 1, 2);
    expect(await host.read(area(0, 0, 2, 4))).toEqual([['Commune', '', '', 'Note'], ['Mâcon', '', '', 1]]);
    await host.deleteColumns('s1', 1, 2);
    expect(await host.read(area(0, 0, 2, 2))).toEqual([['Commune', 'Note'], ['Mâcon', 1]]);
  });

  test('adds a sheet whose name is free', async () => {
    const { host } = make();
    const sheet = await host.addSheet('Feuil1', 10, 2);
    expect(sheet.name).toBe('Feuil1 (2)');
    expect((await host.sheets()).map(({ name }) => name)).toContain('Feuil1 (2)');
  });

  test('tells and refuses a protected sheet', async () => {
    const { host, book } = make();
    book.all[0]!.protected = true;
    expect(await host.isProtected('s1')).toBe(true);
    await expect(host.write([{ area: area(0, 5), values: [['x']] }])).rejects.toMatchObject({ kind: 'protected' });
    expect(await host.read(area(0, 5))).toEqual([['']]);
  });

  test('refuses a sheet that is gone', async () => {
    const { host } = make();
    await expect(host.read({ ...area(0, 0), sheet: 'nulle' })).rejects.toBeInstanceOf(WorkbookRefusal);
    await expect(host.usedArea('nulle')).rejects.toMatchObject({ kind: 'gone' });
  });

  test('goes to a cell', async () => {
    const { host, book } = make();
    await host.goTo(area(3, 1));
    expect(book.selected.area).toEqual(area(3, 1));
  });

  test('reads and writes in blocks what no request could carry at once', async () => {
    const { host, book, excel } = make();
    const values = Array.from({ length: 30_000 }, (_, at) => [`ligne ${at}`, at]);
    await writeInBlocks(host, [{ area: area(10, 0, 30_000, 2), values }]);
    expect(await readInBlocks(host, area(10, 0, 30_000, 2))).toEqual(values);
    expect(excel ? excel.largest : book.calls.write).toBeLessThanOrEqual(20_000);
  });
});

test.each([
  ['AccessDenied', 'protected'], ['ItemNotFound', 'gone'], ['RequestPayloadSizeLimitExceeded', 'too-large'], ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['InvalidOperationInCellEditMode', 'busy'], ['InsertDeleteConflict', 'blocked'], ['GeneralException', 'refused'],
])('Excel’s %s is a refusal: %s', async (code, kind) => {
  const excel = new SimulatedExcel(new MemoryHost(START));
  excel.install();
  excel.fails = code;
  await expect(new ExcelHost().read(area(0, 0))).rejects.toMatchObject({ name: 'WorkbookRefusal', kind });
});

test('several ranges selected at once: the active cell stands for them', async () => {
  const book = new MemoryHost(START);
  const excel = new SimulatedExcel(book);
  excel.install();
  excel.several = true;
  book.select(area(1, 0, 2, 1));
  expect((await new ExcelHost().selection()).area).toEqual(area(1, 0));
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
