import type { Page } from 'playwright-core';
import { ask, describeInBrowser, STARTING, useWorkbench } from './browser';
import { capture, focused, openTab, said, tabTo } from './pane';

jest.setTimeout(STARTING * 2);

const BY = { name: 'Parcourir par' };
const title = (page: Page): Promise<string | null> => page.locator('.rv-browse h2').textContent();
const counted = async (page: Page): Promise<number> =>
  Number(
    ((await page.locator('.rv-browse > p').first().textContent()) ?? '')
      .replace(/^([\d\s]+) commune.*$/, '$1')
      .replace(/\s/g, ''),
  );

describeInBrowser('browsing', () => {
  const bench = useWorkbench(async () => {
    await openTab(bench.page, 'Parcourir');
  });

  it('from the map to a bureau, its printed ressort beside its communes, sent to a sheet', async () => {
    const { page } = bench;
    await capture(page, 'browse');
    await page.getByRole('combobox', BY).selectOption('BUREAU');
    await page.locator('.rv-map path[data-code="71"]').click();
    expect(await title(page)).toBe('Saône-et-Loire (71)');
    await page.getByRole('button', { name: /^Louhans/ }).click();
    await page.getByText(/Cantons d/).waitFor();
    expect(await page.locator('.rv-printed').textContent()).toContain('Pierre-de-Bresse');
    const count = await counted(page);
    expect(count).toBe(await page.locator('.rv-communes li').count());
    await capture(page, 'bureau');
    await page.getByRole('button', { name: 'Envoyer vers une nouvelle feuille' }).click();
    await said(page, `${count} communes dans la feuille « Louhans (71) »`);
    expect(await ask(page, 'value', 'Louhans (71)!A1')).toBe('Commune');
    expect(await ask(page, 'value', `Louhans (71)!G${count + 1}`)).toBe('Louhans');
    expect(await ask(page, 'value', `Louhans (71)!A${count + 2}`)).toBeNull();
    await capture(page, 'sent');
  });

  it('the map says in words what the mouse points at', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: 'France', exact: true }).click();
    await page.getByRole('combobox', BY).selectOption('TRIBUNAL');
    await page.locator('.rv-map path[data-code="71"]').hover();
    expect(((await page.locator('.rv-caption').textContent()) ?? '').replace(/\u00a0/g, ' ')).toBe(
      'Saône-et-Loire (71) : Dijon',
    );
    await capture(page, 'courts');
    for (const [code, name] of [
      ['971', 'Guadeloupe'],
      ['988', 'Nouvelle-Calédonie'],
      ['984', 'Terres australes'],
      ['989', 'Île de Clipperton'],
    ] as const) {
      const island = page.locator(`.rv-island-button[data-code="${code}"]`);
      await island.getByText(`${code} · ${name}`).waitFor();
      const drawn = (await island.locator('.rv-dep').boundingBox())!;
      expect(Math.max(drawn.width, drawn.height)).toBeGreaterThan(6);
    }
    await page.locator('.rv-island-button[data-code="984"]').click();
    expect(await title(page)).toContain('Terres australes');
  });

  it('the map of zones tells départements apart by the share of their communes in a zone, and says so', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: 'France', exact: true }).click();
    await page.getByRole('combobox', BY).selectOption('ZONE');
    const colours = await page
      .locator('.rv-map > path.rv-dep')
      .evaluateAll((all) => new Set(all.map((one) => getComputedStyle(one).fill)).size);
    expect(colours).toBe(7);
    const legend = (await page.locator('.rv-legend').innerText()).replace(/\u00a0/g, ' ').split('\n');
    expect(legend).toEqual([
      'Part des communes en zone A ou B',
      'moins de 3 %',
      'dès 3 %',
      'dès 6 %',
      'dès 10 %',
      'dès 20 %',
      'dès 50 %',
      'distincte',
      'non nommé',
    ]);
    await capture(page, 'zones');
    await page.getByRole('combobox', BY).selectOption('TRIBUNAL');
    expect(await page.locator('.rv-note').innerText()).toContain('Deux tribunaux voisins');
  });

  it('filters a long list, and opens the card of a commune', async () => {
    const { page } = bench;
    await page.getByRole('combobox', BY).selectOption('DEPARTEMENT');
    await page.getByLabel('Filtrer', { exact: true }).fill('saone');
    expect(await page.locator('.rv-items .rv-result-name').allTextContents()).toEqual([
      '70 · Haute-Saône',
      '71 · Saône-et-Loire',
    ]);
    await page.getByRole('button', { name: /^70 · Haute-Saône/ }).click();
    const count = await counted(page);
    expect(await page.locator('.rv-communes li').count()).toBe(100);
    await page.getByRole('button', { name: /Montrer toutes les communes/ }).click();
    expect(await page.locator('.rv-communes li').count()).toBe(count);
    await page.getByLabel('Filtrer', { exact: true }).fill('vesoul');
    await page.getByRole('button', { name: 'Vesoul', exact: true }).click();
    expect(await page.locator('.rv-card-title').textContent()).toBe('Vesoul');
    await openTab(page, 'Parcourir');
    expect(await title(page)).toBe('Haute-Saône (70)');
  });

  it('by the keyboard alone: the criterion key by key, the map by arrows, the bureau, the sheet', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: 'France', exact: true }).click();
    await tabTo(page, 'Parcourir par', 'Shift+Tab');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('Parcourir par');
    expect(await page.getByRole('combobox', BY).inputValue()).toBe('BUREAU');
    await tabTo(page, 'Carte de France par département');
    const onMap = (): Promise<string> =>
      page.evaluate(
        () =>
          document
            .getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')
            ?.getAttribute('aria-label') ?? '',
      );
    const way: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown']) {
      await page.keyboard.press(key);
      way.push((await onMap()).replace(/ \(.*$/, ''));
    }
    expect(way).toEqual(['Cher', 'Nièvre', 'Côte-d’Or', 'Saône-et-Loire'].map((name) => name.replace('’', "'")));
    expect((await onMap()).replace(/\u00a0/g, ' ')).toBe('Saône-et-Loire (71) : 5 bureaux');
    await capture(page, 'map-keyboard');
    await page.keyboard.press('Enter');
    expect(await title(page)).toBe('Saône-et-Loire (71)');
    expect(await focused(page)).toBe('Saône-et-Loire (71)');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await title(page)).toBe('Bureau\u00a0: Autun');
    await tabTo(page, 'Envoyer vers une nouvelle feuille');
    await page.keyboard.press('Enter');
    await said(page, /communes? dans la feuille/);
  });

  it('finds the département of a bureau by the bureau’s name, and says when nothing is found', async () => {
    const { page } = bench;
    await openTab(page, 'Parcourir');
    const back = page.getByRole('button', { name: 'France', exact: true });
    if (await back.isVisible()) await back.click();
    await page.getByRole('combobox', BY).selectOption('BUREAU');
    await page.getByLabel('Filtrer', { exact: true }).fill('louh');
    expect(await page.locator('.rv-items .rv-result-name').allTextContents()).toEqual(['71 · Saône-et-Loire']);
    await page.getByLabel('Filtrer', { exact: true }).fill('xyz');
    await page.getByText('0 ligne').waitFor();
  });
});
