/** Any input at all: always text, a finite number, or an error with its sentence; always the same; and soon. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
/** The same draw at each run: a test that fails one day in ten teaches nothing. `npm run fuzz` draws anew. */
const SEED = '20071224';
const CALLS = 20_000;

test(`${CALLS} calls of the functions break no promise`, () => {
  const output = execFileSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'test/fuzz/main.ts', String(CALLS), SEED, '--sans-temps'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  process.stdout.write(output);
  const [, calls, cells, errors] = /(\d+) appels tirés au sort, (\d+) cellules rendues dont (\d+) erreurs/
    .exec(output)!
    .map(Number);
  expect(calls).toBeGreaterThanOrEqual(CALLS);
  // A campaign that only ever meets errors, or never any, would prove little.
  expect(errors! / cells!).toBeGreaterThan(0.2);
  expect(errors! / cells!).toBeLessThan(0.95);
}, 180_000);
