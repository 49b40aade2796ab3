import { column, countBy, departements, repeated, source, table, testWithSource } from './tables';

const tribunaux = table('tribunaux');
const of = (juridiction: string) => tribunaux.filter((row) => row.juridiction === juridiction);

describe('tribunaux.csv, décret n° 2016-1903 du 28 décembre 2016', () => {
  test.each([
    ['tribunal', 38],
    ['cour', 37],
  ])('%s: %i seats, 105 départements, none under two seats', (juridiction, seats) => {
    expect(new Set(column(of(juridiction), 'siege')).size).toBe(seats);
    expect(of(juridiction)).toHaveLength(105);
    expect(repeated(column(of(juridiction), 'departement'))).toEqual([]);
  });

  test('has only tribunaux and cours', () => {
    expect(countBy(column(tribunaux, 'juridiction'))).toEqual({ tribunal: 105, cour: 105 });
  });

  test.each(['tribunal', 'cour'])('%s: leaves out Pyrénées-Atlantiques and Vaucluse, as the text does, and two lands without a commune', (juridiction) => {
    const named = new Set(column(of(juridiction), 'departement'));
    expect([...departements().keys()].filter((code) => !named.has(code))).toEqual(['64', '84', '984', '989']);
  });

  test('prints the name of the département of the code', () => {
    const names = departements();
    const sameName = (row: (typeof tribunaux)[number]) => names.get(row.departement!)?.replace(/-/g, ' ') === row.imprime?.replace(/-/g, ' ');
    expect(tribunaux.filter((row) => !sameName(row))).toEqual([]);
  });

  test.each([
    ['tribunal', '71', 'Dijon'],
    ['tribunal', '94', 'Paris'],
    ['tribunal', '986', 'Mata-Utu'],
    ['tribunal', '976', 'Saint-Denis de La Réunion'],
    ['cour', '986', 'Nouméa'],
    ['cour', '67', 'Colmar'],
    ['cour', '59', 'Douai'],
    ['cour', '977', 'Basse-Terre'],
  ])('%s of %s: %s', (juridiction, departement, siege) => {
    expect(of(juridiction).find((row) => row.departement === departement)?.siege).toBe(siege);
  });

  testWithSource('tribunaux-pensions.md', 'gives the two tables back, the lost comma included', () => {
    const printed = source('tribunaux-pensions.md')
      .split('\n')
      .filter((line) => line.startsWith('┃') && !line.includes('RESSORT'))
      .map((line) => line.split('┃').slice(1, 3).map((cell) => cell.trim()));
    expect(['tribunal', 'cour'].flatMap(asPrinted)).toEqual(printed);
  });
});

function asPrinted(juridiction: string): string[][] {
  const seats = [...new Set(column(of(juridiction), 'siege'))];
  return seats.map((siege) => {
    const named = of(juridiction).filter((row) => row.siege === siege);
    const ressort = column(named, 'imprime').join(', ');
    const lost = named.some((row) => row.remarque!.includes('virgule perdue'));
    return [siege, lost ? ressort.replace('Seine-Saint-Denis, ', 'Seine-Saint-Denis ') : ressort];
  });
}
