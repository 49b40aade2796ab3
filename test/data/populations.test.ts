import { column, communesOf, countBy, repeated, source, table, testWithSource } from './tables';

const populations = table('populations');
const NOM = { '71': 'Saône-et-Loire', '70': 'Haute-Saône', '90': 'Territoire de Belfort' } as const;

describe('populations.csv, municipal population of three départements', () => {
  test('has 1,200 communes: 71 in 2020, 70 in 2021, 90 in 2020', () => {
    expect(countBy(populations.map((row) => `${row.departement} ${row.annee}`))).toEqual({
      '71 2020': 563,
      '70 2021': 536,
      '90 2020': 101,
    });
  });

  test('ties each to one commune: those of 1 January 2025, all of them', () => {
    const communes = communesOf('2025').filter((commune) => commune.type === 'commune-actuelle' && (commune.departement ?? '') in NOM);
    expect(repeated(column(populations, 'code_insee'))).toEqual([]);
    expect(new Set(populations.map((row) => `${row.code_insee} ${row.nom}`))).toEqual(
      new Set(communes.map((commune) => `${commune.code} ${commune.nom}`)),
    );
  });

  test('prints the name it stands for, but for the one commune whose name is missing', () => {
    const other = populations.filter((row) => row.imprime !== row.nom);
    expect(other.map((row) => [row.departement, row.imprime, row.nom, row.population])).toEqual([['71', '', 'Saint-Albain', '543']]);
  });

  test('reads the printed figure, spaces aside', () => {
    expect(populations.filter((row) => row.population_imprimee!.replace(/ /g, '') !== row.population)).toEqual([]);
    expect(populations.filter((row) => !/^[1-9]\d*$/.test(row.population!))).toEqual([]);
  });

  test('agrees with the official figure of the year, but for Allériot and the communes merged since', () => {
    const official = new Map<string, number | undefined>();
    for (const [year, codes] of [['2023', ['71', '90']], ['2024-janvier', ['70']]] as const) {
      for (const commune of communesOf(year)) {
        if (commune.type === 'commune-actuelle' && (codes as readonly string[]).includes(commune.departement ?? '')) {
          official.set(commune.code, commune.population);
        }
      }
    }
    const other = populations.filter((row) => official.get(row.code_insee!) !== Number(row.population));
    expect(other.map((row) => [row.nom, row.population])).toEqual([
      ['Allériot', '1149'],
      ['Bonnay-Saint-Ythaire', '439'],
      ['Verdun-Ciel', '1841'],
      ['Colombine', '601'],
      ['Belles-Fontaines', '604'],
    ]);
  });

  testWithSource('populations.txt', 'gives the document back, cell by cell', () => {
    const printed = source('populations.txt').split('\n').filter((cell) => cell !== '|');
    const rows = (['71', '70', '90'] as const).flatMap((departement) => [
      NOM[departement],
      ...populations
        .filter((row) => row.departement === departement)
        .flatMap((row) => [row.population_imprimee!, row.imprime!].filter((cell) => cell !== '')),
    ]);
    expect(printed.filter((cell) => cell !== '')).toEqual(rows);
  });
});
