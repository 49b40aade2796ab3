/** Every answer for every commune, of today and of before, against the file that was reviewed. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { COLUMNS, compare, read, write, type Line } from './golden';

const ROOT = join(__dirname, '../..');
const FILE = join(__dirname, 'reponses.tsv');
const kept = read(readFileSync(FILE, 'utf8'));
const cell = (line: Line, name: (typeof COLUMNS)[number]): string => line[COLUMNS.indexOf(name)]!;

test('no answer has changed but on purpose', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'test/golden/main.ts', '--check'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(`${stdout}${stderr}`.trim()).toMatch(/^\d+ lieux, 0 changements$/);
  expect(status).toBe(0);
}, 120_000);

describe('the file', () => {
  test('has every place, whole', () => {
    expect(kept.filter((line) => line.length !== COLUMNS.length)).toEqual([]);
    expect(kept.filter((line) => cell(line, 'fin') === '' && cell(line, 'aujourdhui') === '')).toHaveLength(34_969);
    expect(kept.length).toBeGreaterThan(39_000);
    expect(statSync(FILE).size).toBeLessThan(3_000_000);
  });

  test('is read as it is written', () => {
    expect(write(read(write(kept)))).toBe(write(kept));
  });

  test('tells what changes, commune by commune', () => {
    const [first, second] = kept as [Line, Line];
    const changed = first.map((value, at) => (COLUMNS[at] === 'zone' ? 'A' : value));
    expect(compare([first, second], [changed])).toEqual([
      `${second[0]!} ${second[1]!} : n’y est plus`,
      `${first[0]!} ${first[1]!} : zone ${cell(first, 'zone')} → A`,
    ]);
    expect(compare([first], [first, second])).toEqual([`${second[0]!} ${second[1]!} : nouvelle`]);
    expect(compare(kept, kept)).toEqual([]);
  });
});

describe('what it says', () => {
  test('a name with its département is a complete key: each commune of today is read as itself', () => {
    const today = kept.filter((line) => cell(line, 'fin') === '' && cell(line, 'aujourdhui') === '');
    expect(
      today
        .filter((line) => cell(line, 'departement') !== '=' && cell(line, 'departement') !== '#')
        .map((line) => line.slice(0, 2)),
    ).toEqual([]);
    // Four bear a name that another commune of the département bears or bore: an error. Never more.
    expect(today.filter((line) => cell(line, 'departement') === '#').length).toBe(4);
    // A name alone is itself or an error, never another commune.
    expect(
      today.filter((line) => cell(line, 'seul') !== '=' && cell(line, 'seul') !== '#').map((line) => line.slice(0, 2)),
    ).toEqual([]);
  });

  test('a zone for every place, A, B, base, distincte or several', () => {
    // An error where the text names neither the commune nor its territory: 984 to 989.
    expect([...new Set(kept.map((line) => cell(line, 'zone')))].sort()).toEqual([
      '#',
      'A',
      'A ou B',
      'A ou base',
      'B',
      'B ou base',
      'base',
      'base ou B',
      'distincte',
    ]);
  });
});
