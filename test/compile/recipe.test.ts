/** The recipes of data/README.md, followed on a copy of the tables. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../src/compile/compile';
import { encode } from '../../src/compile/encode';
import type { Fact } from '../../src/facts/fact';
import { answerOf } from '../../src/facts/facts';
import { simpleFact } from '../../src/facts/simple';
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

/** The file of `src/facts/` that the recipe asks for. */
const EXAMPLE = simpleFact('exemple', {
  name: 'EXEMPLE',
  title: { fr: 'Exemple', en: 'Example' },
  text: { title: 'arrêté du 1er janvier 2012', state: 'état de 2012' },
});

test('a whole new text: a table, a fact, and it answers for communes of today and of its date', () => {
  mkdirSync(join(data, 'faits'));
  const rows = [
    'code_insee;valeur;imprime',
    '71270;Nord;Mâcon',
    '93066;Est;Saint-Denis',
    '93059;Ouest;Pierrefitte',
    '01033;Sud;Bellegarde',
    '69123;Nord|Sud;Lyon',
  ];
  writeFileSync(join(data, 'faits', 'exemple@2012-01-01.csv'), `${rows.join('\n')}\n`);
  const table = build();
  const exampleOf = (code: string): Fact => answerOf(table, placeOf(table, code), EXAMPLE).fact;
  expect(exampleOf('71270')).toEqual({ value: 'Nord' });
  expect(exampleOf('93066')).toEqual({ value: 'Est ou Ouest' }); // merged since
  expect(exampleOf('93059')).toEqual({ value: 'Ouest' }); // the former commune keeps its own
  expect(exampleOf('01033')).toEqual({ value: 'Sud ou rien' }); // Valserhône: two parts the text does not name
  expect(exampleOf('75056')).toEqual({ reason: { kind: 'text-silent', title: 'arrêté du 1er janvier 2012' } });
  expect(exampleOf('69123')).toEqual({ value: 'Nord ou Sud' }); // two values in the table
  expect(exampleOf('69381')).toEqual({ value: 'Nord ou Sud' }); // an arrondissement has its city's
});

test('a fact that has no table is refused by name', () => {
  expect(() => new Table(sections).simpleFacts().valueOf('autre', 0)).toThrow('data/faits/');
});

test('a truncated or foreign table is refused', () => {
  expect(() => new Table({ ...sections, names: sections.names.slice(0, -10) }).names()).toThrow('incomplète ou abîmée');
  expect(() => new Table({ ...sections, populations: '' }).populations()).toThrow('incomplète ou abîmée');
});
