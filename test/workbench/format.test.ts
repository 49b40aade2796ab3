import { withDecimals } from '../../src/workbench/tools/format';

it.each([
  ['General', 1, '0.0'],
  ['General', -1, '0'],
  ['#,##0', 1, '#,##0.0'],
  ['#,##0.00', -1, '#,##0.0'],
  ['#,##0.0', -1, '#,##0'],
  ['0%', 1, '0.0%'],
  ['#,##0.00 "€"', -1, '#,##0.0 "€"'],
  ['dd/mm/yyyy', 1, undefined],
  ['@', 1, undefined],
] as const)('%s, %i decimal: %s', (pattern, by, wanted) => {
  expect(withDecimals(pattern, by)).toBe(wanted);
});
