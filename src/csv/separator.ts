/** What separates the cells of a CSV file, read off its text. */
import { CsvParser } from './parse';

const CANDIDATES = [';', '\t', ',', '|'] as const;
const ROWS = 50;

/** Excel's own first line, which says the separator and is no row. */
const DECLARED = /^sep=(.)\r?\n/i;

export interface Separator {
  readonly sign: string;
  /** The line that declares the separator, with its end; "" if there is none. */
  readonly declaration: string;
}

/**
 * Returns the separator under which most rows have as many cells as the first, and more than one.
 * @param start  the beginning of the text
 * @param imposed  the separator the user asked for, which is not discussed
 * @param quoting  false if a quote is a sign like others
 */
export function detectSeparator(start: string, imposed?: string, quoting = true): Separator {
  const declared = DECLARED.exec(start);
  const declaration = declared?.[0] ?? '';
  if (imposed !== undefined) return { sign: imposed, declaration };
  if (declared) return { sign: declared[1]!, declaration };
  let best: Separator = { sign: ';', declaration };
  let most = 0;
  for (const sign of CANDIDATES) {
    const score = alikeRows(start, sign, quoting);
    if (score > most) {
      best = { sign, declaration };
      most = score;
    }
  }
  return best;
}

function alikeRows(start: string, sign: string, quoting = true): number {
  const widths: number[] = [];
  try {
    for (const { cells } of new CsvParser(sign, undefined, quoting).read(start, false))
      if (widths.push(cells.length) >= ROWS) break;
  } catch {
    return 0;
  }
  const first = widths[0] ?? start.split(/\r?\n/, 1)[0]!.split(sign).length;
  if (first < 2) return 0;
  // If two separators fit, the one that makes more columns wins.
  return widths.filter((width) => width === first).length / Math.max(1, widths.length) + first / 1000;
}

/** Rows that must have as many cells as the first for a text to be a table. */
const MOSTLY = 0.9;
/** Cells of a row, at least, for commas to separate them: one comma is as often in an address. */
const COMMA_CELLS = 3;

/** Returns the separator of a text that is a table; undefined if it is a list, one place a line. */
export function tableSeparator(start: string): Separator | undefined {
  const found = detectSeparator(start);
  if (found.declaration !== '') return found;
  const cells = [...new CsvParser(found.sign).read(start, false)][0]?.cells.length ?? 0;
  const least = found.sign === ',' ? COMMA_CELLS : 2;
  return cells >= least && alikeRows(start, found.sign) >= MOSTLY ? found : undefined;
}
