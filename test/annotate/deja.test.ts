/** A list without headings, annotated twice: its own columns are known again, a user's never taken for them. */
import { accepter } from '../../src/annotate/acceptation';
import type { Colonne } from '../../src/annotate/colonnes';
import type { Scalar } from '../../src/host/host';
import { MemoryHost, put } from '../host/memory-host';
import { annoter, column } from './outils';

const LIST = [
  '12 rue Carnot 71000 MACON',
  '1 place de la Mairie 25000 Besanon',
  '21000 Dijon',
  'rue de la Gare',
  '71700 Tournus',
];

async function once(colonnes?: readonly Colonne[]): Promise<MemoryHost> {
  const host = new MemoryHost(column(...LIST));
  const { annotation } = await annoter(host, colonnes);
  expect(annotation.plan.cible.ligneEntete).toBe(-1);
  return host;
}

test('a second run adds no column, and fills what was left blank', async () => {
  const host = await once();
  const first = await host.rows();
  put(host.all[0]!, 2, 1, '');
  put(host.all[0]!, 2, 2, '');
  const { annotation, resultat } = await annoter(host);
  expect(annotation.plan).toMatchObject({ reprise: true, colonne: 1 });
  expect(resultat.bilan.issues.ecrite).toBe(1);
  expect(await host.rows()).toEqual(first);
});

test('a doubt settled by hand does not hide them', async () => {
  const host = await once();
  const { annotation, resultat } = await annoter(host);
  await accepter(
    annotation,
    resultat.bilan.groupes.slice(0, 1).map((groupe) => ({ groupe, place: 0, remarque: 'choisi' })),
  );
  expect((await annoter(host)).annotation.plan).toMatchObject({ reprise: true, colonne: 1 });
});

const NAMES = ['Mâcon', 'Dijon', 'Tournus', 'Autun'];
test.each<[string, readonly Colonne[], Scalar[][]]>([
  ['clean names of the user’s own', ['commune'], NAMES.map((nom) => [nom, nom])],
  ['something else beside', ['commune', 'zone'], NAMES.map((nom, at) => [nom, nom, at])],
  [
    'a note where the remark would be',
    ['commune', 'codeInsee'],
    [
      ['Mâcon', 'Mâcon', '71270', 'vu'],
      ['Dijon', 'Dijon', '21231', ''],
    ],
  ],
])('%s: new columns', async (_, colonnes, rows) => {
  const { annotation } = await annoter(new MemoryHost(rows), colonnes);
  expect(annotation.plan.cible.ligneEntete).toBe(-1);
  expect(annotation.plan).toMatchObject({ reprise: false, colonne: 1 });
});
