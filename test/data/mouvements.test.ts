import { sections } from '../../src/table/generated/table';
import { Table } from '../../src/table/table';
import { column, communesOf, countBy, repeated, table } from './tables';

const rows = table('mouvements');
const sinceGeographies = rows.filter(({ date }) => date! > '2019-01-01');
const geographies = ['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'].map(
  (year) =>
    new Map(
      communesOf(year).flatMap(({ code, nom: name, type }) => (type === 'commune-actuelle' ? [[code, name] as const] : [])),
    ),
);

describe('mouvements.csv, INSEE’s movements from a commune to a commune', () => {
  test('has 9005 rows, each once, from 1943 on, in the order of time', () => {
    expect(rows).toHaveLength(9005);
    expect(repeated(rows.map((row) => JSON.stringify(row)))).toEqual([]);
    const dates = column(rows, 'date');
    expect(dates).toEqual([...dates].sort());
    expect(dates[0]! > '1943-01-01' && dates.every((date) => /^(19|20)\d\d-\d\d-\d\d$/.test(date))).toBe(true);
    const kinds = { 10: 1407, 20: 303, 21: 446, 30: 30, 31: 1316, 32: 2736, 33: 1730, 34: 125, 41: 904, 50: 8 };
    expect(countBy(column(rows, 'mod'))).toEqual(kinds);
  });

  test('since 2019, each commune before and after is that of a yearly geography', () => {
    const known = (code: string, name: string): boolean => geographies.some((communes) => communes.get(code) === name);
    const unknown = sinceGeographies.filter(
      (row) => !known(row.code_avant!, row.nom_avant!) || !known(row.code_apres!, row.nom_apres!),
    );
    expect(unknown.map((row) => `${row.nom_avant!} > ${row.nom_apres!}`)).toEqual([]);
  });

  test('no former commune is left with a year for a day', () => {
    const built = new Table(sections);
    const places = Array.from({ length: built.count - built.communes }, (_, at) => built.communes + at);
    const yearOnly = places.filter((place) => built.kindOf(place) === 'former' && built.history().endOf(place).length === 4);
    expect(yearOnly.map((place) => built.nameOf(place))).toEqual([]);
  });

  test.each([
    ['16351', '2021-01-01'], // Saint-Simeux, which the geography of 2020 shows as merged
    ['21213', '2019-02-28'], // Crimolois
    ['93059', '2025-01-01'], // Pierrefitte-sur-Seine
    ['14712', '2019-12-31'], // Saline, dissolved
  ])('%s ended on %s', (code, date) => {
    const built = new Table(sections);
    const ends = Array.from({ length: built.count - built.communes }, (_, at) => built.communes + at)
      .filter((place) => built.kindOf(place) === 'former' && built.codeOf(place) === code)
      .map((place) => built.history().endOf(place));
    expect(ends).toContain(date);
  });
});
