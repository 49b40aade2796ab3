// @ts-check
// `npm run export`: the whole table in dist/export/, from a fresh clone.
import { compileDataIfStale } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { fail, runNode } from './run.mjs';

try {
  await ensureInstalled();
  await compileDataIfStale();
  const { code } = await runNode('node_modules/tsx/dist/cli.mjs', ['src/export/main.ts']);
  process.exitCode = code;
} catch (error) {
  fail(error);
}
