/** What the pane says unasked: of the active cell when it follows it, of what it did, of where an answer is. */
import { ask, describeInBrowser, goTo, grid, STARTING, typeIn, useWorkbench } from './browser';
import { FIELD, openTab, said } from './pane';

jest.setTimeout(STARTING * 2);

describeInBrowser('the pane, of the active cell and of its own doing', () => {
  const bench = useWorkbench();
  const search = async (text: string): Promise<void> => {
    await openTab(bench.page, 'Chercher');
    await bench.page.getByRole('combobox', FIELD).fill(text);
  };
  const card = (): Promise<string | null> => bench.page.locator('.rv-card-title').textContent();

  it('follows the active cell when asked to, and stops', async () => {
    const { page } = bench;
    await page.getByLabel('Suivre la cellule active').check();
    await goTo(page, 'Adresses!A3');
    await page.locator('.rv-card-title', { hasText: 'Mâcon' }).waitFor();
    await goTo(page, 'Adresses!A12');
    await page.locator('p.rv-doubt', { hasText: 'désigne plusieurs communes' }).waitFor();
    await page.getByRole('button', { name: 'Saint-Denis (93)' }).click();
    expect(await card()).toBe('Saint-Denis');
    await goTo(page, 'Adresses!F60');
    await page.getByText('La cellule active est vide.').waitFor();
    expect(await page.locator('.rv-card').count()).toBe(0);
    await page.getByLabel('Suivre la cellule active').uncheck();
    await goTo(page, 'Adresses!A3');
    await page.waitForTimeout(400);
    expect(await page.locator('.rv-card').count()).toBe(0);
  });

  it('of a formula or its error, reads the commune that it asks of; of an answer, none', async () => {
    const { page } = bench;
    await ask(page, 'write', 'Essayer!F80', [['Saint-Denis'], ['Corbeil (1er bureau)'], ['Évry (91)']]);
    await grid(page).click({ position: { x: 400, y: 300 } });
    await typeIn(page, 'Essayer!G80', '=ZONE(F80)');
    await typeIn(page, 'Essayer!G82', '=BUREAU(F82)');
    await typeIn(page, 'Essayer!H82', '=POPULATION("Mâcon")');
    expect([await ask(page, 'value', 'Essayer!G80'), await ask(page, 'value', 'Essayer!G82')]).toEqual([
      '#N/A',
      'Corbeil (1er bureau)',
    ]);
    await page.getByLabel('Suivre la cellule active').check();
    await goTo(page, 'Essayer!G80');
    await page.locator('p.rv-doubt', { hasText: 'désigne plusieurs communes' }).waitFor();
    await page.getByRole('button', { name: 'Saint-Denis (93)' }).waitFor();
    await goTo(page, 'Essayer!G82');
    await page.locator('.rv-card-title', { hasText: /^Évry$/ }).waitFor();
    await goTo(page, 'Essayer!H82');
    await page.locator('.rv-card-title', { hasText: /^Mâcon$/ }).waitFor();
    await goTo(page, 'Essayer!F81');
    await page.getByText('La cellule active est une réponse, ou une erreur').waitFor();
    expect(await page.locator('.rv-card').count()).toBe(0);
    await page.getByLabel('Suivre la cellule active').uncheck();
  });

  it('of a former commune without an answer, leads to the one of today', async () => {
    const { page } = bench;
    await search('evry');
    await page.locator('.rv-result', { hasText: 'aujourd’hui Évry-Courcouronnes' }).first().click();
    const missing = page.locator('.rv-fact', { has: page.locator('.rv-missing') }).first();
    await missing.getByRole('button', { name: 'Évry-Courcouronnes (91)' }).click();
    expect(await card()).toBe('Évry-Courcouronnes');
  });

  it('a card has one stop of the Tab key for each line, whose buttons the arrows reach', async () => {
    const { page } = bench;
    const lines = await page.locator('.rv-fact [role="toolbar"]').count();
    expect(lines).toBeGreaterThan(8);
    expect(await page.locator('.rv-fact .rv-icon').count()).toBe(3 * lines);
    expect(await page.locator('.rv-fact .rv-icon[tabindex="0"]').count()).toBe(lines);
  });

  it('what is said goes by itself; a refusal stays until it is closed', async () => {
    const { page } = bench;
    const notice = page.locator('.rv-notice');
    await page.getByRole('button', { name: 'Copier tout' }).click();
    await said(page, 'La fiche est copiée.');
    expect(await notice.getAttribute('data-intent')).toBe('success');
    await page.locator('.rv-notice[data-empty]').waitFor({ state: 'attached', timeout: 12_000 });
    await openTab(page, 'Annoter');
    await page.getByText('Coller ou ouvrir une liste').click();
    await page.getByRole('button', { name: 'Mettre dans une nouvelle feuille' }).click();
    await said(page, 'La liste est vide');
    expect(await notice.getAttribute('data-intent')).toBe('error');
    await page.waitForTimeout(9_000);
    await said(page, 'La liste est vide');
    await page.getByRole('button', { name: 'Fermer', exact: true }).click();
    await page.locator('.rv-notice[data-empty]').waitFor({ state: 'attached' });
  });
});
