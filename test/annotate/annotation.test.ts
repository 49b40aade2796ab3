import { accept, undoAcceptance } from '../../src/annotate/accept';
import { Annotation } from '../../src/annotate/annotation';
import { WorkbookRefusal } from '../../src/host/host';
import { resolver } from '../../src/resolve/resolve';
import { MemoryHost, put } from '../host/memory-host';
import { annotate, column, NO_WAITING, planFor, rowsCounted } from './tools';

const at = (row: number, columnAt: number) => ({ sheet: 's1', row, column: columnAt, rows: 1, columns: 1 });
const dirty = () =>
  new MemoryHost(
    column('Commune', 'Mâcon', 'Besanon', '', 'Saint-Denis', 'MACON', 'Besanon', 'N/A', '#N/A', 'Tournus'),
  );

test('a column of names: answers beside, a remark for each doubt, every row counted once', async () => {
  const host = dirty();
  const { result } = await annotate(host);
  const rows = await host.rows();
  expect(rows[0]).toEqual(['Commune', 'Code INSEE', 'Zone', 'Remarque']);
  expect(rows[1]).toEqual(['Mâcon', '71270', 'B', '']);
  expect(rows[2]!.slice(0, 3)).toEqual(['Besanon', '', '']);
  expect(rows[2]![3]).toMatch(/^⚠ .*Besançon/);
  expect(rows[3]).toEqual(['', '', '', '']);
  expect(rows[4]![3]).toMatch(/^⚠ .*plusieurs communes/);
  expect(rows[5]).toEqual(['MACON', '71270', 'B', '']);
  const { account } = result;
  expect(rowsCounted(account)).toBe(9);
  expect(account.statuses).toEqual({
    sure: 3,
    homonym: 1,
    contradiction: 0,
    unknown: 3,
    error: 1,
    heading: 0,
    blank: 1,
  });
  expect(account.groups.map(({ decision, rows }) => [decision.text, rows])).toEqual([
    ['Besanon', [2, 6]],
    ['Saint-Denis', [4]],
    ['N/A', [7]],
    ['#N/A', [8]],
  ]);
});

test('the list as pasted: each heading gives its département, blank entries stay blank', async () => {
  const host = new MemoryHost(
    column(
      'FR- ',
      'FR- Paris',
      '',
      '# 91: Essonne',
      'FR- Athis-mons',
      '# 87: Haute-Vienne ',
      'FR- Saint-junien',
      'FR- Athis-mons',
    ),
  );
  host.select(at(0, 0));
  const { result } = await annotate(host, ['commune', 'departement']);
  const rows = await host.rows();
  expect(rows.map((row) => row[1])).toEqual(['', 'Paris', '', '', 'Athis-Mons', '', 'Saint-Junien', '']);
  expect(result.account.statuses).toMatchObject({ sure: 3, contradiction: 1, heading: 2, blank: 2 });
});

test('a column of départements beside settles homonyms, and follows an insertion', async () => {
  const host = new MemoryHost([
    ['Commune', 'Dép.'],
    ['Saint-Denis', 93],
    ['Saint-Denis', '974'],
    ['Saint-Denis', 'Bidule'],
    ['Saint-Denis', ''],
  ]);
  const { result } = await annotate(host, ['codeInsee']);
  expect((await host.rows()).map((row) => row[1])).toEqual(['Code INSEE', '93066', '97411', '', '']);
  expect((await host.rows()).map((row) => row[3])).toEqual(['Dép.', 93, '974', 'Bidule', '']);
  expect(result.account.statuses).toMatchObject({ sure: 2, homonym: 1, error: 1 });
});

test('neighbours move right, untouched; at the end, nothing moves', async () => {
  const rows = [
    ['Commune', 'Note'],
    ['Mâcon', 'à garder'],
    ['Tournus', '=1+1'],
  ];
  const beside = new MemoryHost(rows);
  await annotate(beside, ['zone']);
  expect((await beside.rows()).map((row) => row[3])).toEqual(['Note', 'à garder', '=1+1']);
  const end = new MemoryHost(rows);
  await annotate(end, ['zone'], 'a-la-fin');
  expect((await end.rows()).map((row) => row[1])).toEqual(['Note', 'à garder', '=1+1']);
  expect((await end.rows())[0]).toEqual(['Commune', 'Note', 'Zone', 'Remarque']);
});

