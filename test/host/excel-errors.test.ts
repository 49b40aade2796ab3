import { EXCEL_ERRORS, isExcelError } from '../../src/host/excel-errors';

test('no error is listed twice, and each is known', () => {
  expect(new Set(EXCEL_ERRORS).size).toBe(EXCEL_ERRORS.length);
  expect(EXCEL_ERRORS.filter((error) => !isExcelError(error))).toEqual([]);
});

test.each(['', '#', '#N/A ', '#n/a', 'N/A', '#1', '#91: Essonne', '# 91: Essonne', 1, true, null, undefined])(
  '%p is no error of Excel',
  (value) => expect(isExcelError(value)).toBe(false),
);
