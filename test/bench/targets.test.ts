import { ratioOf } from './clock';
import { atLeast, atMost, isMet, TARGET_HEADER, targetRows } from './targets';

describe('targets', () => {
  test.each([
    ['at most, below', atMost('a', 1, 2, 'fois'), true],
    ['at most, equal', atMost('a', 2, 2, 'fois'), true],
    ['at most, above', atMost('a', 2.1, 2, 'fois'), false],
    ['at least, below', atLeast('a', 1, 2, 'fois'), false],
    ['at least, above', atLeast('a', 3, 2, 'fois'), true],
  ])('%s', (_, target, met) => {
    expect(isMet(target)).toBe(met);
  });

  it('print the ratio and the figure behind it', () => {
    const rows = targetRows([atMost('adresses', 9.5, 14, 'fois Map.get', '265 562 par seconde')]);
    expect(rows).toEqual([
      ['adresses', '9,50 fois Map.get', '265 562 par seconde', 'au plus 14 fois Map.get', 'tenue'],
    ]);
    expect(rows[0]).toHaveLength(TARGET_HEADER.length);
  });

  it('take a ratio within each turn: a slow moment counts for one turn', () => {
    const turns = [
      { ours: 10, reference: 5 },
      { ours: 900, reference: 450 },
      { ours: 12, reference: 400 },
    ];
    expect(ratioOf(turns).ratio).toBe(2);
  });
});
