/** The same annotation through Excel's host: what Excel is handed for each value, and what its cells then hold. */
import { Answers } from '../../src/annotate/answers';
import { Annotation } from '../../src/annotate/annotation';
import { makePlan } from '../../src/annotate/plan';
import { readTarget } from '../../src/annotate/target';
import { ExcelHost } from '../../src/host/excel';
import { resolver } from '../../src/resolve/resolve';
import { SimulatedExcel } from '../host/simulated-excel';
import { MemoryHost } from '../host/memory-host';
import { NO_WAITING } from './tools';

test('codes stay texts, figures stay numbers, doubts say why, and all is taken back', async () => {
  const book = new MemoryHost([
    ['Lieu', 'Note'],
    ['Bourg-en-Bresse', 'a'],
    ['=1+1', 'b'],
    ['Saint-Denis', 'c'],
    [1004, 'd'],
  ]);
  const excel = new SimulatedExcel(book);
  excel.install();
  const host = new ExcelHost();
  const before = await book.rows();
  const target = await readTarget(host, resolver(), await host.selection());
  const answerColumns = ['codeInsee', 'population'] as const;
  const plan = await makePlan(
    host,
    target!,
    { kind: target!.kind, source: new Answers(resolver().table, answerColumns), departement: -1, placement: 'a-cote' },
    ['Code INSEE', 'Population', 'Remarque'],
  );
  const annotation = new Annotation(host, resolver(), plan, NO_WAITING);
  const { account, stop } = await annotation.run(() => undefined);
  expect(stop).toBeUndefined();
  const rows = await book.rows();
  expect(rows[1]).toEqual(['Bourg-en-Bresse', '01053', expect.any(Number), '', 'a']);
  expect(rows[3]![3]).toMatch(/^⚠ « Saint-Denis » désigne plusieurs communes/);
  expect(rows.map((row) => row[4])).toEqual(['Note', 'a', 'b', 'c', 'd']);
  expect(account.total).toBe(4);
  await annotation.journal.takeBack(host, plan);
  expect(await book.rows()).toEqual(before);
});
