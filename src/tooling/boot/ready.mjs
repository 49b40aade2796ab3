// @ts-check
// `node src/tooling/boot/ready.mjs tsx src/export/main.ts …`: a tool of the project, from a fresh clone. What it needs
// first, the dependencies and the compiled table, is made if it is missing or out of date.
import { ensureInstalled } from './install.mjs';
import { fail, runNode } from './run.mjs';
import { compileDataIfStale } from './table.mjs';

/** @type {Record<string, string>} */
const TOOLS = {
  tsx: 'node_modules/tsx/dist/cli.mjs',
  tsc: 'node_modules/typescript/bin/tsc',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
};
/** What compiles the table cannot wait for it. */
const COMPILER = 'src/compile/main.ts';

try {
  const [tool = '', ...args] = process.argv.slice(2);
  const script = TOOLS[tool];
  if (script === undefined)
    throw new Error(`Outil inconnu : « ${tool} ». Ceux-ci existent : ${Object.keys(TOOLS).join(', ')}.`);
  await ensureInstalled();
  if (args[0] !== COMPILER) await compileDataIfStale();
  const { code } = await runNode(script, args, { foreground: true });
  process.exitCode = code;
} catch (error) {
  fail(error);
}
