import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { decodeText, pastedRows } from '../../src/taskpane/annotate/pasted-rows';
import { writtenDate } from '../../src/taskpane/dates';
import { paneFile } from '../packaging/realm';

test.each([
  [Buffer.from('Évry', 'utf8'), 'Évry'],
  [Buffer.from('Évry', 'latin1'), 'Évry'],
])('a text file in either writing: %p', (bytes, text) => {
  expect(decodeText(Uint8Array.from(bytes).buffer)).toBe(text);
});

test.each([
  ['a workbook', Buffer.from('504b0304140000000800', 'hex')],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
])('%s is no text', (_, bytes) => {
  expect(decodeText(Uint8Array.from(bytes).buffer)).toBeUndefined();
});

test.each([
  [
    'a table',
    'N;Nom;Lieu\n1;"Dupont; fils";Mâcon\n2;Durand;Dijon\n\n',
    [
      ['N', 'Nom', 'Lieu'],
      ['1', 'Dupont; fils', 'Mâcon'],
      ['2', 'Durand', 'Dijon'],
    ],
  ],
  [
    'cells copied from a sheet',
    'Lieu\tNote\nMâcon\t1\nDijon\t',
    [
      ['Lieu', 'Note'],
      ['Mâcon', '1'],
      ['Dijon', ''],
    ],
  ],
  ['addresses with a comma', '1 rue Carnot, Mâcon\n2 quai, Dijon\n', [['1 rue Carnot, Mâcon'], ['2 quai, Dijon']]],
  ['a list with headings', '# 91: Essonne\nAthis\n', [['# 91: Essonne'], ['Athis']]],
  ['a list with a semicolon', 'Mâcon\nDijon ; Beaune\nTours\n', [['Mâcon'], ['Dijon ; Beaune'], ['Tours']]],
])('what is pasted: %s', (_, text, rows) => {
  expect(pastedRows(text).rows).toEqual(rows);
});

test.each([
  ['2017-01-01', 'fr', 'le 1er janvier 2017'],
  ['1943', 'fr', 'avant le 1er janvier 1943'],
  ['', 'fr', ''],
  ['2017-01-02', 'en', 'on 2 January 2017'],
] as const)('%s in %s: %s', (iso, language, said) => {
  expect(writtenDate(iso, language)).toBe(said);
});

test('the pane weighs at most 75 KB once compressed, and makes no markup out of text', () => {
  const script = readFileSync(paneFile('js'));
  expect(gzipSync(script).length).toBeLessThanOrEqual(75 * 1024);
  expect(script.toString('utf8')).not.toMatch(
    /\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML|document\.write|\beval\(/,
  );
});
