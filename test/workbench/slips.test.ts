/** What French users type and paste, read as their Excel reads it. */
import { malformed } from '../../src/workbench/french/malformed';
import { pastedCells } from '../../src/workbench/french/pasted';
import { neutralPattern } from '../../src/workbench/french/text-function';

const ONE_QUOTE = 'mettez un seul guillemet avant le nom, et un seul après';

it.each([
  ['=ZONE(""Mâcon"")', ONE_QUOTE],
  ['=ZONE("Mâcon"")', 'fermez le guillemet ouvert'],
  ['=ZONE("Mâcon" "71")', ONE_QUOTE],
  ['=ZONE("Mâcon"|"71")', 'séparez les arguments par « ; », non par « | »'],
  ['=ZONE("mac)', 'fermez le guillemet ouvert'],
  ['=ZONE("Mâcon"', undefined],
  ['=ZONE("L\'Haÿ";"94")&" "&A1', undefined],
  ['="dit ""oui"""', undefined],
  ['=SI(A1="";"rien";"a|b")', undefined],
  ['=\'Feuille 1\'!A1 & "x"', undefined],
  ['={"a";"b"}', undefined],
  ['=A1="x"', undefined],
])('%s: %s', (formula, wanted) => {
  expect(malformed(formula)).toBe(wanted);
});

it.each([
  ['# ##0,00', '#,##0.00'],
  ['#\u202f##0', '#,##0'],
  ['0,00', '0.00'],
  ['0,0%', '0.0%'],
  ['jj/mm/aaaa', 'dd/mm/yyyy'],
  ['jjjj j mmmm', 'dddd d mmmm'],
  ['#,##0.00', '#,##0.00'],
  ['0.00', '0.00'],
  ['dd/mm/yyyy', 'dd/mm/yyyy'],
  ['0,0" jour, a"', '0.0" jour, a"'],
  ['00000', '00000'],
])('the pattern %s is %s', (french, neutral) => {
  expect(neutralPattern(french)).toBe(neutral);
});

it.each<[string, string[][]]>([
  [
    'a\tb\nc\td\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"Avec\nretour"\tb', [['Avec\nretour', 'b']]],
  ['"Avec\r\nretour"\r\nc', [['Avec\nretour'], ['c']]],
  ['"dit ""oui"""\tb', [['dit "oui"', 'b']]],
  ['27" d’écran\tb', [['27" d’écran', 'b']]],
  ['"sans fin\tb\nc', [['"sans fin', 'b'], ['c']]],
  ['\tb\n\n', [['', 'b'], ['']]],
])('pasted %j', (text, cells) => {
  expect(pastedCells(text)).toEqual(cells);
});
