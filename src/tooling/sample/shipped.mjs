// @ts-check
// The shipped functions, to fill the sample workbook with the values that Excel would calculate.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { DIST } from '../boot/paths.mjs';

class CellError {
  /**
   * @param {string} code
   * @param {string} [message]
   */
  constructor(code, message) {
    this.code = code;
    this.message = message;
  }
}

/** @typedef {string | number | { error: string, message?: string | undefined }} Cell  as the workbook stores it; the message is ours alone */
/** @typedef {(name: string, ...args: unknown[]) => Cell[][]} Call  ranges as matrices, null for an omitted argument */

/** @returns {Promise<Call>} */
export async function shippedFunctions() {
  /** @type {Map<string, (...args: unknown[]) => unknown[][]>} */
  const functions = new Map();
  const CustomFunctions = {
    associate: (/** @type {string} */ id, /** @type {(...args: unknown[]) => unknown[][]} */ run) =>
      functions.set(id, run),
    Error: CellError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
  };
  vm.runInContext(await readFile(path.join(DIST, 'functions.js'), 'utf8'), vm.createContext({ CustomFunctions }));
  return (name, ...args) => {
    const run = functions.get(name);
    if (run === undefined) throw new Error(`Aucune fonction ${name} dans dist/functions.js.`);
    return run(...args).map((row) => row.map(stored));
  };
}

/**
 * @param {unknown} value
 * @returns {Cell}
 */
function stored(value) {
  if (value instanceof CellError) return { error: value.code, message: value.message };
  return typeof value === 'number' ? value : String(value);
}
