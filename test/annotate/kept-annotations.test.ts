/** Annotations taken back after the pane is closed: from what the workbook keeps, and nothing else. */
import { accept, undoAcceptance } from '../../src/annotate/accept';
import type { Annotation } from '../../src/annotate/annotation';
import { keepAnnotation, keptAnnotations, takeBackKept } from '../../src/annotate/kept-annotations';
import { WorkbookRefusal } from '../../src/host/host';
import { MemoryHost } from '../host/memory-host';
import { annotate } from './tools';

const ROWS = [
  ['Commune', 'Note'],
  ['Mâcon', 1],
  ['Saint-Denis', 2],
  ['Autun', 3],
];

async function kept(rows = ROWS): Promise<{ host: MemoryHost; annotation: Annotation; before: unknown }> {
  const host = new MemoryHost(rows);
  const before = await host.rows();
  const { annotation } = await annotate(host);
  expect(await keepAnnotation(annotation, 'a1')).toBe(true);
  return { host, annotation, before };
}

/** What the workbook remembers: one annotation. */
async function only(host: MemoryHost) {
  const all = await keptAnnotations(host);
  expect(all).toHaveLength(1);
  return all[0]!;
}

test('closed and taken back: the sheet is as it was, and the workbook forgets', async () => {
  const { host, before } = await kept();
  expect(await only(host)).toMatchObject({ sheetName: 'Feuil1', heading: 'Commune', rows: 3, mark: 'a1' });
  expect(await takeBackKept(host, await only(host))).toEqual({ kept: 0, columnsRemoved: true });
  expect(await host.rows()).toEqual(before);
  expect(host.kept.size).toBe(0);
});

test('a row changed since is kept and its cells counted, the others go', async () => {
  const { host } = await kept();
  await host.write([{ area: { sheet: 's1', row: 1, column: 2, rows: 1, columns: 1 }, values: [['à moi']] }]);
  const changed = (await host.read({ sheet: 's1', row: 1, column: 1, rows: 1, columns: 3 }))[0]!;
  const { kept: left, columnsRemoved } = await takeBackKept(host, await only(host));
  expect({ left, columnsRemoved }).toEqual({
    left: changed.filter((value) => value !== '').length,
    columnsRemoved: false,
  });
  expect((await host.rows()).map((row) => row.slice(1, 4))).toEqual([
    ['', '', ''],
    changed,
    ['', '', ''],
    ['', '', ''],
  ]);
});

test('a column inserted before: the columns are found by their headings', async () => {
  const { host, before } = await kept();
  await host.insertColumns('s1', 0, 1);
  await takeBackKept(host, await only(host));
  expect((await host.rows()).map((row) => row.slice(1))).toEqual(before);
});

test('headings gone: nothing is written', async () => {
  const { host } = await kept();
  await host.write([{ area: { sheet: 's1', row: 0, column: 1, rows: 1, columns: 1 }, values: [['Autre']] }]);
  const now = await host.rows();
  await expect(takeBackKept(host, await only(host))).rejects.toMatchObject({ name: 'ColumnsMoved' });
  expect(await host.rows()).toEqual(now);
});

test('a sheet gone is refused', async () => {
  const { host } = await kept();
  const one = await only(host);
  await expect(takeBackKept(host, { ...one, sheet: 'nulle', sheetName: 'Nulle' })).rejects.toEqual(
    new WorkbookRefusal('gone'),
  );
});

test('what the clerk settled goes too, and so does what she undid', async () => {
  const { host, annotation, before } = await kept();
  const [alike] = annotation.ledger.account().groups;
  const choice = [{ alike: alike!, place: alike!.decision.nearest[0] ?? 0, remark: 'choisi' }];
  const acceptance = await accept(annotation, choice);
  expect(acceptance.written).toBe(1);
  await keepAnnotation(annotation, 'a1');
  await undoAcceptance(annotation, acceptance);
  await accept(annotation, choice);
  expect(await takeBackKept(host, await only(host))).toEqual({ kept: 0, columnsRemoved: true });
  expect(await host.rows()).toEqual(before);
});

test('taken back in the pane: the workbook forgets it', async () => {
  const { host, annotation } = await kept();
  await annotation.takeBack();
  await keepAnnotation(annotation, 'a1');
  expect(await keptAnnotations(host)).toEqual([]);
});

test('a run that completes leaves what can be taken back whole', async () => {
  const { host } = await kept();
  await host.write([{ area: { sheet: 's1', row: 4, column: 0, rows: 1, columns: 1 }, values: [['Cluny']] }]);
  const { annotation } = await annotate(host);
  expect(annotation.plan.completes).toBe(true);
  await keepAnnotation(annotation, 'b2');
  expect(await takeBackKept(host, await only(host))).toEqual({ kept: 0, columnsRemoved: true });
  expect(await host.rows()).toEqual([...ROWS, ['Cluny', '']]);
});

test('each different row costs six characters, however many hold it', async () => {
  const { host } = await kept([['Commune', 'Note'], ...Array.from({ length: 3_000 }, (_, at) => [`Lieu n${at}`, at])]);
  expect((await host.keptText('ressort.annotations'))!.length).toBeLessThan(3_000 * 6 + 500);
  const same = await kept([['Commune', 'Note'], ...Array.from({ length: 3_000 }, (_, at) => ['Mâcon', at])]);
  expect((await same.host.keptText('ressort.annotations'))!.length).toBeLessThan(500);
});

test.each(['', '{', '[]', '{"a":1}', '[1,{"sheet":"s1"}]'])('what is not ours is no annotation: %p', async (text) => {
  const host = new MemoryHost(ROWS);
  await host.keepText('ressort.annotations', text);
  expect(await keptAnnotations(host)).toEqual([]);
});
