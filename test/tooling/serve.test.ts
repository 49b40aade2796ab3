import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { serve } from '../../src/tooling/serve';

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
}

const LARGE = '/* é */\n'.repeat(2_000);

let folder: string;
let site: { url: string; close: () => Promise<void> };

/** Asks for a path exactly as written: fetch() would tidy it first. */
function ask(path: string, method = 'GET', port = new URL(site.url).port): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on('error', reject).end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-serve-'));
  mkdirSync(path.join(folder, 'dist/workbench'), { recursive: true });
  mkdirSync(path.join(folder, 'dist-secret'));
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'dist-secret/a.txt'), 'secret');
  writeFileSync(path.join(folder, 'dist/functions.js'), 'let é;');
  writeFileSync(path.join(folder, 'dist/functions.json'), '{}');
  writeFileSync(path.join(folder, 'dist/large.js'), LARGE);
  writeFileSync(path.join(folder, 'dist/large.png'), LARGE);
  writeFileSync(path.join(folder, 'dist/Mâcon à voir.csv'), 'a;b');
  writeFileSync(path.join(folder, 'dist/workbench/index.html'), '<p>bonjour');
  symlinkSync(path.join(folder, 'secret.txt'), path.join(folder, 'dist/link.txt'));
  site = await serve({ folder: path.join(folder, 'dist'), port: 0, home: '/workbench/' });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['/functions.js', 'text/javascript; charset=utf-8', 'let é;'],
  ['/functions.js?v=2', 'text/javascript; charset=utf-8', 'let é;'],
  ['/functions.json', 'application/json; charset=utf-8', '{}'],
  ['/workbench/', 'text/html; charset=utf-8', '<p>bonjour'],
  ['/M%C3%A2con%20%C3%A0%20voir.csv', 'text/csv; charset=utf-8', 'a;b'],
])('%s is served as %s', async (asked, type, body) => {
  expect(await ask(asked)).toMatchObject({
    status: 200,
    body,
    headers: { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' },
  });
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/..%5csecret.txt',
  '/workbench/../../secret.txt',
  '/../dist-secret/a.txt',
  '//etc/passwd',
  '/link.txt',
  '/functions.js%00.txt',
  '/%E0%A4%A',
  '/absent.js',
  '/workbench',
  '/functions.js/',
])('%s is not found', async (asked) => {
  const { status, body } = await ask(asked);
  expect({ status, body }).toEqual({ status: 404, body: 'Page introuvable' });
});

test('the bare address leads home', async () => {
  expect(await ask('/')).toMatchObject({ status: 302, headers: { location: '/workbench/' } });
});

test('HEAD gives the headers alone, other methods are refused', async () => {
  expect(await ask('/functions.js', 'HEAD')).toMatchObject({
    status: 200,
    body: '',
    headers: { 'content-length': '7' },
  });
  expect(await ask('/functions.js', 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
});

test('it listens on this machine alone', () => {
  expect(site.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

/** The addresses by which other machines would reach this one, and one of the loopback's own that is not 127.0.0.1. */
const OTHERS = [
  '127.0.0.2',
  ...Object.values(os.networkInterfaces()).flatMap((all) =>
    (all ?? []).filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
  ),
];

test.each(OTHERS)('it does not answer at %s', async (host) => {
  const reached = new Promise((resolve, reject) => {
    const socket = connect({ host, port: Number(new URL(site.url).port), timeout: 2000 }, () =>
      resolve(socket.destroy()),
    );
    socket.on('error', reject).on('timeout', () => reject(new Error('ETIMEDOUT')));
  });
  await expect(reached).rejects.toThrow(/ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|EADDRNOTAVAIL/);
});

test('a port already taken: another one, unless it was chosen', async () => {
  const port = Number(new URL(site.url).port);
  const other = await serve({ folder, port });
  expect(other.url).not.toBe(site.url);
  await other.close();
  await expect(serve({ folder, port, strictPort: true })).rejects.toThrow(`Le port ${port} est déjà pris`);
});

test('a large text is compressed for those who take it so, and anew once it has changed', async () => {
  const asked = async (file: string, encoding: string): Promise<[string | null, string]> => {
    const response = await fetch(`${site.url}/${file}`, { headers: { 'Accept-Encoding': encoding } });
    return [response.headers.get('content-encoding'), await response.text()];
  };
  expect(await asked('large.js', 'gzip, br')).toEqual(['gzip', LARGE]);
  expect(await asked('large.js', 'identity')).toEqual([null, LARGE]);
  expect((await asked('large.png', 'gzip'))[0]).toBeNull();
  expect((await asked('functions.js', 'gzip'))[0]).toBeNull();
  writeFileSync(path.join(folder, 'dist/large.js'), `${LARGE}// fin`);
  utimesSync(path.join(folder, 'dist/large.js'), 1, 1);
  expect(await asked('large.js', 'gzip')).toEqual(['gzip', `${LARGE}// fin`]);
});
