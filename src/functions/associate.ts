/** The one door by which the functions reach Excel; webpack puts it where the generated code says `CustomFunctions.associate`. */

type Run = (...args: unknown[]) => unknown;

/** Registers a function. */
export function associate(id: string, run: Run): void {
  // The global's own, said in the one way that webpack leaves alone.
  globalThis.CustomFunctions.associate(id, answering(run));
}

/**
 * Excel's runtime keeps the code of a thrown #VALUE! or #N/A, and makes #VALUE! of a thrown #REF! or #DIV/0!, which a
 * cell handed to us held; lying in a matrix, any error keeps its code.
 */
function answering(run: Run): Run {
  const answer = (...args: unknown[]): unknown => {
    try {
      return run(...args);
    } catch (thrown) {
      if (isPassedOn(thrown)) return [[thrown]];
      throw thrown;
    }
  };
  return Object.defineProperty(answer, 'length', { value: run.length });
}

function isPassedOn(thrown: unknown): boolean {
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  return thrown instanceof CustomFunctions.Error && thrown.code !== notAvailable && thrown.code !== invalidValue;
}
