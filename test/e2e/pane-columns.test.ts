/** Which columns and which titles are annotated, and where the answers went: what a list of the State makes one choose. */
import { ask, describeInBrowser, goTo, STARTING, useWorkbench } from './browser';
import { capture, openTab, wcagFaults } from './pane';

jest.setTimeout(STARTING * 2);

/** Titles on the fourth row, under the title of the whole; columns beside the address. */
const LIST = [
  ['Établissements recevant du public', '', '', '', '', ''],
  ['', '', '', '', '', ''],
  ['Édité le 3 mars 2024', '', '', '', '', ''],
  ['Exploitant', 'Voie', 'Bureau distributeur', 'Localité', 'Effectif', 'Note'],
  ['Dupont', 'rue Carnot', '71000', 'MACON', 12, ''],
  ['Durand', 'place de la Mairie', '93200', 'ST DENIS', 40, 'à revoir'],
  ['Martin', 'rue Foch', '71250', 'CLUNY', 7, ''],
];

describeInBrowser('the columns of a list', () => {
  const bench = useWorkbench(async ({ page }) => {
    await ask(page, 'askHost', 'addSheet', ['Établissements', 40, 10]);
    await ask(page, 'write', 'Établissements!A1', LIST);
  });
  const titles = () => bench.page.getByLabel('Ligne des titres');

  it('several columns: their titles are found under the title of the whole, and can be chosen', async () => {
    const { page } = bench;
    await goTo(page, 'Établissements!B1');
    for (const key of [...Array<string>(2).fill('ArrowRight'), ...Array<string>(6).fill('ArrowDown')])
      await page.keyboard.press(`Shift+${key}`);
    await openTab(page, 'Annoter');
    await page.getByRole('button', { name: 'Prendre la sélection' }).click();
    await page.getByRole('heading', { name: 'Colonnes B à D, feuille « Établissements »' }).waitFor();
    await page.getByText('3 lignes ·').waitFor();
    await page.getByLabel('Elles contiennent').waitFor();
    expect(await titles().locator('option:checked').textContent()).toMatch(
      /^Ligne 4.: Exploitant · Voie · Bureau distributeur · Localité$/,
    );
    await page.locator('.rv-rate', { hasText: '3 lignes certaines sur 3' }).waitFor();
    expect(await wcagFaults(page)).toEqual([]);
    await capture(page, 'annotate-titles');
    await titles().selectOption('2');
    await page.getByText('4 lignes ·').waitFor();
    await titles().selectOption('3');
    await page.getByText('3 lignes ·').waitFor();
  });

  it('one column: its title is that row too', async () => {
    const { page } = bench;
    await goTo(page, 'Établissements!D6');
    await page.getByRole('button', { name: 'Prendre une autre sélection' }).click();
    await page.getByRole('heading', { name: 'Colonne D « Localité », feuille « Établissements »' }).waitFor();
    await page.getByLabel('Elle contient').waitFor();
  });

  it('after the last column: the account says where it wrote, and a button shows it', async () => {
    const { page } = bench;
    await page.getByLabel('Après la dernière colonne').check();
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await page.getByText('Écrit dans les colonnes G à K').waitFor();
    await goTo(page, 'Établissements!A1');
    await page.getByRole('button', { name: 'Les voir' }).click();
    await page.waitForFunction(
      async () => {
        const { value } = await window.ressortWorkbench!.askHost('selection', []);
        return (value as { area: { column: number } }).area.column === 6;
      },
      undefined,
      { timeout: 10_000 },
    );
    const { area } = (await ask(page, 'askHost', 'selection', [])).value as { area: object };
    expect(area).toMatchObject({ row: 3, column: 6, rows: 1, columns: 5 });
    expect([await ask(page, 'value', 'Établissements!G4'), await ask(page, 'value', 'Établissements!H5')]).toEqual([
      'Commune',
      '71270',
    ]);
  });
});
