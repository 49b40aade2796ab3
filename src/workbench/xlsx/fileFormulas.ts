/**
 * Formulas as they lie in a file: without `=`, with the marks Excel puts before
 * functions newer than the format, and before those of an add-in.
 */
import { NEW_EXCEL_FUNCTIONS } from '@univerjs/engine-formula';
import { CALLED_NAME, pieces, rewriteCode } from '../../formulas/text';

/** Excel writes the function COMMUNE.INSEE of an add-in `_xldudf_COMMUNE_INSEE`. */
const OURS_MARK = '_xldudf_';
/** The namespace of the add-in's second manifest. */
const NAMESPACE = 'RESSORT_';
const NEWER_STILL = new Set(['FILTER', 'SORT']);
const PARAMETER_MARK = '_xlpm.';

const CELL_OR_BOOLEAN = /^(?:\$?[A-Z]{1,3}\$?\d+|\$\d+|TRUE|FALSE)$/i;
const COLUMN = /^\$?[A-Z]{1,3}$/i;
const WORD = /[A-Z_\\$\u00C0-\uFFFF][\w.$\u00C0-\uFFFF]*/gi;

/** Knows the add-in's own functions, to mark them in files and to know them again. */
export class FileFormulas {
  private readonly ours: ReadonlyMap<string, string>;

  constructor(names: readonly string[]) {
    this.ours = new Map(names.map((name) => [name.toUpperCase().replaceAll('.', '_'), name.toUpperCase()]));
  }

  /** The stored writing of a formula read in a file. */
  fromFile(formula: string): string {
    const plain = rewriteCode(formula, (code) =>
      code
        .replaceAll(/_xlfn\.|_xlws\./gi, '')
        .replaceAll(PARAMETER_MARK, '')
        .replace(CALLED_NAME, (name) => this.withoutMark(name)),
    );
    return `=${plain}`;
  }

  /** The writing a file expects of a stored formula. */
  toFile(formula: string): string {
    const marksParameters = /\b(?:LET|LAMBDA)\(/i.test(formula);
    return rewriteCode(formula.replace(/^=/, ''), (code) => {
      const parameters = marksParameters
        ? code.replace(WORD, (word, at: number) => markParameter(word, code, at))
        : code;
      return parameters.replace(CALLED_NAME, (name) => this.withMark(name));
    });
  }

  /** Whether a stored formula calls one of the add-in's functions. */
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
    return NEW_EXCEL_FUNCTIONS.has(upper) || upper === 'LET' || upper === 'LAMBDA' ? `_xlfn.${upper}` : name;
  }
}

function markParameter(word: string, code: string, at: number): string {
  const after = code[at + word.length];
  return after === '(' || after === '!' || isReference(word, code, at) ? word : PARAMETER_MARK + word;
}

/** `B2`, `TRUE`, and `B` in `B:C`; a short word alone is a name. */
function isReference(word: string, code: string, at: number): boolean {
  if (CELL_OR_BOOLEAN.test(word)) return true;
  return COLUMN.test(word) && (code[at - 1] === ':' || code[at + word.length] === ':');
}

/**
 * Whether the workbench can calculate a stored formula: it knows each function
 * and sheet, and meets no defined name, no table and no other file.
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
