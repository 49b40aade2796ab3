/**
 * What Excel puts in the realm of a custom function: the `CustomFunctions`
 * global, here just enough of it for `functions.js` to register itself.
 */

/** A function of the add-in, as `CustomFunctions.associate` receives it. */
export type ShippedFunction = (...args: unknown[]) => unknown;

/** Excel's error codes, with the text Excel shows in the cell. */
export const ErrorCode = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as const;

export type ErrorCodeValue = (typeof ErrorCode)[keyof typeof ErrorCode];

/** `CustomFunctions.Error`: thrown by a function, or lying in the matrix it returns. */
export class CustomFunctionsError {
  readonly code: ErrorCodeValue;
  readonly message: string | undefined;

  constructor(code: ErrorCodeValue, message?: string) {
    this.code = code;
    this.message = message;
  }
}

/** The functions registered so far, by id. */
type Registry = ReadonlyMap<string, ShippedFunction>;

/** Installs the `CustomFunctions` global in this page and returns what registers in it. */
export function installRealm(): Registry {
  const registered = new Map<string, ShippedFunction>();
  const associate = (id: string | Record<string, ShippedFunction>, fn?: ShippedFunction): void => {
    if (typeof id === 'string') {
      if (fn) registered.set(id, fn);
      return;
    }
    for (const [key, value] of Object.entries(id)) registered.set(key, value);
  };
  Object.assign(globalThis, {
    CustomFunctions: { associate, Error: CustomFunctionsError, ErrorCode },
  });
  return registered;
}
