/** A run that was interrupted goes on: the copy and the account are those of a run that was not. */
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { main } from '../../src/cli/main';
import { at, files, said, useTerminal, write } from './terminal';

const COMMAND = path.resolve(__dirname, '..', '..', 'src', 'cli', 'ressort.mjs');

// Makes the command, if it is missing or old, before the clock runs.
beforeAll(() => {
  expect(spawnSync(process.execPath, [COMMAND, '--version'], { encoding: 'utf8' }).status).toBe(0);
}, 120_000);

useTerminal();

/** So many that a quick machine is interrupted before the end; a busy one takes minutes. */
const ROWS = 100_000;
jest.setTimeout(300_000);
/** Threads run what is built, and `main` here is not. */
const ALONE = ['--processus', '1'];
const text = (row: number): string => (row % 3 === 0 ? `Xyzzy ${row}` : `${row} rue Carnot 38330 Saint-Ismier é`);
const content = (): string =>
  `N;Ville\r\n${Array.from({ length: ROWS }, (_, row) => `${row};${text(row)}`).join('\r\n')}`;
const argumentsFor = (...options: string[]): string[] => [
  'annotate',
  at('a.csv'),
  '--colonne',
  'Ville',
  '--faits',
  'bureau',
  ...options,
];

/** Starts a run, and kills it once it has kept how far it is. */
async function interrupt(...options: string[]): Promise<void> {
  const child = spawn(process.execPath, [COMMAND, ...argumentsFor('--reprendre', ...options)], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (child.exitCode === null && !existsSync(at('a.annote.csv.reprise.json')))
    await new Promise((go) => setTimeout(go, 10));
  child.kill('SIGKILL');
  await ended;
  const kept = files().filter((name) => !name.endsWith('.nouveau'));
  expect(kept).toEqual(['a.annote.csv.partiel', 'a.annote.csv.reprise.json', 'a.csv']);
}

const account = (): string => said.join('\n').replace(/^Écrit.*\n/, '');

test('the same command goes on, and writes no row twice nor loses one', async () => {
  write('a.csv', content());
  await interrupt('--processus', '2');
  const kept = JSON.parse(readFileSync(at('a.annote.csv.reprise.json'), 'utf8')) as { rows: number; bytes: number };
  expect(kept.rows).toBeGreaterThan(1);
  expect(kept.rows).toBeLessThan(ROWS);
  // What was written after the last keeping is written again.
  appendFileSync(at('a.annote.csv.partiel'), 'half a row');
  expect(await main(argumentsFor('--reprendre', ...ALONE))).toBe(0);
  expect(files()).toEqual(['a.annote.csv', 'a.csv']);
  const resumed = account();
  said.length = 0;
  expect(await main(argumentsFor('--sortie', at('whole.csv'), ...ALONE))).toBe(0);
  expect(account()).toBe(resumed);
  expect(readFileSync(at('a.annote.csv')).equals(readFileSync(at('whole.csv')))).toBe(true);
});

test('what is kept of another work is refused, and stays', async () => {
  write('a.csv', content());
  await interrupt();
  const before = statSync(at('a.annote.csv.partiel')).size;
  expect(await main(argumentsFor('--reprendre', '--titres', 'techniques'))).toBe(1);
  expect(said.join('')).toContain("est d'un autre travail");
  writeFileSync(at('a.csv'), `${content()}\r\n`);
  expect(await main(argumentsFor('--reprendre'))).toBe(1);
  expect(statSync(at('a.annote.csv.partiel')).size).toBe(before);
});

test('a copy that another command writes is left to it', async () => {
  write('a.csv', 'Ville\nMâcon');
  const state = { work: '', pid: process.ppid, rows: 1, bytes: 0, tally: {} };
  writeFileSync(at('a.annote.csv.reprise.json'), JSON.stringify(state));
  expect(await main(argumentsFor('--reprendre'))).toBe(1);
  expect(said.join('')).toContain("en train d'être écrit par une autre commande");
  expect(said.join('')).toContain('supprimez « ');
});

test.each(['', 'null', '[]', '{"pid":"1"}', '{"work":"","pid":1,"rows":-1,"bytes":0,"tally":{}}'])(
  'a file of that name that is not ours is left as it was: %s',
  async (held) => {
    write('a.csv', 'Ville\nMâcon');
    write('a.annote.csv.reprise.json', held);
    expect(await main(argumentsFor('--reprendre'))).toBe(1);
    expect(said.join('')).toContain("est d'un autre travail");
    expect(readFileSync(at('a.annote.csv.reprise.json'), 'utf8')).toBe(held);
  },
);

test.each([
  ['a.ods', []],
  ['-', []],
  ['a.csv', ['--genre', 'liste']],
  ['a.parquet', ['--genre', 'liste']],
  ['a.xlsx', ['--sortie', '-']],
] as const)('%s %j cannot go on, and says so', async (name, options) => {
  expect(await main(['annotate', name, '--reprendre', ...options])).toBe(1);
  expect(said.join('')).toContain('--reprendre ne vaut ni');
});
