/** Which formulas call a function of Ressort, under every name that Excel gives it. */
import { FUNCTION_NAMES } from '../functions/names.mjs';
import { CALLED_NAME, pieces, rewriteCode } from './text';

/** What the second manifest puts before each name of a function. */
export const PREFIX = 'RESSORT.';
/** What Excel puts before a name when it opens a workbook without the add-in; dots of the name become `_`. */
const NOT_FOUND_MARK = '_XLDUDF_';
const BY_FLAT_NAME: ReadonlyMap<string, string> = new Map(
  FUNCTION_NAMES.map((name) => [name.replaceAll('.', '_'), name]),
);

/** The function of Ressort that a name calls, without mark nor prefix; undefined if it calls none. */
export function ourFunction(name: string): string | undefined {
  const upper = name.toUpperCase();
  if (upper.startsWith(NOT_FOUND_MARK))
    return BY_FLAT_NAME.get(upper.slice(NOT_FOUND_MARK.length).replace(PREFIX.replace('.', '_'), ''));
  const bare = upper.startsWith(PREFIX) ? upper.slice(PREFIX.length) : upper;
  return FUNCTION_NAMES.find((known) => known === bare);
}

/** Whether a formula calls a function of Ressort. */
export function isOurFormula(formula: string): boolean {
  return pieces(formula).some(
    ({ text, code }) => code && [...text.matchAll(CALLED_NAME)].some(([name]) => ourFunction(name) !== undefined),
  );
}

/** The commune that a formula of Ressort asks of: the address of a cell, or a text between quotes. */
export type Asked = { readonly cell: string } | { readonly text: string };

/** What the formula's first call of Ressort asks of; undefined if it calls none, or asks of what another formula gives. */
export function askedOf(formula: string): Asked | undefined {
  for (const { index, 0: called } of formula.matchAll(CALLED_NAME)) {
    if (ourFunction(called) === undefined) continue;
    const [, text, cell] = FIRST_ARGUMENT.exec(formula.slice(index + called.length)) ?? [];
    if (text !== undefined) return { text: text.replaceAll('""', '"') };
    return cell === undefined ? undefined : { cell: cell.replaceAll('$', '') };
  }
  return undefined;
}

/** After the parenthesis: a text, or the first cell of an address of the same sheet, alone before the comma. */
const FIRST_ARGUMENT = /^\(\s*(?:"((?:[^"]|"")*)"|(\$?[A-Z]{1,3}\$?\d{1,7})(?::\$?[A-Z]{1,3}\$?\d{1,7})?)\s*[,)]/i;

/** The formula with our functions called by the names that this Excel knows: with the prefix, or without. */
export function renameCalls(formula: string, prefixed: boolean): string {
  return rewriteCode(formula, (code) =>
    code.replace(CALLED_NAME, (name) => {
      const ours = ourFunction(name);
      return ours === undefined ? name : (prefixed ? PREFIX : '') + ours;
    }),
  );
}
