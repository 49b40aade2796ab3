/** Whatever happens during a run, no row is lost, doubled or shifted, and a second run completes the first. */
import fc from 'fast-check';
import { Annotation } from '../../src/annotate/annotation';
import { WorkbookRefusal, type Scalar } from '../../src/host/host';
import { resolver } from '../../src/resolve/resolve';
import { MemoryHost, put } from '../host/memoire';
import { annoter, column, planPour, SANS_ATTENTE, somme } from './outils';

const TEXTES: Scalar[] = ['Mâcon', 'MACON', 'Besanon', 'Saint-Denis', '', 'Tournus', 71000, '71000 MACON', '#N/A', true, 0.5, '=1+1', '<b>x</b>', 'Autun (71)', '2A004', 'zzzzz', '\u0000', '\ud800'];

type Fault = { readonly at: number; readonly kind: 'refuse' | 'cancel' | 'edit' | 'append' | 'neighbour'; readonly row: number };

const faults = fc.array(
  fc.record({ at: fc.integer({ min: 1, max: 16 }), kind: fc.constantFrom<Fault['kind'][]>('refuse', 'cancel', 'edit', 'append', 'neighbour'), row: fc.nat(60) }),
  { maxLength: 3 },
);

interface Trace {
  faults: number;
  appended: number;
}

async function runWith(host: MemoryHost, injected: readonly Fault[], rows: number): Promise<Trace & { resultat: Awaited<ReturnType<Annotation['executer']>> }> {
  const annotation = new Annotation(host, resolver(), await planPour(host), SANS_ATTENTE);
  const trace: Trace = { faults: 0, appended: 0 };
  let operations = 0;
  host.fault = () => {
    operations++;
    for (const fault of injected) {
      if (fault.at !== operations) continue;
      trace.faults++;
      const row = 1 + (fault.row % rows);
      if (fault.kind === 'refuse') throw new WorkbookRefusal('busy');
      if (fault.kind === 'cancel') annotation.cancel();
      if (fault.kind === 'edit') put(host.all[0]!, row, 0, 'Autun');
      if (fault.kind === 'append') put(host.all[0]!, rows + 1 + trace.appended++, 0, 'Tournus');
    }
  };
  const resultat = await annotation.executer(() => undefined);
  host.fault = () => undefined;
  return { ...trace, resultat };
}

test('the account adds up, the texts are untouched, and completing gives what one quiet run gives', async () => {
  let injectedInAll = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...TEXTES), { minLength: 1, maxLength: 60 }), faults, async (textes, injected) => {
      const host = new MemoryHost(column('Commune', 'Mâcon', 'Autun', ...textes, 'Tournus'));
      const rows = textes.length + 3;
      const { resultat, faults: seen } = await runWith(host, injected, rows);
      injectedInAll += seen;
      expect(somme(resultat.bilan)).toBe(rows);
      expect(Object.values(resultat.bilan.issues).reduce((sum, count) => sum + count, resultat.bilan.restantes)).toBe(rows);
      const source = (await host.rows()).map((row) => row[0]!);
      const quiet = new MemoryHost(source.map((texte) => [texte]));
      await annoter(quiet);
      const completed = await annoter(host);
      expect(completed.resultat.arret).toBeUndefined();
      const wanted = await quiet.rows();
      const got = await host.rows();
      expect(got.map((row) => row[0])).toEqual(source);
      got.forEach((row, at) => {
        // A row whose text was changed after it was written keeps its answer, and is told.
        if (!completed.resultat.bilan.laissees.includes(at)) expect(row).toEqual(wanted[at]);
      });
    }),
    { numRuns: 300, seed: 20261122 },
  );
  expect(injectedInAll).toBeGreaterThan(150);
});

test('undo after any run gives the sheet back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...TEXTES), { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 16 }), async (textes, stop) => {
      const host = new MemoryHost([['Commune', 'Voisin'], ...['Mâcon', 'Autun', ...textes].map((texte, at): Scalar[] => [texte, `n${at}`])]);
      const before = await host.rows();
      const annotation = new Annotation(host, resolver(), await planPour(host), SANS_ATTENTE);
      let operations = 0;
      host.fault = () => {
        if (++operations === stop) throw new WorkbookRefusal('refused');
      };
      await annotation.executer(() => undefined);
      host.fault = () => undefined;
      if (!annotation.journal.vide) await annotation.journal.retirer(host, annotation.plan);
      expect(await host.rows()).toEqual(before);
    }),
    { numRuns: 100, seed: 20261122 },
  );
});
