// @ts-check
import { runNode } from './run.mjs';
import { isTableStale } from './stale.mjs';

/** Compiles the texts and the geography into the table that is bundled (`npm run data`), if it is missing or old. */
export async function compileDataIfStale() {
  if (!(await isTableStale())) return;
  const { code } = await runNode('node_modules/tsx/dist/cli.mjs', ['src/compile/main.ts']);
  if (code !== 0) throw new Error('La compilation des tables (npm run data) a échoué.');
}
