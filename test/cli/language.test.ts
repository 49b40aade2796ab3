/** `--lang en`: every sentence has its English, and nothing French is left in a run that asked for it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { utils, write as workbookBytes } from 'xlsx';
import { main } from '../../src/cli/main';
import { commandEn, commandFr } from '../../src/cli/texts/texts';
import { csvEn, csvFr } from '../../src/csv/texts';
import { speak } from '../../src/say/language';
import { sheetsEn, sheetsFr } from '../../src/sheets/texts';
import { at, rowsOf, said, useTerminal, write } from './terminal';

useTerminal();
afterEach(() => speak(undefined));

/** What of a sentence is French: letters and signs that English has not, and its small words. */
function frenchIn(sentence: string): readonly string[] {
  const told = sentence
    // Options and their values, and what is quoted of the file, are what they are in any language.
    .replace(/--[a-z][a-z-]*( (n°)?\w+)?|“[^”]*”|npx --no-install ressort .*/g, '')
    .replace(/d[ée]partement/gi, '');
  return told.match(/[àâçéèêëîïôûùœ«»’]|\b(?:les?|la|une?|des?|du|est|pas|ne|ou|et|dans|lignes?|fichier)\b/gi) ?? [];
}

test.each([
  ['« a.csv » n’existe pas.', true],
  ['Lu en utf-8, separateur tabulation, la suite.', true],
  ['“déjà” exists already: delete it, or choose another name with --sortie. The département is unknown.', false],
])('%s: what is French is seen (%s)', (sentence, isFrench) => {
  expect(frenchIn(sentence).length > 0).toBe(isFrench);
});

type Leaf = string | ((...given: unknown[]) => string);
type Texts = { readonly [name: string]: Leaf | Texts };

/** The sentences of a catalogue, each said with marks in the place of what it is given. */
function sentences(texts: Texts, under = ''): readonly (readonly [name: string, sentence: string])[] {
  return Object.entries(texts).flatMap(([name, leaf]) => {
    const full = under === '' ? name : `${under}.${name}`;
    if (typeof leaf === 'string') return [[full, leaf] as const];
    if (typeof leaf !== 'function') return sentences(leaf, full);
    // A list of one is a text, and has what lists have.
    return [[full, leaf(...Array.from({ length: leaf.length }, (_, at) => [`§${at}`]))] as const];
  });
}

const CATALOGUES: ReadonlyArray<readonly [string, object, object]> = [
  ['command', commandFr, commandEn],
  ['csv', csvFr, csvEn],
  ['sheets', sheetsFr, sheetsEn],
];

test.each(CATALOGUES)(
  'each sentence of the %s is English in English, and says what the French one says',
  (_, fr, en) => {
    const english = new Map(sentences(en as Texts));
    const french = sentences(fr as Texts);
    expect(french.map(([name]) => name)).toEqual([...english.keys()]);
    const marks = (sentence: string): readonly string[] => [...new Set(sentence.match(/§\d/g))].sort();
    const faults = french.filter(([name, sentence]) => {
      const twin = english.get(name)!;
      return twin.trim() === '' || frenchIn(twin).length > 0 || marks(twin).join() !== marks(sentence).join();
    });
    expect(faults).toEqual([]);
  },
);

const LIST = 'id;Ville;Dep\n1;Mâcon;71\n2;Saint-Denis;\n3;Xyzzy;\n4;75001 Mâcon;\n5;#N/A;\n6;Nice;nulle part\n7;;\n';
const book = (rows: readonly (readonly unknown[])[]): Buffer => {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows.map((row) => [...row])), 'Clients');
  return workbookBytes(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
};
const ROWS = [
  ['id', 'Ville'],
  [1, 'Mâcon'],
];

/** What is refused: the file, its bytes, the arguments after it, and words of the refusal. */
const REFUSALS: ReadonlyArray<
  readonly [file: string, bytes: string | Buffer | undefined, args: readonly string[], RegExp]
