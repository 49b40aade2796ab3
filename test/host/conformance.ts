/** What a workbook must do for the pane: one table of cases, for every workbook that claims to be one. */
import {
  WorkbookRefusal,
  type Area,
  type Matrix,
  type Scalar,
  type TableArea,
  type WorkbookHost,
} from '../../src/host/host';
import { readInBlocks, writeInBlocks } from '../../src/host/blocks';

export const START: Scalar[][] = [
  ['Commune', 'Note'],
  ['Mâcon', 1],
  ['', true],
  ['Autun', 'fin'],
];

/** A workbook whose sheet `feuille` holds START, and what a test does to it from outside. */
export interface TestBook {
  readonly host: WorkbookHost;
  readonly sheet: string;
  readonly name: string;
  merge(area: Area): Promise<void> | void;
  /** Hides rows as a filter does. */
  hide(rows: readonly number[]): Promise<void> | void;
  /** Nothing where this workbook has no tables, or protects nothing. */
  readonly setTable?: (table: TableArea, totals: boolean) => void;
  readonly protect?: () => void;
  readonly newSheet?: string;
}

const WRITTEN: readonly Scalar[] = [
  '=1+1',
  '+33 1 23',
  '-',
  '@x',
  "'01",
  '01004',
  '2A004',
  '1 rue',
  'VRAI',
  '12/05',
  '\tx',
  '«',
  'Mâcon',
  '',
  71,
  0.5,
  true,
  '#N/A',
  '<b>x</b>',
];

/** The longest cells there can be, by what weighs in them once they are sent. */
export const LONGEST: readonly [string, string][] = [
  ['figures', '9'.repeat(32_767)],
  ['accents', 'é'.repeat(32_767)],
  ['quotes', '"'.repeat(32_767)],
  ['control characters', '\u0001'.repeat(32_767)],
  ['emoji', '🏛'.repeat(16_383)],
];

