import { closingLine, sumTallies, tallyOf } from '../../src/tooling/tally';

const results = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  success: true,
};

test.each([
  ['all passed', { numPassedTests: 120 }, { passed: 120, failed: 0, skipped: 0 }],
  ['some failed', { numPassedTests: 118, numFailedTests: 2, success: false }, { passed: 118, failed: 2, skipped: 0 }],
  [
    'skipped and to do',
    { numPassedTests: 1, numPendingTests: 3, numTodoTests: 2 },
    { passed: 1, failed: 0, skipped: 5 },
  ],
  [
    'a file that could not run',
    { numPassedTests: 5, numRuntimeErrorTestSuites: 1, success: false },
    { passed: 5, failed: 1, skipped: 0 },
  ],
  ['a failure that no test owns', { numPassedTests: 5, success: false }, { passed: 5, failed: 1, skipped: 0 }],
])('%s', (_name, some, expected) => {
  expect(tallyOf({ ...results, ...some })).toEqual(expected);
});

test('several runs add up', () => {
  const tallies = [
    { passed: 100, failed: 0, skipped: 1 },
    { passed: 20, failed: 2, skipped: 0 },
  ];
  expect(sumTallies(tallies)).toEqual({ passed: 120, failed: 2, skipped: 1 });
  expect(sumTallies([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

test.each([
  [{ passed: 120, failed: 0, skipped: 0 }, 'tests: 120 passed, 0 failed'],
  [{ passed: 119, failed: 1, skipped: 4 }, 'tests: 119 passed, 1 failed, 4 skipped'],
])('closing line of %j', (tally, expected) => {
  expect(closingLine(tally)).toBe(expected);
});
