import fc from 'fast-check';
import { cellAddress, columnName, parseAddress, parseRange } from '../../src/host/address';

describe('addresses of cells', () => {
  it.each([
    ['A1', 0, 0],
    ['Z9', 8, 25],
    ['AA10', 9, 26],
    ['$XFD$1048576', 1048575, 16383],
    ['b2', 1, 1],
  ])('%s', (address, row, column) => expect(parseAddress(address)).toEqual({ row, column }));

  it.each(['', 'A', '1', 'A0', 'ABCD1', 'A1:B2', 'Zone1A'])('« %s » is none', (text) =>
    expect(parseAddress(text)).toBeUndefined(),
  );

  it('an address read again is the same', () => {
    fc.assert(
      fc.property(fc.nat(1048575), fc.nat(16383), (row, column) => {
        expect(parseAddress(cellAddress({ row, column }))).toEqual({ row, column });
      }),
    );
    expect(columnName(701) + columnName(702)).toBe('ZZAAA');
  });

  it('a range, or a single cell', () => {
    expect(parseRange('B2:C9')).toEqual({ first: { row: 1, column: 1 }, last: { row: 8, column: 2 } });
    expect(parseRange('B2')).toEqual({ first: { row: 1, column: 1 }, last: { row: 1, column: 1 } });
    expect(parseRange('B:C')).toBeUndefined();
  });
});
