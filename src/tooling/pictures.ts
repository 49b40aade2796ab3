/** The pictures of the help: what is done in the workbench before each is taken, and what it then says. */
import type { Page } from 'playwright-core';

export const LANGUAGES = ['fr', 'en'] as const;
export type PictureLanguage = (typeof LANGUAGES)[number];

/** Its size on the page, in CSS pixels; the file has twice as many each way. */
export const PICTURE = { width: 360, height: 560, scale: 2 } as const;

const tab = (page: Page, at: number): Promise<void> => page.locator('.rv-tab').nth(at).click();

/** The way to each picture, in order: one leads to the next. Nothing of it depends on the language. */
export const PICTURES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  card: async (page) => {
    await tab(page, 0);
    await page.locator('.rv-search input').fill('macon');
    await page.keyboard.press('Enter');
    await page.locator('.rv-card').waitFor();
  },
  browse: async (page) => {
    await tab(page, 1);
    await page.locator('.rv-browse select').first().selectOption('ZONE');
    await page.locator('.rv-map').waitFor();
  },
  columns: async (page) => {
    await page.evaluate(() => window.ressortWorkbench!.select('Adresses!A3'));
    await tab(page, 2);
    await page.locator('.rv-panel:visible .rv-primary').first().click();
    await page.locator('.rv-sample').first().waitFor();
    await page.locator('.rv-field select').last().waitFor();
  },
  account: async (page) => {
    await page.locator('.rv-bar .rv-primary').click();
    await page.locator('.rv-account').waitFor();
  },
};

/** The workbench as the pictures show it, once `page` is new. */
export async function openForPictures(page: Page, url: string, language: PictureLanguage): Promise<void> {
  if (language === 'en')
    await page.addInitScript(() => Object.assign(globalThis, { Office: { context: { displayLanguage: 'en-US' } } }));
  await page.goto(url);
  await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: 60_000 });
}

/** The words on the pane, those that never change: a picture is old once they are others. */
export async function wordsOf(page: Page): Promise<string> {
  const text = await page.locator('.rv-panel:visible').innerText();
  // How long it took is another each time.
  return text
    .replace(/\d+([.,]\d+)? s\b/g, '… s')
    .replace(/\s+/g, ' ')
    .trim();
}
