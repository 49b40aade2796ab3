import { table } from '../../src/table/table';
import { costOf, spread } from './doubt';
import { DOUBTS, doubtfulRows } from './generated/doubts';
import { placesOf } from './generated/places';
import { Random } from './generated/random';

describe('what a doubtful row costs', () => {
  it('is found from whole calls, apart from what a call spends once', () => {
    const timed = (rows: number, doubtful: number) => ({
      rows,
      doubtful,
      milliseconds: (rows - doubtful) * 0.01 + doubtful * 0.04 + (doubtful > 0 ? 150 : 0),
    });
    const cost = costOf([timed(500, 0), timed(700, 0)], timed(1000, 50), timed(1000, 150));
    expect(cost.sure).toBeCloseTo(0.01);
    expect(cost.doubtful).toBeCloseTo(0.04);
    expect(cost.once).toBeCloseTo(150);
  });

  test.each([
    [6, 2, 'aabaabaa'],
    [2, 0, 'aa'],
    [0, 3, 'bbb'],
    [1, 1, 'ab'],
  ])('spreads %i and %i evenly', (many, few, mixed) => {
    expect(spread(Array<string>(many).fill('a'), Array<string>(few).fill('b')).join('')).toBe(mixed);
  });
});

describe('doubtful rows', () => {
  const communes = placesOf(table()).filter(({ kind }) => kind === 'commune');
  const rows = doubtfulRows(communes, 500, new Random(3));

  it('are distinct, the same at each run, and of every kind', () => {
    expect(new Set(rows.map(({ text }) => text)).size).toBe(500);
    expect(doubtfulRows(communes, 500, new Random(3))).toEqual(rows);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(DOUBTS.map(({ name }) => name)));
  });

  it('hold no post code', () => {
    expect(rows.filter(({ text }) => /\b\d{5}\b/.test(text))).toEqual([]);
  });
});
