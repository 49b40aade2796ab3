/** The row of titles: found under what is above a table, or chosen. */
import { readTarget } from '../../src/annotate/target';
import { titleRows } from '../../src/annotate/titles';
import type { Area, Scalar } from '../../src/host/host';
import { resolver } from '../../src/resolve/resolve';
import { MemoryHost } from '../host/memory-host';
import { NO_WAITING } from './tools';

const TOWNS: Scalar[][] = [
  ['rue Carnot', '71000', 'MACON'],
  ['place de la Mairie', '93200', 'ST DENIS'],
  ['rue Foch', '71250', 'CLUNY'],
];
const PREAMBLE: Scalar[][] = [
  ['Établissements de la région', '', ''],
  ['', '', ''],
  ['Édité le 3 mars 2024', '', ''],
];
const TITLES: Scalar[] = ['Voie', 'Bureau distributeur', 'Localité'];

interface Case {
  readonly rows: Scalar[][];
  /** The column selected, or its first; one cell of it, but for several columns. */
  readonly column: number;
  readonly columns?: number;
  readonly headingRow: number;
  readonly heading: string;
  readonly across?: number;
}

const CASES: Record<string, Case> = {
  'under the title of the whole, in another column': {
    rows: [...PREAMBLE, TITLES, ...TOWNS],
    column: 2,
    headingRow: 3,
    heading: 'Localité',
  },
  'under the title of the whole, in the same column': {
    rows: [...PREAMBLE, ['Commune', 'Code', 'Note'], ['MACON', 1, 'x'], ['CLUNY', 2, 'y'], ['DIJON', 3, 'z']],
    column: 0,
    headingRow: 3,
    heading: 'Commune',
  },
  'under it, of several columns read as one address': {
    rows: [...PREAMBLE, TITLES, ...TOWNS],
    column: 0,
    columns: 3,
    headingRow: 3,
    heading: 'Voie',
    across: 3,
  },
  'with no title over this column': {
    rows: [...PREAMBLE, ['Nom', 'Date', ''], ['Dupont', 3, 'MACON'], ['Durand', 4, 'CLUNY']],
    column: 2,
    headingRow: 3,
    heading: '',
  },
  'on the first row': { rows: [TITLES, ...TOWNS], column: 2, headingRow: 0, heading: 'Localité' },
  'nowhere, under a title of the whole': {
    rows: [
      ['Nos villes', ''],
      ['Mâcon', 'Dupont'],
      ['Cluny', 'Durand'],
      ['Dijon', 'Martin'],
      ['Tours', 'Petit'],
    ],
    column: 0,
    headingRow: 0,
    heading: 'Nos villes',
  },
  nowhere: { rows: TOWNS, column: 2, headingRow: -1, heading: '' },
};

function bookOf({ rows, column, columns = 1 }: Pick<Case, 'rows' | 'column' | 'columns'>): MemoryHost {
  const host = new MemoryHost(rows);
  const area: Area = { sheet: 's1', row: columns > 1 ? 0 : rows.length - 1, column, rows: 1, columns };
  host.select(columns > 1 ? { ...area, rows: rows.length } : area);
  return host;
}

test.each(Object.entries(CASES))('%s', async (_, asked) => {
  const { headingRow, heading, across = 1, rows } = asked;
  const host = bookOf(asked);
  expect(await readTarget(host, resolver(), await host.selection(), NO_WAITING)).toMatchObject({
    headingRow,
    heading,
    across,
    cells: { row: headingRow + 1, rows: rows.length - headingRow - 1 },
  });
});

test.each([
  ['another row', 2, 'Édité le 3 mars 2024', 3],
  ['none', -1, '', 0],
])('chosen: %s', async (_, titles, heading, row) => {
  const host = bookOf({ rows: [...PREAMBLE, TITLES, ...TOWNS], column: 0 });
  expect(await readTarget(host, resolver(), await host.selection(), NO_WAITING, titles)).toMatchObject({
    headingRow: titles,
    heading,
    cells: { row },
  });
});

test('the rows to choose among are those of the top that hold something, by their first words', async () => {
  const host = bookOf({ rows: [...PREAMBLE, TITLES, ...TOWNS], column: 0 });
  expect((await titleRows(host, 's1')).slice(0, 3)).toEqual([
    { row: 0, words: ['Établissements de la région'] },
    { row: 2, words: ['Édité le 3 mars 2024'] },
    { row: 3, words: ['Voie', 'Bureau distributeur', 'Localité'] },
  ]);
});
