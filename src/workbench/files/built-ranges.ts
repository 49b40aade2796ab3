/** The ranges that a formula builds while it is calculated: those it does not write out. */
import { pieces } from '../../formulas/text';

const BUILDER = /(?<![A-Z0-9._])(OFFSET|INDIRECT|SEQUENCE)\(/gi;

/**
 * Returns how many cells a formula builds ranges of.
 * @param rows  of a range whose height only the calculation tells
 * @param cellsOf  how many cells a text that names ranges has
 */
export function cellsBuilt(formula: string, rows: number, cellsOf: (ranges: string) => number): number {
  // What is quoted has no comma and no bracket that counts.
  const code = pieces(formula)
    .map((piece) => (piece.code ? piece.text : ' '.repeat(piece.text.length)))
    .join('');
  let cells = 0;
  for (const { 0: called, 1: name, index } of code.matchAll(BUILDER)) {
    const [first, second, ...others] = argumentsFrom(code, index + called.length);
    const written = (span: Span | undefined): string => (span ? formula.slice(span.from, span.to).trim() : '');
    const size = (span: Span | undefined, unknown: number): number => sizeOf(written(span), unknown);
    if (name!.toUpperCase() === 'SEQUENCE') cells += size(first, rows) * size(second, 1);
    else if (name!.toUpperCase() === 'OFFSET') cells += size(others[1], rows) * size(others[2], 1);
    else cells += /^"[^"]*"$/.test(written(first)) ? cellsOf(written(first).slice(1, -1)) : rows;
  }
  return cells;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where each argument of a call is, from what follows its bracket. */
function argumentsFrom(code: string, start: number): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < code.length; at++) {
    const sign = code[at];
    if (sign === '(') depth += 1;
    const ends = sign === ')' && depth === 0;
    if (sign === ')') depth -= 1;
    if (!ends && !(sign === ',' && depth === 0)) continue;
    spans.push({ from, to: at });
    from = at + 1;
    if (ends) break;
  }
  return spans;
}

/** One if it is left out. */
function sizeOf(written: string, unknown: number): number {
  if (written === '') return 1;
  return /^-?\d+$/.test(written) ? Math.abs(Number(written)) : unknown;
}
