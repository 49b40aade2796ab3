// @ts-check
// `npm start [-- --no-open]`: the workbench, in the browser, from a fresh clone. PORT chooses the port.
import { openBrowser } from './browser.mjs';
import { build, ensureWorkbench, isBuildStale } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { DIST } from './paths.mjs';
import { fail } from './run.mjs';
import { serve } from './serve.mjs';

const USUAL_PORT = 4170;

/** @param {string | undefined} given */
function parsePort(given) {
  if (given === undefined || given === '') return null;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT vaut « ${given} » : ce doit être un nombre de 0 à 65535.`);
  return port;
}

async function start() {
  const chosen = parsePort(process.env.PORT);
  await ensureInstalled();
  if (await isBuildStale()) {
    console.log('Construction du complément…');
    await build();
  }
  await ensureWorkbench();
  const { url, close } = await serve({
    folder: DIST,
    port: chosen ?? USUAL_PORT,
    strictPort: chosen !== null,
    home: '/workbench/',
  });
  console.log(`\nRessort : ${url}/workbench/\n\nCtrl+C pour arrêter.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close().then(() => process.exit(0)));
  if (!process.argv.includes('--no-open') && !process.env.CI) openBrowser(`${url}/workbench/`);
}

await start().catch(fail);
