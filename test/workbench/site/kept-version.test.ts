import { createHash } from 'node:crypto';
import { KeptVersion } from '../../../src/workbench/site/kept-version';

const FOLDER = 'https://exemple.fr/ressort/';

function sum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The caches of a browser, as far as they are asked. */
class Caches {
  readonly held = new Map<string, Map<string, Response>>();

  open(name: string) {
    const held = this.held.get(name) ?? new Map<string, Response>();
    this.held.set(name, held);
    return Promise.resolve({
      put: (url: string, response: Response) => Promise.resolve(held.set(url, response)),
      match: (url: string) => Promise.resolve(held.get(url)?.clone()),
    });
  }

  delete(name: string) {
    return Promise.resolve(this.held.delete(name));
  }

  keys() {
    return Promise.resolve([...this.held.keys()]);
  }
}

/** A version of two files, in a browser that has `caches`, on a server that has `served`. */
function versionOf(number: number, served: Readonly<Record<string, string>>, caches = new Caches(), folder = FOLDER) {
  const files = { 'index.html': sum(`page ${number}`), [`v${number}/a.js`]: sum(`script ${number}`) };
  const kept = new KeptVersion({ version: `v${number}`, files }, folder, {
    caches: caches as unknown as CacheStorage,
    fetch: (url) => {
      const text = served[url.slice(folder.length)];
      const headers = { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip', 'X-Policy': 'strict' };
      return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200, headers }));
    },
    digest: (bytes) => {
      const digest = createHash('sha256').update(new Uint8Array(bytes)).digest();
      return Promise.resolve(new Uint8Array(digest).buffer);
    },
  });
  return { kept, caches };
}

const ONE = { 'index.html': 'page 1', 'v1/a.js': 'script 1' };
const TWO = { 'index.html': 'page 2', 'v2/a.js': 'script 2' };

test('a version is kept whole, with what the server says of its files, and answers whatever the server has since', async () => {
  const served: Record<string, string> = { ...ONE };
  const { kept } = versionOf(1, served);
  await kept.install();
  served['v1/a.js'] = 'script 2';
  const answer = await kept.answer('v1/a.js');
  expect(await answer.text()).toBe('script 1');
  expect([...answer.headers]).toEqual([
    ['content-type', 'text/html'],
    ['x-policy', 'strict'],
  ]);
});

test.each([
  ['a file is missing', { 'index.html': 'page 1' }],
  ['a file is of another version', { ...ONE, 'v1/a.js': 'script 2' }],
])('nothing is kept if %s', async (_, served) => {
  const { kept, caches } = versionOf(1, served);
  await expect(kept.install()).rejects.toThrow('v1/a.js n’est pas celui de la version v1.');
  expect([...caches.held]).toEqual([]);
});

test('the former version goes; those of the other folders of the server stay', async () => {
  const caches = new Caches();
  await versionOf(1, ONE, caches).kept.install();
  await versionOf(1, ONE, caches, `${FOLDER}essai/`).kept.install();
  await caches.open('not ours');
  const { kept } = versionOf(2, TWO, caches);
  await kept.install();
  await kept.forgetOthers();
  expect([...caches.held.keys()]).toEqual([`ressort ${FOLDER}essai/ v1`, 'not ours', `ressort ${FOLDER} v2`]);
});

test('what the browser lost is asked for again, and no other file is taken for it', async () => {
  const { kept, caches } = versionOf(1, ONE);
  await kept.install();
  caches.held.clear();
  expect(await (await kept.answer('v1/a.js')).text()).toBe('script 1');
  const late = versionOf(1, { ...ONE, ...TWO });
  await expect(late.kept.answer('index.html')).rejects.toThrow('index.html');
});

test.each([
  [FOLDER, 'index.html'],
  [`${FOLDER}?essai#a`, 'index.html'],
  [`${FOLDER}v1/a.js?12ab`, 'v1/a.js'],
  [`${FOLDER}v2/a.js`, undefined],
  [`${FOLDER}constructor`, undefined],
  ['https://exemple.fr/autre/v1/a.js', undefined],
])('%s is %s', (url, path) => {
  expect(versionOf(1, ONE).kept.pathOf(url)).toBe(path);
});
