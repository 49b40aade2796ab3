/** Files that a clerk opens to join: what is read of each, and what is refused before it fills the page. */
import { utils, write, type BookType } from 'xlsx';
import { openFile } from '../../src/taskpane/join/open-file';

const ROWS = [
  ['Commune', 'Secteur', 'Agents'],
  ['Mâcon', 'Sud', 3],
  ['Évry', 'Nord', 4],
];

function workbook(bookType: BookType, ...names: string[]): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const name of names) utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), name);
  return new Uint8Array(write(book, { bookType, type: 'buffer' }) as Buffer);
}

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'utf8'));
const open = (name: string, ...parts: BlobPart[]): ReturnType<typeof openFile> => openFile(new File(parts, name));

test.each<[string, Uint8Array<ArrayBuffer>, number | string]>([
  ['secteurs.csv', bytes('Commune;Secteur;Agents\nMâcon;Sud;3\nÉvry;Nord;4\n'), '3'],
  ['secteurs.csv', new Uint8Array(Buffer.from('Commune\tSecteur\tAgents\nM\u00e2con\tSud\t3\n', 'latin1')), '3'],
  ['secteurs.xlsx', workbook('xlsx', 'Feuille'), 3],
  ['secteurs.ods', workbook('ods', 'Feuille'), 3],
])('%s is a table', async (name, content, agents) => {
  const opened = await open(name, content);
  expect(opened).toMatchObject({ tables: [{ name, titles: ROWS[0] }] });
  expect('tables' in opened && opened.tables[0]!.rows[0]).toEqual(['Mâcon', 'Sud', agents]);
});

test('each sheet of a workbook is a table', async () => {
  const opened = await open('a.xlsx', workbook('xlsx', 'Une', 'Deux'));
  expect('tables' in opened && opened.tables.map(({ name }) => name)).toEqual(['a.xlsx · Une', 'a.xlsx · Deux']);
});

test.each<[why: string, name: string, content: Uint8Array<ArrayBuffer>, refused: string]>([
  ['titles alone', 'a.csv', bytes('Commune;Secteur\n'), 'no-table'],
  ['an old workbook', 'a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'unreadable'],
  ['half a workbook', 'a.xlsx', workbook('xlsx', 'Une').slice(0, 900), 'unreadable'],
  ['a file that is too large', 'a.csv', new Uint8Array(21 * 1024 * 1024), 'too-large'],
])('%s is refused', async (_, name, content, refused) => {
  expect(await open(name, content)).toEqual({ refused });
});

test('an archive that claims to unpack to more than a page holds is refused before it is unpacked', async () => {
  const bomb = workbook('xlsx', 'Une');
  const view = new DataView(bomb.buffer);
  for (let at = 0; at + 28 < bomb.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 90 * 1024 * 1024, true);
  expect(await open('a.xlsx', bomb)).toEqual({ refused: 'too-large' });
});

test('a cell of an .ods that stands for millions is not unfolded', async () => {
  const cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>';
  const book = await open(
    'a.ods',
    await odsOf(`<table:table-row table:number-rows-repeated="9000000">${cell}</table:table-row>`),
  );
  expect(book).toEqual({ refused: 'unreadable' });
});

async function odsOf(rows: string): Promise<Uint8Array<ArrayBuffer>> {
  const { MemoryZip } = await import('../../src/sheets/memory-zip');
  const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return new Uint8Array(await MemoryZip.of({ 'content.xml': content }).bytes());
}
