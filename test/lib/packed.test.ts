/** The package as it would be published: packed, installed in an empty project without a network, and run there. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { scripts, version } from '../../package.json';

const ROOT = path.resolve(__dirname, '..', '..');

let folder: string;
const run = (command: string, args: readonly string[], cwd = folder): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell: false });

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-packed-'));
  // Makes the command, if it is missing or old; packing does so too, but anew, under those who use it meanwhile.
  run(process.execPath, [path.join(ROOT, 'src', 'cli', 'ressort.mjs'), '--version']);
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }');
  const cache = path.join(folder, 'cache');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--cache', cache, `ressort-${version}.tgz`]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('packing makes what it packs', () => {
  expect(scripts.prepack).toBe('npm run build:lib');
});

test('the library answers, and needs nothing else', () => {
  writeFileSync(
    path.join(folder, 'program.js'),
    "import { read } from 'ressort';\nconst reading = read('MACON', 71);\nconsole.log(reading.insee, reading.fact('ZONE'));\n",
  );
  expect(run(process.execPath, ['program.js'])).toBe('71270 B\n');
  const lock = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')) as { packages: object };
  expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/ressort']);
});

test('the command annotates a file', () => {
  writeFileSync(path.join(folder, 'a.csv'), 'Ville\nMâcon\n');
  const command = path.join(folder, 'node_modules', 'ressort', 'src', 'cli', 'ressort.mjs');
  run(process.execPath, [command, 'annotate', 'a.csv', '--faits', 'zone']);
  expect(readFileSync(path.join(folder, 'a.annote.csv'), 'utf8')).toContain('Mâcon;Mâcon;71270;B;certaine;');
});
