/** The workbench as a site of its own: kept after the first visit, and never two versions in one page. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { DIST } from '../../src/tooling/boot/paths.mjs';
import { buildSite } from '../../src/tooling/build/site';
import { CHROMIUM_FLAGS, findChromium } from '../../src/tooling/chromium';
import { ask, describeInBrowser, STARTING, typeIn } from './browser';
import { PlainServer } from './plain-server';

jest.setTimeout(STARTING * 2);

const folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-site-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FIRST = path.join(folder, 'first');
const SECOND = path.join(folder, 'second');
const TORN = path.join(folder, 'torn');

/** A second version, which differs by a script and by the page; then one of which the server has a file of the first. */
async function makeVersions(): Promise<void> {
  await buildSite({ from: DIST, to: FIRST });
  const changed = path.join(folder, 'changed');
  cpSync(DIST, changed, { recursive: true, filter: (source) => !/[\\/](?:lib|export|etabli)$/.test(source) });
  appendFileSync(path.join(changed, 'functions.js'), 'globalThis.ofVersion = 2;');
  const page = path.join(changed, 'workbench', 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace(/<title>/, '<title>Deux : '));
  const { version } = await buildSite({ from: changed, to: SECOND });
  cpSync(SECOND, TORN, { recursive: true });
  cpSync(path.join(DIST, 'functions.js'), path.join(TORN, version, 'functions.js'));
}

/** Which version the page, its functions and the address of its scripts are of. */
async function versions(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const ofFunctions = (globalThis as unknown as { ofVersion?: number }).ofVersion ?? 1;
    return [document.title.startsWith('Deux') ? 2 : 1, ofFunctions];
  });
}

async function ready(page: Page): Promise<void> {
  await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: STARTING });
}

/** Waits until the page is kept, until another version waits, or until none does. */
async function until(page: Page, wanted: 'kept' | 'waiting' | 'none'): Promise<void> {
  const now = (): Promise<readonly string[]> =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const kept = registration?.active?.state === 'activated' && navigator.serviceWorker.controller !== null;
      const none = registration?.installing === null && registration.waiting === null;
      return [kept ? 'kept' : '', registration?.waiting ? 'waiting' : '', none ? 'none' : ''];
    });
  const end = Date.now() + STARTING;
  while (!(await now()).includes(wanted)) {
    if (Date.now() > end) throw new Error(`Not « ${wanted} » in time.`);
    await page.waitForTimeout(50);
  }
}

describeInBrowser('the workbench as a site', () => {
  let server: PlainServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const outside: string[] = [];

  async function open(): Promise<Page> {
    const opened = await context.newPage();
    await opened.goto(server.url);
    await ready(opened);
    return opened;
  }

  beforeAll(async () => {
    await makeVersions();
    server = new PlainServer(FIRST);
    await server.start();
    browser = await chromium.launch({ executablePath: findChromium()!, args: CHROMIUM_FLAGS });
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' });
    context.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) outside.push(request.url());
    });
    page = await open();
    await until(page, 'kept');
  });
  afterAll(async () => {
    await browser.close();
    await server.stop().catch(() => undefined);
  });
  afterEach(() => expect(outside).toEqual([]));

  it('visited once, the server stopped, reloaded: formulas answer, a file opens, the help too', async () => {
    await server.stop();
    await page.reload();
    await ready(page);
    await typeIn(page, 'Essayer!G30', '=ZONE("Mâcon")');
    expect(await ask(page, 'value', 'Essayer!G30')).toBe('B');
    const file = path.join(folder, 'villes.csv');
    writeFileSync(file, 'Ville;Code\r\nMâcon;71270\r\n');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.locator('#file').setInputFiles(file);
    await page.locator('#notice').waitFor({ state: 'visible' });
    expect(await ask(page, 'value', 'villes!A2')).toBe('Mâcon');
    const [help] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Aide' }).click()]);
    expect(await help.locator('h1').innerText()).not.toBe('');
    await help.close();
  });

  it('another version half copied to the server is not taken, whatever is opened', async () => {
    server.folder = TORN;
    await server.start();
    await page.reload();
    await ready(page);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined));
    await until(page, 'none');
    expect(await versions(page)).toEqual([1, 1]);
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  });

  it('another version waits until every page is closed, and says so; then it is there alone', async () => {
    server.folder = SECOND;
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await until(page, 'waiting');
    expect(await page.locator('#notice-text').innerText()).toContain('Fermez toutes ses pages');
    const other = await open();
    await page.reload();
    await ready(page);
    expect([await versions(page), await versions(other)]).toEqual([
      [1, 1],
      [1, 1],
    ]);
    await page.close();
    await other.close();
    page = await open();
    // The browser may take a moment to hand over once the last page is closed.
    if ((await versions(page))[0] === 1) {
      await page.close();
      page = await open();
    }
    expect(await versions(page)).toEqual([2, 2]);
    await until(page, 'none');
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
    await server.stop();
    await page.reload();
    await ready(page);
    expect(await versions(page)).toEqual([2, 2]);
  });
});
