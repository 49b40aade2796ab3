// @ts-check
// `npm test`: everything that can fail, from a fresh clone. RESSORT_REQUIRE_BROWSER makes a missing Chromium a failure.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build, ensureLibrary, ensureWorkbench } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { fail, runNode } from './run.mjs';
import { closingLine, sumTallies, tallyOf } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/** Matches no test's name: jest then counts every test as skipped and runs none. */
const NO_TEST = '^(?!)';

/**
 * A check that has no tests of its own: it is shown, and counted, only when it fails.
 * @param {string} title
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<Tally>}
 */
async function check(title, script, args) {
  const { code, output } = await runNode(script, args, { capture: true });
  if (code === 0) {
    console.log(`${title} : rien à redire`);
    return { passed: 0, failed: 0, skipped: 0 };
  }
  console.error(`\n${output.trim()}\n\n${title} : échec (compté pour un)`);
  return { passed: 0, failed: 1, skipped: 0 };
}

/**
 * @param {'unit' | 'e2e'} project
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<Tally>}
 */
async function jest(project, args, env = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ressort-'));
  const outputFile = path.join(folder, 'results.json');
  try {
    const { code } = await runNode(
      'node_modules/jest/bin/jest.js',
      ['--selectProjects', project, '--json', `--outputFile=${outputFile}`, ...args],
      { env },
    );
    const written = await readFile(outputFile, 'utf8').catch(() => null);
    if (written === null) throw new Error(`jest s'est arrêté sans rendre ses résultats (code ${code}).`);
    return tallyOf(JSON.parse(written));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string | null} chromium
 * @returns {Promise<Tally>}
 */
async function browserTests(chromium) {
  if (chromium !== null) {
    console.log(`\nTests dans le navigateur : ${chromium}`);
    return jest('e2e', ['--runInBand'], { CHROMIUM_PATH: chromium });
  }
  console.warn(
    '\nAucun Chromium trouvé : les tests dans le navigateur N’ONT PAS été faits. Indiquez-en un par la variable CHROMIUM_PATH.',
  );
  const skipped = await jest('e2e', ['--testNamePattern', NO_TEST, '--silent']);
  return process.env.RESSORT_REQUIRE_BROWSER ? { ...skipped, failed: skipped.failed + 1 } : skipped;
}

async function test() {
  // Looked for first: a browser wrongly named is told before minutes are spent.
  const chromium = findChromium();
  await ensureInstalled();
  await build();
  await ensureWorkbench();
  await ensureLibrary();
  const checks = await Promise.all([
    check('Types (tsc)', 'node_modules/typescript/bin/tsc', ['--noEmit']),
    check('Style (eslint)', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
    check('Format (prettier)', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  ]);
  const total = sumTallies([...checks, await jest('unit', []), await browserTests(chromium)]);
  console.log(`\n${closingLine(total)}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

await test().catch(fail);
