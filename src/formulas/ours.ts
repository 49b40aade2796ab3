/** Which formulas call the add-in's functions, under every name that Excel gives them. */
import { CALLED_NAME, pieces, rewriteCode } from './text';

export const FONCTIONS = [
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
export const PREFIXE = 'RESSORT.';
/** What Excel puts before the name of an add-in that it did not find when it opened the workbook; dots become `_`. */
const MARQUE = '_XLDUDF_';
const BY_FLAT_NAME: ReadonlyMap<string, string> = new Map(FONCTIONS.map((name) => [name.replace('.', '_'), name]));

/** The function that a name calls, without mark nor prefix; nothing for one that is not ours. */
export function notreFonction(name: string): string | undefined {
  const upper = name.toUpperCase();
  if (upper.startsWith(MARQUE))
    return BY_FLAT_NAME.get(upper.slice(MARQUE.length).replace(PREFIXE.replace('.', '_'), ''));
  const bare = upper.startsWith(PREFIXE) ? upper.slice(PREFIXE.length) : upper;
  return FONCTIONS.find((fonction) => fonction === bare);
}

/** Whether a formula calls one of the add-in's functions. */
export function isNotreFormule(formula: string): boolean {
  return pieces(formula).some(
    ({ text, code }) => code && [...text.matchAll(CALLED_NAME)].some(([name]) => notreFonction(name) !== undefined),
  );
}

/** The same formula, our functions called by the names this user's Excel knows. */
export function renommer(formula: string, prefixe: boolean): string {
  return rewriteCode(formula, (code) =>
    code.replace(CALLED_NAME, (name) => {
      const ours = notreFonction(name);
      return ours === undefined ? name : (prefixe ? PREFIXE : '') + ours;
    }),
  );
}
