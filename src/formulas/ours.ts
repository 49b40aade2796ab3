/** Which formulas call a function of Ressort, under every name that Excel gives it. */
import { FUNCTION_NAMES } from '../functions/names.mjs';
import { CALLED_NAME, pieces, rewriteCode } from './text';

/** What the second manifest puts before each name of a function. */
export const PREFIX = 'RESSORT.';
/** What Excel puts before a name when it opens a workbook without the add-in; dots of the name become `_`. */
const NOT_FOUND_MARK = '_XLDUDF_';
const BY_FLAT_NAME: ReadonlyMap<string, string> = new Map(FUNCTION_NAMES.map((name) => [name.replace('.', '_'), name]));

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

/** The formula with our functions called by the names that this Excel knows: with the prefix, or without. */
export function renameCalls(formula: string, prefixed: boolean): string {
  return rewriteCode(formula, (code) =>
    code.replace(CALLED_NAME, (name) => {
      const ours = ourFunction(name);
      return ours === undefined ? name : (prefixed ? PREFIX : '') + ours;
    }),
  );
}
