// @ts-check
// The names of the functions, said once for the programs that list them. functions.ts declares each, and a test compares.

/** Functions that answer one cell for each commune. */
export const SINGLE_CELL_FUNCTIONS = /** @type {const} */ ([
  'ZONE',
  'BUREAU',
  'TRIBUNAL',
  'COUR',
  'POPULATION',
  'COMMUNE',
  'COMMUNE.INSEE',
  'COMMUNE.DEPARTEMENT',
  'COMMUNE.CODEPOSTAL',
  'COMMUNE.REGION',
  'COMMUNE.EPCI',
  'COMMUNE.ARRONDISSEMENT',
  'COMMUNE.SOURCE',
]);

/** Functions that answer a list for one cell. */
export const LIST_FUNCTIONS = /** @type {const} */ (['COMMUNE.HISTOIRE', 'COMMUNE.SUGGESTIONS', 'COMMUNES']);

/** Functions that read a table of the user's. */
export const TABLE_FUNCTIONS = /** @type {const} */ (['COMMUNE.RECHERCHE', 'COMMUNE.RECHERCHE.BILAN']);

export const FUNCTION_NAMES = /** @type {const} */ ([
  ...SINGLE_CELL_FUNCTIONS,
  'COMMUNE.FICHE',
  'COMMUNE.CARTE',
  ...TABLE_FUNCTIONS,
  ...LIST_FUNCTIONS,
]);

/** @typedef {(typeof FUNCTION_NAMES)[number]} FunctionName */
