/** `npm run build [-- --base-url https://exemple.fr/ressort]`: the add-in in dist/; `-- --library`: the library and the command. */
import { parseArgs } from 'node:util';
import { fail } from '../boot/run.mjs';
import { build } from './build';
import { buildLibrary } from './library';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'base-url': { type: 'string' }, library: { type: 'boolean' } } });
  if (values.library !== true) {
    await build({ baseUrl: values['base-url'] });
    return;
  }
  await buildLibrary();
  console.log('Bibliothèque et commande construites dans dist/lib/');
}

main().catch(fail);
