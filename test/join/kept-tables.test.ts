/** The tables that a workbook keeps: by name, one in place of the other, and what is not ours passed over. */
import { forgetTable, keepTable, keptTables, type KeptTable } from '../../src/join/kept-tables';
import { MemoryHost } from '../host/memory-host';

const table = (name: string, cell: string | number = 'Sud'): KeptTable => ({
  name,
  place: undefined,
  cells: [
    ['Commune', 'Secteur'],
    ['Mâcon', cell],
  ],
  keys: { key: 0, departement: -1 },
  brought: [1],
  settled: [{ key: 'St Denis\u00000', code: '93066', name: 'Saint-Denis', rows: 1 }],
});

test('kept, changed, forgotten', async () => {
  const host = new MemoryHost([]);
  expect(await keptTables(host)).toEqual([]);
  for (const one of [table('a'), table('b'), table('a', 3)]) expect(await keepTable(host, one)).toBe(true);
  expect(await keptTables(host)).toEqual([table('b'), table('a', 3)]);
  await forgetTable(host, 'b');
  expect((await keptTables(host)).map(({ name }) => name)).toEqual(['a']);
  await forgetTable(host, 'a');
  expect(host.kept.size).toBe(0);
});

test('one that is too large is not kept, and the others stay', async () => {
  const host = new MemoryHost([]);
  await keepTable(host, table('a'));
  expect(await keepTable(host, table('b', 'x'.repeat(600_000)))).toBe(false);
  expect(await keptTables(host)).toEqual([table('a')]);
});

test.each(['', 'non', '{}', '[1,null]', '[{"name":"a"}]'])('%j is no table of ours', async (text) => {
  const host = new MemoryHost([]);
  await host.keepText('ressort.tables', text);
  expect(await keptTables(host)).toEqual([]);
});
