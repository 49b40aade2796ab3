import { formersOf, argumentsOf, otherNamesOf, factLinesOf } from '../../src/taskpane/search/facts';
import { CommuneSearch } from '../../src/taskpane/search/commune-search';
import { resolver } from '../../src/resolve/resolve';

const { table } = resolver();
const communeSearch = new CommuneSearch(resolver());
const first = (text: string): string => {
  const [found] = communeSearch.find(text, 10);
  return found ? `${table.nameOf(found.place)} ${table.codeOf(found.place)}` : '';
};
const marked = (text: string): string =>
  communeSearch
    .find(text, 1)[0]
    ?.parts.map(({ text: part, marked }) => (marked ? `[${part}]` : part))
    .join('') ?? '';

test.each([
  ['mac', 'Mâcon 71270'],
  ['Mâcon', 'Mâcon 71270'],
  ['besanc', 'Besançon 25056'],
  ['Besanon', 'Besançon 25056'],
  ['71000', 'Mâcon 71270'],
  ['7127', 'Mâcon 71270'],
  ['71270', 'Mâcon 71270'],
  ['2a004', 'Ajaccio 2A004'],
  ['st etienne du rouv', 'Saint-Étienne-du-Rouvray 76575'],
  ['havre', 'Le Havre 76351'],
  ['Mairie de Mâcon, Quai Lamartine, 71000 MACON', 'Mâcon 71270'],
  ['', ''],
  ['   ', ''],
])('« %s » leads to %s', (text, place) => {
  expect(first(text)).toBe(place);
});

test.each([
  ['mac', '[Mâc]on'],
  ['saint eti', '[Saint]-[Éti]enne'],
  ['st eti', '[Saint]-[Éti]enne'],
  ['havr', 'Le [Havr]e'],
])('« %s » marks %s', (text, parts) => {
  expect(marked(text)).toBe(parts);
});

test('a text of any length or kind answers', () => {
  for (const text of ['<b>', '\ud800', 'a'.repeat(5000), '(', 'zzzzqqqq', '=1+1', '0'])
    expect(Array.isArray(communeSearch.find(text, 10))).toBe(true);
});

test('the card: every fact with its text and state; a missing one says why', () => {
  const [macon] = table.codes.placesOf('71270');
  const lines = new Map(factLinesOf(table, macon!).map((line) => [line.name, line]));
  expect(lines.get('ZONE')).toMatchObject({ value: 'B', functionName: 'ZONE', missing: '' });
  expect(lines.get('ZONE')!.text).toEqual({
    short: 'Arrêté du 24 décembre 2007',
    title: expect.stringContaining('en matière de qualité des réseaux'),
    state: 'Liste d’origine, JO du 28 décembre 2007',
    entry: 'Annexe 2, zone B, Saône-et-Loire, « Mâcon »',
  });
  expect(['BUREAU', 'TRIBUNAL', 'COUR', 'POPULATION'].map((name) => lines.get(name as 'BUREAU')!.text!.short)).toEqual([
    'Arrêté du 12 juin 1970',
    'Décret n° 2016-1903 du 28 décembre 2016',
    'Décret n° 2016-1903 du 28 décembre 2016',
    'Population municipale 2023, INSEE',
  ]);
  expect(lines.get('BUREAU')!.value).toBe('Mâcon');
  expect(lines.get('POPULATION')!.value).toBe(35177);
  const [pau] = table.codes.placesOf('64445');
  expect(factLinesOf(table, pau!).find(({ name }) => name === 'TRIBUNAL')!.missing).toContain('Pyrénées-Atlantiques');
});

test.each([
  ['51108', ['Châlons-sur-Marne']],
  ['01053', ['Bourg']],
  ['71270', []],
])('%s also bears %j', (code, names) => {
  expect(otherNamesOf(table, table.codes.placesOf(code)[0]!)).toEqual(expect.arrayContaining(names));
});

test('a commune nouvelle lists what it was made of; a formula names a place without doubt', () => {
  const [annecy] = table.codes.placesOf('74010');
  expect(formersOf(table, annecy!).map((place) => table.nameOf(place))).toEqual(
    expect.arrayContaining(['Cran-Gevrier', 'Seynod']),
  );
  expect(argumentsOf(table, annecy!, [])).toEqual(['"INSEE 74010"']);
  expect(argumentsOf(table, annecy!, ['2010'])).toEqual(['"INSEE 74010"', '', '2010']);
});

test.each([
  ['71', 'Chalon-sur-Saône'],
  ['Saône-et-Loire', 'Chalon-sur-Saône'],
  ['2A', 'Ajaccio'],
  ['974', 'Saint-Denis'],
])('the département %s: its communes, the most populous first', (text, first) => {
  const found = new CommuneSearch(resolver()).find(text, 30);
  expect(found[0]!.name).toBe(first);
  expect(found.length).toBeGreaterThan(20);
});
