/**
 * A formula has two writings: the engine's and the file's (`,` between
 * arguments, English names), and the French one, which is typed and shown (`;`,
 * decimal comma, French names). Both are read on entry; one is stored.
 */
import { CALLED_NAME, pieces, rewriteCode } from '../../formulas/text';
import { englishName, frenchName } from './names';

const BOOLEAN = /(?<![A-Z0-9._!$])(VRAI|FAUX|TRUE|FALSE)(?![A-Z0-9._(!])/gi;

/**
 * Replaces `;` by `,` and the decimal comma by the point, one character for
 * one: positions in the text stay true, which the editor relies on.
 *
 * A comma between two figures is a decimal comma when the formula has a `;`, or
 * stands outside brackets; otherwise it separates.
 */
export function withCommas(formula: string): string {
  const parts = pieces(formula);
  const french = parts.some((piece) => piece.code && piece.text.includes(';'));
  let depth = 0;
  const comma = (before: string, after: string): string =>
    (french || depth === 0) && endsWithNumber(before) && /^\d/.test(after) ? '.' : ',';
  return parts
    .map(({ text, code }) => {
      if (!code) return text;
      let out = '';
      for (let at = 0; at < text.length; at += 1) {
        const character = text[at] ?? '';
        if (character === '(') depth += 1;
        if (character === ')') depth -= 1;
        if (character === ';') out += ',';
        else if (character === ',') out += comma(text.slice(0, at), text.slice(at + 1));
        else out += character;
      }
      return out;
    })
    .join('');
}

/** A number of its own, not the end of a name or of a reference. */
function endsWithNumber(text: string): boolean {
  let start = text.length;
  while (start > 0 && isFigure(text[start - 1]!)) start -= 1;
  return start < text.length && !/[A-Z0-9_$.]/i.test(text[start - 1] ?? ' ');
}

function isFigure(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** The stored writing of a formula typed in either. */
export function toStored(formula: string): string {
  if (!formula.startsWith('=')) return formula;
  return rewriteCode(withCommas(formula), (text) =>
    text.replace(CALLED_NAME, englishName).replace(BOOLEAN, (word) => englishName(word)),
  );
}

/** The French writing of a stored formula. Typing it back gives the same formula. */
export function toShown(formula: string): string {
  if (!formula.startsWith('=')) return formula;
  const separated = pieces(formula).some((piece) => piece.code && piece.text.includes(','));
  return rewriteCode(formula, (text) => {
    const named = text
      .replace(CALLED_NAME, frenchName)
      .replace(BOOLEAN, (word) => frenchName(word))
      .replaceAll(',', ';');
    // Without a `;` to settle it, a comma between figures could be read back as a separator.
    return separated ? named.replace(/(?<![A-Z0-9_$.])(\d+)\.(\d+)/gi, '$1,$2') : named;
  });
}
