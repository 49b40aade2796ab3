import { readFileSync, statSync } from 'node:fs';
import { CsvParser } from '../../src/csv/parse';
import { main } from '../../src/cli/main';
import { at, files, rowsOf, said, useTerminal, write } from './terminal';

useTerminal();

async function run(name: string, content: string | Buffer, ...options: string[]): Promise<number> {
  write(name, content);
  return main(['annotate', at(name), ...options]);
}

const SAMPLE = [
  'Nom;Adresse;Dép',
  'A;"12 rue Carnot\n71000 MACON";',
  'B;Saint-Denis;',
  'C;Saint-Denis;93',
  'D;;',
  'E;Xyzzy;',
  'F;75001 Mâcon;',
  'G;Saint-Ismier;38',
  'H;Tours;Atlantide',
].join('\r\n');

test('every row comes out, answered or with the reason why not', async () => {
  expect(await run('a.csv', SAMPLE, '--colonne', 'Adresse', '--departement', 'Dép', '--faits', 'zone,bureau')).toBe(0);
  const [titres, ...rows] = rowsOf('a.annote.csv');
  expect(titres).toEqual(['Nom', 'Adresse', 'Dép', 'Commune', 'Code INSEE', 'Zone', 'Bureau', 'Lecture', 'Remarque']);
  const seen = rows.map((cells) => [cells[0], ...cells.slice(3, 8)].join('|'));
  expect(seen).toEqual([
    'A|Mâcon|71270|B|Mâcon|certaine',
    'B|||||homonyme',
    'C|Saint-Denis|93066|A|Noisy-le-Sec (2e bureau)|certaine',
    'D|||||vide',
    'E|||||inconnue',
    'F|||||contradiction',
    'G|Saint-Ismier|38397|A||certaine',
    'H|||||erreur',
  ]);
  const remarques = new Map(rows.map((cells) => [cells[0], cells[8]]));
  expect(['A', 'C', 'D'].map((name) => remarques.get(name))).toEqual(['', '', '']);
  for (const [name, phrase] of [
    ['B', 'désigne plusieurs communes'],
    ['E', 'Xyzzy'],
    ['F', '75001'],
    ['G', 'Grenoble (1er bureau)'],
    ['H', 'Atlantide'],
  ] as const) {
    expect(remarques.get(name)).toContain(phrase);
  }
});

test('the account adds up', async () => {
  await run('a.csv', SAMPLE, '--colonne', 'Adresse', '--departement', 'Dép');
  const numbers = [...said.join('\n').matchAll(/^ {2}\s*(\d+) {2}(\S+)/gm)].map(
    ([, count, name]) => [name, Number(count)] as const,
  );
  expect(Object.fromEntries(numbers)).toEqual({
    lignes: 8,
    certaines: 3,
    homonymes: 1,
    contradictions: 1,
    inconnues: 1,
    erreurs: 1,
    vides: 1,
  });
});

test('the input stays as it is, and the columns it had are copied byte for byte', async () => {
  await run('a.csv', SAMPLE, '--colonne', '2', '--faits', 'zone');
  expect(readFileSync(at('a.csv'), 'utf8')).toBe(SAMPLE);
  const copied = [...new CsvParser(';').read(readFileSync(at('a.annote.csv'), 'utf8'), false)];
  const given = [...new CsvParser(';').read(`${SAMPLE}\r\n`, true)];
  expect(copied.map(({ raw }, row) => raw.startsWith(given[row]!.raw))).toEqual(given.map(() => true));
  expect(new Set(copied.map(({ newline }) => newline))).toEqual(new Set(['\r\n']));
});

