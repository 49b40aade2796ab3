/** `npm run screenshot`: every picture of the README and of the help, from what dist/ holds. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './chromium';
import { DIST, ROOT } from './boot/paths.mjs';
import { LANGUAGES, openForPictures, PICTURE, PICTURES, wordsOf, type PictureLanguage } from './pictures';
import { serve } from './serve';

const HELP = path.join(ROOT, 'src', 'help', 'pictures');
/** The best that makes a file light enough is taken. */
const QUALITIES = [0.8, 0.6, 0.4];
const MOST_BYTES = 60 * 1024;

const executablePath = findChromium();
if (executablePath === null) throw new Error('Aucun Chromium trouvé : indiquez-en un par la variable CHROMIUM_PATH.');
const site = await serve({ folder: DIST, port: 0, home: '/workbench/' });
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
try {
  const press = await browser.newPage();
  await ofReadme(browser, press);
  await mkdir(HELP, { recursive: true });
  const words: Record<string, string> = {};
  for (const language of LANGUAGES) await ofHelp(browser, press, language, words);
  await writeFile(path.join(HELP, 'words.json'), `${JSON.stringify(words, null, 2)}\n`);
} finally {
  await browser.close();
  await site.close();
}

/** The workbench whole, on a doubtful row whose sentence says why. */
async function ofReadme(by: Browser, press: Page): Promise<void> {
  const page = await by.newPage({ viewport: { width: 1100, height: 640 }, locale: 'fr-FR' });
  await openForPictures(page, site.url, 'fr');
  // A place listed under another département's heading: the sentence says where it is.
  await page.evaluate(() => window.ressortWorkbench!.select('Lieux!D23'));
  await PICTURES['card']!(page);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(800);
  await keep(press, await page.screenshot(), path.join(ROOT, 'assets', 'workbench.webp'));
  await page.close();
}

async function ofHelp(
  by: Browser,
  press: Page,
  language: PictureLanguage,
  words: Record<string, string>,
): Promise<void> {
  const { width, height, scale } = PICTURE;
  const page = await by.newPage({
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor: scale,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
  });
  await openForPictures(page, site.url, language);
  for (const [name, prepare] of Object.entries(PICTURES)) {
    await prepare(page);
    // Nothing pointed at, nothing that fades.
    await page.mouse.move(0, 0);
    await page.waitForTimeout(300);
    const pane = page.locator('#pane');
    await pane.evaluate((element) => element.scrollTo(0, 0));
    const { x, y } = (await pane.boundingBox())!;
    const taken = await page.screenshot({ clip: { x, y, width, height } });
    words[`${name}.${language}`] = await wordsOf(page);
    await keep(press, taken, path.join(HELP, `${name}.${language}.webp`));
  }
  await page.close();
}

/** Writes a picture as WebP, which the browser itself makes of it. */
async function keep(press: Page, png: Buffer, file: string): Promise<void> {
  const webp = await press.evaluate(
    async ([base64, qualities, most]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
      let blob = new Blob();
      for (const quality of qualities) {
        blob = await canvas.convertToBlob({ type: 'image/webp', quality });
        if (blob.size <= most) break;
      }
      return Array.from(new Uint8Array(await blob.arrayBuffer()));
    },
    [png.toString('base64'), QUALITIES, MOST_BYTES] as const,
  );
  await writeFile(file, Buffer.from(webp));
  console.log(`Image écrite : ${path.relative(ROOT, file)} (${Math.round(webp.length / 1024)} Ko)`);
}
