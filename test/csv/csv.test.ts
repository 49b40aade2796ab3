import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { decoderOf } from '../../src/csv/code-pages';
import { detectEncoding } from '../../src/csv/detect';
import { detectSeparator } from '../../src/csv/separator';
import { CsvParser, type WrittenRow } from '../../src/csv/parse';
import { readText } from '../../src/csv/text';
import { csvRow } from '../../src/csv/write';

function read(text: string, separator = ';', size = text.length || 1): WrittenRow[] {
  const parser = new CsvParser(separator);
  const rows: WrittenRow[] = [];
  for (let at = 0; at < text.length; at += size) rows.push(...parser.read(text.slice(at, at + size), false));
  return [...rows, ...parser.read('', true)];
}

describe('rows', () => {
  test.each<[text: string, rows: string[][]]>([
    [
      'a;b\n1;2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\r\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a\r1\r', [['a'], ['1']]],
    [
      'a;;\n;;b\n',
      [
        ['a', '', ''],
        ['', '', 'b'],
      ],
    ],
    ['"a;b";c\n', [['a;b', 'c']]],
    ['"a\nb";c\n', [['a\nb', 'c']]],
    ['"dit ""oui""";x\n', [['dit "oui"', 'x']]],
    ['12 rue "Carnot";x\n', [['12 rue "Carnot"', 'x']]],
    ['"a"b;c\n', [['ab', 'c']]],
    ['\n\nx\n', [[''], [''], ['x']]],
    ['""\n', [['']]],
  ])('%j', (text, rows) => {
    expect(read(text).map(({ cells }) => cells)).toEqual(rows);
  });

  test('a quote never closed names its line', () => {
    expect(() => read('a;b\n1;2\n3;"oups\n4;5\n')).toThrow(/^Ligne 3 : un guillemet/);
  });

  test.each([
    ['a text follows it', 'id;ville;cp\n1;"Mâcon;71000\n2;Dijon;21000\n3;"Lyon";69000\n', 2],
    ['a text follows it, further down', 'a;b\n1;x\n2;"y\n3;z" et la suite\n', 3],
  ])('a quote that swallows rows is refused with its line: %s', (_, text, line) => {
    expect(() => read(text)).toThrow(new RegExp(`^Ligne ${line} : un guillemet ouvert ici`));
  });

  test('a cell of several lines, and blanks behind its quote, are read', () => {
    expect(read('a;"b\nc" ;d\n')[0]!.cells).toEqual(['a', 'b\nc ', 'd']);
  });

  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ';', '"', '\n', '\r', ' ', ','), maxLength: 8 });
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

  test('what was written is read back, however the text is cut', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 7 }), fc.constantFrom('\n', '\r\n'), (wanted, size, newline) => {
        const text = wanted.map((row) => csvRow(row, ';') + newline).join('');
        expect(read(text, ';', size).map(({ cells }) => cells)).toEqual(wanted);
      }),
    );
  });

  test('no character is lost: the rows put together are the file', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ';', '\n', '\r', 'b "'), maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        (text, size) => {
          expect(
            read(text, ';', size)
              .map(({ raw, newline }) => raw + newline)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});

describe('the separator', () => {
  test.each<[start: string, sign: string, declaration: string]>([
    ['a;b;c\n1;2;3\n', ';', ''],
    ['a,b\n"1,5",2\n', ',', ''],
    ['a\tb\n1,2\t3\n', '\t', ''],
    ['a|b\n1|2\n', '|', ''],
    ['nom;adresse\nx;1, rue A, 71000 Mâcon\ny;2, rue B, 37000 Tours\n', ';', ''],
    ['sep=,\na,b\n', ',', 'sep=,\n'],
    ['adresse\n12 rue Carnot\n', ';', ''],
    ['a,b', ',', ''],
  ])('%j', (start, sign, declaration) => {
    expect(detectSeparator(start)).toEqual({ sign, declaration });
  });
});

