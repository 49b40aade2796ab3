/** Every view of the pane in every look: WCAG 2.2 AA by axe, nothing wider than the pane, pictures to look at. */
import type { Page } from 'playwright-core';
import { describeInBrowser, goTo, STARTING, useWorkbench } from './browser';
import { capture, FIELD, openTab, overflow, said, wcagFaults } from './pane';
import { brokenWords, crowdedActions } from './pane-measures';

jest.setTimeout(STARTING * 3);

/** The way to each view, in order: one leads to the next. */
const VIEWS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'search-blank': async (page) => {
    await openTab(page, 'Chercher');
    await page.getByRole('combobox', FIELD).fill('');
  },
  'search-results': async (page) => page.getByRole('combobox', FIELD).fill('besan'),
  'search-card': async (page) => {
    await page.getByRole('combobox', FIELD).fill('nice');
    await page.keyboard.press('Enter');
    await page.locator('.rv-text summary', { hasText: 'Arrêté du 12 juin 1970' }).click();
  },
  'search-long-names': async (page) => {
    await page.getByRole('combobox', FIELD).fill('evry-courcouronnes');
    await page.keyboard.press('Enter');
  },
  'search-longest-name': async (page) => {
    await page.getByRole('combobox', FIELD).fill('niederschaeffolsheim');
    await page.keyboard.press('Enter');
  },
  'search-replace': async (page) => {
    await goTo(page, 'Essayer!B4');
    await page.getByRole('button', { name: 'Insérer dans la cellule active : Bureau' }).click();
    await page.getByText('La cellule active contient').waitFor();
  },
  'browse-france': async (page) => {
    await openTab(page, 'Parcourir');
    await browse(page, 'DEPARTEMENT');
  },
  'browse-zones': async (page) => browse(page, 'ZONE'),
  'browse-courts': async (page) => browse(page, 'TRIBUNAL'),
  'browse-bureau': async (page) => {
    await browse(page, 'BUREAU');
    await page.locator('.rv-map path[data-code="71"]').click();
    await page.getByRole('button', { name: /^Autun/ }).click();
    await page.getByText(/Cantons d/).waitFor();
  },
  'annotate-welcome': async (page) => {
    await openTab(page, 'Annoter');
    await page.getByText('Coller ou ouvrir une liste').click();
  },
  'annotate-request': async (page) => {
    await goTo(page, 'Adresses!A3');
    await page.getByRole('button', { name: 'Prendre la sélection' }).click();
    await page.locator('.rv-sample').first().waitFor();
  },
  'annotate-account': async (page) => {
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await page.locator('.rv-account').waitFor();
    await page.getByText('Autre commune…').first().click();
  },
  'annotate-removed': async (page) => {
    await page.getByRole('button', { name: 'Tout retirer' }).click();
    await page.getByRole('button', { name: 'Retirer l’annotation' }).click();
    await said(page, 'retirée');
  },
  settings: async (page) => openTab(page, 'Réglages'),
};

async function browse(page: Page, criterion: string): Promise<void> {
  const back = page.getByRole('button', { name: 'France', exact: true });
  if (await back.isVisible()) await back.click();
  await page.getByRole('combobox', { name: 'Parcourir par' }).selectOption(criterion);
}

