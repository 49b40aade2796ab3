/** What the pane reads of the active cell. */
import { followedCell } from '../../src/taskpane/search/followed-cell';
import { table } from '../../src/table/table';
import { MemoryHost } from '../host/memory-host';

const host = new MemoryHost([
  ['Commune', 'Bureau'],
  ['Évry (91)', 'Corbeil (1er bureau)'],
  ['Mâcon', '#N/A'],
]);
const at = (row: number, column: number) => ({ sheet: 's1', row, column, rows: 1, columns: 1 });
const followed = async (row: number, column: number) => {
  const cell = at(row, column);
  const [[value = ''] = []] = await host.read(cell);
  return followedCell(host, table(), cell, value);
};

test('a text is read as it stands', async () => {
  expect(await followed(2, 0)).toEqual({ value: 'Mâcon', isAnswer: false });
});

test('a bureau is no town, an error no commune', async () => {
  expect(await followed(1, 1)).toMatchObject({ isAnswer: true });
  expect(await followed(2, 1)).toMatchObject({ isAnswer: true });
});

test('of a formula, the commune that it asks of', async () => {
  await host.writeFormulas([{ area: at(1, 2), formulas: [['=BUREAU(A2)']] }]);
  expect(await followed(1, 2)).toEqual({ value: 'Évry (91)', isAnswer: false });
  await host.writeFormulas([{ area: at(2, 2), formulas: [['=BUREAU("Cluny")']] }]);
  expect(await followed(2, 2)).toEqual({ value: 'Cluny', isAnswer: false });
});
