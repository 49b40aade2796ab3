/** What the pane writes in the workbench, taken back by Ctrl+Z. */
import type { Page } from 'playwright-core';
import { ask, describeInBrowser, goTo, grid, STARTING, typeIn, useWorkbench } from './browser';

jest.setTimeout(STARTING * 2);

const SHOWN = ['Essayer!H60', 'Essayer!I60', 'Essayer!J60', 'Essayer!H62', 'Essayer!I62'];

async function values(page: Page): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (const cell of SHOWN) seen.push(await ask(page, 'value', cell));
  return seen;
}

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await ask(page, 'settled');
}

/** Gives the keyboard to the grid, as a click in it does. */
async function backToGrid(page: Page): Promise<void> {
  await grid(page).click({ position: { x: 400, y: 300 } });
}

describeInBrowser('Ctrl+Z after the pane', () => {
  const bench = useWorkbench();

  it('an annotation goes away, comes back by Ctrl+Y, and what was typed before it can still be undone', async () => {
    const { page } = bench;
    await ask(page, 'write', 'Essayer!H60', [['Lieu'], ['Mâcon'], ['Dijon'], ['Nice']]);
    await typeIn(page, 'Essayer!H60', 'Ville');
    const before = await values(page);
    await goTo(page, 'Essayer!H61');
    await page.getByRole('button', { name: 'Annoter la sélection' }).click();
    await page.getByRole('heading', { name: /^Colonne H/ }).waitFor();
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await page.locator('.rv-account').waitFor();
    await ask(page, 'settled');
    const annotated = await values(page);
    expect(annotated).not.toEqual(before);
    await backToGrid(page);
    await press(page, 'Control+z');
    expect(await values(page)).toEqual(before);
    await press(page, 'Control+y');
    expect(await values(page)).toEqual(annotated);
    await press(page, 'Control+z');
    await press(page, 'Control+z');
    expect(await ask(page, 'value', 'Essayer!H60')).toBe('Lieu');
  });

  it('a value put over another gives it back', async () => {
    const { page } = bench;
    await typeIn(page, 'Essayer!K70', 'ancien texte');
    await goTo(page, 'Essayer!K70');
    const area = ((await ask(page, 'askHost', 'selection', [])).value as { area: object }).area;
    await ask(page, 'askHost', 'write', [[{ area, values: [['Mâcon']] }]]);
    expect(await ask(page, 'value', 'Essayer!K70')).toBe('Mâcon');
    await press(page, 'Control+z');
    expect(await ask(page, 'value', 'Essayer!K70')).toBe('ancien texte');
    await press(page, 'Control+z');
    expect(await ask(page, 'value', 'Essayer!K70')).toBe(null);
  });
});