> = [
  ['absent.csv', undefined, [], /does not exist/],
  ['a.csv', '', [], /is empty/],
  ['a.doc', 'x', [], /can annotate/],
  ['a.csv', LIST, [], /Which column is to be read/],
  ['a.csv', LIST, ['--colonne', 'Commune'], /No column is called/],
  ['a.csv', LIST, ['--colonne', 'Ville', '--colonne', '2'], /given twice/],
  ['a.csv', 'a;a\n1;2\n', ['--colonne', 'a'], /2 columns are called/],
  ['a.csv', LIST, ['--inconnue'], /is not understood/],
  ['a.csv', LIST, ['autre.csv'], /One file at a time/],
  ['a.csv', LIST, ['--cle', 'x'], /option of “ressort join”/],
  ['a.csv', LIST, ['--faits', 'tout'], /is not a fact/],
  ['a.csv', LIST, ['--genre', 'tout'], /choose among/],
  ['a.csv', LIST, ['--lang', 'de', '--lang', 'en', '--separateur', 'x'], /--separateur is “x”/],
  ['a.csv', LIST, ['--exiger', 'tout'], /write a percentage/],
  ['a.csv', LIST, ['--entete', 'x'], /number of the row/],
  ['a.csv', LIST, ['--entete', '3', '--sans-entete'], /contradict each other/],
  ['a.csv', LIST, ['--entete', '99'], /has only 8 rows/],
  ['a.csv', LIST, ['--processus', '0'], /write a number from 1/],
  ['a.csv', LIST, ['--sortie', 'b.xlsx'], /not of the same format/],
  ['a.csv', LIST, ['--sortie', '/absent/b.csv', '--colonne', 'Ville'], /The folder “\/absent” does not exist/],
  ['a.csv', `Liste des clients\n\n${LIST}`, [], /If the headings are in row 3/],
  ['a.csv', LIST, ['--colonne', 'Ville', '--departement', 'Ville'], /not that of the départements/],
  ['a.csv', `Rue;Ville\n${'rue Carnot;Mâcon\n'.repeat(9)}`, ['--colonne', 'Rue'], /the town is in another column/],
  ['a.csv', 'Ville;x\n"Mâcon;1\n', ['--colonne', 'Ville'], /never closed/],
  ['a.csv', 'Ville;x\n"Mâcon;1\nNice";"2\nLyon;3\n', ['--colonne', 'Ville'], /closed only further down|never closed/],
  ['a.csv', Buffer.from('%PDF-1.4\n'), [], /is a PDF/],
  ['a.csv', Buffer.from('é', 'latin1'), ['--encodage', 'utf-16le'], /Which column|not in utf-16le/],
  ['a.csv.gz', gzipSync(LIST).subarray(0, 20), [], /not a \.gz file/],
  ['a.parquet', 'PAR1', [], /not a Parquet file/],
  ['a.xlsx', 'PK\u0003\u0004', [], /does not open as an Excel workbook/],
  ['a.ods', 'PK\u0003\u0004', [], /does not open as an OpenDocument workbook/],
  ['a.xlsx', book(ROWS), ['--feuille', 'Autre'], /No sheet is called “Autre”/],
  ['a.xlsx', book([]), [], /The sheet is empty/],
  ['a.xlsx', book(ROWS), ['--entete', '7'], /nothing in row 7/],
];

test.each(REFUSALS)('%s, %#: refused in English', async (file, bytes, args, sentence) => {
  if (bytes !== undefined) write(file, bytes);
  expect(await main(['annotate', at(file), ...args, '--lang', 'en'])).toBe(1);
  expect(said.join('\n')).toMatch(sentence);
  expect(frenchIn(said.join('\n').replaceAll(at(''), ''))).toEqual([]);
});

test.each([
  [['annoter'], /is not a command/],
  [['annotate'], /Which file is to be annotated/],
  [['join', 'a.csv'], /joined to which table/],
  [['join', 'a.csv', 'b.doc'], /not a table that Ressort can join/],
  [['join', 'a.parquet', 'b.csv'], /not a file that Ressort can join/],
  [['join', 'a.csv', 'b.csv', '--reprendre'], /option of “ressort annotate”/],
])('%j: refused in English', async (args, sentence) => {
  expect(await main([...args, '--lang', 'en'])).toBe(1);
  expect(said.join('\n')).toMatch(sentence);
  expect(frenchIn(said.join('\n'))).toEqual([]);
});

