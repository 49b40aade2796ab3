/** The order in which Excel sorts cells: numbers, texts, booleans, errors; blank ones last, whichever way it goes. */
import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { isExcelError } from '../../host/excel-errors';
import { heldBy } from '../taskpane/cell';

export type Direction = 'ascending' | 'descending';

const FRENCH = new Intl.Collator('fr');

/** Returns a function that compares cells; a list that it sorts keeps the order of those that are equal. */
export function cellOrder(direction: Direction): (one: Nullable<ICellData>, other: Nullable<ICellData>) => number {
  const sign = direction === 'ascending' ? 1 : -1;
  return (one, other) => {
    const [a, b] = [sortedAs(one), sortedAs(other)];
    if (a.rank === BLANK || b.rank === BLANK) return Number(a.rank === BLANK) - Number(b.rank === BLANK);
    if (a.rank !== b.rank) return sign * (a.rank - b.rank);
    return sign * (typeof a.key === 'string' ? FRENCH.compare(a.key, String(b.key)) : a.key - Number(b.key));
  };
}

const [NUMBER, TEXT, BOOLEAN, ERROR, BLANK] = [0, 1, 2, 3, 4] as const;

function sortedAs(cell: Nullable<ICellData>): { readonly rank: number; readonly key: number | string } {
  const value = heldBy(cell);
  if (value === '') return { rank: BLANK, key: 0 };
  if (typeof value === 'boolean') return { rank: BOOLEAN, key: Number(value) };
  const isText = cell?.t === CellValueType.STRING || cell?.t === CellValueType.FORCE_STRING;
  if (typeof value === 'number') return isText ? { rank: TEXT, key: String(value) } : { rank: NUMBER, key: value };
  if (cell?.f && isExcelError(value)) return { rank: ERROR, key: 0 };
  return { rank: TEXT, key: value };
}
