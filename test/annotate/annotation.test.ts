import { accepter } from '../../src/annotate/acceptation';
import { Annotation } from '../../src/annotate/annotation';
import { WorkbookRefusal } from '../../src/host/host';
import { resolver } from '../../src/resolve/resolve';
import { MemoryHost, put } from '../host/memory-host';
import { annoter, column, planPour, SANS_ATTENTE, somme } from './outils';

const at = (row: number, columnAt: number) => ({ sheet: 's1', row, column: columnAt, rows: 1, columns: 1 });
const sale = () =>
  new MemoryHost(
    column('Commune', 'Mâcon', 'Besanon', '', 'Saint-Denis', 'MACON', 'Besanon', 'N/A', '#N/A', 'Tournus'),
  );

test('a column of names: answers beside, a remark for each doubt, every row counted once', async () => {
  const host = sale();
  const { resultat } = await annoter(host);
  const rows = await host.rows();
  expect(rows[0]).toEqual(['Commune', 'Code INSEE', 'Zone', 'Remarque']);
  expect(rows[1]).toEqual(['Mâcon', '71270', 'B', '']);
  expect(rows[2]!.slice(0, 3)).toEqual(['Besanon', '', '']);
  expect(rows[2]![3]).toMatch(/^⚠ .*Besançon/);
  expect(rows[3]).toEqual(['', '', '', '']);
  expect(rows[4]![3]).toMatch(/^⚠ .*plusieurs communes/);
  expect(rows[5]).toEqual(['MACON', '71270', 'B', '']);
  const { bilan } = resultat;
  expect(somme(bilan)).toBe(9);
  expect(bilan.statuts).toEqual({
    certaine: 3,
    homonyme: 1,
    contradiction: 0,
    inconnue: 3,
    erreur: 1,
    rubrique: 0,
    vide: 1,
  });
  expect(bilan.groupes.map(({ decision, lignes }) => [decision.texte, lignes])).toEqual([
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
  const { resultat } = await annoter(host, ['commune', 'departement']);
  const rows = await host.rows();
  expect(rows.map((row) => row[1])).toEqual(['', 'Paris', '', '', 'Athis-Mons', '', 'Saint-Junien', '']);
  expect(resultat.bilan.statuts).toMatchObject({ certaine: 3, contradiction: 1, rubrique: 2, vide: 2 });
});

test('a column of départements beside settles homonyms, and follows an insertion', async () => {
  const host = new MemoryHost([
    ['Commune', 'Dép.'],
    ['Saint-Denis', 93],
    ['Saint-Denis', '974'],
    ['Saint-Denis', 'Bidule'],
    ['Saint-Denis', ''],
  ]);
  const { resultat } = await annoter(host, ['codeInsee']);
  expect((await host.rows()).map((row) => row[1])).toEqual(['Code INSEE', '93066', '97411', '', '']);
  expect((await host.rows()).map((row) => row[3])).toEqual(['Dép.', 93, '974', 'Bidule', '']);
  expect(resultat.bilan.statuts).toMatchObject({ certaine: 2, homonyme: 1, erreur: 1 });
});

test('neighbours move right, untouched; at the end, nothing moves', async () => {
  const rows = [
    ['Commune', 'Note'],
    ['Mâcon', 'à garder'],
    ['Tournus', '=1+1'],
  ];
  const beside = new MemoryHost(rows);
  await annoter(beside, ['zone']);
  expect((await beside.rows()).map((row) => row[3])).toEqual(['Note', 'à garder', '=1+1']);
  const end = new MemoryHost(rows);
  await annoter(end, ['zone'], 'a-la-fin');
  expect((await end.rows()).map((row) => row[1])).toEqual(['Note', 'à garder', '=1+1']);
  expect((await end.rows())[0]).toEqual(['Commune', 'Note', 'Zone', 'Remarque']);
});

test('a second run completes the first: same columns, blanks only, what someone typed is kept', async () => {
  const host = sale();
  await annoter(host);
  put(host.all[0]!, 9, 0, 'Tournus');
  put(host.all[0]!, 10, 0, 'Autun');
  put(host.all[0]!, 1, 2, 'à la main');
  put(host.all[0]!, 2, 0, 'Besançon');
  const { resultat } = await annoter(host);
  const rows = await host.rows();
  expect(rows[0]).toHaveLength(4);
  expect(rows[10]).toEqual(['Autun', '71014', 'B', '']);
  expect(rows[1]).toEqual(['Mâcon', '71270', 'à la main', '']);
  // Corrected by the clerk since: its remark, which is ours, gives way to the answer.
  expect(rows[2]).toEqual(['Besançon', '25056', 'A', '']);
  expect(resultat.bilan.laissees).toEqual([1]);
  expect(somme(resultat.bilan)).toBe(10);
});

test('accept alike: every « Besanon » is Besançon, and only those', async () => {
  const host = sale();
  const { annotation, resultat } = await annoter(host);
  const groupe = resultat.bilan.groupes[0]!;
  expect(resolver().table.nameOf(groupe.decision.proches[0]!)).toBe('Besançon');
  put(host.all[0]!, 6, 0, 'Dijon');
  const done = await accepter(annotation, [
    { groupe, place: groupe.decision.proches[0]!, remarque: 'lu comme Besançon (25), choisi par vous' },
  ]);
  expect(done).toEqual({ ecrites: 1, passees: 1 });
  expect((await host.rows())[2]).toEqual(['Besanon', '25056', 'A', '✓ lu comme Besançon (25), choisi par vous']);
  expect(annotation.registre.bilan().groupes.find(({ decision }) => decision.texte === 'Besanon')!.lignes).toEqual([6]);
  const again = await annoter(host);
  expect((await host.rows())[2]![1]).toBe('25056');
  expect(again.resultat.bilan.issues.repondue).toBe(1);
});

test('undo leaves the sheet as it was, cell by cell', async () => {
  const host = new MemoryHost([
    ['Commune', 'Note'],
    ['Mâcon', 1],
    ['Besanon', 2],
    ['Tournus', 3],
  ]);
  const before = await host.rows();
  const { annotation, resultat } = await annoter(host);
  await accepter(
    annotation,
    resultat.bilan.groupes.map((groupe) => ({ groupe, place: groupe.decision.proches[0]!, remarque: 'choisi' })),
  );
  expect(await annotation.journal.retirer(host, annotation.plan)).toEqual({ gardees: 0, colonnesRetirees: true });
  expect(await host.rows()).toEqual(before);
});

test('undo keeps what was typed since, and the columns with it', async () => {
  const host = new MemoryHost(column('Commune', 'Mâcon', 'Tournus'));
  const { annotation } = await annoter(host, ['zone']);
  put(host.all[0]!, 1, 1, 'vu');
  expect(await annotation.journal.retirer(host, annotation.plan)).toEqual({ gardees: 1, colonnesRetirees: false });
  expect(await host.rows()).toEqual([
    ['Commune', ''],
    ['Mâcon', 'vu'],
    ['Tournus', ''],
  ]);
});

test('a protected sheet is refused before anything is done', async () => {
  const host = sale();
  host.all[0]!.protected = true;
  const { resultat } = await annoter(host);
  expect(resultat.arret).toEqual(expect.objectContaining({ kind: 'protected' }));
  expect((await host.rows())[0]).toEqual(['Commune']);
  expect(resultat.bilan.restantes).toBe(9);
});

test('a sheet deleted meanwhile: told, the rows not done are counted as such', async () => {
  const host = sale();
  host.fault = (operation) => {
    if (operation === 'write' && host.calls.write === 2) host.all.length = 0;
  };
  const { resultat } = await annoter(host);
  expect(resultat.arret).toEqual(expect.objectContaining({ kind: 'gone' }));
  expect(somme(resultat.bilan)).toBe(9);
});

test('a column moved meanwhile: nothing is written elsewhere', async () => {
  const host = sale();
  const plan = await planPour(host);
  const annotation = new Annotation(host, resolver(), plan, SANS_ATTENTE);
  host.fault = async (operation, count) => {
    if (operation === 'read' && count === host.calls.read && count > 6) {
      host.fault = () => undefined;
      await host.insertColumns('s1', 0, 1);
    }
  };
  const resultat = await annotation.executer(() => undefined);
  expect(resultat.arret).toBe('deplacee');
  expect((await host.rows()).slice(1).every((row) => row.slice(2).every((cell) => cell === ''))).toBe(true);
});

test('rows typed under the column while it runs are told', async () => {
  const host = new MemoryHost(column('Commune', 'Mâcon'));
  host.fault = (operation) => {
    if (operation === 'write') put(host.all[0]!, 2, 0, 'Autun');
  };
  expect((await annoter(host)).resultat.ajoutees).toBe(1);
});

test('a text changed while it runs gets the answer of its new text', async () => {
  const host = new MemoryHost(column('Commune', 'Mâcon', 'Tournus'));
  const plan = await planPour(host, ['codeInsee']);
  let reads = 0;
  host.fault = (operation) => {
    if (operation === 'read' && ++reads === 2) put(host.all[0]!, 1, 0, 'Autun');
  };
  await new Annotation(host, resolver(), plan, SANS_ATTENTE).executer(() => undefined);
  expect(await host.rows()).toEqual([
    ['Commune', 'Code INSEE', 'Remarque'],
    ['Autun', '71014', ''],
    ['Tournus', '71543', ''],
  ]);
});

test('too many columns for a sheet are refused', async () => {
  const host = new MemoryHost(column('Commune', 'Mâcon'));
  put(host.all[0]!, 0, 16_382, 'loin');
  await expect(planPour(host)).rejects.toEqual(new WorkbookRefusal('blocked'));
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
    const { annotation, resultat } = await annoter(host, ['zone']);
    expect(resultat.arret).toBeUndefined();
    expect((await host.rows())[0]).toEqual(['Commune', 'Zone', 'Remarque', 'Note']);
    host.after = (operation) => {
      if (operation !== 'delete') return;
      host.after = () => undefined;
      throw new WorkbookRefusal('refused');
    };
    expect(await annotation.retirer()).toEqual({ gardees: 0, colonnesRetirees: true });
    expect(await host.rows()).toEqual(before);
  },
);
