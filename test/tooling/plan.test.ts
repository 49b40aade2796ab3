import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drawing, reaches, rooms, withDrawing } from '../../src/tooling/plan';

const README = path.resolve(__dirname, '..', '..', 'README.md');

test('the picture in the README is that of the imports (if not: npm run plan)', async () => {
  const readme = readFileSync(README, 'utf8');
  expect(await withDrawing(readme)).toBe(readme);
  expect(readme).toContain('functions --> facts');
});

test('what is built flows one way: no room uses one that uses it', async () => {
  const uses = await rooms();
  expect([...uses.keys()].filter((room) => reaches(uses, room, room))).toEqual([]);
});

test.each(['host', 'taskpane', 'commands', 'workbench', 'annotate'])(
  'resolve and facts know nothing of %s',
  async (room) => {
    const uses = await rooms();
    expect(['table', 'resolve', 'facts', 'functions'].filter((from) => reaches(uses, from, room))).toEqual([]);
  },
);

test('the short way is left out where there is a longer one', () => {
  const uses = new Map([
    ['a', new Set(['b', 'c'])],
    ['b', new Set(['c'])],
    ['c', new Set<string>()],
  ]);
  expect(
    drawing(uses)
      .split('\n')
      .filter((line) => /^ {2}[abc] /.test(line)),
  ).toEqual(['  a --> b', '  b --> c']);
});
