/** `ressort join`: each row of a file with what a table says of its commune. */
import { readFileSync } from 'node:fs';
import { read, utils, write as writeBook, type BookType } from 'xlsx';
import { main } from '../../src/cli/main';
import { index } from '../../src/lib';
import { call, ExcelError } from '../functions/excel';
import { at, rowsOf, said, useTerminal, write } from './terminal';

useTerminal();

const TABLE = [
  ['Commune', 'Dép', 'Secteur', 'Agents'],
  ['MACON', '71', 'Sud', '3'],
  ['Évry', '91', 'Nord', '4'],
  ['Courcouronnes', '91', 'Est', '4'],
  ['Cluny', '71', 'Sud', '1'],
  ['CLUNY', '71', 'Nord', '1'],
  ['Xyzzy', '', 'Ouest', '9'],
  ['Octeville', '50', 'Manche', '2'],
  ['Querqueville', '50', 'Manche', '5'],
];
const CLIENTS = [
  ['Nom', 'Ville', 'Secteur'],
  ['A', '71000 Mâcon', 'ancien'],
  ['B', 'Évry-Courcouronnes', ''],
  ['C', 'Cluny', ''],
  ['D', 'Dijon', ''],
  ['E', 'Saint-Denis', ''],
  ['F', '', ''],
  ['G', 'Cherbourg-en-Cotentin', ''],
];

async function join(...options: string[]): Promise<number> {
  write('clients.csv', CLIENTS);
  write('secteurs.csv', TABLE);
  return main(['join', at('clients.csv'), at('secteurs.csv'), '--colonne', 'Ville', ...options]);
}

test('every row comes out, with the values or the reason why not', async () => {
  expect(await join('--cle', 'Commune', '--departement-cles', 'Dép', '--valeurs', 'Secteur')).toBe(0);
  const [titles, ...rows] = rowsOf('clients.joint.csv');
  expect(titles).toEqual(['Nom', 'Ville', 'Secteur', 'Secteur (Ressort)', 'Remarque']);
  expect(rows.map((row) => row[3])).toEqual(['Sud', 'Nord ou Est', '', '', '', '', 'Manche']);
  expect(rows.map((row) => row[2])).toEqual(['ancien', '', '', '', '', '', '']);
  const remarks = rows.map((row) => row[4]!);
  expect(remarks[2]).toContain('aux lignes 4 et 5');
  expect(remarks[3]).toContain('une clé n’a pas pu être lue, la première à sa ligne 6');
  expect(remarks[4]).toContain('plusieurs communes');
  expect([remarks[0], remarks[5]]).toEqual(['', '']);
  expect(said.join('\n')).toMatch(/7 {2}lignes lues/);
  expect(said.join('\n')).toContain('Lignes certaines dont la table ne dit rien de sûr');
  expect(said.join('\n')).toContain('1 clé douteuse ; ligne 6');
});

test('all the columns but the keys, if none is named; numbers of several communes are told, not joined', async () => {
  expect(await join('--cle', 'Commune', '--departement-cles', 'Dép')).toBe(0);
  const [titles, ...rows] = rowsOf('clients.joint.csv');
  expect(titles!.slice(3)).toEqual(['Secteur (Ressort)', 'Agents', 'Remarque']);
  expect(rows[0]!.slice(3)).toEqual(['Sud', '3', '']);
  expect(rows[6]!.slice(3, 5)).toEqual(['Manche', '']);
  expect(rows[6]![5]).toContain('2 pour Octeville (50) et 5 pour Querqueville (50)');
});

test.each<[options: string[], reason: string]>([
  [['--cle', 'Ville'], "Aucune colonne ne s'appelle « Ville »"],
  [[], '--cle'],
  [['--cle', 'Commune', '--valeurs', 'Prix'], '« Prix »'],
])('refuses %j', async (options, reason) => {
  expect(await join(...options)).toBe(1);
  expect(said.join('\n')).toContain(reason);
});

/** As a spreadsheet holds it. */
const typed = (cell: string): string | number => (/^\d$/.test(cell) ? Number(cell) : cell);

test.each<BookType>(['xlsx', 'ods'])('from and to an .%s: the same cells', async (bookType) => {
  expect(await join('--cle', 'Commune', '--departement-cles', 'Dép')).toBe(0);
  const expected = rowsOf('clients.joint.csv');
  for (const [name, rows] of [
    ['clients', CLIENTS],
    ['secteurs', TABLE],
  ] as const) {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => row.map(typed))), 'Feuille');
    write(`${name}.${bookType}`, writeBook(book, { bookType, type: 'buffer' }) as Buffer);
  }
  const files = [at(`clients.${bookType}`), at(`secteurs.${bookType}`)];
  const options = ['--colonne', 'Ville', '--cle', 'Commune', '--departement-cles', 'Dép'];
  expect(await main(['join', ...files, ...options])).toBe(0);
  const sheet = read(readFileSync(at(`clients.joint.${bookType}`))).Sheets['Feuille']!;
  const joined = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '' });
  expect(joined.map((row) => row.map(String))).toEqual(expected);
});

test('without a key, the command that names it is proposed', async () => {
  expect(await join()).toBe(1);
  expect(said.join('\n')).toContain('--cle Commune --departement-cles Dép');
});

test('annotate knows nothing of keys, join wants two files', async () => {
  write('clients.csv', CLIENTS);
  expect(await main(['annotate', at('clients.csv'), '--cle', 'Commune'])).toBe(1);
  expect(await main(['join', at('clients.csv')])).toBe(1);
  expect(said.join('\n')).toContain('à quelle table');
});

test('the formula, the command and the library join alike', async () => {
  expect(await join('--cle', 'Commune', '--departement-cles', 'Dép', '--valeurs', 'Secteur')).toBe(0);
  const byCommand = rowsOf('clients.joint.csv')
    .slice(1)
    .map((row) => row[3]);
  const [, ...table] = TABLE;
  const [, ...clients] = CLIENTS;
  const keys = table.map(([commune]) => [commune]);
  const byFormula = call(
    'COMMUNE.RECHERCHE',
    clients.map(([, town]) => [town]),
    keys,
    table.map((row) => [row[2]]),
    null,
    table.map((row) => [row[1]]),
  ) as unknown[][];
  expect(byFormula.map(([value]) => (value instanceof ExcelError ? '' : value))).toEqual(byCommand);
  const own = index(table.map(([text, departement]) => ({ text: text!, departement: departement! })));
  const byLibrary = clients.map(([, town]) => {
    const found = own.find(town!);
    return found.status === 'found' ? found.rows : found.status;
  });
  expect(byLibrary).toEqual([[[0]], [[1], [2]], [[3, 4]], 'missing', 'doubtful', 'blank', [[6], [7]]]);
  expect(own.doubts.map(({ row }) => row)).toEqual([5]);
});