describeInBrowser('the pane in every look', () => {
  const bench = useWorkbench();
  const width = (pixels: string): Promise<void> =>
    bench.page.evaluate((value) => void (document.getElementById('pane')!.style.width = value), pixels);

  it.each([
    ['light', { colorScheme: 'light', forcedColors: 'none' }, '', true],
    ['dark', { colorScheme: 'dark', forcedColors: 'none' }, '', true],
    ['contrast', { colorScheme: 'dark', forcedColors: 'active' }, '', true],
    ['320', { colorScheme: 'light', forcedColors: 'none' }, '320px', false],
    ['wide', { colorScheme: 'light', forcedColors: 'none' }, '720px', false],
  ] as const)(
    '%s: WCAG 2.2 AA, nothing wider than the pane, no word cut, no two actions touching',
    async (name, media, pixels, checked) => {
      const { page } = bench;
      await page.emulateMedia(media);
      await width(pixels);
      const seen: object[] = [];
      for (const [view, go] of Object.entries(VIEWS)) {
        await go(page);
        // Colours fade for an eighth of a second.
        await page.waitForTimeout(150);
        await page.locator('#pane').evaluate((pane) => pane.scrollTo(0, 0));
        await capture(page.locator('#pane'), `${view}-${name}`);
        seen.push({
          view,
          over: await overflow(page),
          broken: await brokenWords(page),
          crowded: await crowdedActions(page),
          faults: checked ? await wcagFaults(page) : [],
        });
      }
      await width('');
      expect(seen).toEqual(Object.keys(VIEWS).map((view) => ({ view, over: 0, broken: [], crowded: [], faults: [] })));
    },
  );

  it('remembers the look, the prefix and the tab from one opening to the next', async () => {
    const { page } = bench;
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await openTab(page, 'Réglages');
    await page.getByLabel('Apparence').selectOption('dark');
    await page.getByLabel('Mes formules s’écrivent avec RESSORT. devant').check();
    await page.reload();
    await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: STARTING });
    expect(await page.getByRole('tab', { name: 'Réglages' }).getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('#pane .rv').getAttribute('data-theme')).toBe('dark');
    expect(await page.getByLabel('Mes formules s’écrivent avec RESSORT. devant').isChecked()).toBe(true);
    await page.getByLabel('Mes formules s’écrivent avec RESSORT. devant').uncheck();
    await page.getByLabel('Apparence').selectOption('auto');
  });

  it('says what it is made of: table, texts, limits, licences, help', async () => {
    const { page } = bench;
    const about = ((await page.locator('#pane section section', { hasText: 'À propos' }).textContent()) ?? '').replace(
      /\u00a0/g,
      ' ',
    );
    for (const part of [
      /Ressort \d+\.\d+\.\d+/,
      /Table [0-9a-f]{8}, communes au 1er janvier 20\d\d/,
      /Zone : arrêté du 24 décembre 2007/,
      /Bureau : arrêté du 12 juin 1970/,
      /Population : INSEE \(dans les limites/,
      /pas pour le droit d’aujourd’hui/,
      /licence MIT/,
      /Licence Ouverte 2\.0/,
      /Natural Earth/,
    ])
      expect(about).toMatch(part);
    const [help] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Aide de Ressort' }).click(),
    ]);
    await help.waitForLoadState();
    expect(help.url()).toMatch(/\/help\.html$/);
    expect(await help.title()).toContain('Ressort');
    await help.close();
  });

  it('speaks English in an English Excel', async () => {
    const { page } = bench;
    await page.addInitScript(() => Object.assign(globalThis, { Office: { context: { displayLanguage: 'en-US' } } }));
    await page.reload();
    await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: STARTING });
    expect(await page.locator('#pane .rv').getAttribute('lang')).toBe('en');
    await openTab(page, 'Search');
    await page.getByRole('combobox', { name: 'Look up a commune' }).fill('macon');
    await page.keyboard.press('Enter');
    await page.getByText('Court of appeal').first().waitFor();
    await capture(page, 'english-card');
    await openTab(page, 'Browse');
    await page.getByRole('combobox', { name: 'Browse by' }).selectOption('BUREAU');
    await capture(page, 'english-browse');
    await openTab(page, 'Annotate');
    await goTo(page, 'Adresses!A3');
    await page.getByRole('button', { name: 'Take the selection' }).click();
    await page.locator('.rv-sample').first().waitFor();
    await page.getByRole('button', { name: 'Annotate', exact: true }).click();
    await page.getByRole('heading', { name: 'Annotation finished' }).waitFor();
    expect(await wcagFaults(page)).toEqual([]);
    await capture(page, 'english-account');
    const texts = await page.locator('#pane').innerText();
    expect(texts).not.toMatch(/\b(?:ligne|Annoter|Chercher|Réglages|Aperçu|certaines|revoir)\b/);
    expect(texts).not.toMatch(/[«»]| :/);
  });
});
