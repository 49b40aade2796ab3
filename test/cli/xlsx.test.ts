import { readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { read, utils } from 'xlsx';
import { main } from '../../src/cli/main';
import { at, files, said, useTerminal } from './terminal';

useTerminal();

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
  const file = at('clients.xlsx');
  await makeWorkbook(file);
  const before = readFileSync(file);
  expect(
    await main(['annotate', file, '--colonne', 'Adresse', '--departement', 'Dép', '--faits', 'zone,population']),
  ).toBe(0);
  expect(readFileSync(file).equals(before)).toBe(true);

  const workbook = read(readFileSync(at('clients.annote.xlsx')), { cellStyles: true });
  expect(workbook.SheetNames).toEqual(['Clients', 'Autre']);
  const rows = utils.sheet_to_json<unknown[]>(workbook.Sheets['Clients']!, { header: 1, defval: '' });
  expect(rows[0]).toEqual([
    'Nom',
    'Adresse',
    'Dép',
    'Total',
    'Commune',
    'Code INSEE',
    'Zone',
    'Population',
    'Lecture',
    'Remarque',
  ]);
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
  expect(workbook.Sheets['Clients']?.['!autofilter']?.ref).toBe('A1:J9');
  expect(workbook.Sheets['Autre']?.['A1']).toMatchObject({ v: 'intacte' });
  expect(said.join('\n')).toMatch(/8 {2}lignes lues/);
});

