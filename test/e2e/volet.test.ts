import { ask, describeInBrowser, goTo, openWorkbench, STARTING, type Workbench } from './browser';
import { capture, openTab, overflow, wcagFaults } from './volet';

jest.setTimeout(STARTING * 2);

const FIELD = { name: /Commune, ancienne commune/ };

describeInBrowser('Le volet, dans l’établi', () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
  });
  afterAll(() => bench.close());
  afterEach(() => {
    expect(bench.outside).toEqual([]);
    expect(bench.errors).toEqual([]);
  });

  it('cherche en tapant, montre la fiche, insère la valeur puis la formule', async () => {
    const { page } = bench;
    await openTab(page, 'Chercher');
    await page.getByRole('combobox', FIELD).fill('st gengoux');
    expect(await page.locator('.rv-result').count()).toBeGreaterThan(1);
    expect(await page.locator('.rv-result mark').first().textContent()).toBe('Saint');
    await capture(page, 'chercher');
    await page.locator('.rv-result', { hasText: 'Saint-Gengoux-le-National' }).first().click();
    expect(await page.locator('.rv-card-title').textContent()).toBe('Saint-Gengoux-le-National');
    await goTo(page, 'Essayer!F30');
    await page.getByRole('button', { name: 'Insérer : Bureau' }).click();
    await page.getByText('est dans la cellule active').waitFor();
    expect(await ask(page, 'value', 'Essayer!F30')).toBe('Mâcon');
    await goTo(page, 'Essayer!F31');
    await page.getByRole('button', { name: 'Formule : Code INSEE' }).click();
    await page.getByText('est dans la cellule active').waitFor();
    await ask(page, 'settled');
    expect(await ask(page, 'formula', 'Essayer!F31')).toBe('=COMMUNE.INSEE("INSEE 71417")');
    expect(await ask(page, 'value', 'Essayer!F31')).toBe('71417');
    await capture(page, 'fiche');
  });

  it('ne remplace pas une cellule remplie sans le demander', async () => {
    const { page } = bench;
    await goTo(page, 'Essayer!B4');
    await page.getByRole('button', { name: 'Insérer : Commune' }).click();
    await page.getByText('La cellule active contient « Mâcon »').waitFor();
    await page.getByRole('button', { name: 'Garder' }).click();
    expect(await ask(page, 'value', 'Essayer!B4')).toBe('Mâcon');
  });

  it('suit la cellule active quand on le demande', async () => {
    const { page } = bench;
    await page.getByLabel('Suivre la cellule active').check();
    await goTo(page, 'Adresses!A3');
    await page.locator('.rv-card-title', { hasText: 'Mâcon' }).waitFor();
    await goTo(page, 'Adresses!A12');
    await page.locator('.rv-doubt', { hasText: 'désigne plusieurs communes' }).waitFor();
    await page.getByLabel('Suivre la cellule active').uncheck();
  });

  it('parcourt jusqu’à un bureau et envoie ses communes vers une feuille', async () => {
    const { page } = bench;
    await openTab(page, 'Parcourir');
    await capture(page, 'parcourir');
    await page.getByRole('combobox', { name: 'Parcourir par' }).selectOption('BUREAU');
    await page.locator('path[data-code="71"]').click();
    await page.getByRole('button', { name: /^Louhans/ }).click();
    await page.getByText(/Cantons d/).waitFor();
    const count = Number(/^(\d+) communes/.exec((await page.locator('.rv-browse > p').first().textContent()) ?? '')?.[1]);
    expect(count).toBeGreaterThan(50);
    await capture(page, 'bureau');
    await page.getByRole('button', { name: 'Envoyer vers une nouvelle feuille' }).click();
    await page.getByText(`${count} communes dans la feuille « Louhans (71) »`).waitFor();
    expect(await ask(page, 'value', 'Louhans (71)!A1')).toBe('Commune');
    expect(await ask(page, 'value', `Louhans (71)!F${count + 1}`)).toBe('Louhans');
    expect(await ask(page, 'value', `Louhans (71)!A${count + 2}`)).toBeNull();
    await capture(page, 'envoi');
  });

  it('est accessible : WCAG 2.2 AA selon axe, clair et sombre, sans débordement à 320 px', async () => {
    const { page } = bench;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const tab of ['Chercher', 'Parcourir', 'Annoter', 'Réglages']) {
        await openTab(page, tab);
        if (tab === 'Chercher') await page.getByRole('combobox', FIELD).fill('besan');
        const back = page.getByRole('button', { name: 'France', exact: true });
        if (tab === 'Parcourir' && (await back.isVisible())) await back.click();
        await page.waitForTimeout(200);
        expect({ tab, colorScheme, faults: await wcagFaults(page) }).toEqual({ tab, colorScheme, faults: [] });
        await capture(page, `${tab}-${colorScheme}`.toLowerCase());
      }
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await capture(page, 'contraste');
    await page.emulateMedia({ forcedColors: 'none' });
    await page.evaluate(() => (document.getElementById('volet')!.style.width = '320px'));
    for (const tab of ['Chercher', 'Parcourir', 'Annoter', 'Réglages']) {
      await openTab(page, tab);
      expect({ tab, over: await overflow(page) }).toEqual({ tab, over: 0 });
      await capture(page, `${tab}-320`.toLowerCase());
    }
    await page.evaluate(() => (document.getElementById('volet')!.style.width = ''));
  });

  it('se sert au clavier seul, de la recherche à la cellule', async () => {
    const { page } = bench;
    await goTo(page, 'Essayer!F33');
    await page.getByRole('tab', { name: 'Réglages' }).focus();
    await page.keyboard.press('Home');
    expect(await page.getByRole('tab', { name: 'Chercher' }).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('autun');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Autun');
    // The card has the focus; its second button is « Insérer ».
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('est dans la cellule active').waitFor();
    expect(await ask(page, 'value', 'Essayer!F33')).toBe('Autun');
  });

  it('n’écrit jamais de balises : un texte hostile reste un texte', async () => {
    const { page } = bench;
    await openTab(page, 'Chercher');
    await page.getByLabel('Suivre la cellule active').check();
    await ask(page, 'write', 'Essayer!G40', [['<img src=x onerror="document.title=1"><b>gras</b>']]);
    await goTo(page, 'Essayer!G40');
    await page.locator('.rv-doubt', { hasText: '<b>gras</b>' }).waitFor();
    expect(await page.locator('#volet img, #volet b').count()).toBe(0);
    await page.getByLabel('Suivre la cellule active').uncheck();
  });

  it('parle anglais dans un Excel anglais', async () => {
    const { page } = bench;
    await page.addInitScript(() => Object.assign(globalThis, { Office: { context: { displayLanguage: 'en-US' } } }));
    await page.reload();
    await page.locator('html[data-pret]').waitFor({ state: 'attached', timeout: STARTING });
    await openTab(page, 'Search');
    await page.getByRole('combobox', { name: /former commune/ }).fill('macon');
    await page.keyboard.press('Enter');
    await page.getByText('Court of appeal').first().waitFor();
    await openTab(page, 'Annotate');
    expect(await page.locator('#volet .rv').getAttribute('lang')).toBe('en');
    await capture(page, 'anglais');
  });
});
