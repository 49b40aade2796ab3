/** A page of the workbench in a real browser, served from dist/ as `npm start` does. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../src/tooling/chromium';
import { DIST } from '../../src/tooling/boot/paths.mjs';
import { serve } from '../../src/tooling/serve';
import type { TestHook } from '../../src/workbench/test-hook';

const executablePath = findChromium();

/** `describe`, left out where there is no browser: `npm test` says so. */
export const describeInBrowser = executablePath === null ? describe.skip : describe;

/** How long a page may take to start on a slow machine. */
export const STARTING = 60_000;

/** The page, and what it must never do. */
export interface Workbench {
  readonly page: Page;
  /** Requests to anywhere but the page's own files. */
  readonly outside: string[];
  /** Errors of the page, and files it did not find. */
  readonly errors: string[];
  close(): Promise<void>;
}

/** Opens the workbench and waits for the sample to be calculated. */
export async function openWorkbench(): Promise<Workbench> {
  if (!existsSync(path.join(DIST, 'workbench', 'index.html')))
    throw new Error('dist/workbench n’est pas construit : `npm test` le construit.');
  const site = await serve({ folder: DIST, port: 0, home: '/workbench/' });
  const browser = await chromium.launch({ executablePath: executablePath!, args: CHROMIUM_FLAGS });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' });
  const { outside, errors } = watchPage(page, site.url);
  try {
    await page.goto(site.url);
    await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: STARTING });
  } catch (error) {
    // Nobody will close what was never handed over.
    await closeAll(browser, site);
    throw error;
  }
  return { page, outside, errors, close: () => closeAll(browser, site) };
}

/**
 * One workbench for the tests of a `describe`, opened before the first and then prepared; after each of
 * them, the page must have asked nothing of the outside and complained of nothing.
 */
export function useWorkbench(
  prepare: (bench: Workbench) => void | Promise<void> = () => undefined,
): Omit<Workbench, 'close'> {
  let opened: Workbench | undefined;
  beforeAll(async () => {
    opened = await openWorkbench();
    await prepare(opened);
  });
  afterAll(() => opened?.close());
  afterEach(() => {
    expect(opened!.outside).toEqual([]);
    expect(opened!.errors).toEqual([]);
  });
  return {
    get page() {
      return opened!.page;
    },
    get outside() {
      return opened!.outside;
    },
    get errors() {
      return opened!.errors;
    },
  };
}

function watchPage(page: Page, url: string): { outside: string[]; errors: string[] } {
  const outside: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(`${url}/`)) outside.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return { outside, errors };
}

async function closeAll(browser: Browser, site: { close: () => Promise<void> }): Promise<void> {
  await browser.close();
  await site.close();
}

/** The canvas the cells are drawn on. */
export function grid(page: Page): Locator {
  return page.locator('[id^="univer-sheet-main-canvas"]');
}

/** Asks the page's test hook. */
export function ask<K extends keyof TestHook>(
  page: Page,
  question: K,
  ...parameters: Parameters<TestHook[K]>
): Promise<Awaited<ReturnType<TestHook[K]>>> {
  return page.evaluate(
    ([name, values]) => (window.ressortWorkbench![name] as (...all: unknown[]) => never)(...values),
    [question, parameters] as const,
  );
}

/** Goes to a cell as a user does: its address in the name box, or a click when it is in sight. */
export async function goTo(page: Page, cell: string): Promise<void> {
  await ask(page, 'select', cell);
  await page.waitForTimeout(80);
}

/** Types in a cell with the keyboard, and Enter. */
export async function typeIn(page: Page, cell: string, text: string): Promise<void> {
  await goTo(page, cell);
  await page.keyboard.type(text);
  const mark = await ask(page, 'mark');
  await page.keyboard.press('Enter');
  await ask(page, 'entered', mark);
}
