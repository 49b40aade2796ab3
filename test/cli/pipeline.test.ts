/** What a program that runs the command relies on: its exit code, its streams, its report, and what it leaves behind. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { version } from '../../package.json';
import { main } from '../../src/cli/main';
import { saySystemError } from '../../src/cli/system-error';

const COMMAND = path.resolve(__dirname, '..', '..', 'src', 'cli', 'ressort.mjs');
const TOWNS = 'Ville\nMâcon\nTours\nNice\nXyzzy\n\n';

let folder: string;
let out: string[];
let told: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-pipeline-'));
  out = [];
  told = [];
  jest.spyOn(console, 'log').mockImplementation((text: unknown) => void out.push(String(text)));
  jest.spyOn(console, 'error').mockImplementation((text: unknown) => void told.push(String(text)));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => path.join(folder, name);

test.each([
  ['75', 0],
  ['75,1 %', 2],
  ['100', 2],
  ['0', 0],
])('three rows of four certain, %s required: the code is %i, the copy is there', async (share, code) => {
  writeFileSync(at('a.csv'), TOWNS);
  expect(await main(['annotate', at('a.csv'), '--exiger', share])).toBe(code);
  expect(readdirSync(folder)).toEqual(['a.annote.csv', 'a.csv']);
  expect(told.some((line) => line.includes('75 % des lignes remplies'))).toBe(code === 2);
});

test.each(['beaucoup', '101', ''])('« %s » is no share', async (share) => {
  writeFileSync(at('a.csv'), TOWNS);
  expect(await main(['annotate', at('a.csv'), '--exiger', share])).toBe(1);
  expect(readdirSync(folder)).toEqual(['a.csv']);
});

test('the account goes to the error stream, and to the report as figures that add up', async () => {
  writeFileSync(at('a.csv'), TOWNS);
  expect(await main(['annotate', at('a.csv'), '--rapport', at('r.json')])).toBe(0);
  expect(out).toEqual([]);
  expect(told.join()).toContain('lignes lues');
  const report = JSON.parse(readFileSync(at('r.json'), 'utf8')) as {
    rows: number;
    statuses: Record<string, number>;
    certainShare: number;
  };
  expect(report).toMatchObject({ rows: 5, statuses: { sure: 3, unknown: 1, blank: 1 }, certainShare: 75 });
  expect(Object.values(report.statuses).reduce((sum, count) => sum + count, 0)).toBe(5);
  // A report that is there already is a refusal before anything is written.
  expect(await main(['annotate', at('a.csv'), '--rapport', at('r.json'), '--sortie', at('b.csv')])).toBe(1);
  expect(readdirSync(folder)).not.toContain('b.csv');
});

test('the version is that of the package', async () => {
  expect(await main(['--version'])).toBe(0);
  expect(out).toEqual([version]);
});

test('errors of the system are told in French, others are not hidden', () => {
  const error = (code: string): NodeJS.ErrnoException =>
    Object.assign(new Error('raw'), { code, syscall: 'write', path: '/x/a.csv.12.partiel' });
  expect(saySystemError(error('ENOSPC'))).toBe('Rien n’a été écrit : « /x/a.csv » le disque est plein.');
  expect(saySystemError(error('EWEIRD'))).toBe('Le système a refusé « /x/a.csv » (EWEIRD).');
  expect(saySystemError(new TypeError('ours'))).toBeUndefined();
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s leaves nothing behind', async (signal) => {
  // Makes the command, if it is missing or old, before the clock runs.
  const made = spawnSync(process.execPath, [COMMAND, '--version'], { encoding: 'utf8' }).stdout;
  expect(made.trim().split('\n').pop()).toBe(version);
  writeFileSync(
    at('a.csv'),
    `Ville\n${Array.from({ length: 400_000 }, (_, row) => `${row} rue X 71000 MACON`).join('\n')}`,
  );
  const child = spawn(process.execPath, [COMMAND, 'annotate', at('a.csv')], { stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  while (child.exitCode === null && readdirSync(folder).length < 2) await new Promise((go) => setTimeout(go, 20));
  expect(readdirSync(folder).join()).toContain('.partiel');
  child.kill(signal);
  expect(await ended).toBe(128 + os.constants.signals[signal]);
  expect(readdirSync(folder)).toEqual(['a.csv']);
});
