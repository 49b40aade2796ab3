/**
 * `npm test`: everything that can fail, from a fresh clone, the slow last. `npm run check`, `test:unit` and `test:e2e` are
 * its parts. RESSORT_REQUIRE_BROWSER makes a missing Chromium a failure.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fail, runNode } from './boot/run.mjs';
import { isBuildStale } from './boot/stale.mjs';
import { build, ensureLibrary, ensureWorkbench } from './build/build';
import { findChromium } from './chromium';
import { closingLine, sumTallies, tallyOf, type JestResults, type Tally } from './tally';

const PARTS = ['check', 'unit', 'e2e'] as const;
type TestPart = (typeof PARTS)[number];

/** Matches no test's name: jest then counts every test as skipped and runs none. */
const NO_TEST = '^(?!)';

/** A check that has no tests of its own: it is shown, and counted, only when it fails. */
async function check(title: string, script: string, args: string[]): Promise<Tally> {
  const { code, output } = await runNode(script, args, { capture: true });
  if (code === 0) {
    console.log(`${title} : rien à redire`);
    return { passed: 0, failed: 0, skipped: 0 };
  }
  console.error(`\n${output.trim()}\n\n${title} : échec (compté pour un)`);
  return { passed: 0, failed: 1, skipped: 0 };
}

async function checks(): Promise<Tally> {
  return sumTallies([
    await check('Types (tsc)', 'node_modules/typescript/bin/tsc', ['--noEmit']),
    await check('Format (prettier)', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
    await check('Style (eslint)', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
  ]);
}

async function jest(project: 'unit' | 'e2e', args: string[], env: Record<string, string> = {}): Promise<Tally> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ressort-'));
  const outputFile = path.join(folder, 'results.json');
  try {
    const { code } = await runNode(
      'node_modules/jest/bin/jest.js',
      [`--selectProjects=${project}`, '--json', `--outputFile=${outputFile}`, ...args],
      { env },
    );
    const written = await readFile(outputFile, 'utf8').catch(() => null);
    if (written === null) throw new Error(`jest s'est arrêté sans rendre ses résultats (code ${code}).`);
    return tallyOf(JSON.parse(written) as JestResults);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function browserTests(chromium: string | null): Promise<Tally> {
  if (chromium !== null) {
    console.log(`\nTests dans le navigateur : ${chromium}`);
    return jest('e2e', [], { CHROMIUM_PATH: chromium });
  }
  console.warn(
    '\nAucun Chromium trouvé : les tests dans le navigateur N’ONT PAS été faits. Indiquez-en un par la variable CHROMIUM_PATH.',
  );
  const skipped = await jest('e2e', ['--testNamePattern', NO_TEST, '--silent']);
  return process.env['RESSORT_REQUIRE_BROWSER'] ? { ...skipped, failed: skipped.failed + 1 } : skipped;
}

/** Makes all that is tested. The whole run makes the add-in anew, its base URL that of the sources; a part, if it is old. */
async function make(whole: boolean): Promise<void> {
  if (whole || (await isBuildStale())) await build();
  await ensureWorkbench();
  await ensureLibrary();
}

async function test(): Promise<void> {
  const named = process.argv[2];
  const part = PARTS.find((one) => one === named);
  if (named !== undefined && part === undefined)
    throw new Error(`Partie inconnue : « ${named} ». Celles-ci existent : ${PARTS.join(', ')}.`);
  const asked = (one: TestPart): boolean => part === undefined || part === one;
  // Looked for first: a browser wrongly named is told before minutes are spent.
  const chromium = asked('e2e') ? findChromium() : null;
  // The checks read the sources, and building keeps one core busy: they are done meanwhile.
  const tallies = await Promise.all([
    asked('check') ? checks() : [],
    part === 'check' ? [] : make(part === undefined).then(() => []),
  ]);
  const total = [...tallies.flat()];
  if (asked('unit')) total.push(await jest('unit', []));
  if (asked('e2e')) total.push(await browserTests(chromium));
  const sum = sumTallies(total);
  console.log(`\n${closingLine(sum)}`);
  process.exitCode = sum.failed > 0 || (part !== 'check' && sum.passed === 0) ? 1 : 0;
}

test().catch(fail);
