/** Sheets as clerks have them: tables, filters, merged cells, whole columns, through Excel's host. */
import { Annotation, type Resultat } from '../../src/annotate/annotation';
import { lireCible, type Cible } from '../../src/annotate/cible';
import type { Colonne } from '../../src/annotate/colonnes';
import { planifier, type Endroit } from '../../src/annotate/plan';
import { ExcelHost } from '../../src/host/excel';
import type { Area, Scalar } from '../../src/host/host';
import { resolver } from '../../src/resolve/resolve';
import { SimulatedExcel } from '../host/simulated-excel';
import { MemoryHost } from '../host/memory-host';
import { SANS_ATTENTE, somme, TITRES } from './outils';

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

async function viser(host: ExcelHost): Promise<Cible> {
  return (await lireCible(host, resolver(), await host.selection()))!;
}

async function annoter(
  host: ExcelHost,
  colonnes: readonly Colonne[] = ['codeInsee', 'zone'],
  endroit: Endroit = 'a-cote',
): Promise<{ annotation: Annotation; resultat: Resultat }> {
  const cible = await viser(host);
  const plan = await planifier(host, cible, { genre: cible.genre, colonnes, departement: cible.departement, endroit }, [
    ...colonnes.map((one) => TITRES[one]),
    'Remarque',
  ]);
  const annotation = new Annotation(host, resolver(), plan, SANS_ATTENTE);
  return { annotation, resultat: await annotation.executer(() => undefined) };
}

const LISTE: Scalar[][] = [
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
    const { host, book } = excel(LISTE);
    book.all[0]!.tables = [table(6, 2)];
    const before = await book.rows();
    const { annotation, resultat } = await annoter(host, ['commune', 'zone']);
    expect(resultat.arret).toBeUndefined();
    expect((await book.rows())[0]).toEqual(['Commune', 'Commune2', 'Zone', 'Remarque', 'Note']);
    expect((await book.rows())[1]).toEqual(['Mâcon', 'Mâcon', 'B', '', 'a']);
    const again = await annoter(host, ['commune', 'zone']);
    expect(again.resultat.bilan.issues.deja).toBe(5);
    expect((await book.rows())[0]).toHaveLength(5);
    expect(await annotation.retirer()).toEqual({ gardees: 0, colonnesRetirees: true });
    expect(await book.rows()).toEqual(before);
    expect(book.all[0]!.tables[0]!.area.columns).toBe(2);
  });

  test('the row of totals is not a place; a table without headings loses no row', async () => {
    const totals = excel([...LISTE, ['Total', '5']]);
    totals.book.all[0]!.tables = [table(7, 2, true, true)];
    expect((await annoter(totals.host)).resultat.bilan.total).toBe(5);
    expect((await totals.book.rows())[6]).toEqual(['Total', '', '', '', '5']);
    const bare = excel(LISTE.slice(1));
    bare.book.all[0]!.tables = [table(5, 2, false)];
    expect((await annoter(bare.host)).resultat.bilan).toMatchObject({ total: 5, statuts: { certaine: 4 } });
  });

  test('a table that grew is completed by a second run', async () => {
    const { host, book } = excel(LISTE);
    const sheet = book.all[0]!;
    sheet.tables = [table(6, 2)];
    await annoter(host, ['zone']);
    sheet.put(6, 0, 'Chalon-sur-Saône');
    sheet.tables = [table(7, 4)];
    const { resultat } = await annoter(host, ['zone']);
    expect(resultat.bilan.issues).toMatchObject({ ecrite: 1, deja: 5 });
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
    await annoter(plain.host);
    const wanted = await plain.book.rows();
    const { host, book, excel: simulated } = excel(rows);
    simulated.hiddenTakes = hiddenTakes;
    for (let row = 1; row <= 299; row++) if (row % 7 < 4 || (row > 100 && row < 140)) book.all[0]!.hidden.add(row);
    const { annotation, resultat } = await annoter(host);
    expect(await book.rows()).toEqual(wanted);
    expect(resultat.bilan.issues.refusee).toBe(0);
    await annotation.retirer();
    expect(await book.rows()).toEqual(rows);
  });
});

