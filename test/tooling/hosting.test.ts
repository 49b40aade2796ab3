/** The servers' settings that are handed out: the same rules in each, and nginx's run for real where nginx is. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { checkDeployment } from '../../src/tooling/deployment';
import { parseXml } from '../packaging/xml';

const ROOT = path.resolve(__dirname, '..', '..');
const HOSTING = path.join(ROOT, 'src', 'tooling', 'hosting');
const read = (name: string): string => readFileSync(path.join(HOSTING, name), 'utf8');

describe.each(['.htaccess', 'web.config', 'nginx.conf'])('%s', (name) => {
  const text = read(name);

  test.each([
    ['lets Excel on the web read the functions', /Access-Control-Allow-Origin"?(?: value=|,)? ?"\*"/],
    ['says the type of scripts', /text\/javascript/],
    ['has files asked for again', /no-cache|DisableCache/],
    ['has hashed files kept', /max-age=31536000, immutable|365\.00:00:00" cacheControlCustom="public, immutable"/],
    ['compresses', /gzip on|DEFLATE|doStaticCompression="true"/],
  ])('%s', (_, rule) => {
    expect(text).toMatch(rule);
  });

  test('keeps no page out of frames', () => {
    expect(text.replace(/unset X-Frame-Options|<remove name="X-Frame-Options" \/>/, '')).not.toMatch(
      /X-Frame-Options|frame-ancestors/,
    );
  });

  test('is in dist/, as it is', () => {
    expect(readFileSync(path.join(ROOT, 'dist', name), 'utf8')).toBe(text);
  });
});

test('web.config is well formed', () => {
  expect(parseXml(read('web.config')).name).toBe('configuration');
});

const nginx = spawnSync('nginx', ['-v']).error === undefined;
const withNginx = nginx ? describe : describe.skip;
if (!nginx) console.warn('nginx n’est pas sur cette machine : nginx.conf n’a pas été essayé.');

withNginx('nginx, with nginx.conf included', () => {
  let folder: string;
  let url: string;
  let server: ReturnType<typeof spawn>;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-nginx-'));
    mkdirSync(path.join(folder, 'www'));
    cpSync(path.join(ROOT, 'dist'), path.join(folder, 'www', 'ressort'), { recursive: true });
    const port = await freePort();
    url = `http://127.0.0.1:${port}/ressort`;
    const site = readFileSync(path.join(folder, 'www/ressort/nginx.conf'), 'utf8').replaceAll(
      '/srv/www',
      path.join(folder, 'www'),
    );
    writeFileSync(path.join(folder, 'site.conf'), site);
    writeFileSync(
      path.join(folder, 'nginx.conf'),
      `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
       http { access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
         server { listen 127.0.0.1:${port}; include ${folder}/site.conf; } }`,
    );
    execFileSync('chmod', ['-R', 'a+rX', folder]);
    server = spawn('nginx', ['-e', path.join(folder, 'error.log'), '-c', path.join(folder, 'nginx.conf')], {
      stdio: 'ignore',
    });
    await answering(`${url}/taskpane.html`);
  }, 30_000);

  afterAll(async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGQUIT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  test('has nothing to mend and nothing to advise, but the address of the manifest', async () => {
    const findings = await checkDeployment(url);
    const said = findings.flatMap(({ file, faults, advice }) =>
      [...faults, ...advice].map((one) => `${file}: ${one.slice(0, 25)}`),
    );
    expect(said).toEqual(["manifest.xml: donne l'adresse https://l"]);
    expect(findings.map(({ file }) => file).filter((file) => file.startsWith('empreinte/'))).toHaveLength(4);
  });

  test.each(['nginx.conf', 'web.config', '.htaccess'])('does not hand out %s', async (name) => {
    expect((await fetch(`${url}/${name}`)).status).toBe(404);
  });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

async function answering(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const found = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (found) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${address} does not answer.`);
}
