/** The worked example of src/table/README.md: what it says is what the writers write, and what the readers read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode, type Compiled } from '../../src/compile/encode';
import { SECTION_NAMES } from '../../src/table/sections';
import { Table } from '../../src/table/table';

const README = readFileSync(join(__dirname, '../../src/table/README.md'), 'utf8');
/** Each row of the table of sections: its name, and what is written. */
const told = new Map(
  [...README.matchAll(/^\| `(\w+)` \| (?:`(.*?)`)? \|/gm)].map(([, name, text]) => [name, text ?? '']),
);

const LYON: Compiled = {
  state: '2026',
  departements: [{ code: '69', name: 'Rhône', article: 'le' }],
  places: [
    place('commune', '69123', 'Lyon', []),
    place('arrondissement', '69381', 'Lyon 1er Arrondissement', ['69123']),
    place('former', '69232', "Saint-Rambert-l'Île-Barbe", ['69123'], '1963-08-07'),
  ],
  chronicle: new Map([
    [0, [{ kind: 'recoded', date: '1963-08-07', before: '69999' }]],
    [2, [{ kind: 'ended', date: '1963-08-07', how: 'merged', into: [0] }]],
  ]),
  elisions: [false, false, false],
  formerCodes: new Map([['69999', '69123']]),
  postalLabels: new Map(),
  postcodes: new Map([
    ['69123', ['1', '2', '3', '4', '5'].map((digit) => ({ code: `6900${digit}`, current: digit !== '5' }))],
    ['69381', [{ code: '69001', current: true }]],
  ]),
  zones: [
    [zone('A'), zone('A'), zone('base')],
    [zone('A'), zone('A'), { zone: 'B', printed: [{ zone: 'B', printed: 'Saint-Rambert' }] }],
  ],
  bureaux: [bureau('Lyon (1er bureau)'), bureau('Lyon (1er bureau)'), bureau('Lyon (2e bureau)')],
  seats: new Map([['69', { tribunal: 'Lyon', cour: 'Lyon' }]]),
  belonging: {
    region: ['Auvergne-Rhône-Alpes', '', ''],
    epci: ['200046977MET69 Métropole de Lyon', '', ''],
    arrondissement: ['Lyon', '', ''],
  },
  simpleFacts: [],
  vocabulary: new Map([
    ['voie', new Map([['rue', '']])],
    ['departement', new Map([['rhone', '69']])],
  ]),
  populations: [{ 2020: 95, 2021: 96, 2022: 98, 2023: 100 }, {}, {}],
  annexe: [{ year: 2020, population: 95 }, undefined, undefined],
};

function place(kind: Compiled['places'][number]['kind'], code: string, name: string, today: string[], end = '') {
  return { kind, code, name, today: kind === 'commune' ? [code] : today, end, otherNames: [], state: undefined };
}

function zone(name: string) {
  return { zone: name, printed: [] };
}

function bureau(label: string) {
  return { labels: [label], fondements: ['canton'] };
}

test('tells every section, as it is written', () => {
  const sections = encode(LYON);
  expect(Object.fromEntries(told)).toEqual(
    Object.fromEntries(SECTION_NAMES.map((name) => [name, sections[name].replaceAll('|', '¦').replaceAll('\n', '⏎')])),
  );
});

test('is read back', () => {
  const table = new Table(encode(LYON));
  expect([0, 1, 2].map((one) => [table.codeOf(one), table.nameOf(one), table.kindOf(one), table.todayOf(one)])).toEqual(
    [
      ['69123', 'Lyon', 'commune', [0]],
      ['69381', 'Lyon 1er Arrondissement', 'arrondissement', [0]],
      ['69232', "Saint-Rambert-l'Île-Barbe", 'former', [0]],
    ],
  );
  expect([0, 2].map((one) => table.chronicle().eventsOf(one))).toEqual([...LYON.chronicle.values()]);
  expect(table.codes.placeOfFormerCode('69999')).toBe(0);
  expect(table.postcodes().currentOf(0)).toEqual(['69001', '69002', '69003', '69004']);
  expect([2020, 2021, 2022, 2023].map((year) => table.populations().populationOf(0, year))).toEqual([95, 96, 98, 100]);
  expect(table.populations().populationOf(2, 2020)).toBeUndefined();
  expect([table.zones().zoneOf(1), table.zones().zoneOf(2)]).toEqual(['A', 'base']);
});
