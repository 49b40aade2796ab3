import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drawing, files, inCircles, reaches, rooms, withDrawing } from '../../src/tooling/plan';

const ARCHITECTURE = path.resolve(__dirname, '..', '..', '.github', 'ARCHITECTURE.md');

test('the picture in ARCHITECTURE is that of the imports (if not: npm run plan)', async () => {
  const page = readFileSync(ARCHITECTURE, 'utf8');
  expect(await withDrawing(page)).toBe(page);
  expect(page).toContain('resolve --> table');
});

test('what is built flows one way: no room uses one that uses it, not even for a type', async () => {
  expect(inCircles(await rooms())).toEqual([]);
});

test('no file uses one that uses it, not even for a type', async () => {
  expect(inCircles(await files())).toEqual([]);
});

test.each(['host', 'taskpane', 'commands', 'workbench', 'annotate'])(
  'resolve and facts know nothing of %s',
  async (room) => {
    const uses = await rooms();
    expect(['table', 'resolve', 'facts', 'functions'].filter((from) => reaches(uses, from, room))).toEqual([]);
  },
);

test('the imports of types are seen, those of many lines too', async () => {
  const uses = await files();
  expect([...uses.get('taskpane/texts/texts')!]).toContain('host/host');
  expect([...uses.get('host/excel')!]).toContain('host/host');
  expect(
    inCircles(
      new Map([
        ['a', new Set(['b'])],
        ['b', new Set(['c'])],
        ['c', new Set(['b'])],
      ]),
    ),
  ).toEqual(['b', 'c']);
});

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
