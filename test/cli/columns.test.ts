/** The columns of public files: found by their usual titles, proposed as a command, tried before anything is written. */
import ExcelJS from 'exceljs';
import { main } from '../../src/cli/main';
import { ANSWER_COLUMNS } from '../../src/annotate/answers';
import { FIELDS } from '../../src/export/fields';
import { optionsOf, proposeColumns } from '../../src/cli/proposal';
import { at, files, rowsOf, said, useTerminal, write } from './terminal';

useTerminal();

/** The arguments of the command that was proposed, as a shell cuts them. */
function proposed(): string[] {
  const line = /npx --no-install ressort (annotate .*)$/m.exec(said.join('\n'))?.[1] ?? '';
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

const TOWNS = [
  ['71000', 'Mâcon', '71270'],
  ['93200', 'Saint-Denis', '93066'],
  ['97400', 'Saint-Denis', '97411'],
  ['76600', 'Le Havre', '76351'],
  ['26110', 'Nyons', '26220'],
  ['91000', 'Évry', '91228'],
] as const;

const lines = (rows: readonly (readonly string[])[], sign = ';'): string =>
  rows.map((row) => row.join(sign)).join('\n');
test.each<[titles: string[], options: string | undefined]>([
  [['Nom', 'Ville', 'Ville '], '--colonne n°2'],
  [['Code commune', 'Nom commune'], '--colonne "Nom commune"'],
  [['adresse', 'cp'], '--colonne adresse --code-postal cp'],
  [['x', 'DEPCOM'], '--code-insee DEPCOM'],
  [['x', 'y'], undefined],
  [['code_departement', 'libelle_commune'], '--colonne libelle_commune --departement code_departement'],
])('%j', (titles, options) => {
  const proposal = proposeColumns(titles);
  expect(proposal && optionsOf(titles, proposal)).toBe(options);
});

test.each<[what: string, cells: (town: (typeof TOWNS)[number]) => string[], options: string[]]>([
  ['a post code and a town', ([code, town]) => [code, 'x', town], ['--code-postal', 'c0', '--colonne', 'c2']],
  ['codes INSEE', ([, , insee]) => ['x', insee, '3'], ['--code-insee', 'c1']],
  ['a town alone', ([, town]) => ['1', 'x', town], ['--colonne', 'c2']],
])('%s under titles that say nothing: the cells tell the command', async (_, cells, options) => {
  write('a.csv', lines([['c0', 'c1', 'c2'], ...TOWNS.map(cells)]));
  expect(await main(['annotate', at('a.csv')])).toBe(1);
  expect(proposed().slice(2)).toEqual(options);
});

test('cells that are neither towns nor codes propose nothing', async () => {
  write('a.csv', lines([['c0', 'c1'], ...TOWNS.map((_, row) => [String(96_000 + row), `Xyzzy ${row}`])]));
  expect(await main(['annotate', at('a.csv')])).toBe(1);
  expect(said.join('\n')).not.toContain('npx');
});

test('a département column that is none is told before anything is written, with the one that is', async () => {
  write('a.csv', lines([['Nom', 'CP', 'Ville'], ...TOWNS.map(([code, town]) => ['Paul', code, town])]));
  const asked = ['annotate', at('a.csv'), '--colonne', 'Ville', '--departement', 'Nom'];
  expect(await main(asked)).toBe(1);
  expect(said.join('\n')).toContain("« Nom » n'est pas celle des départements");
  expect(files()).toEqual(['a.csv']);
  expect(proposed().slice(2)).toEqual(['--code-postal', 'CP', '--colonne', 'Ville']);
  expect(await main([...asked, '--quand-meme'])).toBe(0);
  expect(rowsOf('a.annote.csv')).toHaveLength(TOWNS.length + 1);
});

test('a column of streets is told before anything is written, with the columns of the town', async () => {
  const rows = TOWNS.map(([code, town], number) => [`${number + 1} rue du Vieux Moulin`, code, town]);
  write('a.csv', lines([['Voie', 'CP', 'Ville'], ...rows]));
  expect(await main(['annotate', at('a.csv'), '--colonne', 'Voie'])).toBe(1);
  expect(said.join('\n')).toContain('la ville est dans une autre colonne');
  expect(proposed().slice(2)).toEqual(['--code-postal', 'CP', '--colonne', 'Ville']);
  // Towns that are simply unknown have no better column: they are annotated.
  write('b.csv', lines([['Ville'], ...rows.map(() => ['Xyzzy'])]));
  expect(await main(['annotate', at('b.csv')])).toBe(0);
});

/** Post codes and codes INSEE as a number leaves them, a row that contradicts itself, a blank, a code that is none. */
const CODED = [
  ['code', 'cp', 'ville'],
  ['01053', '1000', 'Bourg en Bresse'],
  ['1004', '1500.0', 'AMBERIEU'],
  ['', '71000', 'Mâcon'],
  ['93066', '', 'Saint-Denis'],
  ['71270', '', 'Dijon'],
  ['n/a', '21000', 'DIJON'],
];
const BOTH = ['--code-insee', 'code', '--code-postal', 'cp', '--colonne', 'ville', '--faits', 'zone'];

test.each<[columns: string[], found: string[]]>([
  [BOTH, ['01053', '01004', '71270', '93066', '', '21231']],
  [
    ['--colonne', 'ville', '--code-postal', 'cp', '--faits', 'zone'],
    ['01053', '01004', '71270', '', '21231', '21231'],
  ],
  [
    ['--code-insee', 'code', '--faits', 'zone'],
    ['01053', '01004', '', '93066', '71270', ''],
  ],
  [
    ['--code-postal', 'cp', '--faits', 'zone', '--quand-meme'],
    ['', '', '', '', '', '21231'],
  ],
])('%j', async (columns, found) => {
  write('a.csv', lines(CODED));
  expect(await main(['annotate', at('a.csv'), ...columns])).toBe(0);
  expect(rowsOf('a.annote.csv').map((row) => row[4])).toEqual(['Code INSEE', ...found]);
});

test('a code INSEE that the town contradicts is told with both', async () => {
  write('a.csv', lines(CODED));
  await main(['annotate', at('a.csv'), ...BOTH]);
  expect(rowsOf('a.annote.csv')[5]!.at(-1)).toBe(
    'Le code INSEE 71270 (Mâcon (71)) et le nom « Dijon » (Dijon (21)) se contredisent ; corrigez l’un ou l’autre.',
  );
  expect(said.join('\n')).toMatch(/^ +1 {2}contradictions /m);
});

test('a column named twice is refused, by the option that names it', async () => {
  write('a.csv', lines(CODED));
  expect(await main(['annotate', at('a.csv'), '--colonne', 'cp', '--code-postal', 'CP'])).toBe(1);
  expect(said.join('\n')).toContain('La colonne « cp » est donnée deux fois : ôtez un --code-postal.');
});

test('the row of the titles is the one said, the rows above are copied as they are', async () => {
  write('a.csv', 'Liste;\n\nVille\nMâcon\nTours');
  expect(await main(['annotate', at('a.csv'), '--entete', '3', '--colonne', 'Ville', '--faits', 'zone'])).toBe(0);
  expect(rowsOf('a.annote.csv').map((row) => row.join('|'))).toEqual([
    'Liste|',
    '',
    'Ville||Commune|Code INSEE|Zone|Lecture|Remarque',
    'Mâcon||Mâcon|71270|B|certaine|',
    'Tours||Tours|37261|A|certaine|',
  ]);
  expect(await main(['annotate', at('a.csv'), '--entete', '9', '--sortie', at('b.csv')])).toBe(1);
  expect(said.join('\n')).toContain("n'a que 5 lignes");
});

test('without titles the first row is annotated too, and none is written', async () => {
  write('a.csv', '1;Mâcon\n2;Tours\n');
  expect(await main(['annotate', at('a.csv'), '--sans-entete', '--colonne', '2', '--faits', 'zone'])).toBe(0);
  expect(rowsOf('a.annote.csv').map((row) => row[3])).toEqual(['71270', '37261']);
});

test('blank rows above the titles are passed over', async () => {
  write('a.csv', '\n\nVille\nMâcon\n');
  expect(await main(['annotate', at('a.csv'), '--faits', 'zone'])).toBe(0);
  expect(said.join('\n')).toContain('1  lignes lues');
});

test('a number names a column when titles are numbers too', async () => {
  write('a.csv', '1;1\nMâcon;x\n');
  expect(await main(['annotate', at('a.csv'), '--colonne', '1'])).toBe(1);
  expect(said.join('\n')).toContain('--colonne n°1');
  expect(await main(['annotate', at('a.csv'), '--colonne', 'n°1', '--faits', 'zone'])).toBe(0);
  expect(rowsOf('a.annote.csv')[1]?.[3]).toBe('71270');
});

test.each([
  ['a workbook as a CSV', ['--sortie', 'x.xlsx'], /même format/],
  ['no row of titles', ['--entete', 'cinq'], /--entete vaut/],
  ['titles and none', ['--entete', '2', '--sans-entete'], /se contredisent/],
])('%s is refused', async (_, options, sentence) => {
  write('a.csv', 'Ville\nMâcon\n');
  expect(await main(['annotate', at('a.csv'), ...options])).toBe(1);
  expect(said.join('\n')).toMatch(sentence);
  expect(files()).toEqual(['a.csv']);
});

test('a workbook with its titles on line 5, and one without any', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Liste');
  sheet.getCell('A1').value = 'Clients au 3 mai';
  sheet.getRow(5).values = ['id', 'CP', 'Ville'];
  TOWNS.forEach(([code, town], row) => (sheet.getRow(6 + row).values = [row, code, town]));
  await workbook.xlsx.writeFile(at('liste.xlsx'));
  expect(await main(['annotate', at('liste.xlsx'), '--colonne', 'Ville'])).toBe(1);
  const command = proposed();
  expect(command.slice(2, 4)).toEqual(['--entete', '5']);
  expect(await main([...command, '--faits', 'zone'])).toBe(0);
  const written = new ExcelJS.Workbook();
  await written.xlsx.readFile(at('liste.annote.xlsx'));
  const codes = written.worksheets[0]!.getColumn(5).values.slice(5);
  expect(codes).toEqual(['Code INSEE', ...TOWNS.map(([, , insee]) => insee)]);
  expect(await main(['annotate', at('liste.xlsx'), '--sans-entete', '--colonne', '1', '--sortie', at('b.xlsx')])).toBe(
    0,
  );
  const bare = new ExcelJS.Workbook();
  await bare.xlsx.readFile(at('b.xlsx'));
  const cells = bare.worksheets[0]!.getRow(1).values as ExcelJS.CellValue[];
  expect(cells.slice(0, 3)).toEqual([undefined, 'Clients au 3 mai', undefined]);
});

