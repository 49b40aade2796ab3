import { Resolver } from '../../src/resolve/resolve';
import { table } from '../../src/table/table';
import { judge, type Issue } from './accuracy/judge';
import { parseColumns, readRows } from './accuracy/rows';
import { changesOf } from './accuracy/without';
import { Generator } from './generated/sets';

const row = (text: string, departement: string, ...codes: string[]) => ({
  line: 2,
  text,
  departement,
  codes,
  group: '',
});

describe('reading a file of texts and codes', () => {
  test.each([
    ['tabs', 'texte\tcode_insee\nMâcon\t71270\n'],
    ['semicolons, CRLF, byte-order mark', '\uFEFFtexte;code_insee\r\nMâcon;71270\r\n'],
    ['commas and quotes', 'texte,code_insee\n"Mâcon",71270'],
  ])('%s', (_, text) => {
    expect(readRows(text, 'f')).toEqual([{ line: 2, text: 'Mâcon', departement: '', codes: ['71270'], group: '' }]);
  });

  it('keeps line breaks inside quotes, and counts lines through them', () => {
    const rows = readRows('texte,code_insee\n"12 rue Carnot\n71000 ""Mâcon""",71270\nCluny,71137\n', 'f');
    expect(rows.map(({ line, text }) => [line, text])).toEqual([
      [2, '12 rue Carnot\n71000 "Mâcon"'],
      [4, 'Cluny'],
    ]);
  });

  it('joins accepted codes and gives back the zero a spreadsheet took', () => {
    expect(readRows('texte\tcode_insee\tcodes_acceptes\nParis 8\t75108\t75056 1001\n', 'f')[0]!.codes).toEqual([
      '75108',
      '75056',
      '01001',
    ]);
  });

  it('takes other headers', () => {
    expect(readRows('adresse;insee\nMâcon;71270\n', 'f', parseColumns('texte=adresse,code=insee'))).toHaveLength(1);
  });

  test.each([
    ['a missing column', 'adresse;code_insee\nMâcon;71270\n', /pas de colonne « texte »/],
    ['a short row', 'texte;code_insee\nMâcon\n', /ligne 2 : 1 cellule/],
    ['a quote never closed', 'texte;code_insee\n"Mâcon;71270\n', /ligne 2 : un guillemet/],
  ])('refuses %s', (_, text, message) => {
    expect(() => readRows(text, 'f')).toThrow(message);
  });
});

describe('judging', () => {
  const resolver = new Resolver(table());
  test.each([
    ['the commune itself', 'Mâcon', '71', ['71270'], 'right'],
    ['another commune', 'Mâcon', '71', ['71137'], 'wrong'],
    ['a former code of what is now this commune', 'Verdun-Ciel', '71', ['71131'], 'right'],
    ['the city for its arrondissement', 'Paris', '', ['75108'], 'right'],
    ['the arrondissement for its city', 'Paris 8e', '', ['75056'], 'right'],
    ['another arrondissement', 'Paris 7e', '', ['75108'], 'wrong'],
    ['nothing said', 'Sainte-Colombe', '', ['76569'], 'silent'],
    ['a code that never was', 'Mâcon', '71', ['71999'], 'unjudged'],
    ['a département that is none', 'Mâcon', '99Z', ['71270'], 'unjudged'],
  ])('%s', (_, text, departement, codes, issue) => {
    expect(judge(resolver, row(text, departement, ...codes), true).issue).toBe(issue);
  });
});

describe('what a rule wins and costs', () => {
  const verdict = (issue: Issue) => ({ row: row('Mâcon', '71', '71270'), issue, kind: '', answer: '' });

  it('is told by the rows whose issue changes, the best of it first', () => {
    const withRule = (['right', 'wrong', 'right', 'silent'] as const).map(verdict);
    const without = (['right', 'silent', 'wrong', 'silent'] as const).map(verdict);
    expect(changesOf(withRule, without).map(({ rows, ...change }) => ({ ...change, rows: rows.length }))).toEqual([
      { withRule: 'right', without: 'wrong', rows: 1 },
      { withRule: 'wrong', without: 'silent', rows: 1 },
    ]);
  });
});

describe('generated texts', () => {
  it('are the same at each run, and of every kind', () => {
    const once = [...new Generator(table(), 0.01).sets()];
    const again = [...new Generator(table(), 0.01).sets()];
    expect(again).toEqual(once);
    expect(once.length).toBeGreaterThan(30);
    expect(once.flatMap(({ rows }) => rows).length).toBeGreaterThan(5000);
  });

  it('hold the hard kinds', () => {
    const sets = new Map([...new Generator(table(), 0.05).sets()].map(({ name, rows }) => [name, rows]));
    expect(sets.get('nom, article derrière')![0]!.text).toMatch(/ \((?:Le|La|Les|L')\)$/);
    expect(sets.get('adresse, code postal collé')![0]!.text).toMatch(/ \d{5}[A-Z]/);
    expect(sets.get('adresse, CEDEX avec un code à lui')!.every(({ text }) => text.endsWith(' CEDEX'))).toBe(true);
    expect(
      sets.get('adresse, rue au nom d’une autre ville')!.every(({ text }) => / (de |d’|du |des ).* \d{5} /.test(text)),
    ).toBe(true);
  });
});