test.each<[name: string, options: string[], content: string, sentence: RegExp]>([
  [
    'an unknown column',
    ['--colonne', 'Ville'],
    'Nom;Adresse\na;b\n',
    /Aucune colonne ne s'appelle « Ville ».*Nom, Adresse/,
  ],
  ['no column said among several', [], 'Nom;Adresse\na;b\n', /Quelle colonne/],
  ['two columns of that name', ['--colonne', 'A'], 'A;A\na;b\n', /2 colonnes/],
  ['an unknown fact', ['--faits', 'couleur'], 'A\nMâcon\n', /« couleur » n'est pas un fait/],
  ['an unknown option', ['--vite'], 'A\nMâcon\n', /--vite/],
  ['an open quote', [], 'A\n"Mâcon\nTours\n', /^Ligne 2/],
  ['an empty file', [], '', /est vide/],
  ['an unknown genre', ['--genre', 'x'], 'A\nMâcon\n', /--genre/],
])('%s is refused in one sentence, and nothing is written', async (_, options, content, sentence) => {
  expect(await run('a.csv', content, ...options)).toBe(1);
  expect(said.join('\n')).toMatch(sentence);
  expect(files()).toEqual(['a.csv']);
});

test('nothing is ever overwritten, the input least of all', async () => {
  write('a.annote.csv', 'précieux');
  expect(await run('a.csv', 'A\nMâcon\n')).toBe(1);
  expect(await main(['annotate', at('a.csv'), '--sortie', at('a.csv')])).toBe(1);
  expect(readFileSync(at('a.annote.csv'), 'utf8')).toBe('précieux');
  expect(readFileSync(at('a.csv'), 'utf8')).toBe('A\nMâcon\n');
});

test.each<[name: string, args: string[], code: number, sentence: RegExp]>([
  ['a file that is not there', ['annotate', '/nulle/part.csv'], 1, /n'existe pas/],
  ['another kind of file', ['annotate', 'x.docx'], 1, /x\.docx/],
  ['no file', ['annotate'], 1, /Quel fichier/],
  ['another command', ['anoter'], 1, /« anoter »/],
  ['nothing', [], 1, /npx --no-install ressort annotate/],
  ['help', ['--help'], 0, /--colonne/],
])('%s', async (_, args, code, sentence) => {
  expect(await main(args)).toBe(code);
  expect(said.join('\n')).toMatch(sentence);
});

test('headings that exist already are not doubled; wider rows lose nothing', async () => {
  await run('a.csv', 'Commune;Zone\nMâcon;x;en plus\nTours\n', '--colonne', 'Commune', '--faits', 'zone');
  const rows = rowsOf('a.annote.csv');
  expect(rows[0]).toEqual([
    'Commune',
    'Zone',
    '',
    'Commune (Ressort)',
    'Code INSEE',
    'Zone (Ressort)',
    'Lecture',
    'Remarque',
  ]);
  expect(rows[1]?.slice(0, 6)).toEqual(['Mâcon', 'x', 'en plus', 'Mâcon', '71270', 'B']);
  expect(rows[2]?.slice(0, 6)).toEqual(['Tours', '', '', 'Tours', '37261', 'A']);
});

test('Windows-1252 comes out as UTF-8 that Excel recognises', async () => {
  await run('a.csv', Buffer.from('Ville\nMâcon\n', 'latin1'), '--faits', 'zone');
  const bytes = readFileSync(at('a.annote.csv'));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(rowsOf('a.annote.csv')[1]?.slice(0, 4)).toEqual(['Mâcon', 'Mâcon', '71270', 'B']);
});

test('codes said to be post codes or INSEE codes are read so', async () => {
  const codes = 'Code\n71270\n1053\n';
  await run('a.csv', codes, '--genre', 'codes-insee', '--faits', '');
  expect(
    rowsOf('a.annote.csv')
      .slice(1)
      .map((cells) => cells[1]),
  ).toEqual(['Mâcon', 'Bourg-en-Bresse']);
  await run('b.csv', codes);
  expect(said.join('\n')).toContain('--genre codes-insee');
});

test('a file of many blocks: every row is there, in its order', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `${index};${['Mâcon', 'Tours', 'Xyzzy', ''][index % 4]!}`);
  await run('a.csv', `id;ville\n${rows.join('\n')}\n`, '--colonne', 'ville', '--faits', 'zone');
  const out = rowsOf('a.annote.csv').slice(1);
  expect(out.map(([id]) => Number(id))).toEqual(rows.map((_, index) => index));
  expect(out.filter((cells) => cells[5] === 'certaine')).toHaveLength(10_000);
  expect(statSync(at('a.csv')).size).toBeGreaterThan(100_000);
});

test('a few bytes that are not UTF-8: the copy stays in UTF-8, and their lines are said', async () => {
  const lines = Array.from({ length: 100 }, (_, at) => `Société ${at};Besançon`).join('\n');
  await run(
    'a.csv',
    Buffer.concat([Buffer.from(`Nom;Ville\n${lines}\n`), Buffer.from('Cass\xe9e;Tours\n', 'latin1')]),
    ...['--colonne', 'Ville', '--faits', 'zone'],
  );
  const rows = rowsOf('a.annote.csv');
  expect(rows[1]?.slice(0, 3)).toEqual(['Société 0', 'Besançon', 'Besançon']);
  expect(rows[101]?.slice(0, 3)).toEqual(['Cass\ufffde', 'Tours', 'Tours']);
  expect(said.join('\n')).toContain('devenus « \ufffd » : ligne 102.');
});

test.each([
  ['code page 850', '\x90vreux;Bou\x82;Orl\x82ans', 'cp850'],
  ['an old Mac', '\x83vreux;Bou\x8e;Orl\x8eans', 'macintosh'],
])('a file of %s is read as it was written', async (_, bytes, encoding) => {
  await run('a.csv', Buffer.from(`Ville\n${bytes.replaceAll(';', '\n')}\n`, 'latin1'), '--faits', 'zone');
  expect(rowsOf('a.annote.csv').map(([town]) => town)).toEqual(['Ville', 'Évreux', 'Boué', 'Orléans']);
  expect(said.join('\n')).toContain(`Lu en ${encoding}`);
});

test.each([
  ['a post code and a town', ['CP', 'Ville']],
  ['a town and a post code', ['Ville', 'CP']],
  ['a number, a street, a post code and a town', ['N°', 'Voie', 'CP', 'Ville']],
])('an address in several columns: %s', async (_, columns) => {
  const rows = [
    'N°;Voie;CP;Ville',
    '12;rue de Lyon;93200;SAINT DENIS',
    '5;rue Jules Verne;1000;Bourg en Bresse',
    ';;71000;',
  ];
  await run('a.csv', `${rows.join('\n')}\n`, ...columns.flatMap((column) => ['--colonne', column]), '--faits', 'zone');
  const [, first, second, third] = rowsOf('a.annote.csv');
  expect(first?.slice(4, 7)).toEqual(['Saint-Denis', '93066', 'A']);
  expect(second?.slice(4, 6)).toEqual(['Bourg-en-Bresse', '01053']);
  expect(third?.[8]).toContain('71000');
});

test('post codes beside towns are a département column', async () => {
  const rows = ['CP;Ville', '93200;SAINT DENIS', '97400;Saint-Denis', '11310;Saint-Denis'];
  await run('a.csv', `${rows.join('\n')}\n`, '--colonne', 'Ville', '--departement', 'CP', '--faits', 'zone');
  expect(rowsOf('a.annote.csv').map((row) => row[3])).toEqual(['Code INSEE', '93066', '97411', '11339']);
});

test('a column named twice is refused', async () => {
  expect(await run('a.csv', 'CP;Ville\n71000;Mâcon\n', '--colonne', 'CP', '--colonne', '1')).toBe(1);
  expect(said.join('\n')).toContain('deux fois');
});
