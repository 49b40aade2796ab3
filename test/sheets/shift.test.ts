/** Formulas that cells share, moved. */
import { shiftFormula } from '../../src/sheets/shift';

test.each([
  ['A1+$A1+A$1+$A$1', 2, 1, 'B3+$A3+B$1+$A$1'],
  ['SUM(A1:B2)', 1, 1, 'SUM(B2:C3)'],
  ['SUM(A:A)+SUM($A:B)', 5, 2, 'SUM(C:C)+SUM($A:D)'],
  ['SUM(1:1)+SUM($1:2)', 3, 9, 'SUM(4:4)+SUM($1:5)'],
  ['Feuil2!A1+\'Un nom A1\'!B2&"A1"', 1, 0, 'Feuil2!A2+\'Un nom A1\'!B3&"A1"'],
  ['LOG10(A1)+TAUX.A1+A1_total', 1, 0, 'LOG10(A2)+TAUX.A1+A1_total'],
  ['AA10', 0, 26, 'BA10'],
  ['A1', -1, 0, '#REF!'],
  ['B1', 0, -2, '#REF!'],
  ['XFD1048576', 1, 0, '#REF!'],
  ['A1', 0, 0, 'A1'],
])('%s, %d lower and %d further, is %s', (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});