describe('merged cells', () => {
  test('a title merged across the sheet is widened, then narrowed again by the undo', async () => {
    const { host, book } = excel([['Liste des dossiers', ''], ...LISTE]);
    const sheet = book.all[0]!;
    sheet.merges = [area(0, 0, 1, 2)];
    book.select(area(1, 0, 6, 1));
    const { annotation, resultat } = await annoter(host);
    expect(resultat.bilan).toMatchObject({ total: 5, issues: { refusee: 0 } });
    expect(sheet.merges).toEqual([area(0, 0, 1, 5)]);
    await annotation.retirer();
    expect(sheet.merges).toEqual([area(0, 0, 1, 2)]);
    expect(await book.rows()).toEqual([['Liste des dossiers', ''], ...LISTE]);
  });

  test('rows merged across the new columns are told, and stay as they were', async () => {
    const { host, book } = excel(LISTE);
    book.all[0]!.put(3, 1, '');
    book.all[0]!.merges = [area(3, 0, 1, 2)];
    const { resultat } = await annoter(host);
    expect(resultat.bilan.issues).toMatchObject({ ecrite: 4, refusee: 1 });
    expect(somme(resultat.bilan)).toBe(5);
    expect((await book.rows())[3]).toEqual(['Autun', '', '', '', '']);
  });

  test('cells merged downwards: the first row answers, the others are blank', async () => {
    const { host, book } = excel(LISTE);
    const sheet = book.all[0]!;
    sheet.put(2, 0, '');
    sheet.merges = [area(1, 0, 2, 1)];
    const { resultat } = await annoter(host, ['codeInsee']);
    expect((await book.rows()).map((row) => row[1])).toEqual(['Code INSEE', '71270', '', '71014', '', '71137']);
    expect(resultat.bilan.statuts.vide).toBe(1);
  });

  test('headings that merged cells would swallow: refused, and the sheet is as before', async () => {
    const { host, book } = excel(LISTE);
    book.all[0]!.merges = [area(0, 0, 1, 2)];
    const before = await book.rows();
    const { annotation, resultat } = await annoter(host);
    expect(resultat.arret).toMatchObject({ kind: 'merged' });
    expect(resultat.bilan.restantes).toBe(5);
    expect(await book.rows()).toEqual(before);
    expect(annotation.journal.vide).toBe(true);
    const end = await annoter(host, ['zone'], 'a-la-fin');
    expect(end.resultat.arret).toBeUndefined();
  });
});

test('a whole column of a nearly blank sheet reads no more than what is filled', async () => {
  const { host, book, excel: simulated } = excel(LISTE);
  book.select(area(0, 0, 1_048_576, 1));
  const cible = await viser(host);
  expect(cible.lignes).toEqual(area(1, 0, 5, 1));
  expect(simulated.requests).toBeLessThan(10);
  expect((await annoter(host)).resultat.bilan.total).toBe(5);
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
  const { resultat } = await annoter(host, ['codeInsee']);
  expect(resultat.arret).toBeUndefined();
  expect(somme(resultat.bilan)).toBe(60);
  expect((await book.rows()).slice(1).filter((row) => row[1] === '71270')).toHaveLength(
    resultat.bilan.statuts.certaine,
  );
}, 60_000);

test('a column already headed alike but filled by someone else is left alone', async () => {
  const { host, book } = excel([
    ['Commune', 'Zone', 'Remarque'],
    ['Mâcon', 'rurale', 'vu'],
    ['Tournus', 'urbaine', ''],
  ]);
  const { resultat } = await annoter(host, ['zone']);
  expect(resultat.bilan.issues.laissee).toBe(2);
  expect(await book.rows()).toEqual([
    ['Commune', 'Zone', 'Remarque'],
    ['Mâcon', 'rurale', 'vu'],
    ['Tournus', 'urbaine', ''],
  ]);
});

test('a formula that shows nothing, in columns of an earlier run, is not a blank cell', async () => {
  const { host, book } = excel(LISTE);
  await annoter(host, ['zone']);
  const sheet = book.all[0]!;
  sheet.put(1, 1, '');
  sheet.calculateFormula = (formula) => (formula === '=IF(TRUE,"","x")' ? [['']] : undefined);
  sheet.putFormula(1, 1, '=IF(TRUE,"","x")');
  sheet.calculate();
  const { resultat } = await annoter(host, ['zone']);
  expect(resultat.bilan.issues.laissee).toBe(1);
  expect(sheet.formulas.get('1:1')).toBe('=IF(TRUE,"","x")');
});
