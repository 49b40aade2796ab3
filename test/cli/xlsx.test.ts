import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { read, utils } from 'xlsx';
import { main } from '../../src/cli/main';

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-xlsx-'));
  said = [];
  const keep = (text: unknown): void => void said.push(String(text));
  jest.spyOn(console, 'log').mockImplementation(keep);
  jest.spyOn(console, 'error').mockImplementation(keep);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function makeWorkbook(file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Clients');
  sheet.addRow(['Nom', 'Adresse', 'Dép', 'Total']).font = { bold: true };
  const rows: ExcelJS.CellValue[][] = [
    ['A', '12 rue Carnot 71000 MACON', null, { formula: '1+1', result: 2 }],
    ['B', 'Saint-Denis', null, 3],
    ['C', 'Saint-Denis', 93, 4],
    ['D', null, null, 5],
    ['E', { richText: [{ text: 'Le ' }, { font: { bold: true }, text: 'Havre' }] }, null, 6],
    ['F', 1053, null, 7],
    ['G', { text: 'Tours', hyperlink: 'https://exemple.fr' }, null, 8],
    ['H', { formula: 'B2', result: 'Xyzzy' }, null, 9],
  ];
  for (const row of rows) sheet.addRow(row);
  sheet.getColumn(2).width = 40;
  sheet.autoFilter = 'A1:D9';
  workbook.addWorksheet('Autre').addRow(['intacte']);
  await workbook.xlsx.writeFile(file);
}

test('a workbook: rows annotated at the right, the rest as it was', async () => {
  const file = path.join(folder, 'clients.xlsx');
  await makeWorkbook(file);
  const before = readFileSync(file);
  expect(await main(['annotate', file, '--colonne', 'Adresse', '--departement', 'Dép', '--faits', 'zone,population'])).toBe(0);
  expect(readFileSync(file).equals(before)).toBe(true);

  const workbook = read(readFileSync(path.join(folder, 'clients.annote.xlsx')), { cellStyles: true });
  expect(workbook.SheetNames).toEqual(['Clients', 'Autre']);
  const rows = utils.sheet_to_json<unknown[]>(workbook.Sheets['Clients']!, { header: 1, defval: '' });
  expect(rows[0]).toEqual(['Nom', 'Adresse', 'Dép', 'Total', 'Commune', 'Code INSEE', 'Zone', 'Population', 'Lecture', 'Remarque']);
  expect(rows.slice(1).map((row) => [row[0], ...row.slice(4, 9)].join('|'))).toEqual([
    'A|Mâcon|71270|B|35177|certaine',
    'B|||||homonyme',
    'C|Saint-Denis|93066|A|149077|certaine',
    'D|||||vide',
    'E|Le Havre|76351|A|166687|certaine',
    'F|Bourg-en-Bresse|01053|B|42372|certaine',
    'G|Tours|37261|A|139259|certaine',
    'H|||||inconnue',
  ]);
  expect(rows.map((row) => row[3])).toEqual(['Total', 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(workbook.Sheets['Clients']?.['D2']).toMatchObject({ f: '1+1', v: 2 });
  expect(workbook.Sheets['Clients']?.['!autofilter']?.ref).toBe('A1:D9');
  expect(workbook.Sheets['Autre']?.['A1']).toMatchObject({ v: 'intacte' });
  expect(said.join('\n')).toMatch(/8 {2}lignes lues/);
});

test.each<[name: string, options: string[], sentence: RegExp]>([
  ['a sheet that is not there', ['--feuille', 'Zut'], /Aucune feuille ne s'appelle « Zut »\. .*Clients, Autre/],
  ['a column that is not there', ['--colonne', 'Ville'], /Aucune colonne/],
])('%s is refused', async (_, options, sentence) => {
  const file = path.join(folder, 'clients.xlsx');
  await makeWorkbook(file);
  expect(await main(['annotate', file, ...options])).toBe(1);
  expect(said.join('\n')).toMatch(sentence);
});

test('a file that only has the name of a workbook is refused', async () => {
  const file = path.join(folder, 'faux.xlsx');
  writeFileSync(file, 'Nom;Ville\n');
  expect(await main(['annotate', file])).toBe(1);
  expect(said.join('\n')).toMatch(/ne s'ouvre pas comme un classeur/);
});
