/**
 * `npm run sabotage [-- mot]`: breaks each promise once, in a copy, and runs the test that must see it. A breakage
 * that nobody sees is a promise without a proof: the command then fails. The same test must first pass unbroken.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isBuildStale } from '../../src/tooling/boot/stale.mjs';
import { build, ensureLibrary, ensureWorkbench } from '../../src/tooling/build/build';
import { DIST, ROOT } from '../../src/tooling/boot/paths.mjs';
import { BREAKAGES, type Breakage } from './breakages';

const COPIED = [
  'src',
  'test',
  'data',
  'assets',
  'manifest.xml',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'jest.config.js',
  'LICENSE',
  'README.md',
];
/** Of dist/, what the tests named here read. */
const NOT_BUILT = /[\\/]dist[\\/](?:lib|export|captures|workbench)[\\/](?!licences\.txt$)/;
const MOST_MS = 300_000;

function copy(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-sabotage-'));
  for (const name of COPIED) cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  cpSync(DIST, path.join(folder, 'dist'), { recursive: true, filter: (source) => !NOT_BUILT.test(source) });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}

interface Ran {
  readonly passed: boolean;
  /** What the test says of the fault. */
  readonly said: string;
}

function run(folder: string, { test }: Breakage): Ran {
  const named = 'file' in test && test.name !== undefined ? ['--testNamePattern', test.name] : [];
  const command =
    'tsx' in test
      ? ['node_modules/tsx/dist/cli.mjs', ...test.tsx]
      : ['node_modules/jest/bin/jest.js', '--selectProjects', 'unit', '--testPathPattern', test.file, ...named];
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: 'utf8',
    timeout: MOST_MS,
    maxBuffer: 1e9,
  });
  const output = `${stdout}\n${stderr}`;
  // A pattern that names no test runs none, and proves nothing.
  const ran = 'tsx' in test || /Tests:.*\b[1-9]\d* (?:passed|failed)/.test(output);
  if (!ran) return { passed: false, said: `AUCUN TEST LANCÉ : ${output.trim().slice(0, 200)}` };
  const said =
    /^\s*● (?!Console)(.+)$/m.exec(output)?.[1] ??
    /\[cause\]: Error: (.+)/.exec(output)?.[1] ??
    output
      .trim()
      .split('\n')
      .find((line) => / → |^\s*plus de|Error: /.test(line)) ??
    `code ${String(status)}`;
  if (signal !== null) return { passed: false, said: `AUCUN TEST ACHEVÉ : arrêté au bout de ${MOST_MS / 1000} s` };
  return { passed: status === 0, said: said.trim().slice(0, 160) };
}

/** Puts the breakage in place; gives back what undoes it. */
function sabotage(folder: string, { where, found, put }: Breakage): () => void {
  const file = path.join(folder, where);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(found)) throw new Error(`${where} : « ${found} » n’y est plus, la panne est à réécrire`);
  writeFileSync(
    file,
    text.replace(found, () => put),
  );
  return () => writeFileSync(file, text);
}

if (await isBuildStale()) await build();
await ensureWorkbench();
await ensureLibrary();
const asked = process.argv[2] ?? '';
const breakages = BREAKAGES.filter(({ promise, where }) =>
  `${promise} ${where}`.toLowerCase().includes(asked.toLowerCase()),
);
const folder = copy();
const sound = new Map<string, Ran>();
let unseen = 0;
try {
  for (const breakage of breakages) {
    const key = JSON.stringify(breakage.test);
    const before = sound.get(key) ?? run(folder, breakage);
    sound.set(key, before);
    const undo = sabotage(folder, breakage);
    const broken = before.passed ? run(folder, breakage) : before;
    undo();
    const seen = before.passed && !broken.passed && !broken.said.startsWith('AUCUN');
    if (!seen) unseen++;
    console.log(
      `${seen ? '✓ vue' : before.passed ? '✗ PAS VUE' : '✗ LE TEST ÉCHOUE SANS LA PANNE'} : ${breakage.promise}\n    ${breakage.where} : ${seen || !before.passed ? broken.said : 'le test passe'}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${breakages.length} pannes, ${breakages.length - unseen} vues`);
if (unseen > 0 || breakages.length === 0) process.exitCode = 1;
