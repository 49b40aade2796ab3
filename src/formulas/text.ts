/** Formulas as text: what in them is code, and what is quoted. */

/** A stretch of a formula. */
export interface Piece {
  readonly text: string;
  /** False in a string, a quoted name of sheet, brackets or braces. */
  readonly code: boolean;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '{': '}', '[': ']' };

/** Splits a formula into its stretches of code, which may be rewritten, and the others, which must not. */
export function pieces(formula: string): Piece[] {
  const found: Piece[] = [];
  let start = 0;
  let at = 0;
  while (at < formula.length) {
    const closing = CLOSING[formula[at] ?? ''];
    if (closing === undefined) {
      at += 1;
      continue;
    }
    if (at > start) found.push({ text: formula.slice(start, at), code: true });
    const end = formula.indexOf(closing, at + 1);
    const next = end < 0 ? formula.length : end + 1;
    found.push({ text: formula.slice(at, next), code: false });
    start = at = next;
  }
  if (at > start) found.push({ text: formula.slice(start, at), code: true });
  return found;
}

/** The formula with each stretch of code rewritten. */
export function rewriteCode(formula: string, rewrite: (code: string) => string): string {
  return pieces(formula)
    .map(({ text, code }) => (code ? rewrite(text) : text))
    .join('');
}

/**
 * The name of a function before its bracket. Looked for where a name begins only, or a long word would be tried from
 * each of its letters.
 */
export const CALLED_NAME = /(?<![A-Z0-9._])[A-Z_][A-Z0-9._]*(?=\()/gi;
