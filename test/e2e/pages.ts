/** A page of dist/ in a real browser, with Office.js played by a stub: every request is listed, foreign ones are refused. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../src/tooling/chromium';
import { DIST } from '../../src/tooling/boot/paths.mjs';
import { serve } from '../../src/tooling/serve';

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** As in a browser that is not Excel: the pane opens, to look up and to browse. */
const OFFICE_STUB =
  "globalThis.Office = { onReady: () => Promise.resolve({ host: null }), HostType: { Excel: 'Excel' }, context: { displayLanguage: 'fr-FR' }, actions: { associate() {} } }; globalThis.CustomFunctions = { associate() {}, Error: class { constructor(code, message) { this.code = code; this.message = message; } }, ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!' } };";

/** What an Excel adds to the stub: it says that it is one, and which requirement sets it has. */
function inExcel(sets: readonly string[]): string {
  return `Office.onReady = () => Promise.resolve({ host: 'Excel' }); Office.context.requirements = { isSetSupported: (set, version) => ${JSON.stringify(sets)}.includes(set + ' ' + version) };`;
}

export interface Site {
  readonly url: string;
  readonly browser: Browser;
  /** With `sets`, in an Excel that has these requirement sets, each as `ExcelApi 1.12`, and no other. */
  open(path: string, sets?: readonly string[]): Promise<Opened>;
  close(): Promise<void>;
}

interface Opened {
  readonly page: Page;
  /** Every address asked for, in order. */
  readonly requests: string[];
  /** Those that the page's own policy did not stop before they left. */
  readonly arrived: () => string[];
  /** What is neither the page's own nor Office.js. */
  readonly foreign: () => string[];
  readonly errors: string[];
}

export async function openSite(): Promise<Site> {
  const site = await serve({ folder: DIST, port: 0 });
  const browser = await chromium.launch({ executablePath: findChromium()!, args: CHROMIUM_FLAGS });
  const open = async (path: string, sets?: readonly string[]): Promise<Opened> => {
    const page = await browser.newPage({ locale: 'fr-FR' });
    const requests: string[] = [];
    const errors: string[] = [];
    const stopped = new Set<string>();
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText === 'csp') stopped.add(request.url());
    });
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.route(OFFICE_JS, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: OFFICE_STUB + (sets ? inExcel(sets) : '') }),
    );
    await page.goto(`${site.url}/${path}`);
    const foreign = (): string[] =>
      requests.filter((url) => !url.startsWith(`${site.url}/`) && url !== OFFICE_JS && !/^(?:data|blob):/.test(url));
    return { page, requests, arrived: () => requests.filter((url) => !stopped.has(url)), foreign, errors };
  };
  const close = async (): Promise<void> => {
    await browser.close();
    await site.close();
  };
  return { url: site.url, browser, open, close };
}

/** Runs in the page as its own code would: a task of its own, to which its policy applies. */
export async function inPage<T>(page: Page, work: () => T | Promise<T>): Promise<T> {
  return page.evaluate<T>(
    `new Promise((resolve, reject) => setTimeout(() => Promise.resolve().then(${work.toString()}).then(resolve, reject), 0))`,
  );
}
