/** Files given to the workbench and taken from it, as a person does. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Opens files of a folder that lasts as long as the tests of the file that asks for it. */
export function fileOpener(): (page: Page, name: string, bytes: Uint8Array) => Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-e2e-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return async (page, name, bytes) => {
    await page.locator('#close-notice').evaluate((button: HTMLElement) => button.click());
    writeFileSync(path.join(folder, name), bytes);
    await page.locator('#file').setInputFiles(path.join(folder, name));
    await page.locator('#notice').waitFor({ state: 'visible' });
    await page.locator('html:not([data-busy])').waitFor({ state: 'attached' });
    return page.locator('#notice-text').innerText();
  };
}

/** Saves by the button, and returns what the browser downloads. */
export async function saved(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save-file').click()]);
  return readFileSync(await download.path());
}
