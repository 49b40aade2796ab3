/** A sheet filled to its last row, annotated by blocks, through Excel's host. */
import { Answers } from '../../src/annotate/answers';
import { Annotation } from '../../src/annotate/annotation';
import { makePlan } from '../../src/annotate/plan';
import { readTarget } from '../../src/annotate/target';
import { ExcelHost } from '../../src/host/excel';
import { resolver } from '../../src/resolve/resolve';
import { SimulatedExcel } from '../host/simulated-excel';
import { MemoryHost } from '../host/memory-host';
import { NO_WAITING, rowsCounted } from './tools';

const ROWS = 1_048_576;
const TEXTS = ['Mâcon', 'Tournus', 'Besanon', 'Autun', '', 'Saint-Denis', '71000 MACON', 'Cluny'];

test('1 048 576 rows: every row counted once, no block above Excel’s limits, memory in proportion to what is written', async () => {
  const book = new MemoryHost([['Commune']]);
  const cells: string[] = new Array<string>(ROWS);
  for (let at = 0; at < ROWS; at++) cells[at] = at === 0 ? 'Commune' : TEXTS[at % TEXTS.length]!;
  book.all[0]!.columns.set(0, cells);
  book.select({ sheet: 's1', row: 0, column: 0, rows: ROWS, columns: 1 });
  const excel = new SimulatedExcel(book);
  excel.install();
  const host = new ExcelHost();
  const target = (await readTarget(host, resolver(), await host.selection()))!;
  expect(target.cells.rows).toBe(ROWS - 1);
  const plan = await makePlan(
    host,
    target,
    { kind: target.kind, source: new Answers(resolver().table, ['zone']), departement: -1, placement: 'a-cote' },
    ['Zone', 'Remarque'],
  );
  const annotation = new Annotation(host, resolver(), plan, NO_WAITING);
  const before = process.memoryUsage().heapUsed;
  let most = 0;
  let blocks = 0;
  const start = performance.now();
  const { account, stop } = await annotation.run(() => {
    blocks++;
    most = Math.max(most, process.memoryUsage().heapUsed - before);
  });
  expect(stop).toBeUndefined();
  expect(rowsCounted(account)).toBe(ROWS - 1);
  expect(account.remaining).toBe(0);
  expect(book.all[0]!.get(ROWS - 1, 1)).toBe(book.all[0]!.get(TEXTS.length - 1, 1));
  expect(book.all[0]!.get(ROWS - 1, 1)).not.toBe('');
  expect(excel.largest).toBeLessThanOrEqual(20_000);
  console.info(
    `${ROWS} lignes : ${blocks} blocs, ${excel.requests} requêtes, ${excel.largest} cellules au plus par requête, ${Math.round(most / 1024 / 1024)} Mo de mémoire au plus (classeur simulé compris), ${Math.round((performance.now() - start) / 1000)} s`,
  );
  expect(most).toBeLessThan(1_200 * 1024 * 1024);
}, 300_000);