describe('the encoding', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-text-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const utf8 = Buffer.from('Évry;Mâcon\n'.repeat(30_000));
  test.each<[name: string, bytes: Buffer, encoding: string, marked: boolean, start: string]>([
    ['UTF-8', utf8, 'utf-8', false, 'Évry;Mâcon'],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]), 'utf-8', true, 'Évry;Mâcon'],
    [
      'UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Évry;Mâcon', 'utf16le')]),
      'utf-16le',
      true,
      'Évry;Mâcon',
    ],
    ['Windows-1252', Buffer.from('Évry;Mâcon', 'latin1'), 'windows-1252', false, 'Évry;Mâcon'],
    [
      'Windows-1252, seen only at the very end',
      Buffer.concat([Buffer.from('Evry;Macon\n'.repeat(60_000)), Buffer.from([0xe9])]),
      'windows-1252',
      false,
      'Evry;Macon',
    ],
    ['UTF-16 without a mark', Buffer.from('Évry;Mâcon', 'utf16le'), 'utf-16le', false, 'Évry;Mâcon'],
    [
      'UTF-16 without a mark, the other way round',
      Buffer.from('Évry;Mâcon', 'utf16le').swap16(),
      'utf-16be',
      false,
      'Évry;Mâcon',
    ],
    ['plain ASCII', Buffer.from('Evry;Macon'), 'utf-8', false, 'Evry;Macon'],
    ['code page 850', Buffer.from('\x90vry;Bou\x82;M\x83con', 'latin1'), 'cp850', false, 'Évry;Boué;Mâcon'],
    ['Mac Roman', Buffer.from('\x83vry;Bou\x8e;M\x89con', 'latin1'), 'macintosh', false, 'Évry;Boué;Mâcon'],
    [
      'Windows-1252 with dots and quotes',
      Buffer.from('\x93M\xe2con\x94;L\x92\xc9tang\x85', 'latin1'),
      'windows-1252',
      false,
      '“Mâcon”;L’Étang…',
    ],
    [
      'UTF-16, the other way round',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('Évry;Mâcon', 'utf16le').swap16()]),
      'utf-16be',
      true,
      'Évry;Mâcon',
    ],
  ])('%s', async (name, bytes, encoding, marked, start) => {
    const file = path.join(folder, `${name}.csv`);
    writeFileSync(file, bytes);
    const detected = await detectEncoding(file);
    expect(detected).toMatchObject({ name: encoding, marked });
    let text = '';
    let ends = 0;
    for await (const piece of readText(file, detected)) {
      text += piece.text;
      if (piece.last) ends++;
    }
    expect(text.startsWith(start)).toBe(true);
    expect(ends).toBe(1);
  });

  test('a few bytes that are not UTF-8 leave the file in UTF-8', async () => {
    const file = path.join(folder, 'flawed.csv');
    const flawed = Buffer.concat([utf8, Buffer.from([0xe9, 0x0a])]);
    writeFileSync(file, flawed);
    expect(await detectEncoding(file)).toEqual({ name: 'utf-8', marked: false, flawed: true });
    expect(await detectEncoding(file, 'utf-8')).toEqual({ name: 'utf-8', marked: false, flawed: true });
    let text = '';
    for await (const piece of readText(file, await detectEncoding(file))) text += piece.text;
    expect(text).toBe(`${utf8.toString()}\ufffd\n`);
  });

  test.each(['cp850', 'cp437'])('%s has every byte, ASCII as it is', (name) => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const text = decoderOf(name, true).decode(bytes);
    expect(Array.from(text)).toHaveLength(256);
    expect(text.slice(0, 128)).toBe(Buffer.from(bytes.slice(0, 128)).toString('latin1'));
    expect(text.slice(128, 139)).toBe('Çüéâäàåçêëè');
    expect(new Set(text).size).toBe(256);
  });

  test('a file that is no text is refused', async () => {
    const file = path.join(folder, 'image.csv');
    writeFileSync(file, Buffer.from([0x50, 0x4b, 0, 3, 4]));
    await expect(detectEncoding(file)).rejects.toThrow(/n'est pas un fichier de texte/);
  });

  test('an encoding that is not the file’s is refused', async () => {
    const file = path.join(folder, 'latin.csv');
    writeFileSync(file, Buffer.from('Évry', 'latin1'));
    await expect(readText(file, { name: 'utf-8', marked: false }).next()).rejects.toThrow(/n'est pas en utf-8/);
  });
});
