/** The shipped functions, to fill the sample workbook with the values that Excel would calculate. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { DIST } from '../boot/paths.mjs';

class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

/** A value as the workbook stores it; the message of an error is ours alone. */
export type Cell = string | number | { readonly error: string; readonly message?: string | undefined };

/** Calls a function by its name: ranges as matrices, null for an omitted argument. */
export type Call = (name: string, ...args: unknown[]) => Cell[][];

type ShippedFunction = (...args: unknown[]) => unknown[][];

export async function shippedFunctions(): Promise<Call> {
  const functions = new Map<string, ShippedFunction>();
  const CustomFunctions = {
    associate: (id: string, run: ShippedFunction) => functions.set(id, run),
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

function stored(value: unknown): Cell {
  if (value instanceof CellError) return { error: value.code, message: value.message };
  return typeof value === 'number' ? value : String(value);
}
