/** The rows of an annotation, counted by what the texts say of their communes. */
import { accept } from '../../src/annotate/accept';
import { Summary, type Dimension } from '../../src/annotate/summary';
import { resolver } from '../../src/resolve/resolve';
import { MemoryHost } from '../host/memory-host';
import { annotate, column } from './tools';

const ROWS = ['Commune', 'Mâcon', 'MACON', 'Tournus', 'Dijon', 'Saint-Denis', 'Strasbourg', 'Xyzzy', 'Lyon 3e'];

test.each<[Dimension, readonly (readonly [string, number])[]]>([
  [
    'DEPARTEMENT',
    [
      ['71', 3],
      ['21', 1],
      ['67', 1],
      ['69', 1],
      ['93', 1],
    ],
  ],
  [
    'BUREAU',
    [
      ['Mâcon', 3],
      ['Dijon (1er bureau)', 1],
      ['Livre foncier', 1],
      ['Lyon (1er bureau) ou Lyon (2e bureau)', 1],
      ['Noisy-le-Sec (2e bureau)', 1],
    ],
  ],
])('by %s, with the row that was settled', async (dimension, expected) => {
  const { table } = resolver();
  const { annotation, result } = await annotate(new MemoryHost(column(...ROWS)));
  const alike = result.account.groups.find(({ decision }) => decision.text === 'Saint-Denis')!;
  const place = alike.decision.nearest.find((one) => table.codeOf(one) === '93066')!;
  const acceptance = await accept(annotation, [{ alike, place, remark: 'x' }]);
  const summary = new Summary(table, annotation.ledger);
  expect(summary.by(dimension).map(({ value, rows }) => [value, rows])).toEqual(expected);
  expect(acceptance.written).toBe(1);
});

test('the rows of a part are those of its places, by their texts', async () => {
  const { annotation } = await annotate(new MemoryHost(column(...ROWS)));
  const [first] = new Summary(resolver().table, annotation.ledger).by('DEPARTEMENT');
  expect(annotation.ledger.rowsOf(first!.places).map(({ decision, rows }) => [decision.text, rows])).toEqual([
    ['Mâcon', [1]],
    ['MACON', [2]],
    ['Tournus', [3]],
  ]);
});
