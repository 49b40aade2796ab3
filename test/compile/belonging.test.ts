/** Where each commune lies, held against the geography's own files by a second, plain reading. */
import { readFileSync } from 'node:fs';
import { epciOf, ARRONDISSEMENT, EPCI, REGION } from '../../src/facts/geography';
import type { Fact } from '../../src/facts/fact';
import { sections } from '../../src/table/generated/table';
import { Table } from '../../src/table/table';

const table = new Table(sections);
const places = Array.from({ length: table.communes }, (_, place) => place).filter(
  (place) => table.kindOf(place) === 'commune',
);

type Row = Readonly<Record<'code' | 'nom' | 'type' | 'region' | 'arrondissement' | 'zone', string>> & {
  readonly membres?: readonly { readonly code: string }[];
};
const read = (file: string): readonly Row[] =>
  JSON.parse(readFileSync(`node_modules/decoupage-2026/data/${file}.json`, 'utf8')) as readonly Row[];
const communes = new Map(
  read('communes')
    .filter(({ type }) => type === 'commune-actuelle')
    .map((row) => [row.code, row]),
);
const shownOf = (fact: Fact): string => ('value' in fact ? String(fact.value) : '');

test('every commune of today has the région, the EPCI and the arrondissement of the files, or none as they say', () => {
  const regions = new Map(read('regions').map((row) => [row.code, row]));
  const arrondissements = new Map(read('arrondissements').map((row) => [row.code, row.nom]));
  const epcis = new Map<string, Row>();
  for (const epci of read('epci')) for (const { code } of epci.membres ?? []) epcis.set(code, epci);
  const wrong = places.filter((place) => {
    const code = table.codeOf(place);
    const row = communes.get(code)!;
    const region = regions.get(row.region);
    const expected = [
      region?.zone === 'com' ? '' : (region?.nom ?? ''),
      epcis.get(code)?.nom ?? '',
      epcis.get(code)?.code ?? '',
      arrondissements.get(row.arrondissement) ?? '',
    ];
    const answered = [
      shownOf(REGION.read(table, place)),
      shownOf(EPCI.read(table, place)),
      shownOf(epciOf(table, place, 'SIREN')),
      shownOf(ARRONDISSEMENT.read(table, place)),
    ];
    return expected.join('|') !== answered.join('|');
  });
  expect(places.length).toBe(communes.size);
  expect(wrong.map((place) => table.codeOf(place))).toEqual([]);
});

test('an arrondissement never crosses a département; a name of two EPCI is told apart by its number', () => {
  const identities = (name: 'EPCI' | 'ARRONDISSEMENT'): readonly string[] => {
    const fact = name === 'EPCI' ? EPCI : ARRONDISSEMENT;
    const known = new Map<string, Set<string>>();
    for (const place of places) {
      const value = shownOf(fact.read(table, place));
      if (value === '') continue;
      const set = known.get(value) ?? new Set();
      known.set(value, set.add(fact.identityOf!(table, place)));
    }
    return [...known].filter(([, set]) => set.size > 1).map(([value]) => value);
  };
  expect(identities('EPCI')).toEqual(['CC des Quatre Rivières']);
  expect([...identities('ARRONDISSEMENT')].sort()).toEqual(['Saint-Denis', 'Saint-Pierre']);
});

test('the state that is cited is that of the geography', () => {
  expect([REGION.text.state, EPCI.text.state]).toEqual(Array(2).fill(`état du 1er janvier ${table.state}`));
});
