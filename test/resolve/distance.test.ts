/** The banded distance, against the whole matrix filled the plain way. */
import fc from 'fast-check';
import { distanceWithin } from '../../src/resolve/text/distance';
import { plainDistance } from '../bench/plain';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function within(one: string, other: string, limit: number): number {
  return distanceWithin(bytes(`..${one}`), 2, one.length + 2, bytes(`.${other}..`), 1, other.length + 1, limit);
}

describe('distanceWithin', () => {
  test.each([
    ['macon', 'macon', 3, 0],
    ['macon', 'makon', 3, 1],
    ['macon', 'mcon', 3, 1],
    ['macon', 'maccon', 3, 1],
    ['macon', 'amcon', 3, 1],
    ['macno', 'macon', 3, 1],
    ['ca', 'abc', 3, 3],
    ['macon', 'lyon', 3, 3],
    ['macon', 'strasbourg', 3, 4],
    ['', '', 0, 0],
    ['', 'ab', 2, 2],
    ['ab', '', 1, 2],
    ['macon', 'makon', 0, 1],
  ])('%s, %s within %d : %d', (one, other, limit, distance) => {
    expect(within(one, other, limit)).toBe(distance);
  });

  test('is the plain distance up to the limit, and the limit plus one beyond', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 9 });
    const edited = fc
      .tuple(word, fc.nat(9), fc.constantFrom('', 'a', 'bc'), fc.nat(2))
      .map(([text, at, more, less]) => [text, text.slice(0, at) + more + text.slice(at + less)] as const);
    fc.assert(
      fc.property(fc.oneof(fc.tuple(word, word), edited), fc.nat(5), ([one, other], limit) => {
        expect(within(one, other, limit)).toBe(Math.min(plainDistance(one, other), limit + 1));
        expect(within(other, one, limit)).toBe(within(one, other, limit));
      }),
      { numRuns: 8000 },
    );
  });
});
