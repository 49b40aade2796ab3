/** An address in several columns, annotated in the pane: the columns selected are read together. */
import { ask, describeInBrowser, goTo, STARTING, useWorkbench } from './browser';
import { capture, openTab, wcagFaults } from './pane';

jest.setTimeout(STARTING * 2);

const ROWS = [
  ['Voie', 'CP', 'Ville'],
  ['rue Carnot', '71000', 'MACON'],
  ['place de la Mairie', '93200', 'ST DENIS'],
  ['rue Foch', '71000', 'DIJON'],
];

describeInBrowser('an address in several columns', () => {
  const bench = useWorkbench();

  it('is read as one text, and answered behind its last column', async () => {
    const { page } = bench;
    await ask(page, 'write', 'Adresses!F40', ROWS);
    await goTo(page, 'Adresses!F40');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown'])
      await page.keyboard.press(`Shift+${key}`);
    await openTab(page, 'Annoter');
    await page.getByRole('button', { name: 'Prendre la sélection' }).click();
    await page.getByRole('heading', { name: 'Colonnes F à H, feuille « Adresses »' }).waitFor();
    const together = page.getByRole('checkbox', { name: /^Lire ensemble les colonnes F à H/ });
    expect(await together.isChecked()).toBe(true);
    expect(await page.getByRole('radio', { name: /formule/i }).count()).toBe(0);
    expect(await wcagFaults(page)).toEqual([]);
    await capture(page, 'several-columns');
    await together.uncheck();
    await page.getByRole('heading', { name: /^Colonne F/ }).waitFor();
    await together.check();
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await page.getByRole('heading', { name: 'Annotation terminée' }).waitFor();
    expect(await ask(page, 'value', 'Adresses!I40')).toBe('Commune');
    expect(await ask(page, 'value', 'Adresses!I41')).toBe('Mâcon');
    expect(await ask(page, 'value', 'Adresses!I42')).toBe('Saint-Denis');
    expect(await ask(page, 'value', 'Adresses!I43')).toBeNull();
    await page.getByRole('heading', { name: 'À revoir (1)' }).waitFor();
  });
});
