import { ask, describeInBrowser, goTo, grid, STARTING, useWorkbench } from './browser';
import { capture } from './pane';

jest.setTimeout(STARTING * 2);

describeInBrowser('the ribbon, in the workbench', () => {
  const bench = useWorkbench();

  it('has the buttons of the manifest, with their icons', async () => {
    const group = bench.page.getByRole('group', { name: 'Communes' });
    expect(await group.locator('.ribbon-button img').count()).toBe(4);
    expect(
      await group
        .locator('img')
        .evaluateAll((images) => images.every((image) => (image as HTMLImageElement).naturalWidth === 32)),
    ).toBe(true);
  });

  it('writes the chosen function beside the selection, over nothing', async () => {
    const { page } = bench;
    await ask(page, 'write', 'Essayer!H40', [['Mâcon', 'pris']]);
    await goTo(page, 'Essayer!H40');
    await page.locator('summary', { hasText: 'Insérer une fonction' }).click();
    await capture(page, 'ribbon-menu');
    await page.getByRole('button', { name: 'BUREAU', exact: true }).click();
    await page.getByText('Formule écrite').waitFor();
    await ask(page, 'settled');
    expect(await ask(page, 'formula', 'Essayer!J40')).toBe('=BUREAU(H40)');
    expect(await ask(page, 'value', 'Essayer!J40')).toBe('Mâcon');
    expect(await ask(page, 'value', 'Essayer!I40')).toBe('pris');
  });

  it('says what to select when nothing is', async () => {
    const { page } = bench;
    await goTo(page, 'Essayer!K90');
    await page.locator('summary', { hasText: 'Insérer une fonction' }).click();
    await page.getByRole('button', { name: 'ZONE', exact: true }).click();
    await page.getByText('Sélectionnez la cellule d’une commune').waitFor();
  });

  it('opens the annotation on the selected column', async () => {
    const { page } = bench;
    await goTo(page, 'Adresses!A3');
    await page.getByRole('button', { name: 'Annoter la sélection' }).click();
    await page.getByRole('heading', { name: /^Colonne A/ }).waitFor();
    await capture(page, 'ribbon-annotate');
  });

  it('opens the help in another window', async () => {
    const { page } = bench;
    const [help] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Aide', exact: true }).click(),
    ]);
    await help.waitForLoadState();
    expect(new URL(help.url()).pathname).toBe('/help.html');
    await help.close();
  });

  it('the menu of a cell names each thing once, and says that cells are shifted', async () => {
    const { page } = bench;
    await grid(page).click({ position: { x: 300, y: 300 }, button: 'right' });
    await page.getByText('Copie spéciale', { exact: true }).waitFor();
    expect(await page.getByText('Collage spécial', { exact: true }).count()).toBe(1);
    await page.getByText('Insérer', { exact: true }).hover();
    await page.getByText('Décaler vers la droite', { exact: true }).first().waitFor();
    await page.keyboard.press('Escape');
  });
});
