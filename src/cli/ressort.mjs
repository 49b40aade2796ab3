#!/usr/bin/env node
// @ts-check
// `npx --no-install ressort`: in a clone, the command is made first if it is missing or old; in an installed package, it is there.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

try {
  if (existsSync(path.join(ROOT, 'src', 'tooling'))) {
    const { isLibraryStale } = await import('../tooling/boot/stale.mjs');
    const { runNode } = await import('../tooling/boot/run.mjs');
    const builder = ['tsx', 'src/tooling/build/main.ts', '--library'];
    if ((await isLibraryStale()) && (await runNode('src/tooling/boot/ready.mjs', builder, { aside: true })).code !== 0)
      throw new Error(
        /--lang[ =]en/i.test(process.argv.join(' '))
          ? 'The command could not be built.'
          : 'La commande n’a pas pu être construite.',
      );
  }
  const built = new URL('../../dist/lib/cli.js', import.meta.url).href;
  /** @type {{ main: (args: string[]) => Promise<number> }} */
  const { main } = await import(built);
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