test('a second run completes the first: same columns, blanks only, what someone typed is kept', async () => {
  const host = dirty();
  await annotate(host);
  put(host.all[0]!, 9, 0, 'Tournus');
  put(host.all[0]!, 10, 0, 'Autun');
  put(host.all[0]!, 1, 2, 'à la main');
  put(host.all[0]!, 2, 0, 'Besançon');
  const { result } = await annotate(host);
  const rows = await host.rows();
  expect(rows[0]).toHaveLength(4);
  expect(rows[10]).toEqual(['Autun', '71014', 'B', '']);
  expect(rows[1]).toEqual(['Mâcon', '71270', 'à la main', '']);
  // Corrected by the clerk since: its remark, which is ours, gives way to the answer.
  expect(rows[2]).toEqual(['Besançon', '25056', 'A', '']);
  expect(result.account.left).toEqual([1]);
  expect(rowsCounted(result.account)).toBe(10);
});

test('accept alike: every « Besanon » is Besançon, and only those', async () => {
  const host = dirty();
  const { annotation, result } = await annotate(host);
  const alike = result.account.groups[0]!;
  expect(resolver().table.nameOf(alike.decision.nearest[0]!)).toBe('Besançon');
  put(host.all[0]!, 6, 0, 'Dijon');
  const done = await accept(annotation, [
    { alike, place: alike.decision.nearest[0]!, remark: 'lu comme Besançon (25), choisi par vous' },
  ]);
  expect(done).toMatchObject({ written: 1, passedOver: 1 });
  expect((await host.rows())[2]).toEqual(['Besanon', '25056', 'A', '✓ lu comme Besançon (25), choisi par vous']);
  expect(annotation.ledger.account().groups.find(({ decision }) => decision.text === 'Besanon')!.rows).toEqual([6]);
  const again = await annotate(host);
  expect((await host.rows())[2]![1]).toBe('25056');
  expect(again.result.account.outcomes.answered).toBe(1);
});

test('what was accepted can be doubted again, row by row, and the counts follow', async () => {
  const host = new MemoryHost(column('Commune', 'Saint-Denis', 'Mâcon', 'Saint-Denis', 'Saint-Denis'));
  const { annotation, result } = await annotate(host);
  const before = await host.rows();
  const [alike] = result.account.groups;
  expect(result.account.statuses).toMatchObject({ sure: 1, homonym: 3 });
  // One row, then the two others, each another commune.
  const [one, other] = alike!.decision.nearest as [number, number];
  const first = await accept(annotation, [{ alike: { ...alike!, rows: [1] }, place: one, remark: 'choisi' }]);
  const rest = await accept(annotation, [{ alike: { ...alike!, rows: [3, 4] }, place: other, remark: 'choisi' }]);
  const settled = annotation.ledger.account();
  expect([settled.statuses.homonym, settled.settled, settled.groups.length]).toEqual([0, 3, 0]);
  expect(rowsCounted(settled)).toBe(4);
  expect((await host.rows()).map((row) => row[1]).slice(1)).toEqual([
    resolver().table.codeOf(one),
    '71270',
    resolver().table.codeOf(other),
    resolver().table.codeOf(other),
  ]);
  expect(await undoAcceptance(annotation, rest)).toBe(2);
  expect(annotation.ledger.account()).toMatchObject({ settled: 1, statuses: { homonym: 2 } });
  // Typed over since: it is the clerk's.
  put(host.all[0]!, 1, 1, 'à la main');
  expect(await undoAcceptance(annotation, first)).toBe(0);
  put(host.all[0]!, 1, 1, resolver().table.codeOf(one));
  expect(await undoAcceptance(annotation, first)).toBe(1);
  expect(await host.rows()).toEqual(before);
  expect(annotation.ledger.account().groups[0]!.rows).toEqual([1, 3, 4]);
  // Taken back whole, as if nothing had been chosen.
  await annotation.takeBack();
  expect((await host.rows())[1]).toEqual(['Saint-Denis']);
});

test('undo leaves the sheet as it was, cell by cell', async () => {
  const host = new MemoryHost([
    ['Commune', 'Note'],
    ['Mâcon', 1],
    ['Besanon', 2],
    ['Tournus', 3],
  ]);
  const before = await host.rows();
  const { annotation, result } = await annotate(host);
  await accept(
    annotation,
    result.account.groups.map((alike) => ({ alike, place: alike.decision.nearest[0]!, remark: 'choisi' })),
  );
  expect(await annotation.journal.takeBack(host, annotation.plan)).toEqual({ kept: 0, columnsRemoved: true });
  expect(await host.rows()).toEqual(before);
});

