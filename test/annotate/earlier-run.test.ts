/** A list without headings, annotated twice: its own columns are known again, a user's never taken for them. */
import { accept } from '../../src/annotate/accept';
import type { AnswerColumn } from '../../src/annotate/answers';
import type { Scalar } from '../../src/host/host';
import { MemoryHost, put } from '../host/memory-host';
import { annotate, column } from './tools';

const LIST = [
  '12 rue Carnot 71000 MACON',
  '1 place de la Mairie 25000 Besanon',
  '21000 Dijon',
  'rue de la Gare',
  '71700 Tournus',
];

async function once(answerColumns?: readonly AnswerColumn[]): Promise<MemoryHost> {
  const host = new MemoryHost(column(...LIST));
  const { annotation } = await annotate(host, answerColumns);
  expect(annotation.plan.target.headingRow).toBe(-1);
  return host;
}

test('a second run adds no column, and fills what was left blank', async () => {
  const host = await once();
  const first = await host.rows();
  put(host.all[0]!, 2, 1, '');
  put(host.all[0]!, 2, 2, '');
  const { annotation, result } = await annotate(host);
  expect(annotation.plan).toMatchObject({ completes: true, firstColumn: 1 });
  expect(result.account.outcomes.written).toBe(1);
  expect(await host.rows()).toEqual(first);
});

test('a doubt settled by hand does not hide them', async () => {
  const host = await once();
  const { annotation, result } = await annotate(host);
  await accept(
    annotation,
    result.account.groups.slice(0, 1).map((alike) => ({ alike, place: 0, remark: 'choisi' })),
  );
  expect((await annotate(host)).annotation.plan).toMatchObject({ completes: true, firstColumn: 1 });
});

const NAMES = ['Mâcon', 'Dijon', 'Tournus', 'Autun'];
test.each<[string, readonly AnswerColumn[], Scalar[][]]>([
  ['clean names of the user’s own', ['commune'], NAMES.map((name) => [name, name])],
  ['something else beside', ['commune', 'zone'], NAMES.map((name, at) => [name, name, at])],
  [
    'a note where the remark would be',
    ['commune', 'codeInsee'],
    [
      ['Mâcon', 'Mâcon', '71270', 'vu'],
      ['Dijon', 'Dijon', '21231', ''],
    ],
  ],
])('%s: new columns', async (_, answerColumns, rows) => {
  const { annotation } = await annotate(new MemoryHost(rows), answerColumns);
  expect(annotation.plan.target.headingRow).toBe(-1);
  expect(annotation.plan).toMatchObject({ completes: false, firstColumn: 1 });
});
