/** What the pages refuse: scripts that are not theirs, requests to others, markup in what a cell holds. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { ask, describeInBrowser, goTo, openWorkbench, STARTING, type Workbench } from './browser';
import { inPage, openSite, type Site } from './pages';
import { openTab } from './pane';

jest.setTimeout(STARTING * 2);

const PAGES = ['taskpane.html', 'help.html?fr', 'help.en.html?en', 'workbench/index.html'];

describeInBrowser('the pages’ security policy', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it.each(PAGES)('%s: no inline script, no attribute, no eval, no script from elsewhere', async (path) => {
    const { page, arrived } = await site.open(path);
    const ran = await inPage(page, async () => {
      const outcome: Record<string, unknown> = {};
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.inline = true';
      document.body.append(script);
      const holder = document.createElement('div');
      holder.innerHTML =
        '<img src="data:," onerror="window.handler = true"><a href="javascript:window.link = true">x</a>';
      document.body.append(holder);
      holder.querySelector('a')!.click();
      const foreign = document.createElement('script');
      foreign.src = 'https://exemple.invalid/x.js';
      document.body.append(foreign);
      // Built by name: the house style refuses to see these written.
      const tries: Record<string, () => unknown> = {
        eval: () => (Reflect.get(window, 'eval') as (code: string) => unknown)('1'),
        Function: () => Reflect.construct(Function, ['return 1']),
      };
      for (const [name, run] of Object.entries(tries)) {
        try {
          outcome[name] = run();
        } catch (error) {
          outcome[name] = (error as Error).name;
        }
      }
      Reflect.apply(setTimeout, window, ['window.timer = true', 0]);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const marks = window as unknown as Record<string, unknown>;
      return {
        ...outcome,
        inline: marks['inline'],
        handler: marks['handler'],
        link: marks['link'],
        timer: marks['timer'],
        violations: violations.length,
      };
    });
    expect(ran).toEqual({
      eval: 'EvalError',
      Function: 'EvalError',
      inline: undefined,
      handler: undefined,
      link: undefined,
      timer: undefined,
      violations: expect.any(Number),
    });
    expect(ran.violations).toBeGreaterThanOrEqual(5);
    expect(arrived().filter((url) => url.includes('exemple.invalid'))).toEqual([]);
    await page.close();
  });

  it.each(['help.html?fr', 'workbench/index.html'])('%s can ask nothing of another site', async (path) => {
    const { page } = await site.open(path);
    const asked = await inPage(page, () =>
      fetch('https://exemple.invalid/').then(
        () => 'answered',
        (error: unknown) => (error as Error).name,
      ),
    );
    expect(asked).toBe('TypeError');
    const sent = await inPage(
      page,
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
          const image = document.createElement('img');
          image.src = 'https://exemple.invalid/x.png';
          setTimeout(() => resolve('none'), 1000);
        }),
    );
    expect(sent).toBe('img-src');
    await page.close();
  });

  it('the pane asks for its own files and Office.js alone, whatever is done in it', async () => {
    const { page, requests, foreign, errors } = await site.open('taskpane.html');
    await page.getByRole('tab', { name: 'Chercher', exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Chercher une commune' }).fill('macon');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await openTab(page, 'Parcourir');
    await page.getByRole('combobox', { name: 'Parcourir par' }).selectOption('BUREAU');
    await page.locator('path[data-code="71"]').click();
    await page.getByRole('button', { name: /^Louhans/ }).click();
    await page.getByText(/Cantons d/).waitFor();
    for (const tab of ['Annoter', 'Réglages']) await openTab(page, tab);
    expect(foreign()).toEqual([]);
    expect(errors).toEqual([]);
    // Its picture in the browser's tab, which a browser without a window does not ask for.
    const icon = await page.locator('link[rel="icon"]').evaluate((link) => (link as HTMLLinkElement).href);
    expect((await page.request.get(icon)).status()).toBe(200);
    const own = requests
      .filter((url) => url.startsWith(site.url))
      .map((url) =>
        url.slice(site.url.length + 1).replace(/\.[0-9a-f]{8}\.|\?.*$/g, (part) => (part.startsWith('?') ? '' : '.')),
      );
    expect([...new Set(own)].sort()).toEqual([
      'assets/icon-32.png',
      'data/bureaux.csv',
      'empreinte/taskpane.css',
      'empreinte/taskpane.js',
      'functions.js',
      'taskpane.html',
    ]);
    await page.close();
  });

  it('a foreign request would be seen', async () => {
    const { page, foreign } = await site.open('taskpane.html');
    await inPage(page, () => void fetch('https://exemple.invalid/mouchard').catch(() => undefined));
    await page.waitForTimeout(200);
    expect(foreign()).toEqual(['https://exemple.invalid/mouchard']);
    await page.close();
  });
});

const MARKUP = '<img src=x onerror="document.title=1">';
const COLUMN = [
  `<b>Commune</b>${MARKUP}`,
  'Mâcon',
  MARKUP,
  '=1+1',
  '+33 1 23',
  '@SUM(A1)',
  '-2+3',
  "'x",
  '<script>document.title=1</script>',
  'Saint-Denis',
];

describeInBrowser('markup and formulas in the cells', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-markup-'));
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
    bench.page.on('dialog', (dialog) => void dialog.accept());
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('<b>Liste<img src=x>');
    for (const text of COLUMN) sheet.addRow([text]);
    await book.xlsx.writeFile(path.join(folder, 'balises.xlsx'));
    await bench.page.locator('#file').setInputFiles(path.join(folder, 'balises.xlsx'));
    await bench.page.getByText('« balises.xlsx » est ouvert').waitFor();
  });
  afterAll(async () => {
    await bench.close();
    rmSync(folder, { recursive: true });
  });

  const marks = (): Promise<number> =>
    bench.page.locator('#pane :is(img, b, script), #notice :is(img, b, script), #message :is(img, b, script)').count();

  it('an annotation shows and writes them as texts', async () => {
    const { page } = bench;
    const title = await page.title();
    await openTab(page, 'Annoter');
    await goTo(page, '<b>Liste<img src=x>!A2');
    await page.getByRole('button', { name: 'Prendre la sélection' }).click();
    await page.getByText('Aperçu').waitFor();
    await page.locator('#pane', { hasText: '<b>Commune</b>' }).waitFor();
    expect(await marks()).toBe(0);
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await page.getByRole('heading', { name: 'Annotation terminée' }).waitFor({ timeout: 60_000 });
    expect(await marks()).toBe(0);
    expect(await page.title()).toBe(title);
    for (const [at, text] of COLUMN.entries()) {
      expect(await ask(page, 'value', `<b>Liste<img src=x>!A${at + 1}`)).toBe(text);
      for (const column of 'BCDEFGH')
        expect(await ask(page, 'formula', `<b>Liste<img src=x>!${column}${at + 1}`)).toBeNull();
    }
  });

  it('the pane follows a hostile cell, the search reads it', async () => {
    const { page } = bench;
    await openTab(page, 'Chercher');
    await page.getByLabel('Suivre la cellule active').check();
    for (const row of [3, 9]) {
      await goTo(page, `<b>Liste<img src=x>!A${row}`);
      await page.locator('.rv-doubt').first().waitFor();
      expect(await marks()).toBe(0);
    }
    await page.getByRole('combobox', { name: 'Chercher une commune' }).fill(MARKUP);
    expect(await marks()).toBe(0);
    expect(bench.outside).toEqual([]);
  });
});
