/** Which formulas of a file the workbench calculates. */
import { pieces } from '../../formulas/text';
import { isReference, WORD } from '../../sheets/formulas';

/**
 * Whether the workbench can calculate a formula: it knows each function and sheet, and meets no defined name, no table
 * and no other file.
 */
export function isUnderstood(
  formula: string,
  knows: (name: string) => boolean,
  sheetNames: ReadonlySet<string>,
): boolean {
  const parameters = /\b(?:LET|LAMBDA)\(/i.test(formula);
  return pieces(formula.replace(/^=/, '')).every(({ text, code }) => {
    if (!code) return !text.startsWith('[') && (!text.startsWith("'") || knowsSheet(text.slice(1, -1), sheetNames));
    if (text.includes('#')) return false;
    return [...text.matchAll(WORD)].every((match) => {
      const [word] = match;
      const after = text[match.index + word.length];
      if (after === '(') return knows(word.toUpperCase());
      if (after === '!') return sheetNames.has(word);
      return parameters || isReference(word, text, match.index);
    });
  });
}

function knowsSheet(quoted: string, sheetNames: ReadonlySet<string>): boolean {
  return sheetNames.has(quoted.replaceAll("''", "'"));
}
