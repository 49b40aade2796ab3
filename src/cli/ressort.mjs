#!/usr/bin/env node
// @ts-check
// `npx ressort`: in a clone, the command is made first if it is missing or old; in an installed package, it is there.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

try {
  const tooling = path.join(ROOT, 'src', 'tooling', 'build.mjs');
  if (existsSync(tooling)) {
    const { ensureInstalled } = await import('../tooling/install.mjs');
    await ensureInstalled();
    const { ensureLibrary } = await import('../tooling/build.mjs');
    await ensureLibrary();
  }
  const built = new URL('../../dist/lib/cli.js', import.meta.url).href;
  /** @type {{ main: (args: string[]) => Promise<number> }} */
  const { main } = await import(built);
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
