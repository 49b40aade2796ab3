import { isoDate, showsDay, showsTime } from '../../src/sheets/dates';

test.each<[format: string, time: boolean, day: boolean]>([
  ['General', false, false],
  ['0.00', false, false],
  ['dd/mm/yyyy', true, true],
  ['hh:ss', true, false],
  ['[h]:00', true, false],
  ['[Red]0', false, false],
  ['0" dossiers"', false, false],
  ['0\\d', false, false],
  ['0_d', false, false],
  ['"le "d', true, true],
  ['0 "mal fermé', false, false],
])('%s shows hours or days: %s, days: %s', (format, time, day) => {
  expect([showsTime(0, format), showsDay(format)]).toEqual([time, day]);
});

test('a number is a date of either system, unless it is beyond all of them', () => {
  expect([isoDate(43831, false), isoDate(43831 - 1462, true), isoDate(1e20, false)]).toEqual([
    '2020-01-01',
    '2020-01-01',
    '100000000000000000000',
  ]);
  expect(showsTime(14, '')).toBe(true);
});
