/** An .ods annotated: as LibreOffice writes it, with rows and cells written once for several. */
import { readFileSync, writeFileSync } from 'node:fs';
import JSZip from 'jszip';
import { read, utils, write as writeBook } from 'xlsx';
import { main } from '../../src/cli/main';
import { at, files, said, useTerminal } from './terminal';

useTerminal();

const NAMESPACES = ['office', 'table', 'text', 'style', 'fo']
  .map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'fo' ? 'xsl-fo-compatible' : name}:1.0"`,
  )
  .join(' ');
const text = (value: string, attributes = ''): string =>
  `<table:table-cell${attributes} office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const number = (value: number): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value},0</text:p></table:table-cell>`;
const REST = '<table:table-cell table:style-name="ce9" table:number-columns-repeated="1020"/>';
const row = (cells: string, attributes = ''): string => `<table:table-row${attributes}>${cells}</table:table-row>`;

const ROWS = [
  row(
    '<table:table-cell table:number-columns-spanned="9" office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>Liste</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="8"/>',
  ),
  `<table:table-header-rows>${row(text('Ville', ' table:style-name="ce1"') + text('N°') + REST)}</table:table-header-rows>`,
  row(`${text('12 rue <text:span>Carnot</text:span><text:line-break/>71000 <text:s/>MACON')}${number(3)}${REST}`),
  row(`${text('Tours')}<table:table-cell table:number-columns-repeated="1022"/>`, ' table:number-rows-repeated="3"'),
  row('<table:table-cell table:number-columns-repeated="1022"/>', ' table:number-rows-repeated="2"'),
  row(number(1053)),
  row(`<table:table-cell table:formula="of:=[.B2]"/>${number(1)}`),
  row(text('Saint-Denis')),
  row(REST, ' table:number-rows-repeated="1048560"'),
].join('\n');

const CONTENT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${NAMESPACES}><office:automatic-styles><style:style style:name="ce1" style:family="table-cell"/></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Mes clients"><table:table-column table:number-columns-repeated="1022"/>${ROWS}</table:table><table:table table:name="Autre">${row(text('intacte'))}</table:table><table:database-ranges><table:database-range table:name="x" table:target-range-address="&apos;Mes clients&apos;.A2:&apos;Mes clients&apos;.B10" table:display-filter-buttons="true"/><table:database-range table:name="y" table:target-range-address="Autre.A1:Autre.A1"/></table:database-ranges></office:spreadsheet></office:body></office:document-content>`;

async function make(name: string, content: string, manifest = '<m:manifest xmlns:m="x"/>'): Promise<void> {
  const zip = new JSZip();
  zip.file('mimetype', 'application/vnd.oasis.opendocument.spreadsheet', { compression: 'STORE' });
  zip.file('content.xml', content);
  zip.file('Pictures/1.png', 'image');
  zip.file('META-INF/manifest.xml', manifest);
  writeFileSync(at(name), await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
}

const contentOf = async (name: string): Promise<string> =>
  (await JSZip.loadAsync(readFileSync(at(name)), { checkCRC32: true })).file('content.xml')!.async('text');

const ANNOTATE = ['--entete', '2', '--colonne', 'Ville', '--faits', 'zone'];

test('every row is answered beside what it holds, whatever it is written as', async () => {
  await make('a.ods', CONTENT);
  expect(await main(['annotate', at('a.ods'), ...ANNOTATE])).toBe(0);
  const book = read(readFileSync(at('a.annote.ods')));
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets['Mes clients']!, { header: 1, defval: '', range: 'A2:G10' });
  expect(rows).toEqual([
    ['Ville', 'N°', 'Commune', 'Code INSEE', 'Zone', 'Lecture', 'Remarque'],
    [expect.stringContaining('Carnot'), 3, 'Mâcon', '71270', 'B', 'certaine', ''],
    ['Tours', '', 'Tours', '37261', 'A', 'certaine', ''],
    ['Tours', '', 'Tours', '37261', 'A', 'certaine', ''],
    ['Tours', '', 'Tours', '37261', 'A', 'certaine', ''],
    ['', '', '', '', '', '', ''],
    ['', '', '', '', '', '', ''],
    [1053, '', 'Bourg-en-Bresse', '01053', 'B', 'certaine', ''],
    ['', 1, '', '', '', 'vide', ''],
  ]);
  expect(said.join('\n')).toMatch(/9 {2}lignes lues[\s\S]*5 {2}certaines[\s\S]*1 {2}homonymes[\s\S]*3 {2}vides/);
  expect(said.join('\n')).toContain('Formules sans réponse enregistrée dans la colonne lue, comptées vides : 1');
});

