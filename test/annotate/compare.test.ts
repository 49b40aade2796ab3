/** An annotation made with another table: what today's would answer, and only where nobody changed a cell. */
import { compareKept, updateKept } from '../../src/annotate/compare';
import { rowHash } from '../../src/annotate/fingerprint';
import { keepAnnotation, keepUpdated, keptAnnotations, takeBackKept } from '../../src/annotate/kept-annotations';
import type { Scalar } from '../../src/host/host';
import { MemoryHost } from '../host/memory-host';
import { resolver } from '../../src/resolve/resolve';
import { annotate, NO_WAITING } from './tools';

const ROWS = [
  ['Commune', 'Note'],
  ['Mâcon', 1],
  ['Saint-Denis', 2],
  ['Autun', 3],
];

/** The row of Mâcon as another table might have answered it, which the workbook knows as written. */
async function outdated(): Promise<{ host: MemoryHost; before: unknown; now: readonly Scalar[]; then: Scalar[] }> {
  const host = new MemoryHost(ROWS);
  const before = await host.rows();
  const { annotation } = await annotate(host);
  await keepAnnotation(annotation, 'hier');
  const area = { sheet: 's1', row: 1, column: annotation.plan.firstColumn, rows: 1, columns: annotation.plan.width };
  const now = (await host.read(area))[0]!;
  const then = ['99999', ...now.slice(1)];
  await host.write([{ area, values: [then] }]);
  await keepUpdated(host, (await keptAnnotations(host))[0]!, 'hier', [rowHash(then)]);
  return { host, before, now, then };
}

const only = async (host: MemoryHost) => (await keptAnnotations(host))[0]!;
const compare = async (host: MemoryHost) => compareKept(host, resolver(), await only(host), NO_WAITING);

test('the row that changed is told, written when asked, and taken back with the others', async () => {
  const { host, before, now, then } = await outdated();
  const changed = await compare(host);
  expect(changed).toEqual([{ row: 1, text: 'Mâcon', before: then, after: now }]);
  expect(await updateKept(host, await only(host), changed, 'demain')).toBe(1);
  expect((await host.rows())[1]!.slice(1, 1 + now.length)).toEqual(now);
  expect((await only(host)).mark).toBe('demain');
  expect(await compare(host)).toEqual([]);
  expect(await takeBackKept(host, await only(host))).toEqual({ kept: 0, columnsRemoved: true });
  expect(await host.rows()).toEqual(before);
});

test('a row that someone changed is neither told nor written', async () => {
  const { host } = await outdated();
  const changed = await compare(host);
  const mine = { sheet: 's1', row: 1, column: 1, rows: 1, columns: 1 };
  await host.write([{ area: mine, values: [['à moi']] }]);
  expect(await compare(host)).toEqual([]);
  expect(await updateKept(host, await only(host), changed, 'demain')).toBe(0);
  expect(await host.read(mine)).toEqual([['à moi']]);
});

test('beside columns that moved, nothing is compared', async () => {
  const { host } = await outdated();
  await host.insertColumns('s1', 0, 1);
  await expect(compare(host)).rejects.toMatchObject({ name: 'ColumnsMoved' });
});