test('undo keeps what was typed since, and the columns with it', async () => {
  const host = new MemoryHost(column('Commune', 'Mâcon', 'Tournus'));
  const { annotation } = await annotate(host, ['zone']);
  put(host.all[0]!, 1, 1, 'vu');
  expect(await annotation.journal.takeBack(host, annotation.plan)).toEqual({ kept: 1, columnsRemoved: false });
  expect(await host.rows()).toEqual([
    ['Commune', ''],
    ['Mâcon', 'vu'],
    ['Tournus', ''],
  ]);
});

test('a protected sheet is refused before anything is done', async () => {
  const host = dirty();
  host.all[0]!.protected = true;
  const { result } = await annotate(host);
  expect(result.stop).toEqual(expect.objectContaining({ kind: 'protected' }));
  expect((await host.rows())[0]).toEqual(['Commune']);
  expect(result.account.remaining).toBe(9);
});

test('a sheet deleted meanwhile: told, the rows not done are counted as such', async () => {
  const host = dirty();
  host.fault = (operation) => {
    if (operation === 'write' && host.calls.write === 2) host.all.length = 0;
  };
  const { result } = await annotate(host);
  expect(result.stop).toEqual(expect.objectContaining({ kind: 'gone' }));
  expect(rowsCounted(result.account)).toBe(9);
});

test('a column moved meanwhile: nothing is written elsewhere', async () => {
  const host = dirty();
  const plan = await planFor(host);
  const annotation = new Annotation(host, resolver(), plan, NO_WAITING);
  host.fault = async (operation, count) => {
    if (operation === 'read' && count === host.calls.read && count > 6) {
      host.fault = () => undefined;
      await host.insertColumns('s1', 0, 1);
    }
  };
  const result = await annotation.run(() => undefined);
  expect(result.stop).toBe('moved');
  expect((await host.rows()).slice(1).every((row) => row.slice(2).every((cell) => cell === ''))).toBe(true);
});

test('rows typed under the column while it runs are told', async () => {
  const host = new MemoryHost(column('Commune', 'Mâcon'));
  host.fault = (operation) => {
    if (operation === 'write') put(host.all[0]!, 2, 0, 'Autun');
  };
  expect((await annotate(host)).result.added).toBe(1);
});

test('a text changed while it runs gets the answer of its new text', async () => {
  const host = new MemoryHost(column('Commune', 'Mâcon', 'Tournus'));
  const plan = await planFor(host, ['codeInsee']);
  let reads = 0;
  host.fault = (operation) => {
    if (operation === 'read' && ++reads === 2) put(host.all[0]!, 1, 0, 'Autun');
  };
  await new Annotation(host, resolver(), plan, NO_WAITING).run(() => undefined);
  expect(await host.rows()).toEqual([
    ['Commune', 'Code INSEE', 'Remarque'],
    ['Autun', '71014', ''],
    ['Tournus', '71543', ''],
  ]);
});

test('too many columns for a sheet are refused', async () => {
  const host = new MemoryHost(column('Commune', 'Mâcon'));
  put(host.all[0]!, 0, 16_382, 'loin');
  await expect(planFor(host)).rejects.toEqual(new WorkbookRefusal('blocked'));
});

test.each(['once, its answer lost', 'twice', 'twice, its answer lost'])(
  'columns inserted %s: ours are there once, and nothing is blank beside them',
  async (how) => {
    const host = new MemoryHost([
      ['Commune', 'Note'],
      ['Mâcon', 1],
      ['Tournus', 2],
    ]);
    const before = await host.rows();
    host.after = (operation) => {
      if (operation !== 'insert') return;
      host.after = () => undefined;
      if (how.startsWith('twice')) host.all[0]!.insertColumns(1, 2);
      if (how.endsWith('lost')) throw new WorkbookRefusal('refused');
    };
    const { annotation, result } = await annotate(host, ['zone']);
    expect(result.stop).toBeUndefined();
    expect((await host.rows())[0]).toEqual(['Commune', 'Zone', 'Remarque', 'Note']);
    host.after = (operation) => {
      if (operation !== 'delete') return;
      host.after = () => undefined;
      throw new WorkbookRefusal('refused');
    };
    expect(await annotation.takeBack()).toEqual({ kept: 0, columnsRemoved: true });
    expect(await host.rows()).toEqual(before);
  },
);
