/**
 * Formulas as they lie in a file: without `=`, with the marks Excel puts before functions newer than the format, and
 * before those of an add-in.
 */
import { CALLED_NAME, pieces, rewriteCode } from '../formulas/text';

/** Excel writes the function COMMUNE.INSEE of an add-in `_xldudf_COMMUNE_INSEE`. */
const OURS_MARK = '_xldudf_';
/** The namespace of the add-in's second manifest. */
const NAMESPACE = 'RESSORT_';
/** Functions that bear two marks. */
const NEWER_STILL = new Set(['FILTER', 'SORT']);
const PARAMETER_MARK = '_xlpm.';

const CELL_OR_BOOLEAN = /^(?:\$?[A-Z]{1,3}\$?\d+|\$\d+|TRUE|FALSE)$/i;
const COLUMN = /^\$?[A-Z]{1,3}$/i;
/** A name, a reference, or the name of a function. */
export const WORD = /[A-Z_\\$\u00C0-\uFFFF][\w.$\u00C0-\uFFFF]*/gi;

/** Writes formulas as files have them, and reads them back. */
export class FileFormulas {
  /** The add-in's own functions, by their name with `_` for each dot. */
  private readonly ours: ReadonlyMap<string, string>;

  /**
   * @param names  the add-in's functions
   * @param isNewer  whether a function of Excel, its name in capitals, is newer than the format
   */
  constructor(
    names: readonly string[],
    private readonly isNewer: (name: string) => boolean,
  ) {
    this.ours = new Map(names.map((name) => [name.toUpperCase().replaceAll('.', '_'), name.toUpperCase()]));
  }

  /** Returns the formula that a file writes so, with its `=`. */
  fromFile(formula: string): string {
    const plain = rewriteCode(formula, (code) =>
      code
        .replaceAll(/_xlfn\.|_xlws\./gi, '')
        .replaceAll(PARAMETER_MARK, '')
        .replace(CALLED_NAME, (name) => this.withoutMark(name)),
    );
    return `=${plain}`;
  }

  /** Returns the writing a file expects of a formula. */
  toFile(formula: string): string {
    const marksParameters = /\b(?:LET|LAMBDA)\(/i.test(formula);
    return rewriteCode(formula.replace(/^=/, ''), (code) => {
      const parameters = marksParameters
        ? code.replace(WORD, (word, at: number) => markParameter(word, code, at))
        : code;
      return parameters.replace(CALLED_NAME, (name) => this.withMark(name));
    });
  }

  /** Whether a formula calls one of the add-in's functions. */
  callsOurs(formula: string): boolean {
    const names = new Set(this.ours.values());
    return pieces(formula).some(
      ({ text, code }) => code && [...text.matchAll(CALLED_NAME)].some(([name]) => names.has(name.toUpperCase())),
    );
  }

  private withoutMark(name: string): string {
    if (!name.toLowerCase().startsWith(OURS_MARK)) return name;
    const bare = name.slice(OURS_MARK.length).toUpperCase();
    return this.ours.get(bare) ?? this.ours.get(bare.replace(NAMESPACE, '')) ?? name;
  }

  private withMark(name: string): string {
    const upper = name.toUpperCase();
    const flat = upper.replaceAll('.', '_');
    if (this.ours.get(flat) === upper) return OURS_MARK + flat;
    if (NEWER_STILL.has(upper)) return `_xlfn._xlws.${upper}`;
    return upper === 'LET' || upper === 'LAMBDA' || this.isNewer(upper) ? `_xlfn.${upper}` : name;
  }
}

function markParameter(word: string, code: string, at: number): string {
  const after = code[at + word.length];
  return after === '(' || after === '!' || isReference(word, code, at) ? word : PARAMETER_MARK + word;
}

/** Whether a word is a reference: `B2`, `TRUE`, and `B` in `B:C`; a short word alone is a name. */
export function isReference(word: string, code: string, at: number): boolean {
  if (CELL_OR_BOOLEAN.test(word)) return true;
  return COLUMN.test(word) && (code[at - 1] === ':' || code[at + word.length] === ':');
}
