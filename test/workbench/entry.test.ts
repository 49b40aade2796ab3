import { readEntry } from '../../src/workbench/french/entry';

const IN_2026 = new Date(2026, 5, 1);

describe('a value typed, read as the French do', () => {
  it.each([
    ['1,5', { value: 1.5 }],
    ['-1,5', { value: -1.5 }],
    [',5', { value: 0.5 }],
    ['1 234', { value: 1234 }],
    ['1 234 567,8', { value: 1234567.8 }],
    ['1\u202f234,5', { value: 1234.5 }],
    ['12 %', { value: 0.12, pattern: '0%' }],
    ['12,5%', { value: 0.125, pattern: '0.00%' }],
    ['25/12/2024', { value: 45651, pattern: 'dd/mm/yyyy' }],
    ['03/04/24', { value: 45385, pattern: 'dd/mm/yyyy' }],
    ['1.2.1950', { value: 18295, pattern: 'dd/mm/yyyy' }],
    ['3/4', { value: 46115, pattern: 'dd/mm/yyyy' }],
    ['vrai', { value: true }],
    ['FAUX', { value: false }],
  ])('%s', (text, entry) => expect(readEntry(text, IN_2026)).toEqual(entry));

  it.each([
    '',
    '71000',
    '01004',
    '2A004',
    'Mâcon',
    '31/02/2024',
    '1,5,2',
    '%',
    '12.5',
    '1-2',
    '1 23',
    '75 015 Paris',
    'Vrais',
  ])('« %s » est laissé au tableur', (text) => expect(readEntry(text, IN_2026)).toBeUndefined());
});
