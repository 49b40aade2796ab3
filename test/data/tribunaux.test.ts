import { column, countBy, departements, repeated, source, table, testWithSource } from './tables';

const seats = table('tribunaux');
const of = (court: string) => seats.filter((row) => row.juridiction === court);

describe('tribunaux.csv, decree n° 2016-1903 of 28 December 2016', () => {
  test.each([
    ['tribunal', 38],
    ['cour', 37],
  ])('%s: %i seats, 105 départements, none under two seats', (court, seats) => {
    expect(new Set(column(of(court), 'siege')).size).toBe(seats);
    expect(of(court)).toHaveLength(105);
    expect(repeated(column(of(court), 'departement'))).toEqual([]);
  });

  test('has only tribunaux and cours', () => {
    expect(countBy(column(seats, 'juridiction'))).toEqual({ tribunal: 105, cour: 105 });
  });

  test.each(['tribunal', 'cour'])('%s: leaves out Pyrénées-Atlantiques and Vaucluse, as the text does, and two lands without a commune', (court) => {
    const named = new Set(column(of(court), 'departement'));
    expect([...departements().keys()].filter((code) => !named.has(code))).toEqual(['64', '84', '984', '989']);
  });

  test('prints the name of the département of the code', () => {
    const names = departements();
    const sameName = (row: (typeof seats)[number]) => names.get(row.departement!)?.replace(/-/g, ' ') === row.imprime?.replace(/-/g, ' ');
    expect(seats.filter((row) => !sameName(row))).toEqual([]);
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
  ])('%s of %s: %s', (court, departement, seat) => {
    expect(of(court).find((row) => row.departement === departement)?.siege).toBe(seat);
  });

  testWithSource('tribunaux-pensions.md', 'gives the two tables back, the lost comma included', () => {
    const printed = source('tribunaux-pensions.md')
      .split('\n')
      .filter((line) => line.startsWith('┃') && !line.includes('RESSORT'))
      .map((line) => line.split('┃').slice(1, 3).map((cell) => cell.trim()));
    expect(['tribunal', 'cour'].flatMap(asPrinted)).toEqual(printed);
  });
});

function asPrinted(court: string): string[][] {
  const seats = [...new Set(column(of(court), 'siege'))];
  return seats.map((seat) => {
    const named = of(court).filter((row) => row.siege === seat);
    const ressort = column(named, 'imprime').join(', ');
    const lost = named.some((row) => row.remarque!.includes('virgule perdue'));
    return [seat, lost ? ressort.replace('Seine-Saint-Denis, ', 'Seine-Saint-Denis ') : ressort];
  });
}
