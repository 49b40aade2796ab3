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
export interface Banc {
  readonly host: WorkbookHost;
  readonly feuille: string;
  readonly nom: string;
  fusionner(area: Area): Promise<void> | void;
  /** Hides rows as a filter does. */
  masquer(rows: readonly number[]): Promise<void> | void;
  /** Nothing where this workbook has no tables, or protects nothing. */
  readonly tableau?: (table: TableArea, totals: boolean) => void;
  readonly proteger?: () => void;
  readonly nouvelleFeuille?: string;
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

/** Calls `run` once for each case, with its name. */
export function casDeConformite(run: (name: string, check: (banc: Banc) => Promise<void>) => void): void {
  const at = ({ feuille: sheet }: Banc, row: number, column: number, rows = 1, columns = 1): Area => ({
    sheet,
    row,
    column,
    rows,
    columns,
  });

  run('reads the selection, its sheet, its value', async (banc) => {
    await banc.host.goTo(at(banc, 1, 0, 3, 1));
    expect(await banc.host.selection()).toEqual({ area: at(banc, 1, 0, 3, 1), sheetName: banc.nom, value: 'Mâcon' });
  });

  run('tells the table selected, without its totals, with or without headings', async (banc) => {
    if (!banc.tableau) return;
    for (const headed of [true, false]) {
      banc.tableau({ area: at(banc, 0, 0, 4, 2), headed }, true);
      await banc.host.goTo(at(banc, 1, 0));
      expect((await banc.host.selection()).table).toEqual({ area: at(banc, 0, 0, 3, 2), headed });
    }
  });

  run('knows the used area from the first cell on, and a blank sheet', async (banc) => {
    expect(await banc.host.usedArea(banc.feuille)).toEqual(at(banc, 0, 0, 4, 2));
    const blank = await banc.host.addSheet('Vide', 5, 2);
    expect(await banc.host.usedArea(blank.id)).toBeUndefined();
  });

  run('reads values as they are, blanks as ""', async (banc) => {
    expect(await banc.host.read(at(banc, 1, 0, 3, 2))).toEqual([
      ['Mâcon', 1],
      ['', true],
      ['Autun', 'fin'],
    ]);
  });

  for (const value of WRITTEN) {
    run(`writes ${JSON.stringify(value)}, which stays just that, and says so`, async (banc) => {
      expect(await banc.host.write([{ area: at(banc, 8, 3), values: [[value]] }])).toEqual([[[value]]]);
      expect(await banc.host.read(at(banc, 8, 3))).toEqual([[value]]);
      expect(await banc.host.readFormulas(at(banc, 8, 3))).toEqual([['']]);
    });
  }

  run('writes an error that a formula left, which is no text', async (banc) => {
    await banc.host.write([{ area: at(banc, 8, 3), values: [[{ error: '#N/A' }]] }]);
    expect(await banc.host.readHeld(at(banc, 8, 3))).toEqual([[{ error: '#N/A' }]]);
    expect(await banc.host.read(at(banc, 8, 3))).toEqual([['#N/A']]);
  });

  run('writes formulas where they are meant, gives them back, and takes them away', async (banc) => {
    const area = at(banc, 1, 2, 2, 1);
    await banc.host.writeFormulas([{ area, formulas: [['=1+1'], ['=2+2']] }]);
    expect(await banc.host.readFormulas(at(banc, 1, 1, 2, 2))).toEqual([
      ['', '=1+1'],
      ['', '=2+2'],
    ]);
    expect(await banc.host.spillsOf([at(banc, 1, 2)])).toEqual([at(banc, 1, 2)]);
    await banc.host.write([{ area, values: [[2], ['']] }]);
    expect(await banc.host.readFormulas(area)).toEqual([[''], ['']]);
    await banc.host.writeFormulas([{ area, formulas: [[''], ['']] }]);
    expect(await banc.host.read(area)).toEqual([[''], ['']]);
  });

  run('inserts and deletes columns without losing a cell', async (banc) => {
    await banc.host.insertColumns(banc.feuille, 1, 2);
    expect(await banc.host.read(at(banc, 0, 0, 2, 4))).toEqual([
      ['Commune', '', '', 'Note'],
      ['Mâcon', '', '', 1],
    ]);
    await banc.host.deleteColumns(banc.feuille, 1, 2);
    expect(await banc.host.read(at(banc, 0, 0, 2, 2))).toEqual([
      ['Commune', 'Note'],
      ['Mâcon', 1],
    ]);
  });

  run('adds a sheet whose name is free', async (banc) => {
    const sheet = await banc.host.addSheet(banc.nom, 10, 2);
    expect(sheet.name).toBe(`${banc.nom} (2)`);
    expect((await banc.host.sheets()).map(({ name }) => name)).toContain(sheet.name);
  });

  run('writes the hidden rows too, each in its place', async (banc) => {
    const values: Scalar[][] = Array.from({ length: 12 }, (_, row) => [`n${row}`, row]);
    await banc.masquer([5, 6, 7, 10, 14]);
    expect(await banc.host.write([{ area: at(banc, 4, 3, 12, 2), values }])).toEqual([values]);
    expect(await banc.host.read(at(banc, 4, 3, 12, 2))).toEqual(values);
    await banc.host.write([{ area: at(banc, 5, 6, 2, 1), values: [['a'], ['b']] }]);
    expect(await banc.host.read(at(banc, 4, 6, 4, 1))).toEqual([[''], ['a'], ['b'], ['']]);
  });

  run('writes formulas in hidden rows too, each in its place', async (banc) => {
    await banc.masquer([5, 6]);
    const formulas = Array.from({ length: 5 }, (_, row) => [`=${row}+1`]);
    await banc.host.writeFormulas([{ area: at(banc, 4, 3, 5, 1), formulas }]);
    expect(await banc.host.readFormulas(at(banc, 4, 3, 5, 1))).toEqual(formulas);
  });

  run('says what a merged cell did not take', async (banc) => {
    await banc.fusionner(at(banc, 8, 2, 1, 3));
    expect(await banc.host.write([{ area: at(banc, 8, 2, 1, 3), values: [['a', 'b', 'c']] }])).toEqual([
      [['a', '', '']],
    ]);
  });

  run('tells and refuses a protected sheet, whatever is asked', async (banc) => {
    if (!banc.proteger) return;
    const { host, feuille } = banc;
    banc.proteger();
    expect(await host.isProtected(feuille)).toBe(true);
    const area = at(banc, 0, 5);
    const asked: readonly (() => Promise<unknown>)[] = [
      () => host.write([{ area, values: [['x']] }]),
      () => host.writeFormulas([{ area, formulas: [['=1+1']] }]),
      () => host.insertColumns(feuille, 0, 1),
      () => host.deleteColumns(feuille, 0, 1),
      () => host.setFormat(area, 'text'),
    ];
    for (const ask of asked) await expect(ask()).rejects.toMatchObject({ kind: 'protected' });
    expect(await host.read(area)).toEqual([['']]);
  });

  run('refuses a sheet that is gone', async (banc) => {
    const area = { ...at(banc, 0, 0), sheet: 'nulle' };
    await expect(banc.host.read(area)).rejects.toBeInstanceOf(WorkbookRefusal);
    for (const ask of [
      () => banc.host.usedArea('nulle'),
      () => banc.host.write([{ area, values: [['x']] }]),
      () => banc.host.insertColumns('nulle', 0, 1),
    ])
      await expect(ask()).rejects.toMatchObject({ kind: 'gone' });
  });

  run('goes to a cell', async (banc) => {
    await banc.host.goTo(at(banc, 3, 1));
    expect((await banc.host.selection()).area).toEqual(at(banc, 3, 1));
  });

  run('reads and writes in blocks what no request could carry at once', async (banc) => {
    const values: Matrix = Array.from({ length: 30_000 }, (_, row) => [`ligne ${row}`, row]);
    expect(await writeInBlocks(banc.host, [{ area: at(banc, 10, 0, 30_000, 2), values }])).toEqual([]);
    expect(await readInBlocks(banc.host, at(banc, 10, 0, 30_000, 2))).toEqual(values);
  });
}
