/** A small static server for this machine alone: it answers on the loopback address only. */
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

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

function mimeType(file: string) {
  return TYPES.get(path.extname(file).toLowerCase()) ?? 'application/octet-stream';
}

interface FoundFile {
  readonly file: string;
  readonly size: number;
  readonly changed: number;
}

const zip = promisify(gzip);
/** Files once compressed, by their path: a page asks for the same ones each time it is opened. */
const packedFiles = new Map<string, { readonly changed: number; readonly bytes: Buffer }>();
/** Below, what compression spares is lost in the headers. */
const LEAST_PACKED = 4_096;

/** The text of a file compressed, for a browser that takes it so; undefined if it goes as it is. */
async function packedFor(request: IncomingMessage, { file, size, changed }: FoundFile): Promise<Buffer | undefined> {
  const takes = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (!takes || size < LEAST_PACKED || !/text|json|xml;|svg/.test(mimeType(file))) return undefined;
  const known = packedFiles.get(file);
  if (known?.changed === changed) return known.bytes;
  try {
    const bytes = await zip(await readFile(file));
    packedFiles.set(file, { changed, bytes });
    return bytes;
  } catch {
    // The file was taken away meanwhile: sending it as it is says so.
    return undefined;
  }
}

/**
 * The file a request asks for, or null if there is none or if it lies outside the folder, symbolic links followed.
 * @param pathname  as in the request, still encoded
 */
async function findFile(folder: string, pathname: string): Promise<FoundFile | null> {
  try {
    const decoded = decodeURIComponent(pathname);
    if (/[\0\\]/.test(decoded)) return null;
    const root = await realpath(folder);
    const asked = path.join(root, decoded, decoded.endsWith('/') ? 'index.html' : '');
    const file = await realpath(asked);
    const found = await stat(file);
    return file.startsWith(root + path.sep) && found.isFile()
      ? { file, size: found.size, changed: found.mtimeMs }
      : null;
  } catch {
    return null;
  }
}

function say(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(text);
}

async function answer(
  { folder, home }: { folder: string; home: string },
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    say(response, 405, 'Méthode refusée', { Allow: 'GET, HEAD' });
    return;
  }
  const pathname = (request.url ?? '/').replace(/[?#].*$/s, '');
  if (pathname === '/' && home !== '/') {
    say(response, 302, 'Voir plus loin', { Location: home });
    return;
  }
  const found = await findFile(folder, pathname);
  if (found === null) {
    say(response, 404, 'Page introuvable');
    return;
  }
  const packed = await packedFor(request, found);
  response.writeHead(200, {
    'Content-Type': mimeType(found.file),
    'Content-Length': packed?.length ?? found.size,
    ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
    Vary: 'Accept-Encoding',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  if (packed) {
    response.end(packed);
    return;
  }
  createReadStream(found.file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** @returns false if the port is taken */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
    server.once('error', refuse);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refuse);
      resolve(true);
    });
  });
}

interface Serving {
  readonly folder: string;
  /** 0: any free one. */
  readonly port: number;
  /** Where « / » leads. */
  readonly home?: string;
  /** Fail rather than take another port. */
  readonly strictPort?: boolean;
}

/**
 * Serves a folder on 127.0.0.1 until it is closed.
 * @throws if the port is taken and no other may be
 */
export async function serve({
  folder,
  port,
  home = '/',
  strictPort = false,
}: Serving): Promise<{ url: string; close: () => Promise<void> }> {
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
