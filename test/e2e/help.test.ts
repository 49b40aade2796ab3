/** The help page in a real browser: reachable at each function, readable by all, in the reader's language. */
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../src/tooling/chromium';
import { DIST } from '../../src/tooling/boot/paths.mjs';
import { serve } from '../../src/tooling/serve';
import { describeInBrowser } from './browser';

interface Violation {
  readonly id: string;
  readonly nodes: ReadonlyArray<{ readonly html: string }>;
}

describeInBrowser('the help', () => {
  let site: { url: string; close: () => Promise<void> };
  let browser: Browser;

  beforeAll(async () => {
    site = await serve({ folder: DIST, port: 0 });
    browser = await chromium.launch({ executablePath: findChromium()!, args: CHROMIUM_FLAGS });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function open(
    path: string,
    options: Parameters<Browser['newPage']>[0] = {},
  ): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage({ locale: 'fr-FR', ...options });
    const faults: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${site.url}/`)) faults.push(`outside: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(`${site.url}/${path}`);
    return { page, faults };
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(`${axe.source}; undefined`);
    const found = await page.evaluate(async () => {
      const { axe: checker } = window as unknown as {
        axe: { run(context: Document, options: object): Promise<{ violations: Violation[] }> };
      };
      return (
        await checker.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        })
      ).violations;
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }

  it('is searched: what does not hold the words is put aside, and how much is left is said', async () => {
    const { page, faults } = await open('help.html?fr');
    const visible = (): Promise<string[]> =>
      page.locator('main h3:visible').evaluateAll((all) => all.map(({ id }) => id));
    const whole = (await visible()).length;
    await page.getByRole('searchbox', { name: 'Chercher dans l’aide' }).fill('hypothèques acte');
    expect(await visible()).toContain('usages');
    expect((await visible()).length).toBeLessThan(whole / 4);
    expect(await page.locator('#found').textContent()).toMatch(/^Passages trouvés : [1-9]/);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('searchbox').fill('xyzzy');
    expect(await page.locator('#found').textContent()).toBe('Aucun passage ne contient ces mots.');
    expect(await page.locator('main section:visible').count()).toBe(0);
    await page.getByRole('searchbox').fill('');
    expect(await visible()).toHaveLength(whole);
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each([
    ['help.html', 'light'],
    ['help.html', 'dark'],
    ['help.en.html?en', 'light'],
  ] as const)('%s in %s: accessible, and nothing asked from elsewhere', async (path, colorScheme) => {
    const { page, faults } = await open(path, { colorScheme });
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each([1280, 800, 360])('at %i px, no formula is broken inside a word, a name or a code', async (width) => {
    const { page } = await open('help.html?fr', { viewport: { width, height: 800 } });
    const broken = await page.locator('main code').evaluateAll((codes) =>
      codes.flatMap((code) => {
        const range = document.createRange();
        return [...code.childNodes].flatMap((part) =>
          Array.from((part.textContent ?? '').matchAll(/[=\p{L}\p{N}._]+/gu), ({ 0: word, index }) => {
            range.setStart(part, index);
            range.setEnd(part, index + word.length);
            return new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size > 1 ? word : '';
          }).filter((word) => word !== ''),
        );
      }),
    );
    expect(broken).toEqual([]);
    await page.close();
  });

  test('a function’s link shows its section', async () => {
    const { page } = await open('help.html#commune.fiche');
    const heading = page.getByRole('heading', { name: 'COMMUNE.FICHE', exact: true });
    await heading.waitFor();
    expect(
      await heading.evaluate(
        (element) => element.getBoundingClientRect().top < window.innerHeight && element.matches(':target'),
      ),
    ).toBe(true);
    await page.close();
  });

  test.each([
    ['fr-FR', 'help.html#zone', 'fr', '#zone'],
    ['en-US', 'help.html#zone', 'en', '#zone'],
    ['en-US', 'help.html?fr#zone', 'fr', '#zone'],
    ['fr-FR', 'help.en.html?en', 'en', ''],
  ])('a browser in %s that opens %s reads it in %s', async (locale, path, language, hash) => {
    const { page } = await open(path, { locale });
    await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
    expect(new URL(page.url()).hash).toBe(hash);
    await page.close();
  });

  test('fits a narrow pane and a printed page', async () => {
    const { page } = await open('help.html', { viewport: { width: 320, height: 640 } });
    const overflow = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect((await page.pdf()).length).toBeGreaterThan(20_000);
    await page.close();
  });
});
