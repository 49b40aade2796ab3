/** A stretch of a formula, and whether its words are names or only quoted text. */
export interface Piece {
  readonly text: string;
  /** False inside a string, a quoted sheet name, a bracketed or a braced part. */
  readonly code: boolean;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '{': '}', '[': ']' };

/** Splits a formula into what may be rewritten and what must be left as it is. */
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

/** Rewrites the parts of a formula that are not quoted. */
export function rewriteCode(formula: string, rewrite: (code: string) => string): string {
  return pieces(formula)
    .map(({ text, code }) => (code ? rewrite(text) : text))
    .join('');
}

/** The name of a function, before its bracket; looked for where a name begins, else a long word would be read from each letter. */
export const CALLED_NAME = /(?<![A-Z0-9._])[A-Z_][A-Z0-9._]*(?=\()/gi;
