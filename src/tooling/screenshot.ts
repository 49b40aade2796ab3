/** `npm run screenshot`: the picture of the workbench for the README, from what dist/ holds. */
import path from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './chromium';
import { DIST, ROOT } from './boot/paths.mjs';
import { serve } from './serve';

const executablePath = findChromium();
if (executablePath === null) throw new Error('Aucun Chromium trouvé : indiquez-en un par la variable CHROMIUM_PATH.');
const site = await serve({ folder: DIST, port: 0, home: '/workbench/' });
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' });
  await page.goto(site.url);
  await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: 60_000 });
  await page.locator('[data-u-comp="slide-tab-item"]', { hasText: 'Lieux' }).click();
  await page.locator('#open-review').click();
  // A place listed under another département's heading: the sentence says where it is.
  await page.locator('#review-list button', { hasText: 'Gagny' }).first().click();
  await page.waitForTimeout(800);
  const file = path.join(ROOT, 'assets', 'workbench.png');
  await page.screenshot({ path: file });
  console.log(`Image écrite : ${path.relative(ROOT, file)}`);
} finally {
  await browser.close();
  await site.close();
}
