// @ts-check

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   numRuntimeErrorTestSuites: number, success: boolean }} JestResults  what jest --json writes
 */

/**
 * A file that could not be run at all counts as one failure, and so does a run that failed for any other reason.
 * @param {JestResults} results
 * @returns {Tally}
 */
export function tallyOf(results) {
  const counted = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return {
    passed: results.numPassedTests,
    failed: counted === 0 && !results.success ? 1 : counted,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sumTallies(tallies) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}

/**
 * The closing line of `npm test`.
 * @param {Tally} tally
 */
export function closingLine({ passed, failed, skipped }) {
  return `tests: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
