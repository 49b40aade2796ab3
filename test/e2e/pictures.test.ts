/** The pictures of the help are of the pane of today: the words that were on it when they were taken are on it now. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { DIST, ROOT } from '../../src/tooling/boot/paths.mjs';
import { CHROMIUM_FLAGS, findChromium } from '../../src/tooling/chromium';
import { LANGUAGES, openForPictures, PICTURES, wordsOf } from '../../src/tooling/pictures';
import { serve } from '../../src/tooling/serve';
import { describeInBrowser, STARTING } from './browser';

jest.setTimeout(STARTING * 2);

const TAKEN = JSON.parse(readFileSync(path.join(ROOT, 'src', 'help', 'pictures', 'words.json'), 'utf8')) as Readonly<
  Record<string, string>
>;

describeInBrowser('the pictures of the help', () => {
  let site: { url: string; close: () => Promise<void> };
  let browser: Browser;
  beforeAll(async () => {
    site = await serve({ folder: DIST, port: 0, home: '/workbench/' });
    browser = await chromium.launch({ executablePath: findChromium()!, args: CHROMIUM_FLAGS });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each(LANGUAGES)('in %s, say what the pane says (`npm run screenshot` takes them again)', async (language) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR' });
    await openForPictures(page, site.url, language);
    const said: Record<string, string> = {};
    for (const [name, prepare] of Object.entries(PICTURES)) {
      await prepare(page);
      await page.waitForTimeout(300);
      said[`${name}.${language}`] = await wordsOf(page);
    }
    const taken = Object.entries(TAKEN).filter(([name]) => name.endsWith(`.${language}`));
    expect(said).toEqual(Object.fromEntries(taken));
    await page.close();
  });
});
