/** Taking it all back, after thousands of doubts were settled: in few requests, and again where one was refused. */
import { accepter } from '../../src/annotate/acceptation';
import type { Endroit } from '../../src/annotate/plan';
import { WorkbookRefusal } from '../../src/host/host';
import { MemoryHost } from '../host/memory-host';
import { annoter } from './outils';

const ROWS = 3_000;

async function settled(endroit: Endroit = 'a-cote'): Promise<{
  host: MemoryHost;
  before: unknown;
  retirer: () => Promise<{ gardees: number; colonnesRetirees: boolean }>;
}> {
  const host = new MemoryHost([
    ['Commune', 'Note'],
    ...Array.from({ length: ROWS }, (_, at) => [at % 3 === 0 ? `Besanon${at % 2 === 0 ? '' : ' '}` : 'Mâcon', at]),
  ]);
  const before = await host.rows();
  const { annotation, resultat } = await annoter(host, undefined, endroit);
  const { ecrites } = await accepter(
    annotation,
    resultat.bilan.groupes.map((groupe) => ({ groupe, place: groupe.decision.proches[0]!, remarque: 'choisi' })),
  );
  expect(ecrites).toBe(ROWS / 3);
  return { host, before, retirer: () => annotation.retirer() };
}

test('rows written one by one are taken back by blocks', async () => {
  const { host, before, retirer } = await settled();
  const { read, write } = host.calls;
  expect(await retirer()).toEqual({ gardees: 0, colonnesRetirees: true });
  expect(await host.rows()).toEqual(before);
  expect(host.calls.write - write).toBeLessThanOrEqual(3);
  expect(host.calls.read - read).toBeLessThanOrEqual(8);
});

test('refused halfway, it is taken up again where it stopped, and ends as it began', async () => {
  const { host, before, retirer } = await settled('a-la-fin');
  const from = host.calls.write;
  host.fault = (operation, count) => {
    if (operation === 'write' && count === from + 2) throw new WorkbookRefusal('busy');
  };
  await expect(retirer()).rejects.toThrow(WorkbookRefusal);
  expect(await retirer()).toEqual({ gardees: 0, colonnesRetirees: false });
  expect(await host.rows()).toEqual(before);
});
