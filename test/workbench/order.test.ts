/** The order in which the workbench sorts cells: that of a French Excel. */
import { CellValueType, type ICellData } from '@univerjs/core';
import { cellOrder } from '../../src/workbench/tools/order';

const text = (v: string | number): ICellData => ({ v, t: CellValueType.STRING });
const number = (v: number): ICellData => ({ v, t: CellValueType.NUMBER });
const told = (cell: ICellData | null): unknown => cell?.v ?? null;

it.each<[string, (ICellData | null)[], unknown[], unknown[]]>([
  [
    'accents and capitals',
    ['Zoteux', 'École', 'dijon', 'Élancourt', 'Ecully'].map(text),
    ['dijon', 'École', 'Ecully', 'Élancourt', 'Zoteux'],
    ['Zoteux', 'Élancourt', 'Ecully', 'École', 'dijon'],
  ],
  ['numbers by size, not by signs', [10, 9, -1, 100].map(number), [-1, 9, 10, 100], [100, 10, 9, -1]],
  [
    'codes are texts',
    [text('71270'), text('01004'), text('2A004')],
    ['01004', '2A004', '71270'],
    ['71270', '2A004', '01004'],
  ],
  ['a figure held as a text, with the texts', [text(5), number(7), text('a')], [7, 5, 'a'], ['a', 5, 7]],
  ['blank cells last, both ways', [null, number(2), text(''), number(1)], [1, 2, null, ''], [2, 1, null, '']],
  [
    'numbers, texts, booleans, errors',
    [{ v: '#N/A', t: CellValueType.STRING, f: '=NA()' }, { v: 1, t: CellValueType.BOOLEAN }, text('a'), number(3)],
    [3, 'a', 1, '#N/A'],
    ['#N/A', 1, 'a', 3],
  ],
])('%s', (_, cells, ascending, descending) => {
  expect([...cells].sort(cellOrder('ascending')).map(told)).toEqual(ascending);
  expect([...cells].sort(cellOrder('descending')).map(told)).toEqual(descending);
});
