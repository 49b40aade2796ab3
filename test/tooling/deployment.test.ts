import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { checkDeployment, fileRules, hashedRules, inspectAnswer, inspectManifest } from '../../src/tooling/deployment';
import { MAPS } from '../../src/tooling/boot/paths.mjs';
import { serve } from '../../src/tooling/serve';

const DIST = path.resolve(__dirname, '..', '..', 'dist');

type Headers = Record<string, string>;
const GOOD: Headers = {
  'content-type': 'text/javascript; charset=utf-8',
  'access-control-allow-origin': '*',
  'content-encoding': 'br',
  'cache-control': 'no-cache',
  etag: '"1"',
};

function answer(headers: Headers, status = 200, body = 'CustomFunctions') {
  return { status, headers: { get: (name: string) => (headers[name] === '' ? null : (headers[name] ?? null)) }, body };
}

const rule = (file: string) => fileRules().find((one) => one.file === file)!;

test('a good answer has no fault and needs no advice', () => {
  expect(inspectAnswer(rule('functions.js'), answer(GOOD))).toEqual({ faults: [], advice: [] });
});

test.each<[title: string, file: string, given: ReturnType<typeof answer>, fault: RegExp]>([
  ['absent', 'functions.js', answer(GOOD, 404), /^absent \(404\)/],
  ['an error', 'functions.js', answer(GOOD, 500), /répond 500/],
  [
    'moved',
    'functions.js',
    answer({ ...GOOD, location: 'https://ailleurs.fr' }, 301),
    /renvoie vers https:\/\/ailleurs\.fr/,
  ],
  [
    'the wrong type',
    'functions.js',
    answer({ ...GOOD, 'content-type': 'text/plain' }),
    /Content-Type vaut « text\/plain »/,
  ],
  ['no charset', 'functions.js', answer({ ...GOOD, 'content-type': 'text/javascript' }), /charset=utf-8/],
  ['another content', 'functions.js', answer(GOOD, 200, 'Connectez-vous'), /contenu attendu/],
  [
    'no access from Excel on the web',
    'functions.json',
    answer({ 'content-type': 'application/json' }, 200, '"ZONE"'),
    /Access-Control-Allow-Origin/,
  ],
  [
    'a script that names its sources',
    'functions.js',
    answer(GOOD, 200, 'CustomFunctions//# sourceMappingURL=functions.js.map'),
    /carte de ses sources/,
  ],
  [
    'a page kept out of frames',
    'taskpane.html',
    answer({ 'content-type': 'text/html; charset=utf-8', 'x-frame-options': 'DENY' }, 200, 'office.js'),
    /X-Frame-Options/,
  ],
  [
    'a policy that keeps Excel out',
    'taskpane.html',
    answer(
      { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "frame-ancestors 'self'" },
      200,
      'office.js',
    ),
    /frame-ancestors/,
  ],
])('sees %s', (_, file, given, fault) => {
  const { faults } = inspectAnswer(rule(file), given);
  expect(faults.filter((one) => fault.test(one))).toHaveLength(1);
});

test.each<[title: string, headers: Headers, advice: RegExp]>([
  ['to compress', { ...GOOD, 'content-encoding': '' }, /compressez-le/],
  ['a shorter cache', { ...GOOD, 'cache-control': 'max-age=86400' }, /24 h/],
  ['a way to know what changed', { ...GOOD, etag: '' }, /ni ETag ni Last-Modified/],
  ['to allow a cache', { ...GOOD, 'cache-control': 'no-store' }, /no-cache/],
])('advises %s', (_, headers, advice) => {
  expect(inspectAnswer(rule('functions.js'), answer(headers)).advice.join('\n')).toMatch(advice);
});

test('a file whose name changes with its content is to be kept long, and only that one', () => {
  const page =
    '<link rel=stylesheet href=empreinte/taskpane.0a1b2c3d.css><script defer src="empreinte/taskpane.4e5f6a7b.js"></script><script src=functions.js?0a1b2c3d></script>';
  const rules = hashedRules(page);
  expect(rules.map(({ file }) => file)).toEqual(['empreinte/taskpane.0a1b2c3d.css', 'empreinte/taskpane.4e5f6a7b.js']);
  const script = rules[1]!;
  expect(
    inspectAnswer(script, answer({ ...GOOD, 'cache-control': 'public, max-age=31536000, immutable' })).advice,
  ).toEqual([]);
  expect(inspectAnswer(script, answer(GOOD)).advice.join()).toMatch(/max-age=31536000/);
});

test('a manifest made for another address is refused', () => {
  const xml = '<OfficeApp><IconUrl DefaultValue="https://localhost:3000/assets/icon-32.png"/></OfficeApp>';
  expect(inspectManifest(xml, 'https://localhost:3000')).toEqual([]);
  expect(inspectManifest(xml, 'https://exemple.fr/ressort').join()).toMatch(
    /--base-url https:\/\/exemple\.fr\/ressort/,
  );
});

describe('against a server', () => {
  test('of dist/ as it is: every file is there, and only what a plain server leaves out is missed', async () => {
    const { url, close } = await serve({ folder: DIST, port: 0 });
    try {
      const findings = await checkDeployment(url);
      const faults = findings.flatMap(({ file, faults: own }) => own.map((fault) => `${file}: ${fault.slice(0, 27)}`));
      expect(faults).toEqual([
        "manifest.xml: donne l'adresse https://loc",
        'functions.js: Access-Control-Allow-Origin',
        'functions.json: Access-Control-Allow-Origin',
        'functions.en.json: Access-Control-Allow-Origin',
      ]);
    } finally {
      await close();
    }
  });

  test('that is a login page for everything: every file is refused', async () => {
    const login = (_: IncomingMessage, response: ServerResponse): void =>
      void response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('<form>');
    const server: Server = createServer(login);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    try {
      const findings = await checkDeployment(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      expect(findings.filter(({ faults }) => faults.length === 0)).toEqual([]);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  test('that is not there: said of every file', async () => {
    const findings = await checkDeployment('http://127.0.0.1:1');
    expect(findings.every(({ faults }) => faults[0]?.startsWith('ne répond pas') === true)).toBe(true);
  });

  test('that also hosts the source maps: said', async () => {
    const { url, close } = await serve({ folder: MAPS, port: 0 });
    try {
      expect((await checkDeployment(url)).at(-1)).toMatchObject({
        file: 'functions.js.map',
        faults: [expect.stringContaining('dist.maps/')],
      });
    } finally {
      await close();
    }
  });
});
