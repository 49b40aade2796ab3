/** The text of a row whose address stands in several columns: a number, a street, a post code, a town, in any order. */
import type { Scalar } from '../host/host';

/** Between two cells: what each says is a part of its own, and a blank one says nothing. */
const BETWEEN = ', ';

/** Returns one cell as it is, several as one text; "" if all are blank. */
export function rowText(cells: readonly Scalar[]): Scalar {
  const [only = '', ...others] = cells;
  if (others.length === 0) return only;
  return cells
    .map((cell) => String(cell).trim())
    .filter((text) => text !== '')
    .join(BETWEEN);
}
