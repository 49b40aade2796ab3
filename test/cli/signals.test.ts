/** What the command says when the system fails it, and what it leaves behind when a signal stops it. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { version } from '../../package.json';
import { saySystemError } from '../../src/cli/system-error';

const COMMAND = path.resolve(__dirname, '..', '..', 'src', 'cli', 'ressort.mjs');

// Makes the command, if it is missing or old, before the clock runs; what making it says is not the answer.
beforeAll(() => {
  const made = spawnSync(process.execPath, [COMMAND, '--version'], { encoding: 'utf8' });
  expect(made.stdout).toMatch(new RegExp(`^Ressort ${version},`));
}, 120_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-signals-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => path.join(folder, name);

test('errors of the system are told in French, others are not hidden', () => {
  const error = (code: string): NodeJS.ErrnoException =>
    Object.assign(new Error('raw'), { code, syscall: 'write', path: '/x/a.csv.12.partiel' });
  expect(saySystemError(error('ENOSPC'))).toBe('Rien n’a été écrit : « /x/a.csv » le disque est plein.');
  expect(saySystemError(error('EWEIRD'))).toBe('Le système a refusé « /x/a.csv » (EWEIRD).');
  expect(saySystemError(new TypeError('ours'))).toBeUndefined();
});

test.each([
  ['SIGINT', 'a.csv'],
  ['SIGTERM', 'a.csv'],
  ['SIGHUP', 'a.csv'],
  ['SIGTERM', 'a.csv.gz'],
] as const)('%s over %s leaves nothing behind', async (signal, name) => {
  const rows = Array.from({ length: 400_000 }, (_, row) => `${row} rue X 71000 MACON`);
  const text = `Ville\n${rows.join('\n')}`;
  writeFileSync(at(name), name === 'a.csv' ? text : gzipSync(text));
  const child = spawn(process.execPath, [COMMAND, 'annotate', at(name)], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: folder },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const unfinished = (): boolean =>
    readdirSync(folder, { recursive: true }).some((one) => String(one).includes('.partiel'));
  while (child.exitCode === null && !unfinished()) await new Promise((go) => setTimeout(go, 20));
  expect(unfinished()).toBe(true);
  child.kill(signal);
  expect(await ended).toBe(128 + os.constants.signals[signal]);
  expect(readdirSync(folder)).toEqual([name]);
});