test('what was written stays as it was, and the filter goes as far as the answers', async () => {
  await make('a.ods', CONTENT);
  expect(await main(['annotate', at('a.ods'), ...ANNOTATE])).toBe(0);
  const after = await contentOf('a.annote.ods');
  const cells = (xml: string): string[] => xml.match(/<table:table-cell.*?(?:\/>|<\/table:table-cell>)/gs) ?? [];
  const filled = cells(CONTENT).filter((cell) => cell.includes('<text:p>') || cell.includes('formula'));
  for (const cell of filled) expect(after).toContain(cell);
  expect(after).toContain(`table:target-range-address="'Mes clients'.A2:'Mes clients'.G10"`);
  expect(after).toContain('table:target-range-address="Autre.A1:Autre.A1"');
  expect(after).toContain('<table:table-cell table:style-name="ce9" table:number-columns-repeated="1015"/>');
  expect(after).toContain('table:number-rows-repeated="3"');
  expect(after).toMatch(/<table:table-cell table:style-name="ressort-doute"[^>]*><text:p>« Saint-Denis »/);
  const before = await JSZip.loadAsync(readFileSync(at('a.ods')));
  const copy = await JSZip.loadAsync(readFileSync(at('a.annote.ods')));
  expect(Object.keys(copy.files)).toEqual(Object.keys(before.files));
  expect(readFileSync(at('a.annote.ods')).subarray(30, 38).toString()).toBe('mimetype');
});

test('a workbook that another program writes, of 2,000 rows', async () => {
  const rows = [
    ['Nom', 'Ville'],
    ...Array.from({ length: 2000 }, (_, nth) => [`N${nth}`, nth % 2 ? 'Mâcon' : 'Tours']),
  ];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['rien']]), 'Une');
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Deux');
  writeFileSync(at('b.ods'), writeBook(book, { bookType: 'ods', type: 'buffer' }) as Buffer);
  expect(await main(['annotate', at('b.ods'), '--feuille', 'deux', '--colonne', 'Ville', '--faits', 'zone'])).toBe(0);
  const copy = read(readFileSync(at('b.annote.ods')));
  const written = utils.sheet_to_json<unknown[]>(copy.Sheets['Deux']!, { header: 1, defval: '' });
  expect(written).toHaveLength(2001);
  expect(written[2000]).toEqual(['N1999', 'Mâcon', 'Mâcon', '71270', 'B', 'certaine', '']);
});

test.each([
  ['cut short', CONTENT.slice(0, -400), undefined, /ne s'ouvre pas comme un classeur OpenDocument/],
  ['without a sheet', '<office:document-content/>', undefined, /ne s'ouvre pas comme un classeur OpenDocument/],
  [
    'with a password',
    'xxxx',
    '<m:manifest xmlns:m="x"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>',
    /protégé par un mot de passe/,
  ],
  [
    'of more rows than a sheet has',
    CONTENT.replace('table:number-rows-repeated="3"', 'table:number-rows-repeated="3000000000"'),
    undefined,
    /1048576 lignes/,
  ],
])('%s: refused, nothing left', async (_, content, manifest, sentence) => {
  await make('a.ods', content, manifest);
  expect(await main(['annotate', at('a.ods'), ...ANNOTATE])).toBe(1);
  expect(said.join('\n')).toMatch(sentence);
  expect(files()).toEqual(['a.ods']);
});
