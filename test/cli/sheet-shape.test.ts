/** Where the answers go in a sheet, and which sheet. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { main } from '../../src/cli/main';
import { at, said, useTerminal } from './terminal';

useTerminal();

test('empty cells, styled to the end of the sheet, do not push the answers away; merged ones do', async () => {
  const file = at('loin.xlsx');
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Clients');
  sheet.addRow(['Fichier']);
  sheet.mergeCells('A1:Z1');
  sheet.addRow(['Ville', 'N°']);
  sheet.addRow(['Mâcon', 1]);
  sheet.addRow(['Tours', 2]);
  for (const row of [2, 3, 4])
    for (let column = 3; column < 900; column++) sheet.getCell(row, column).font = { bold: true };
  sheet.mergeCells('A6:C7');
  await workbook.xlsx.writeFile(file);
  expect(await main(['annotate', file, '--entete', '2', '--colonne', 'Ville', '--faits', 'zone'])).toBe(0);
  const copy = new ExcelJS.Workbook();
  await copy.xlsx.readFile(at('loin.annote.xlsx'));
  const read = copy.getWorksheet('Clients')!;
  const shown = [2, 3, 4].map((row) => [4, 5, 6, 7, 8].map((column) => read.getCell(row, column).value ?? ''));
  expect(shown).toEqual([
    ['Commune', 'Code INSEE', 'Zone', 'Lecture', 'Remarque'],
    ['Mâcon', '71270', 'B', 'certaine', ''],
    ['Tours', '37261', 'A', 'certaine', ''],
  ]);
  expect(read.getCell(3, 800).font.bold).toBe(true);
  const xml = await (
    await JSZip.loadAsync(readFileSync(at('loin.annote.xlsx')))
  )
    .file('xl/worksheets/sheet1.xml')!
    .async('text');
  const places = [...xml.matchAll(/<c r="([A-Z]+3)"/g)].map(([, place]) => place);
  expect(new Set(places).size).toBe(places.length);
});

test.each([['2'], ['AUTRE'], [' autre ']])('a sheet by its number, or in other letters: %s', async (wanted) => {
  const file = at('feuilles.xlsx');
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Une').addRow(['N']);
  workbook.addWorksheet('Autre').addRows([['Ville'], ['Mâcon']]);
  await workbook.xlsx.writeFile(file);
  expect(await main(['annotate', file, '--feuille', wanted])).toBe(0);
  expect(said.join('\n')).toMatch(/1 {2}certaines/);
});
