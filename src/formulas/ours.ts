/** Which formulas call the add-in's functions, under every name that Excel gives them. */
import { CALLED_NAME, pieces, rewriteCode } from './text';

export const FUNCTION_NAMES = [
  'ZONE',
  'BUREAU',
  'TRIBUNAL',
  'COUR',
  'POPULATION',
  'COMMUNE',
  'COMMUNE.INSEE',
  'COMMUNE.DEPARTEMENT',
  'COMMUNE.CODEPOSTAL',
  'COMMUNE.FICHE',
  'COMMUNE.SOURCE',
  'COMMUNE.SUGGESTIONS',
  'COMMUNES',
] as const;

/** What the second manifest puts before each name. */
export const PREFIX = 'RESSORT.';
/** What Excel puts before the name of an add-in that it did not find when it opened the workbook; dots become `_`. */
const NOT_FOUND_MARK = '_XLDUDF_';
const BY_FLAT_NAME: ReadonlyMap<string, string> = new Map(FUNCTION_NAMES.map((name) => [name.replace('.', '_'), name]));

/** The function that a name calls, without mark nor prefix; nothing for one that is not ours. */
export function ourFunction(name: string): string | undefined {
  const upper = name.toUpperCase();
  if (upper.startsWith(NOT_FOUND_MARK))
    return BY_FLAT_NAME.get(upper.slice(NOT_FOUND_MARK.length).replace(PREFIX.replace('.', '_'), ''));
  const bare = upper.startsWith(PREFIX) ? upper.slice(PREFIX.length) : upper;
  return FUNCTION_NAMES.find((known) => known === bare);
}

/** Whether a formula calls one of the add-in's functions. */
export function isOurFormula(formula: string): boolean {
  return pieces(formula).some(
    ({ text, code }) => code && [...text.matchAll(CALLED_NAME)].some(([name]) => ourFunction(name) !== undefined),
  );
}

/** The same formula, our functions called by the names this user's Excel knows. */
export function renameCalls(formula: string, prefixed: boolean): string {
  return rewriteCode(formula, (code) =>
    code.replace(CALLED_NAME, (name) => {
      const ours = ourFunction(name);
      return ours === undefined ? name : (prefixed ? PREFIX : '') + ours;
    }),
  );
}