test('technical titles are those of the exported table', async () => {
  write('a.csv', 'Ville\nMâcon\n');
  const facts = ANSWER_COLUMNS.join(',');
  expect(await main(['annotate', at('a.csv'), '--titres', 'techniques', '--faits', facts])).toBe(0);
  const [titles = []] = rowsOf('a.annote.csv');
  expect(titles).toHaveLength(1 + ANSWER_COLUMNS.length + 2);
  const exported = new Set(FIELDS.map(({ name }) => name));
  expect(titles.slice(1).filter((title) => !exported.has(title))).toEqual(['lecture']);
  expect(await main(['annotate', at('a.csv'), '--titres', 'beaux', '--sortie', at('b.csv')])).toBe(1);
});

test('columns say how each text was read, and what a doubtful one may mean', async () => {
  write('a.csv', 'Ville\nOcteville (50)\nMACON\nBesanon\n75001 Mâcon\n\n');
  const asked = 'zone,code-lu,comment-lu,code-suggere';
  expect(await main(['annotate', at('a.csv'), '--faits', asked])).toBe(0);
  const [titles, ...rows] = rowsOf('a.annote.csv');
  expect(titles).toEqual([
    'Ville',
    'Commune',
    'Code INSEE',
    'Zone',
    'Code lu',
    'Comment lu',
    'Code suggéré',
    'Lecture',
    'Remarque',
  ]);
  const told = rows.map((row) => [row[2], row[4], row[5], row[6], row[7]]);
  expect(told).toEqual([
    ['50129', '50383', expect.stringContaining('ancienne commune'), '', 'certaine'],
    ['71270', '71270', expect.stringContaining('nom officiel'), '', 'certaine'],
    ['', '', '', '25056', 'inconnue'],
    ['', '', '', expect.stringMatching(/^75101$|^71270$|^75056$/), 'contradiction'],
    ['', '', '', '', 'vide'],
  ]);
});

test('the titles of these columns, for programs, are those of the exported table', async () => {
  write('a.csv', 'Ville\nMâcon\n');
  expect(await main(['annotate', at('a.csv'), '--faits', 'code-lu,code-suggere', '--titres', 'techniques'])).toBe(0);
  const added = ['commune_actuelle', 'code_insee_actuel', 'code_insee', 'code_insee_suggere', 'lecture', 'remarque'];
  expect(rowsOf('a.annote.csv')[0]).toEqual(['Ville', ...added]);
});

test('a command that is proposed keeps the other options that were given', async () => {
  write('a.csv', 'Nom|CP|Ville\nx|71000|Mâcon\n');
  const given = '--faits zone --separateur | --quand-meme --titres techniques --genre noms'.split(' ');
  expect(await main(['annotate', at('a.csv'), ...given])).toBe(1);
  expect(said.at(-1)).toContain(
    `annotate ${at('a.csv')} --faits zone --separateur "|" --quand-meme --titres techniques --code-postal CP --colonne Ville`,
  );
});
