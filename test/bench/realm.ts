/**
 * dist/functions.js in this process's own realm, with the one global Excel gives it. Not in a
 * `vm.createContext`: there every `Math` or `String` goes through an interceptor, and costs a
 * first answer fifteen times what a browser takes. A fresh realm is a fresh process.
 */
import vm from 'node:vm';

export type Shipped = (...args: unknown[]) => unknown;

export class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const ERROR_CODES = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
};

/** Installs the global, and gives back what runs the bundle's source. */
export function prepareRealm(): (source: string) => ReadonlyMap<string, Shipped> {
  const functions = new Map<string, Shipped>();
  const associate = (id: string, run: Shipped): void => {
    functions.set(id, run);
  };
  Object.assign(globalThis, { CustomFunctions: { associate, Error: CellError, ErrorCode: ERROR_CODES } });
  return (source) => {
    vm.runInThisContext(source, { filename: 'functions.js' });
    return functions;
  };
}

/** One call as Excel makes it; an error thrown is the answer. */
export function call(run: Shipped | undefined, args: readonly unknown[]): unknown {
  if (run === undefined) throw new Error('Cette fonction n’est pas dans dist/functions.js.');
  try {
    return run(...args);
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}
