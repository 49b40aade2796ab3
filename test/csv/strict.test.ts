import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCsv } from '../../src/csv/read';
import { parseCsv } from '../../src/csv/strict';

const cellsOf = (text: string) => parseCsv(text, 't.csv').map((row) => row.cells);

describe('parseCsv', () => {
  test.each([
    ['a plain table', 'a;b\n1;2\n', [{ a: '1', b: '2' }]],
    ['no line feed at the end', 'a;b\n1;2', [{ a: '1', b: '2' }]],
    [
      'empty cells',
      'a;b;c\n;;\n;x;',
      [
        { a: '', b: '', c: '' },
        { a: '', b: 'x', c: '' },
      ],
    ],
    ['a header alone', 'a;b\n', []],
    ['a quoted separator', 'a;b\n"1;1";2\n', [{ a: '1;1', b: '2' }]],
    ['doubled quotes', 'a\n"dit ""Vieux"""\n', [{ a: 'dit "Vieux"' }]],
    ['a quoted empty cell', 'a;b\n"";""\n', [{ a: '', b: '' }]],
    ['spaces are kept', 'a;b\n x ; y\n', [{ a: ' x ', b: ' y' }]],
    ['accents, ligatures, apostrophes', "a\nL'Haÿ-les-Rœses\n", [{ a: "L'Haÿ-les-Rœses" }]],
  ])('%s', (_case, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  test('counts lines, those inside quotes too', () => {
    expect(parseCsv('a;b\n"1\n2";3\n4;5\n', 't.csv').map((row) => row.line)).toEqual([2, 4]);
  });

  test.each([
    ['an empty file', '', 't.csv, ligne 1 : la table est vide'],
    ['too few cells', 'a;b\n1;2\n3\n', 't.csv, ligne 3 : 1 cellule(s) au lieu de 2 (a;b)'],
    ['too many cells', 'a;b\n1;2;3\n', 't.csv, ligne 2 : 3 cellule(s) au lieu de 2'],
    ['a blank line', 'a;b\n\n1;2\n', 't.csv, ligne 2 : la ligne est vide'],
    ['a row too short after a quoted line feed', 'a;b\n"1\n2";3\n4\n', 't.csv, ligne 4 : 1 cellule(s)'],
    ['a column without a name', 'a;\n1;2\n', 't.csv, ligne 1 : la colonne 2 n’a pas de nom'],
    ['a column named twice', 'a;a\n1;2\n', 't.csv, ligne 1 : la colonne « a » est là deux fois'],
    ['a quote never closed', 'a;b\n1;2\n"3;4\n', 't.csv, ligne 3 : un guillemet n’est jamais fermé'],
    ['text after a closing quote', 'a;b\n"1"x;2\n', 't.csv, ligne 2 : du texte après un guillemet fermant'],
    ['a quote in a bare cell', 'a;b\n1;2"\n', 't.csv, ligne 2 : un guillemet dans une cellule'],
    ['Windows line ends', 'a;b\n1;2\r\n', 't.csv, ligne 2 : contient un retour chariot'],
    ['a byte order mark', '\uFEFFa;b\n', 't.csv, ligne 1 : commence par une marque'],
    ['a wrong character set', 'a;b\n1;Besan\uFFFDon\n', 't.csv, ligne 2 : n’est pas en UTF-8'],
  ])('refuses %s', (_case, text, message) => {
    expect(() => parseCsv(text, 't.csv')).toThrow(message);
  });
});

describe('readCsv', () => {
  test('names the file it could not read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ressort-csv-'));
    try {
      const file = join(folder, 'zones.csv');
      writeFileSync(file, Buffer.from('nom\nBesan\xe7on\n', 'latin1'));
      expect(() => readCsv(file)).toThrow(`${file}, ligne 2 : n’est pas en UTF-8`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
