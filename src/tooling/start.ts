/** `npm start [-- --no-open]`: the workbench, in the browser, from a fresh clone. PORT chooses the port. */
import { spawn } from 'node:child_process';
import { DIST } from './boot/paths.mjs';
import { fail } from './boot/run.mjs';
import { isBuildStale } from './boot/stale.mjs';
import { build, ensureWorkbench } from './build/build';
import { serve } from './serve';

const USUAL_PORT = 4170;

function parsePort(given: string | undefined): number | null {
  if (given === undefined || given === '') return null;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT vaut « ${given} » : ce doit être un nombre de 0 à 65535.`);
  return port;
}

/** The system's own command that opens an address in the user's browser. */
function opener(url: string, platform: NodeJS.Platform): [program: string, args: string[]] {
  if (platform === 'win32') return ['cmd', ['/c', 'start', '', url]];
  return platform === 'darwin' ? ['open', [url]] : ['xdg-open', [url]];
}

/** Opens the browser if that can be done: the address has been printed anyway. */
function openBrowser(url: string): void {
  const [program, args] = opener(url, process.platform);
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}

async function start(): Promise<void> {
  const chosen = parsePort(process.env['PORT']);
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
  if (!process.argv.includes('--no-open') && !process.env['CI']) openBrowser(`${url}/workbench/`);
}

start().catch(fail);