test.each<[name: string, options: string[], sentence: RegExp]>([
  ['a sheet that is not there', ['--feuille', 'Zut'], /Aucune feuille ne s'appelle « Zut »\. .*Clients, Autre/],
  ['a column that is not there', ['--colonne', 'Ville'], /Aucune colonne/],
])('%s is refused', async (_, options, sentence) => {
  const file = at('clients.xlsx');
  await makeWorkbook(file);
  expect(await main(['annotate', file, ...options])).toBe(1);
  expect(said.join('\n')).toMatch(sentence);
});

test('a file that only has the name of a workbook is refused', async () => {
  const file = at('faux.xlsx');
  writeFileSync(file, 'Nom;Ville\n');
  expect(await main(['annotate', file])).toBe(1);
  expect(said.join('\n')).toMatch(/ne s'ouvre pas comme un classeur/);
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
  ['with a part of it lost', (bytes: Buffer) => bytes.fill(0xff, 400, 900)],
])('a workbook %s is refused', async (_, spoil) => {
  const file = at('clients.xlsx');
  await makeWorkbook(file);
  writeFileSync(file, spoil(readFileSync(file)));
  expect(await main(['annotate', file, '--colonne', 'Adresse'])).toBe(1);
  expect(said.join('\n')).toMatch(/ne s'ouvre pas comme un classeur|abîmé/);
  expect(files()).toEqual(['clients.xlsx']);
});

describe('what the workbook holds besides', () => {
  const TOWNS = ['Mâcon', 'Saint-Denis & <fils>', 'Nice'];

  /** A sheet as others write it: a date where a place is looked for, columns of one style to the last, a prefix. */
  async function awkward(file: string, change: (parts: Map<string, string>) => void = () => undefined): Promise<JSZip> {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Clients');
    sheet.addRow(['Adresse', 'Total']).font = { bold: true };
    TOWNS.forEach((town, at) => sheet.addRow([town, at]));
    sheet.addRow([new Date(Date.UTC(2020, 0, 1)), 3]).getCell(1).numFmt = 'dd/mm/yyyy';
    sheet.getRow(8).getCell(1).value = 'Tours\r\n';
    sheet.getCell('A2').note = 'à garder';
    sheet.mergeCells('A10:B11');
    const zip = await JSZip.loadAsync(await workbook.xlsx.writeBuffer());
    const parts = new Map([
      ['xl/charts/chart1.xml', '<graphique/>'],
      ['xl/vbaProject.bin', 'macros'],
    ]);
    parts.set('xl/worksheets/sheet1.xml', await zip.file('xl/worksheets/sheet1.xml')!.async('text'));
    change(parts);
    for (const [name, text] of parts) zip.file(name, text);
    writeFileSync(file, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
    return zip;
  }

  async function annotated(
    change?: (parts: Map<string, string>) => void,
  ): Promise<{ before: JSZip; after: JSZip; rows: unknown[][] }> {
    const file = at('clients.xlsx');
    const before = await awkward(file, change);
    expect(await main(['annotate', file, '--colonne', 'Adresse', '--faits', 'zone'])).toBe(0);
    const bytes = readFileSync(at('clients.annote.xlsx'));
    const rows = utils.sheet_to_json<unknown[]>(read(bytes).Sheets['Clients']!, {
      header: 1,
      defval: '',
      blankrows: true,
    });
    return { before, after: await JSZip.loadAsync(bytes, { checkCRC32: true }), rows };
  }

  const READ = ['certaine', 'inconnue', 'certaine', 'inconnue', '', '', 'certaine'];

  test('every other part is there, byte for byte', async () => {
    const { before, after } = await annotated();
    const names = Object.keys(before.files).filter((name) => !before.files[name]!.dir);
    expect(Object.keys(after.files)).toEqual(expect.arrayContaining(names));
    for (const name of names.filter((one) => !/sheet1\.xml$|styles\.xml$/.test(one))) {
      expect(await after.file(name)!.async('text')).toBe(await before.file(name)!.async('text'));
    }
  });

  test('a date is no code; a row that is not written is blank, and counted', async () => {
    const { rows } = await annotated();
    expect(rows.slice(1, 8).map((row) => row[5] ?? '')).toEqual(READ);
    expect(said.join('\n')).toMatch(/10 {2}lignes lues|7 {2}lignes lues/);
    const account = said.join('\n');
    expect(account).toMatch(/3 {2}certaines/);
  });

  test('the sheet itself only gained cells', async () => {
    const { before, after } = await annotated();
    const [was, is] = await Promise.all(
      [before, after].map((zip) => zip.file('xl/worksheets/sheet1.xml')!.async('text')),
    );
    const own = (xml: string): string[] =>
      [...xml.matchAll(/<c r="[AB]\d+"[^>]*?(?:\/>|>.*?<\/c>)/g)].map(([cell]) => cell);
    expect(own(is!)).toEqual(own(was!));
    expect(is).toContain('<mergeCell ref="A10:B11"/>');
    expect(is!.slice(is!.indexOf('</sheetData>'))).toBe(was!.slice(was!.indexOf('</sheetData>')));
  });

  test('columns of one style to the last are cut around those that are added', async () => {
    const { after } = await annotated((parts) => {
      const sheet = parts.get('xl/worksheets/sheet1.xml')!;
      parts.set(
        'xl/worksheets/sheet1.xml',
        sheet
          .replace(/<cols>.*?<\/cols>/, '')
          .replace('<sheetData>', '<cols><col min="1" max="16384" width="12" customWidth="1"/></cols><sheetData>'),
      );
    });
    const sheet = await after.file('xl/worksheets/sheet1.xml')!.async('text');
    const ranges = [...sheet.matchAll(/<col min="(\d+)" max="(\d+)"/g)].map(([, min, max]) => [
      Number(min),
      Number(max),
    ]);
    expect(ranges).toEqual([
      [1, 2],
      [3, 3],
      [4, 4],
      [5, 5],
      [6, 6],
      [7, 7],
      [8, 16_384],
    ]);
  });

  test('a sheet written with a prefix, rows and cells without their addresses', async () => {
    const { rows } = await annotated((parts) => {
      const rows = TOWNS.map(
        (town) =>
          `<x:row><x:c t="inlineStr"><x:is><x:t>${town.replace('&', '&amp;').replace('<', '&lt;')}</x:t></x:is></x:c></x:row>`,
      );
      parts.set(
        'xl/worksheets/sheet1.xml',
        `<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Adresse</x:t></x:is></x:c></x:row>${rows.join('')}</x:sheetData></x:worksheet>`,
      );
    });
    expect(rows.map((row) => row[4])).toEqual(['Lecture', 'certaine', 'inconnue', 'certaine']);
  });

  test('a sheet cut in half is refused, however sound the archive, and nothing is left behind', async () => {
    const file = at('clients.xlsx');
    await awkward(file, (parts) => {
      const sheet = parts.get('xl/worksheets/sheet1.xml')!;
      parts.set('xl/worksheets/sheet1.xml', sheet.slice(0, sheet.indexOf('<row r="4"')));
    });
    expect(await main(['annotate', file, '--colonne', 'Adresse'])).toBe(1);
    expect(said.join()).toMatch(/ne s'ouvre pas comme un classeur/);
    expect(files()).toEqual(['clients.xlsx']);
  });

  test.each([
    ['a row beyond the last of a sheet', 'r="4"', 'r="4000000000"', /vont de 1 à 1048576/],
    ['a row out of order', 'r="4"', 'r="2"', /la ligne « 2 » y suit la ligne 3/],
    ['a row whose number is none', 'r="4"', 'r="quatre"', /la ligne « quatre »/],
  ])('%s is refused with its place, and nothing is left behind', async (_, good, bad, sentence) => {
    const file = at('clients.xlsx');
    await awkward(file, (parts) => {
      const sheet = parts.get('xl/worksheets/sheet1.xml')!;
      expect(sheet).toContain(`<row ${good}`);
      parts.set('xl/worksheets/sheet1.xml', sheet.replace(`<row ${good}`, `<row ${bad}`));
    });
    expect(await main(['annotate', file, '--colonne', 'Adresse'])).toBe(1);
    expect(said.join()).toMatch(sentence);
    expect(files()).toEqual(['clients.xlsx']);
  });

  test('formulas without an answer are told, since they are counted blank', async () => {
    const file = at('clients.xlsx');
    await awkward(file, (parts) =>
      parts.set(
        'xl/worksheets/sheet1.xml',
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ville</t></is></c></row><row r="2"><c r="A2"><f>B1</f></c></row><row r="3"><c r="A3" t="str"><f>B1</f><v></v></c></row><row r="4"><c r="A4" t="str"><f>B1</f><v>Dijon</v></c></row><row r="5"><c r="A5"><f>B1</f></c></row></sheetData></worksheet>',
      ),
    );
    expect(await main(['annotate', file])).toBe(0);
    expect(said.join()).toContain('Formules sans réponse enregistrée dans la colonne lue, comptées vides : 2.');
    expect(said.join()).toContain('3  vides');
  });

  test('an empty sheet is refused, and nothing is left behind', async () => {
    const file = at('clients.xlsx');
    await awkward(file, (parts) =>
      parts.set(
        'xl/worksheets/sheet1.xml',
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
      ),
    );
    expect(await main(['annotate', file])).toBe(1);
    expect(said.join()).toMatch(/La feuille est vide/);
    expect(files()).toEqual(['clients.xlsx']);
  });
});

test('an address in several columns of a workbook, numbers that lost a zero included', async () => {
  const file = at('adresses.xlsx');
  const made = new ExcelJS.Workbook();
  const sheet = made.addWorksheet('Adresses');
  sheet.addRows([
    ['Ville', 'N°', 'Voie', 'CP'],
    ['SAINT DENIS', 12, 'rue de Lyon', 93200],
    ['Bourg-en-Bresse', 5, 'rue Jules Verne', 1000],
    ['', '', '', ''],
  ]);
  await made.xlsx.writeFile(file);
  const columns = ['N°', 'Voie', 'CP', 'Ville'].flatMap((column) => ['--colonne', column]);
  expect(await main(['annotate', file, ...columns, '--faits', 'zone'])).toBe(0);
  const { Sheets } = read(readFileSync(at('adresses.annote.xlsx')));
  const rows = utils.sheet_to_json<unknown[]>(Sheets['Adresses']!, { header: 1, defval: '' });
  expect(rows.slice(1, 3).map((row) => row.slice(4, 7))).toEqual([
    ['Saint-Denis', '93066', 'A'],
    ['Bourg-en-Bresse', '01053', 'B'],
  ]);
});

test('a workbook with macros keeps them, and its extension', async () => {
  await makeWorkbook(at('a.xlsx'));
  const zip = await JSZip.loadAsync(readFileSync(at('a.xlsx')));
  zip.file('xl/vbaProject.bin', Buffer.from([1, 0, 255, 7]));
  const file = at('clients.xlsm');
  writeFileSync(file, await zip.generateAsync({ type: 'nodebuffer' }));
  expect(await main(['annotate', file, '--colonne', 'Adresse', '--sortie', at('b.xlsx')])).toBe(1);
  expect(said.join()).toContain('sa copie est un .xlsm');
  expect(await main(['annotate', file, '--colonne', 'Adresse', '--faits', 'zone'])).toBe(0);
  const copy = await JSZip.loadAsync(readFileSync(at('clients.annote.xlsm')));
  expect([...(await copy.file('xl/vbaProject.bin')!.async('uint8array'))]).toEqual([1, 0, 255, 7]);
  expect(await copy.file('xl/worksheets/sheet1.xml')!.async('string')).toContain('71270');
});