test('a copy has English titles, readings and sentences, and its account is English', async () => {
  write('a.csv', LIST);
  const args = ['--colonne', 'Ville', '--departement', 'Dep', '--faits', 'zone,comment-lu,code-lu', '--quand-meme'];
  expect(await main(['annotate', at('a.csv'), ...args, '--lang', 'en', '--exiger', '90'])).toBe(2);
  const [titles = [], ...rows] = rowsOf('a.annote.csv');
  expect(titles.slice(3)).toEqual([
    'Commune',
    'INSEE code',
    'Zone',
    'Code read',
    'How it was read',
    'Reading',
    'Remark',
  ]);
  expect(rows.map((row) => row.at(-2))).toEqual([
    'certain',
    'homonym',
    'unknown',
    'contradiction',
    'error',
    'error',
    'blank',
  ]);
  const told = rows.flatMap((row) => row.slice(-3)).map((cell) => cell.replaceAll('Mâcon', ''));
  expect(told.flatMap(frenchIn)).toEqual([]);
  expect(said.join('\n')).toMatch(/7 {2}rows read, of which:[^]*Read as utf-8, separator “;”[^]*% of the filled rows/);
  expect(frenchIn(said.join('\n').replace(at('a.annote.csv'), ''))).toEqual([]);
});

test('the titles for programs, and the readings under them, are the same in both languages', async () => {
  write('a.csv', LIST);
  const heads = [];
  for (const lang of ['fr', 'en']) {
    const output = at(`${lang}.csv`);
    await main([
      'annotate',
      at('a.csv'),
      '--colonne',
      'Ville',
      '--titres',
      'techniques',
      '--lang',
      lang,
      '--sortie',
      output,
    ]);
    heads.push(rowsOf(`${lang}.csv`).map((row) => row.slice(0, -1)));
  }
  expect(heads[1]).toEqual(heads[0]);
  expect(heads[0]?.[2]?.at(-1)).toBe('homonyme');
});

test('joining speaks English too', async () => {
  write('a.csv', LIST);
  write('t.csv', 'Commune;Secteur\nMâcon;Sud\nSaint-Denis;?\n71270;Nord\n');
  expect(await main(['join', at('a.csv'), at('t.csv'), '--colonne', 'Ville', '--lang', 'en'])).toBe(1);
  expect(said.at(-1)).toContain('For example: npx --no-install ressort join');
  expect(said.at(-1)).toContain('--colonne Ville --lang en --cle Commune');
  expect(await main(['join', at('a.csv'), at('t.csv'), '--colonne', 'Ville', '--cle', 'Commune', '--lang', 'en'])).toBe(
    0,
  );
  expect(said.at(-1)).toMatch(/The table: 1 key read, 0 blank key\./);
  expect(said.flatMap((one) => frenchIn(one.replaceAll(at(''), '')))).toEqual([]);
  expect(rowsOf('a.joint.csv')[0]).toEqual(['id', 'Ville', 'Dep', 'Secteur', 'Remark']);
});

test('the machine’s own language changes nothing: a copy depends on the command alone', async () => {
  write('a.csv', LIST);
  const { LANG, LC_ALL } = process.env;
  try {
    Object.assign(process.env, { LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8' });
    expect(await main(['annotate', at('a.csv'), '--colonne', 'Ville'])).toBe(0);
  } finally {
    Object.assign(process.env, { LANG: LANG ?? '', LC_ALL: LC_ALL ?? '' });
  }
  expect(rowsOf('a.annote.csv')[0]?.at(-1)).toBe('Remarque');
  expect(said.join('\n')).toContain('Écrit :');
});

test('a language that is not spoken is refused in French', async () => {
  expect(await main(['annotate', 'a.csv', '--lang', 'de'])).toBe(1);
  expect(said.join()).toContain('--lang vaut « de » : choisissez parmi fr, en.');
});

test('threads speak it too: the same bytes as by one', () => {
  writeFileSync(at('a.csv'), LIST);
  const command = path.resolve(__dirname, '..', '..', 'src', 'cli', 'ressort.mjs');
  const copies = ['1', '2'].map((threads) => {
    const output = at(`${threads}.csv`);
    const asked = ['--colonne', 'Ville', '--lang', 'en', '--processus', threads, '--sortie', output];
    const { status } = spawnSync(process.execPath, [command, 'annotate', at('a.csv'), ...asked]);
    expect(status).toBe(0);
    return readFileSync(output, 'utf8');
  });
  expect(copies[1]).toBe(copies[0]);
  expect(copies[0]).toContain(';homonym;');
}, 120_000);
