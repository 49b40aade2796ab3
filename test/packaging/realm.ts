import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

export const DIST = path.resolve(__dirname, '..', '..', 'dist');

/** The pane's script or style, whose name in dist/ bears the hash of its content: the path the pane's page gives. */
export function paneFile(extension: 'js' | 'css'): string {
  const page = readFileSync(path.join(DIST, 'taskpane.html'), 'utf8');
  const name = new RegExp(`empreinte/taskpane\\.[0-9a-f]{8}\\.${extension}`).exec(page)?.[0];
  if (name === undefined) throw new Error(`dist/taskpane.html names no ${extension} of its own.`);
  return path.join(DIST, name);
}

/** What Excel shows in a cell for each kind of error a function may give. */
const ERROR_CODES = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
};

/** An error as Excel's runtime knows it, made by a shipped function. */
export class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

export type Shipped = (...args: unknown[]) => unknown;

export interface Realm {
  functions: Map<string, Shipped>;
  /** The globals the bundle added to those of the language. */
  added: string[];
  milliseconds: number;
}

/** What a host puts in place of CustomFunctions.Error and CustomFunctions.ErrorCode. */
export interface HostErrors {
  readonly Error: new (code: never, message?: string) => object;
  readonly ErrorCode: Readonly<Record<string, string>>;
}

/**
 * Runs dist/functions.js in a realm that has the language and the CustomFunctions global, and nothing else: no window,
 * no document, no timer, no network, no console. `language` adds the one thing of Office the messages look at.
 */
export function loadBundle(
  language?: string,
  errors: HostErrors = { Error: CellError, ErrorCode: ERROR_CODES },
): Realm {
  return evaluate(makeContext(language), errors);
}

/** The same, twice in one realm: the second finds what the first left there. */
export function loadTwice(): [Realm, Realm] {
  const context = makeContext();
  const errors = { Error: CellError, ErrorCode: ERROR_CODES };
  return [evaluate(context, errors), evaluate(context, errors)];
}

function makeContext(language?: string): vm.Context {
  const context = vm.createContext(Object.create(null) as object, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext('delete globalThis.console; delete globalThis.WebAssembly;', context);
  if (language !== undefined) Object.assign(context, { Office: { context: { displayLanguage: language } } });
  return context;
}

function evaluate(context: vm.Context, errors: HostErrors): Realm {
  const functions = new Map<string, Shipped>();
  const associate = (id: string, run: Shipped) => {
    if (functions.has(id)) throw new Error(`${id} associated twice`);
    functions.set(id, run);
  };
  Object.assign(context, { CustomFunctions: { associate, ...errors } });
  const names = () => vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
  const before = new Set(names());
  const source = readFileSync(path.join(DIST, 'functions.js'), 'utf8');
  const start = performance.now();
  vm.runInContext(source, context, { filename: 'functions.js' });
  const milliseconds = performance.now() - start;
  return { functions, added: names().filter((name) => !before.has(name)), milliseconds };
}

/** One call as Excel makes it: ranges as matrices, an error thrown is the cell's value. */
export function call(run: Shipped | undefined, ...args: unknown[]): unknown {
  if (run === undefined) throw new Error('no such function');
  try {
    return run(...args);
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}
