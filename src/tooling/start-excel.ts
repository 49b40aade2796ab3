/**
 * `npm run start:excel [-- --serveur]`: the add-in in Excel, from this machine. With --serveur, its pages alone are
 * served, over https, for an Excel that is elsewhere.
 */
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { fail, run } from './boot/run.mjs';
import { DEVELOPMENT_BASE_URL } from './build/manifests';
import { configure } from './build/webpack';
import { findExcel, withoutExcel } from './excel';

/** Fetched when it is wanted, because it is larger than everything else together, and only if Excel is here. */
const SIDELOADER = 'office-addin-debugging@7.0.0';
const { hostname: HOST, port: PORT } = new URL(DEVELOPMENT_BASE_URL);

/**
 * The certificate of https://localhost. If the system cannot be told to trust it (Linux without sudo, a managed
 * machine), it is used all the same, and the reader is told what the browser will ask.
 */
async function certificate(): Promise<{ cert: Buffer; key: Buffer; ca: Buffer }> {
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    const folder = path.join(homedir(), '.office-addin-dev-certs');
    const [ca, cert, key] = await Promise.all(
      ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => readFile(path.join(folder, name))),
    ).catch(() => {
      throw new Error(
        `Le certificat de ${DEVELOPMENT_BASE_URL} n'a pas pu être créé.\n${error instanceof Error ? error.message : String(error)}`,
      );
    });
    if (ca === undefined || cert === undefined || key === undefined) throw error;
    console.warn(
      `Le système n'a pas accepté le certificat de développement. Le serveur marche, mais le navigateur demandera une fois
de l'accepter : ouvrez ${DEVELOPMENT_BASE_URL}/taskpane.html et confirmez, ou ajoutez ${path.join(folder, 'ca.crt')} aux autorités de confiance.`,
    );
    return { ca, cert, key };
  }
}

/** Serves the add-in's pages, made again at each change of their sources. */
async function serveOverHttps(): Promise<WebpackDevServer> {
  const compiler = webpack(configure({ baseUrl: DEVELOPMENT_BASE_URL, mode: 'development' }));
  const server = new WebpackDevServer(
    {
      host: HOST,
      port: PORT,
      server: { type: 'https', options: await certificate() },
      // Excel on the web asks for functions.json from its own pages.
      headers: { 'Access-Control-Allow-Origin': '*' },
      // Nothing is added to the pages: they are those that will be shipped.
      client: false,
      hot: false,
      liveReload: false,
      static: false,
    },
    compiler,
  );
  await server.start();
  return server;
}

function sideload(action: 'start' | 'stop') {
  const args = [
    '--yes',
    SIDELOADER,
    action,
    'manifest.xml',
    'desktop',
    ...(action === 'start' ? ['--app', 'excel', '--no-debug'] : []),
  ];
  return run('npx', args, { shell: process.platform === 'win32' });
}

async function startExcel(): Promise<void> {
  const pagesOnly = process.argv.includes('--serveur');
  if (!pagesOnly && findExcel() === null) throw new Error(withoutExcel(process.platform));
  const server = await serveOverHttps();
  const stop = async (): Promise<void> => {
    if (!pagesOnly) await sideload('stop');
    await server.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop());
  console.log(`\nLe complément est servi à l'adresse ${DEVELOPMENT_BASE_URL}. Ctrl+C pour arrêter.`);
  if (pagesOnly) return;
  const { code } = await sideload('start');
  if (code !== 0) {
    await server.stop();
    throw new Error(
      `Excel n'a pas pu être ouvert avec le complément (code ${code}). Le fichier manifest.xml peut y être chargé à la main, pendant que « npm run start:excel -- --serveur » tourne.`,
    );
  }
}

startExcel().catch(fail);
