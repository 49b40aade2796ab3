/**
 * `npm run build [-- --base-url https://exemple.fr/ressort]`: the add-in in dist/; `-- --library`: the library and the command;
 * `-- --etabli`: the workbench as a site of its own, in dist/etabli/.
 */
import { parseArgs } from 'node:util';
import { fail } from '../boot/run.mjs';
import { DIST } from '../boot/paths.mjs';
import { build, ensureWorkbench } from './build';
import { buildLibrary } from './library';
import { buildSite, SITE } from './site';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { 'base-url': { type: 'string' }, library: { type: 'boolean' }, etabli: { type: 'boolean' } },
  });
  if (values.library !== true) {
    await build({ baseUrl: values['base-url'] });
    if (values.etabli === true) await site();
    return;
  }
  await buildLibrary();
  console.log('Bibliothèque et commande construites dans dist/lib/');
}

async function site(): Promise<void> {
  await ensureWorkbench();
  const { version, files, bytes } = await buildSite({ from: DIST, to: SITE });
  const size = `${(bytes / 1e6).toFixed(1).replace('.', ',')} Mo`;
  console.log(
    `Établi construit dans dist/etabli/ : ${files} fichiers, ${size}, version ${version}. À copier tel quel sur un serveur en https.`,
  );
}

main().catch(fail);
