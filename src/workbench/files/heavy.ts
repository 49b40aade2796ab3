/** The formulas of a file that would hold the page for long: they keep the result the file has, until asked for. */
import type { ICellData } from '@univerjs/core';
import { pieces } from '../../formulas/text';
import { parseAddress } from '../../host/address';
import { cellsBuilt } from './built-ranges';

/** The most cells that the ranges of one formula may have. */
const MOST_OF_ONE = 50_000;
/** The most that the ranges of all formulas may have together: some two seconds of the spreadsheet's own calculation. */
const MOST_TOGETHER = 2_000_000;
/** A whole row is taken to be this wide. */
const WHOLE_ROW = 50;

const RANGE =
  /\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})|\$?\b([A-Z]{1,3}):\$?([A-Z]{1,3})\b|\$?\b(\d{1,7}):\$?(\d{1,7})\b/gi;

/** Returns how many cells the ranges of a formula have, those that it builds among them; a whole column has `rows`. */
export function cellsRead(formula: string, rows: number): number {
  const written = pieces(formula).reduce((sum, { text, code }) => sum + (code ? cellsNamed(text, rows) : 0), 0);
  return written + cellsBuilt(formula, rows, (ranges) => cellsNamed(ranges, rows));
}

function cellsNamed(text: string, rows: number): number {
  let cells = 0;
  for (const [, c1, r1, c2, r2, first, last, top, bottom] of text.matchAll(RANGE)) {
    const [from, to] = [c1 ?? first, c2 ?? last];
    const width = from === undefined || to === undefined ? WHOLE_ROW : between(columnOf(from), columnOf(to));
    const height =
      r1 !== undefined
        ? between(Number(r1), Number(r2))
        : top !== undefined
          ? between(Number(top), Number(bottom))
          : rows;
    cells += width * height;
  }
  return cells;
}

function between(a: number, b: number): number {
  return Math.abs(b - a) + 1;
}

function columnOf(name: string): number {
  return parseAddress(`${name}1`)?.column ?? 0;
}

/** The others read a few cells each. */
const READS_MANY = /:|OFFSET|INDIRECT|SEQUENCE/i;

/** What the formulas of a workbook would have to read, and which of them wait. */
export class Heavy {
  private readonly noted: Array<{ readonly cell: ICellData; readonly formula: string }> = [];

  /** Whether a formula is too heavy by the ranges that it writes out, whatever the others are. */
  isAlone(formula: string): boolean {
    return cellsRead(formula, 1) > MOST_OF_ONE;
  }

  /** Takes note of a formula that is not ours, whose cell may still be changed. */
  note(cell: ICellData, formula: string): void {
    if (READS_MANY.test(formula)) this.noted.push({ cell, formula });
  }

  /**
   * Returns the cells whose formulas wait. Those that read as many cells fare alike: a column of formulas is not cut in
   * the middle.
   */
  waiting(rows: number): ReadonlyArray<{ readonly cell: ICellData; readonly formula: string }> {
    const weighed = this.noted.map((one) => ({ ...one, cells: cellsRead(one.formula, rows) }));
    const bySize = new Map<number, number>();
    for (const { cells } of weighed) bySize.set(cells, (bySize.get(cells) ?? 0) + cells);
    let together = 0;
    let most = 0;
    for (const [cells, sum] of [...bySize].sort(([a], [b]) => a - b)) {
      together += sum;
      if (together > MOST_TOGETHER || cells > MOST_OF_ONE) break;
      most = cells;
    }
    return weighed.filter(({ cells }) => cells > most);
  }
}
