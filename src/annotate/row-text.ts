/** The text of a row whose address stands in several columns: a number, a street, a post code, a town, in any order. */
import type { Scalar } from '../host/host';
import { completeCode, isCode, undressedCode } from '../table/bare-code';

/** What a column of the address holds: words, as anyone reads them, or codes that were named as such. */
export const PART_KINDS = ['words', 'post-code', 'insee'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** Between two cells: what each says is a part of its own, and a blank one says nothing. */
const BETWEEN = ', ';

/**
 * Returns one cell of words as it is, several cells as one text; "" if all are blank.
 * @param kinds  what each cell is, words if it is not said; a code says outright which it is, `INSEE 71270`, and has its
 *   five figures again if a number lost its zero
 */
export function rowText(cells: readonly Scalar[], kinds: readonly PartKind[] = NO_KIND): Scalar {
  const [only = '', ...others] = cells;
  const [kind = 'words'] = kinds;
  if (others.length === 0) return kind === 'words' ? only : partText(only, kind, true);
  return cells
    .map((cell, at) => partText(cell, kinds[at] ?? 'words', false))
    .filter((text) => text !== '')
    .join(BETWEEN);
}

const NO_KIND: readonly PartKind[] = [];

/** A cell that is no code is left as it is written. A post code beside other words needs no announcement. */
function partText(cell: Scalar, kind: PartKind, alone: boolean): string {
  const text = String(cell).trim();
  if (kind === 'words') return text;
  const code = undressedCode(text);
  if (!isCode(code)) return text;
  if (kind === 'insee') return `INSEE ${completeCode(code)}`;
  return alone ? `CP ${completeCode(code)}` : completeCode(code);
}
