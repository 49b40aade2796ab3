/** Taking it all back, after thousands of doubts were settled: in few requests, and again where one was refused. */
import { accept } from '../../src/annotate/accept';
import type { Placement } from '../../src/annotate/request';
import { WorkbookRefusal } from '../../src/host/host';
import { MemoryHost } from '../host/memory-host';
import { annotate } from './tools';

const ROWS = 3_000;

async function settled(placement: Placement = 'a-cote'): Promise<{
  host: MemoryHost;
  before: unknown;
  takeBack: () => Promise<{ kept: number; columnsRemoved: boolean }>;
}> {
  const host = new MemoryHost([
    ['Commune', 'Note'],
    ...Array.from({ length: ROWS }, (_, at) => [at % 3 === 0 ? `Besanon${at % 2 === 0 ? '' : ' '}` : 'Mâcon', at]),
  ]);
  const before = await host.rows();
  const { annotation, result } = await annotate(host, undefined, placement);
  const { written } = await accept(
    annotation,
    result.account.groups.map((alike) => ({ alike, place: alike.decision.nearest[0]!, remark: 'choisi' })),
  );
  expect(written).toBe(ROWS / 3);
  return { host, before, takeBack: () => annotation.takeBack() };
}

test('rows written one by one are taken back by blocks', async () => {
  const { host, before, takeBack } = await settled();
  const { read, write } = host.calls;
  expect(await takeBack()).toEqual({ kept: 0, columnsRemoved: true });
  expect(await host.rows()).toEqual(before);
  expect(host.calls.write - write).toBeLessThanOrEqual(3);
  expect(host.calls.read - read).toBeLessThanOrEqual(8);
});

test('refused halfway, it is taken up again where it stopped, and ends as it began', async () => {
  const { host, before, takeBack } = await settled('a-la-fin');
  const from = host.calls.write;
  host.fault = (operation, count) => {
    if (operation === 'write' && count === from + 2) throw new WorkbookRefusal('busy');
  };
  await expect(takeBack()).rejects.toThrow(WorkbookRefusal);
  expect(await takeBack()).toEqual({ kept: 0, columnsRemoved: false });
  expect(await host.rows()).toEqual(before);
});
