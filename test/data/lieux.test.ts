import { column, departements, source, table, testWithSource } from './tables';

const places = table('lieux');

describe('lieux.csv, the list of places as it was typed', () => {
  test('has 176 entries, one of them blank, under 42 headings or none', () => {
    expect(places).toHaveLength(176);
    expect(places.filter((row) => row.imprime === '').map((row) => row.ligne)).toEqual(['1']);
    expect(new Set(column(places, 'rubrique')).size).toBe(43);
    expect(places.filter((row) => row.rubrique === '').map((row) => row.imprime)).toEqual(['', 'Paris']);
  });

  test('gives each heading the département of its number', () => {
    const known = departements();
    const wrong = places.filter((row) => row.rubrique !== '' && !(row.rubrique!.startsWith(`${row.departement}:`) && known.has(row.departement!)));
    expect(wrong).toEqual([]);
  });

  test.each([
    ['Le Blanc', '93'],
    ['Gagny', '92'],
    ['Villeneuve-le-comte', '78'],
    ['Lagny', '60'],
    ['Besanon', '25'],
    ['Yerres ', '91'],
  ])('keeps %j where it was typed, under %s', (printed, departement) => {
    expect(places.filter((row) => row.imprime === printed).map((row) => row.departement)).toEqual([departement]);
  });

  test('keeps the heading in the wrong character set', () => {
    expect(column(places, 'rubrique')).toContain('21: Cote-dâ€™Or');
  });

  testWithSource('lieux.txt', 'gives the document back, line by line', () => {
    const printed = source('lieux.txt').split('\n');
    let heading = '';
    const expected = printed.flatMap((line, index) => {
      if (line.startsWith('# ')) heading = line.slice(2);
      return line.startsWith('FR- ') ? [[String(index + 1), heading, line.slice(4)]] : [];
    });
    expect(places.map((row) => [row.ligne, row.rubrique, row.imprime])).toEqual(expected);
    expect(printed.filter((line) => line !== '' && !/^(# |FR- )/.test(line))).toEqual([]);
  });
});
