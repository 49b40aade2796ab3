/** Files whose name says CSV: each is read rightly, or refused with what to do. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { main } from '../../src/cli/main';
import { at, files, rowsOf, said, useTerminal, write } from './terminal';

useTerminal();

const annotate = (name: string, ...options: string[]): Promise<number> =>
  main(['annotate', at(name), '--colonne', 'Ville', '--faits', 'zone', ...options]);

test.each([
  ['a PDF', Buffer.from(`%PDF-1.4\n${'1 0 obj << /Type /Catalog >> endobj\n'.repeat(200)}`), /est un PDF/],
  ['a workbook', Buffer.from('PK\u0003\u0004 et la suite'), /donnez-lui l'extension \.xlsx/],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /enregistrez-le en \.xlsx/],
  ['a compressed file', gzipSync('Ville\nMâcon\n'), /l'extension \.csv\.gz/],
  ['a Parquet file', Buffer.from('PAR1 et la suite'), /l'extension \.parquet/],
  ['a text with a layout', Buffer.from('{\\rtf1 Mâcon}'), /document mis en forme/],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x56, 0, 0, 0, 0x69, 0, 0, 0]), /est en UTF-32/],
  [
    'bytes without any NUL at the start, and control characters later',
    Buffer.concat([Buffer.from('Ville\nMâcon\n'.repeat(1000)), Buffer.alloc(2000, 3)]),
    /n'est pas un fichier de texte/,
  ],
])('%s is refused, and told', async (_, bytes, sentence) => {
  write('a.csv', bytes);
  expect(await annotate('a.csv')).toBe(1);
  expect(said.join('\n')).toMatch(sentence);
  expect(files()).toEqual(['a.csv']);
});

test('a few stray control characters, and the end of an old text, are no reason to refuse', async () => {
  write('a.csv', `Ville\n${'Mâcon\n'.repeat(500)}Tours\u0001\n\u001a`);
  expect(await annotate('a.csv')).toBe(0);
});

test('a row too long is not said to lack a quote, unless it does', async () => {
  const long = 'a'.repeat(4_600_000);
  write('a.csv', `Ville;x\nMâcon;${long}\nTours;b\n`);
  write('b.csv', `Ville;x\nMâcon;"${long}\nTours;b\n`);
  expect(await annotate('a.csv')).toBe(1);
  expect(said.join('\n')).toMatch(/^Ligne 2 : cette ligne passe 4 millions de signes/);
  expect(await annotate('b.csv')).toBe(1);
  expect(said.join('\n')).toMatch(/Ligne 2 : un guillemet ouvert n'est jamais fermé/);
});

test('answers have accents: a file without any gets a mark, which Excel needs, but not in a pipe', async () => {
  write('a.csv', 'Ville\nMACON\n');
  write('b.csv', 'Ville\nMâcon\n');
  const sent: Buffer[] = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((bytes, ...rest: unknown[]) => {
    sent.push(Buffer.from(bytes as Uint8Array));
    const done = rest.at(-1);
    if (typeof done === 'function') (done as () => void)();
    return true;
  });
  expect([await annotate('a.csv'), await annotate('b.csv'), await annotate('a.csv', '--sortie', '-')]).toEqual([
    0, 0, 0,
  ]);
  const mark = (bytes: Buffer): boolean => bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(mark(readFileSync(at('a.annote.csv')))).toBe(true);
  expect(mark(readFileSync(at('b.annote.csv')))).toBe(false);
  expect(Buffer.concat(sent).toString()).toMatch(/^Ville;Commune/);
});

test('codes as tables computed with numbers write them', async () => {
  write('a.csv', 'Ville\n01001.0\n01 001\n1001\n2A004\n01001.5\n');
  expect(await annotate('a.csv', '--genre', 'codes-insee')).toBe(0);
  expect(rowsOf('a.annote.csv').map((row) => row[2])).toEqual(['Code INSEE', '01001', '01001', '01001', '2A004', '']);
});

test('quotes that are signs like others are kept, and none is added', async () => {
  write('a.csv', 'Nom;Ville\n"Le 5" pouces;Mâcon\n12" de haut;Saint-Denis\n"ouvert;Tours\n');
  expect(await annotate('a.csv')).toBe(1);
  expect(await annotate('a.csv', '--guillemets', 'non')).toBe(0);
  const lines = readFileSync(at('a.annote.csv'), 'utf8').trim().split('\n');
  expect(lines.map((line) => line.split(';').length)).toEqual([7, 7, 7, 7]);
  expect(lines[1]).toBe('"Le 5" pouces;Mâcon;Mâcon;71270;B;certaine;');
  expect(lines[2]).toMatch(
    /^12" de haut;Saint-Denis;;;;homonyme;« Saint-Denis » désigne plusieurs communes : .* , ajoutez/,
  );
  expect(lines[3]).toBe('"ouvert;Tours;Tours;37261;A;certaine;');
  expect(await annotate('a.csv', '--guillemets', 'peut-être')).toBe(1);
});
