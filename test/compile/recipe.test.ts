/** The recipes of data/README.md, followed on a copy of the tables. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../src/compile/compile';
import { encode } from '../../src/compile/encode';
import { given, type Fact } from '../../src/facts/fact';
import { sections } from '../../src/table/generated/table';
import { Table } from '../../src/table/table';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'ressort-'));
  cpSync('data', data, { recursive: true });
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

function build(): Table {
  return new Table(encode(compile(data).compiled));
}

function placeOf(table: Table, code: string): number {
  return table.codes.placesOf(code)[0]!;
}

test('a whole new text: a table, a fact, and it answers for communes of today and of its date', () => {
  mkdirSync(join(data, 'faits'));
  const rows = [
    'code_insee;valeur;imprime',
    '71270;Nord;Mâcon',
    '93066;Est;Saint-Denis',
    '93059;Ouest;Pierrefitte',
    '01033;Sud;Bellegarde',
  ];
  writeFileSync(join(data, 'faits', 'exemple@2012-01-01.csv'), `${rows.join('\n')}\n`);
  const table = build();
  const exampleOf = (place: number): Fact<string> => {
    const found = table.simpleFacts().valueOf('exemple', place);
    return found === '' ? { reason: { kind: 'text-silent', title: 'exemple' } } : given(found);
  };
  expect(exampleOf(placeOf(table, '71270'))).toEqual({ value: 'Nord' });
  expect(exampleOf(placeOf(table, '93066'))).toEqual({ value: 'Est ou Ouest' }); // merged since
  expect(exampleOf(placeOf(table, '93059'))).toEqual({ value: 'Ouest' }); // the former commune keeps its own
  expect(exampleOf(placeOf(table, '01033'))).toEqual({ value: 'Sud ou rien' }); // Valserhône: two parts the text does not name
  expect(exampleOf(placeOf(table, '75056'))).toEqual({ reason: { kind: 'text-silent', title: 'exemple' } });
});

test('a fact that has no table is refused by name', () => {
  expect(() => new Table(sections).simpleFacts().valueOf('autre', 0)).toThrow('data/faits/');
});

test.each([
  [
    'zones.csv',
    'A;01;Nullepart;Nullepart;01999;',
    /^data\/zones\.csv, ligne \d+ : 01999 n'était pas une commune le 2007-12-28$/,
  ],
  ['zones.csv', 'C;01;Beynost;Beynost;01043;', /^data\/zones\.csv, ligne \d+ : zone « C » inconnue$/],
  ['zones.csv', 'A;02;Beynost;Beynost;01043;', /ligne \d+ : 01043 n'est pas dans ce département$/],
  ['bureau-par-commune.csv', '97501;Nullepart;canton', /ligne \d+ : bureau « Nullepart » inconnu$/],
  ['bureau-par-commune.csv', '71270;Mâcon;canton', /ligne \d+ : 71270 est déjà dans la table$/],
  ['bureau-par-commune.csv', '71270;Mâcon;devine', /ligne \d+ : fondement « devine » inconnu$/],
  ['tribunaux.csv', 'tribunal;Dijon;71;Saône-et-Loire;', /ligne \d+ : le département 71 a déjà un tribunal$/],
  ['populations.csv', '71;2020;Mâcon;x;Mâcon;71270;x', /ligne \d+ : la population n'est pas un nombre entier$/],
  ['libelles-postaux.csv', '71;FLACE;71999;Mâcon;71000;', /ligne \d+ : 71999 n'est pas une commune d'aujourd'hui$/],
])('%s refuses « %s »', (file, row, message) => {
  writeFileSync(join(data, file), `${readFileSync(join(data, file), 'utf8')}${row}\n`);
  expect(() => compile(data)).toThrow(message);
});

test('the same tables make the same bytes as the table of the bundle', () => {
  expect(encode(compile(data).compiled)).toEqual(sections);
});

test('a truncated or foreign table is refused', () => {
  expect(() => new Table({ ...sections, names: sections.names.slice(0, -10) }).names()).toThrow('incomplète ou abîmée');
  expect(() => new Table({ ...sections, populations: '' }).populations()).toThrow('incomplète ou abîmée');
});
