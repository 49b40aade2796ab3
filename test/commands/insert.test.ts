/** The ribbon's menu of functions: which formula is written, and where. */
import { Obstacle, insertFunction } from '../../src/commands/insert';
import { WorkbookRefusal, type Area, type Matrix } from '../../src/host/host';
import { ribbonFr } from '../../src/commands/texts';
import { resolver } from '../../src/resolve/resolve';
import { MemoryHost } from '../host/memory-host';

const SHEET = 's1';

function area(row: number, column: number, rows = 1, columns = 1): Area {
  return { sheet: SHEET, row, column, rows, columns };
}

interface Case {
  readonly rows: Matrix;
  readonly selected: Area;
  readonly table?: Area;
  readonly functionName?: string;
  readonly formulas?: Readonly<Record<string, string>>;
}

async function insert({ rows, selected, table, functionName = 'ZONE', formulas = {} }: Case): Promise<string> {
  const host = new MemoryHost(rows);
  host.selected = table ? { area: selected, table: { area: table, headed: true } } : { area: selected };
  for (const [place, formula] of Object.entries(formulas)) host.all[0]!.formulas.set(place, formula);
  const written: string[] = [];
  host.writeFormulas = ([patch]) =>
    Promise.resolve(void written.push(`${patch!.formulas[0]![0]!} en ${patch!.area.row},${patch!.area.column}`));
  await insertFunction(
    { host, resolver: resolver(), texts: ribbonFr, formulaFor: (name, args) => `=${name}(${args.join(',')})` },
    functionName,
  );
  expect(host.calls.write).toBe(0);
  expect(written).toHaveLength(1);
  return written[0]!;
}

const LIST: Matrix = [
  ['Commune', 'Téléphone'],
  ['Mâcon', '03'],
  ['Dijon', ''],
  ['Nice', '04'],
];

test.each<[title: string, one: Case, written: string]>([
  ['one commune: beside it', { rows: [['Mâcon']], selected: area(0, 0) }, '=ZONE(A1) en 0,1'],
  [
    'the next cell is filled: the first that is not',
    { rows: [['Mâcon', 'x', '', 'y']], selected: area(0, 0) },
    '=ZONE(A1) en 0,2',
  ],
  [
    'the next holds a formula that shows nothing',
    { rows: [['Mâcon', '', 'y']], selected: area(0, 0), formulas: { '0:1': '=""' } },
    '=ZONE(A1) en 0,3',
  ],
  [
    'the blank cell to its right was selected: there',
    { rows: [['Mâcon', '', 'y']], selected: area(0, 1) },
    '=ZONE(A1) en 0,1',
  ],
  ['several blank cells, for as many answers', { rows: LIST, selected: area(1, 2, 3) }, '=ZONE(B2:B4) en 1,2'],
  [
    'a column with its heading: the heading is not read',
    { rows: LIST, selected: area(0, 0, 4) },
    '=ZONE(A2:A4) en 1,2',
  ],
  ['rows of a column: one formula for all', { rows: LIST, selected: area(1, 0, 2) }, '=ZONE(A2:A3) en 1,2'],
  ['the whole column: as far as it is filled', { rows: LIST, selected: area(0, 0, 1_048_576) }, '=ZONE(A2:A4) en 1,2'],
  [
    'a column of départements settles homonyms',
    {
      rows: [
        ['Commune', 'Département'],
        ['Saint-Denis', '93'],
        ['Mâcon', '71'],
      ],
      selected: area(0, 0, 3),
    },
    '=ZONE(A2:A3,B2:B3) en 1,2',
  ],
  [
    'eight answers want eight blank columns',
    { rows: [['Mâcon', '', '', 'x']], selected: area(0, 0), functionName: 'COMMUNE.FICHE' },
    '=COMMUNE.FICHE(A1) en 0,4',
  ],
  [
    'in a table, an answer that spills goes beyond it',
    {
      rows: [
        ['Commune', 'a', 'b'],
        ['Mâcon', '', ''],
        ['Nice', '', ''],
      ],
      selected: area(1, 0, 2),
      table: area(0, 0, 3, 3),
    },
    '=ZONE(A2:A3) en 1,4',
  ],
  [
    'in a table, one answer stays in its row',
    {
      rows: [
        ['Commune', 'a'],
        ['Mâcon', ''],
      ],
      selected: area(1, 0),
      table: area(0, 0, 2, 2),
    },
    '=ZONE(A2) en 1,1',
  ],
])('%s', async (_, one, written) => {
  expect(await insert(one)).toBe(written);
});

test.each<[title: string, one: Case, message: string]>([
  ['nothing selected', { rows: [['Mâcon']], selected: area(5, 5) }, ribbonFr.nothing],
  ['blank beside blank', { rows: [['', '', 'x']], selected: area(0, 1) }, ribbonFr.nothing],
  ['an empty sheet', { rows: [], selected: area(0, 0, 10) }, ribbonFr.nothing],
  [
    'no room within sight',
    { rows: [['Mâcon', ...new Array<string>(80).fill('x')]], selected: area(0, 0) },
    ribbonFr.noRoom,
  ],
])('%s: says what to do', async (_, one, message) => {
  await expect(insert(one)).rejects.toThrow(new Obstacle(message));
});

test('a protected sheet, and more rows than a formula should read, are refused', async () => {
  const host = new MemoryHost([['Mâcon']]);
  host.selected = { area: area(0, 0) };
  host.all[0]!.protected = true;
  const insertion = { host, resolver: resolver(), texts: ribbonFr, formulaFor: () => '=ZONE(A1)' };
  await expect(insertFunction(insertion, 'ZONE')).rejects.toThrow(new WorkbookRefusal('protected'));
  const long = new MemoryHost(Array.from({ length: 20_002 }, () => ['Mâcon']));
  long.selected = { area: area(0, 0, 20_002) };
  await expect(insertFunction({ ...insertion, host: long }, 'ZONE')).rejects.toThrow(new WorkbookRefusal('too-large'));
});
