import { column, communesOf, departementOf, repeated, table } from './tables';

const rows = table('communes-sans-trace');
const YEARS = ['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'];
const byYear = new Map(YEARS.map((year) => [year, communesOf(year)]));

describe('communes-sans-trace.csv, communes that vanished without leaving a déléguée', () => {
  test('has the fourteen there are since 2019: gone, never seen as a déléguée, and not living on under another code', () => {
    const all = YEARS.flatMap((year) => byYear.get(year)!);
    const today = new Set(byYear.get('2026')!.flatMap(({ code, nom: name }) => [code, `${departementOf(code)} ${name}`]));
    const deleguees = new Set(all.flatMap(({ code, type }) => (type === 'commune-actuelle' ? [] : [code])));
    const gone = all.filter(
      ({ code, nom: name }) => !today.has(code) && !deleguees.has(code) && !today.has(`${departementOf(code)} ${name}`),
    );
    expect(column(rows, 'code_insee').sort()).toEqual([...new Set(gone.map(({ code }) => code))].sort());
    expect(rows).toHaveLength(14);
    expect(repeated(column(rows, 'code_insee'))).toEqual([]);
  });

  test.each(rows.map((row) => [row.nom!, row]))('%s: names, codes and date are those of the geography', (_name, row) => {
    const year = row.date!.slice(0, 4);
    const before = byYear.get(String(Number(year) - 1)) ?? byYear.get('2019')!;
    expect(before.find((commune) => commune.code === row.code_insee && commune.type === 'commune-actuelle')?.nom).toBe(row.nom);
    expect(byYear.get(year)!.find((commune) => commune.code === row.code_successeur && commune.type === 'commune-actuelle')?.nom).toBe(
      row.nom_successeur,
    );
    expect(row.date).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});
