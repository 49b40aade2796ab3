import { progress } from '../../src/cli/progress';

/** What is drawn on a terminal of so many columns, without what moves the cursor. */
function drawn(columns: number, steps: readonly (readonly [ms: number, part: number, rows: number])[]): string[] {
  const lines: string[] = [];
  let clock = 1_000_000;
  const start = clock;
  const screen = { isTTY: true, columns, write: (text: string) => lines.push(text) > 0 };
  const bar = progress('Annotation', screen, () => clock);
  for (const [ms, part, rows] of steps) {
    clock = start + ms;
    bar.advance(part, rows);
  }
  // eslint-disable-next-line no-control-regex -- the codes of the terminal are left out
  return lines.map((line) => line.replace(/[\r\u001b]|\[[2]?K/g, ''));
}

test.each([
  [100, /^Annotation \[█{15}·{15}\] 50 %, 1.500.000 lignes, encore 10 s$/],
  [80, /^Annotation \[█+·+\] 50 %, 1.500.000 lignes, encore 10 s$/],
  [50, /^Annotation \[█+·+\] 50 %, 1.500.000 lignes$/],
  [30, /^50 %, 1.500.000 lignes$/],
  [10, /^50 %, 1.5$/],
])('on %i columns, one line', (columns, wanted) => {
  const [line = ''] = drawn(columns, [[10_000, 0.5, 1_500_000]]);
  expect(line).toMatch(wanted);
  expect(line.length).toBeLessThan(columns);
});

test('what is left is not told too early, and in minutes beyond one', () => {
  const lines = drawn(100, [
    [500, 0.5, 10],
    [600, 0.5, 11],
    [60_000, 0.1, 12],
  ]);
  expect(lines.map((line) => line.replace(/^.*lignes/, ''))).toEqual(['', ', encore 9 min']);
});

test('nothing is drawn where no one looks', () => {
  const write = jest.fn();
  const bar = progress('Annotation', { isTTY: false, columns: 80, write });
  bar.advance(0.5, 1);
  bar.finish();
  expect(write).not.toHaveBeenCalled();
});
