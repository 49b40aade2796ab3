/** What is made in dist/: the add-in, the workbench beside it, the library and the command for Node. */
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import webpack from 'webpack';
import { DIST, MAPS } from '../boot/paths.mjs';
import { isLibraryStale, isWorkbenchStale } from '../boot/stale.mjs';
import { compileDataIfStale } from '../boot/table.mjs';
import { buildLibrary } from './library';
import { parseBaseUrl } from './manifests';
import { configure } from './webpack';
import { buildWorkbench } from './workbench';

/** Makes the add-in anew; `baseUrl` is the address it will be served under (RESSORT_BASE_URL without it). */
export async function build({ baseUrl }: { baseUrl?: string | undefined } = {}): Promise<void> {
  const start = Date.now();
  const address = parseBaseUrl(baseUrl ?? process.env['RESSORT_BASE_URL']);
  await compileDataIfStale();
  await rm(MAPS, { recursive: true, force: true });
  await bundle(address);
  const { size } = await stat(path.join(DIST, 'functions.js'));
  const seconds = ((Date.now() - start) / 1000).toFixed(1).replace('.', ',');
  console.log(
    `Complément construit dans dist/ en ${seconds} s : functions.js ${Math.round(size / 1024)} Ko, adresse de base ${address}`,
  );
}

/** @throws if webpack finds an error; its warnings are shown. */
function bundle(baseUrl: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(configure({ baseUrl, mode: 'production' }));
    compiler.run((error, stats) => {
      // Closed first: it writes what is left to write.
      compiler.close((closing) => {
        const failure = error ?? closing;
        if (failure) reject(failure);
        else if (stats?.hasErrors() !== false)
          reject(new Error(`${stats?.toString({ colors: false }) ?? ''}\n\nL'assemblage (webpack) a échoué.`));
        else {
          if (stats.hasWarnings()) console.warn(stats.toString({ colors: false }));
          resolve();
        }
      });
    });
  });
}

/** Makes the spreadsheet in the browser, dist/workbench/, if it is missing or old. */
export async function ensureWorkbench(): Promise<void> {
  if (await isWorkbenchStale()) await buildWorkbench({ outdir: DIST });
}

/** Makes the library and the command, dist/lib/, if they are missing or old. */
export async function ensureLibrary(): Promise<void> {
  if (await isLibraryStale()) await buildLibrary();
}