/** Calls `run` once for each case, with its name. */
export function conformanceCases(run: (name: string, check: (testBook: TestBook) => Promise<void>) => void): void {
  const at = ({ sheet }: TestBook, row: number, column: number, rows = 1, columns = 1): Area => ({
    sheet,
    row,
    column,
    rows,
    columns,
  });

  run('reads the selection, its sheet, its value', async (testBook) => {
    await testBook.host.goTo(at(testBook, 1, 0, 3, 1));
    expect(await testBook.host.selection()).toEqual({
      area: at(testBook, 1, 0, 3, 1),
      sheetName: testBook.name,
      value: 'Mâcon',
    });
  });

  run('tells the table selected, without its totals, with or without headings', async (testBook) => {
    if (!testBook.setTable) return;
    for (const headed of [true, false]) {
      testBook.setTable({ area: at(testBook, 0, 0, 4, 2), headed }, true);
      await testBook.host.goTo(at(testBook, 1, 0));
      expect((await testBook.host.selection()).table).toEqual({ area: at(testBook, 0, 0, 3, 2), headed });
    }
  });

  run('knows the used area from the first cell on, and a blank sheet', async (testBook) => {
    expect(await testBook.host.usedArea(testBook.sheet)).toEqual(at(testBook, 0, 0, 4, 2));
    const blank = await testBook.host.addSheet('Vide', 5, 2);
    expect(await testBook.host.usedArea(blank.id)).toBeUndefined();
  });

  run('reads values as they are, blanks as ""', async (testBook) => {
    expect(await testBook.host.read(at(testBook, 1, 0, 3, 2))).toEqual([
      ['Mâcon', 1],
      ['', true],
      ['Autun', 'fin'],
    ]);
  });

  for (const value of WRITTEN) {
    run(`writes ${JSON.stringify(value)}, which stays just that, and says so`, async (testBook) => {
      expect(await testBook.host.write([{ area: at(testBook, 8, 3), values: [[value]] }])).toEqual([[[value]]]);
      expect(await testBook.host.read(at(testBook, 8, 3))).toEqual([[value]]);
      expect(await testBook.host.readFormulas(at(testBook, 8, 3))).toEqual([['']]);
    });
  }

  run('writes an error that a formula left, which is no text', async (testBook) => {
    await testBook.host.write([{ area: at(testBook, 8, 3), values: [[{ error: '#N/A' }]] }]);
    expect(await testBook.host.readHeld(at(testBook, 8, 3))).toEqual([[{ error: '#N/A' }]]);
    expect(await testBook.host.read(at(testBook, 8, 3))).toEqual([['#N/A']]);
  });

  run('writes formulas where they are meant, gives them back, and takes them away', async (testBook) => {
    const area = at(testBook, 1, 2, 2, 1);
    await testBook.host.writeFormulas([{ area, formulas: [['=1+1'], ['=2+2']] }]);
    expect(await testBook.host.readFormulas(at(testBook, 1, 1, 2, 2))).toEqual([
      ['', '=1+1'],
      ['', '=2+2'],
    ]);
    expect(await testBook.host.spillsOf([at(testBook, 1, 2)])).toEqual([at(testBook, 1, 2)]);
    await testBook.host.write([{ area, values: [[2], ['']] }]);
    expect(await testBook.host.readFormulas(area)).toEqual([[''], ['']]);
    await testBook.host.writeFormulas([{ area, formulas: [[''], ['']] }]);
    expect(await testBook.host.read(area)).toEqual([[''], ['']]);
  });

  run('inserts and deletes columns without losing a cell', async (testBook) => {
    await testBook.host.insertColumns(testBook.sheet, 1, 2);
    expect(await testBook.host.read(at(testBook, 0, 0, 2, 4))).toEqual([
      ['Commune', '', '', 'Note'],
      ['Mâcon', '', '', 1],
    ]);
    await testBook.host.deleteColumns(testBook.sheet, 1, 2);
    expect(await testBook.host.read(at(testBook, 0, 0, 2, 2))).toEqual([
      ['Commune', 'Note'],
      ['Mâcon', 1],
    ]);
  });

  run('adds a sheet whose name is free', async (testBook) => {
    const sheet = await testBook.host.addSheet(testBook.name, 10, 2);
    expect(sheet.name).toBe(`${testBook.name} (2)`);
    expect((await testBook.host.sheets()).map(({ name }) => name)).toContain(sheet.name);
  });

  run('writes the hidden rows too, each in its place', async (testBook) => {
    const values: Scalar[][] = Array.from({ length: 12 }, (_, row) => [`n${row}`, row]);
    await testBook.hide([5, 6, 7, 10, 14]);
    expect(await testBook.host.write([{ area: at(testBook, 4, 3, 12, 2), values }])).toEqual([values]);
    expect(await testBook.host.read(at(testBook, 4, 3, 12, 2))).toEqual(values);
    await testBook.host.write([{ area: at(testBook, 5, 6, 2, 1), values: [['a'], ['b']] }]);
    expect(await testBook.host.read(at(testBook, 4, 6, 4, 1))).toEqual([[''], ['a'], ['b'], ['']]);
  });

  run('writes formulas in hidden rows too, each in its place', async (testBook) => {
    await testBook.hide([5, 6]);
    const formulas = Array.from({ length: 5 }, (_, row) => [`=${row}+1`]);
    await testBook.host.writeFormulas([{ area: at(testBook, 4, 3, 5, 1), formulas }]);
    expect(await testBook.host.readFormulas(at(testBook, 4, 3, 5, 1))).toEqual(formulas);
  });

  run('says what a merged cell did not take', async (testBook) => {
    await testBook.merge(at(testBook, 8, 2, 1, 3));
    expect(await testBook.host.write([{ area: at(testBook, 8, 2, 1, 3), values: [['a', 'b', 'c']] }])).toEqual([
      [['a', '', '']],
    ]);
  });

  run('tells and refuses a protected sheet, whatever is asked', async (testBook) => {
    if (!testBook.protect) return;
    const { host, sheet } = testBook;
    testBook.protect();
    expect(await host.isProtected(sheet)).toBe(true);
    const area = at(testBook, 0, 5);
    const asked: readonly (() => Promise<unknown>)[] = [
      () => host.write([{ area, values: [['x']] }]),
      () => host.writeFormulas([{ area, formulas: [['=1+1']] }]),
      () => host.insertColumns(sheet, 0, 1),
      () => host.deleteColumns(sheet, 0, 1),
      () => host.setFormat(area, 'text'),
    ];
    for (const ask of asked) await expect(ask()).rejects.toMatchObject({ kind: 'protected' });
    expect(await host.read(area)).toEqual([['']]);
  });

  run('refuses a sheet that is gone', async (testBook) => {
    const area = { ...at(testBook, 0, 0), sheet: 'nulle' };
    await expect(testBook.host.read(area)).rejects.toBeInstanceOf(WorkbookRefusal);
    for (const ask of [
      () => testBook.host.usedArea('nulle'),
      () => testBook.host.write([{ area, values: [['x']] }]),
      () => testBook.host.insertColumns('nulle', 0, 1),
    ])
      await expect(ask()).rejects.toMatchObject({ kind: 'gone' });
  });

  run('keeps texts under a name, one in place of the other, and forgets them', async ({ host }) => {
    expect(await host.keptText('ressort.essai')).toBeUndefined();
    await host.keepText('ressort.essai', 'un');
    await host.keepText('ressort.autre', '{"é":"« deux »"}');
    await host.keepText('ressort.essai', 'trois');
    expect(await host.keptText('ressort.essai')).toBe('trois');
    await host.dropText('ressort.essai');
    await host.dropText('ressort.essai');
    expect(await host.keptText('ressort.essai')).toBeUndefined();
    expect(await host.keptText('ressort.autre')).toBe('{"é":"« deux »"}');
  });

  run('goes to a cell', async (testBook) => {
    await testBook.host.goTo(at(testBook, 3, 1));
    expect((await testBook.host.selection()).area).toEqual(at(testBook, 3, 1));
  });

  run('reads and writes in blocks what no request could carry at once', async (testBook) => {
    const values: Matrix = Array.from({ length: 30_000 }, (_, row) => [`ligne ${row}`, row]);
    expect(await writeInBlocks(testBook.host, [{ area: at(testBook, 10, 0, 30_000, 2), values }])).toEqual([]);
    expect(await readInBlocks(testBook.host, at(testBook, 10, 0, 30_000, 2))).toEqual(values);
  });
}
