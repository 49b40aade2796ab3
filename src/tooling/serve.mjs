// @ts-check
// A small static server for this machine alone: it answers on the loopback address only.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = new Map(
  Object.entries({
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.mjs': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.map': 'application/json; charset=utf-8',
    '.xml': 'application/xml; charset=utf-8',
    '.csv': 'text/csv; charset=utf-8',
    '.txt': 'text/plain; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.ico': 'image/x-icon',
    '.woff2': 'font/woff2',
    '.wasm': 'application/wasm',
    '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
);

/** @param {string} file */
export function mimeType(file) {
  return TYPES.get(path.extname(file).toLowerCase()) ?? 'application/octet-stream';
}

/**
 * The file a request asks for, or null if there is none or if it lies outside the folder, symbolic links followed.
 * @param {string} folder
 * @param {string} pathname  as in the request, still encoded
 * @returns {Promise<{ file: string, size: number } | null>}
 */
export async function findFile(folder, pathname) {
  try {
    const decoded = decodeURIComponent(pathname);
    if (/[\0\\]/.test(decoded)) return null;
    const root = await realpath(folder);
    const asked = path.join(root, decoded, decoded.endsWith('/') ? 'index.html' : '');
    const file = await realpath(asked);
    const found = await stat(file);
    return file.startsWith(root + path.sep) && found.isFile() ? { file, size: found.size } : null;
  } catch {
    return null;
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 */
function say(response, status, text, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(text);
}

/**
 * @param {{ folder: string, home: string }} site
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer({ folder, home }, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return say(response, 405, 'Méthode refusée', { Allow: 'GET, HEAD' });
  const pathname = (request.url ?? '/').replace(/[?#].*$/s, '');
  if (pathname === '/' && home !== '/') return say(response, 302, 'Voir plus loin', { Location: home });
  const found = await findFile(folder, pathname);
  if (found === null) return say(response, 404, 'Page introuvable');
  response.writeHead(200, {
    'Content-Type': mimeType(found.file),
    'Content-Length': found.size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(found.file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<boolean>} false if the port is taken
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const refuse = (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
    server.once('error', refuse);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refuse);
      resolve(true);
    });
  });
}

/**
 * Serves a folder on 127.0.0.1 until it is closed.
 * @param {{ folder: string, port: number, home?: string, strictPort?: boolean }} options
 *   home: where « / » leads; strictPort: fail rather than take another port; port 0: any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ folder, port, home = '/', strictPort = false }) {
  const server = createServer((request, response) => void answer({ folder, home }, request, response));
  if (!(await listen(server, port))) {
    if (strictPort)
      throw new Error(`Le port ${port} est déjà pris : choisissez-en un autre avec la variable d'environnement PORT.`);
    await listen(server, 0);
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Le serveur local n’a pas d’adresse.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
