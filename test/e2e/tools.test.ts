/** What a spreadsheet does every day: find, sort, filter, simple formats; and that files keep it. */
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { ask, describeInBrowser, goTo, grid, STARTING, typeIn, useWorkbench } from './browser';
import { fileOpener, saved } from './files';
import { tabTo } from './pane';
import { makeFixture, partsOf, readBack } from './fixture';

jest.setTimeout(STARTING * 2);

const open = fileOpener();
const tool = (page: Page, name: string) => page.locator('#tools').getByRole('button', { name });
const ASCENDING = 'Trier du plus petit au plus grand';
const said = (page: Page) => page.locator('#notice-text').innerText();

async function column(page: Page, sheet: string, letter: string, first: number, last: number): Promise<unknown[]> {
  const values: unknown[] = [];
  for (let row = first; row <= last; row++) values.push(await ask(page, 'value', `${sheet}!${letter}${row}`));
  return values;
}

const isPressed = (page: Page, name: string) =>
  page.locator(`#tools [aria-label^="${name}"][aria-pressed="true"]`).waitFor();

async function clickTool(page: Page, name: string): Promise<void> {
  await tool(page, name).click();
  await page.waitForTimeout(150);
  await ask(page, 'settled');
}

/** Of the active cell. */
async function active(page: Page): Promise<unknown> {
  const { value } = await ask(page, 'askHost', 'selection', []);
  const { area, value: held } = value as { area: { row: number; column: number }; value: unknown };
  return [area.row, area.column, held];
}

describeInBrowser('Find, sort, filter and formats', () => {
  const asked: string[] = [];
  const told: string[] = [];
  const bench = useWorkbench(({ page }) => {
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => {
      told.push(dialog.message());
      void dialog.accept();
    });
  });
  const scripts = () => asked.filter((url) => /\/plugins-[^/]*\.js$/.test(url));

  it('Ctrl+F finds what cells show, answers included; its script is asked for then', async () => {
    const { page } = bench;
    await grid(page).click({ position: { x: 300, y: 300 } });
    await goTo(page, 'Lieux!A1');
    expect(scripts()).toEqual([]);
    await page.keyboard.press('Control+f');
    const box = page.getByPlaceholder('Rechercher dans cette feuille');
    await box.waitFor();
    expect(scripts()).toHaveLength(1);
    await page.keyboard.type('Courcouronnes');
    await page.getByText(/^\d+\/\d+$/).waitFor();
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
    expect((await active(page)) as unknown[]).toContain('Évry-Courcouronnes');
    // The keyboard is in the cells again.
    await page.keyboard.press('ArrowRight');
    expect(((await active(page)) as unknown[])[2]).not.toBe('Évry-Courcouronnes');
  });

  it('Ctrl+H replaces, and Ctrl+Z gives back', async () => {
    const { page } = bench;
    await typeIn(page, 'Essayer!H90', 'rue Carnaut');
    await goTo(page, 'Essayer!H90');
    await page.keyboard.press('Control+h');
    await page.getByPlaceholder('Rechercher dans cette feuille').fill('Carnaut');
    await page.getByPlaceholder('Remplacer par').fill('Carnot');
    const box = page.locator('[data-u-comp="find-replace-dialog"]');
    await box.getByRole('button', { name: 'Rechercher' }).click();
    await box.getByRole('button', { name: 'Remplacer', exact: true }).click();
    await page.waitForFunction(() => window.ressortWorkbench!.value('Essayer!H90') === 'rue Carnot');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    expect(await ask(page, 'value', 'Essayer!H90')).toBe('rue Carnaut');
  });

  it('sorts whole rows in French, titles apart, formulas with their rows; Ctrl+Z takes it back', async () => {
    const { page } = bench;
    const list = [
      ['Lieu', 'Nombre'],
      ['Zoteux', 3],
      ['École-Valentin', 10],
      ['dijon', 2],
    ];
    await ask(page, 'write', 'Essayer!G100', list);
    for (const row of [101, 102, 103]) await typeIn(page, `Essayer!I${row}`, `=H${row}*2`);
    await goTo(page, 'Essayer!G102');
    await clickTool(page, ASCENDING);
    expect(await said(page)).toBe(
      '3 lignes triées d’après « Lieu », les titres restant en tête. Ctrl+Z les remet comme elles étaient.',
    );
    expect(await column(page, 'Essayer', 'G', 100, 103)).toEqual(['Lieu', 'dijon', 'École-Valentin', 'Zoteux']);
    expect(await column(page, 'Essayer', 'I', 101, 103)).toEqual([4, 20, 6]);
    expect(await ask(page, 'formula', 'Essayer!I101')).toBe('=H101*2');
    await page.keyboard.press('Control+z');
    await ask(page, 'settled');
    expect(await column(page, 'Essayer', 'G', 100, 103)).toEqual(['Lieu', 'Zoteux', 'École-Valentin', 'dijon']);
    expect(await column(page, 'Essayer', 'I', 101, 103)).toEqual([6, 20, 4]);
  });

  it('answers beside the list follow it; between its columns, they would be parted from it: the sort is refused', async () => {
    const { page } = bench;
    await goTo(page, 'Lieux!B5');
    const zones = async () => {
      const [places, answers] = [await column(page, 'Lieux', 'B', 2, 30), await column(page, 'Lieux', 'E', 2, 30)];
      return places.map((place, at) => `${String(place)} ${String(answers[at])}`);
    };
    const before = await zones();
    await clickTool(page, ASCENDING);
    expect(await said(page)).toContain('176 lignes triées d’après « Lieu, tel que saisi »');
    expect(await ask(page, 'value', 'Lieux!B2')).toBe('Adilly');
    expect(await ask(page, 'value', 'Lieux!D2')).toBe('Adilly');
    await page.keyboard.press('Control+z');
    await ask(page, 'settled');
    expect(await zones()).toEqual(before);
    await ask(page, 'write', 'Essayer!G110', [
      ['Lieu', '', 'Note'],
      ['Mâcon', '', 'un'],
      ['Dijon', '', 'deux'],
    ]);
    await typeIn(page, 'Essayer!H111', '=ZONE(G111:G112)');
    await goTo(page, 'Essayer!G111');
    await clickTool(page, ASCENDING);
    expect(await said(page)).toContain('Figez d’abord la formule en H111');
    expect(await column(page, 'Essayer', 'G', 111, 112)).toEqual(['Mâcon', 'Dijon']);
  });

  it('what is annotated stays beside its text; a doubt whose row moved is not written elsewhere', async () => {
    const { page } = bench;
    await ask(page, 'write', 'Essayer!K120', [['Lieu'], ['Mâcon'], ['Saint-Denis'], ['Dijon']]);
    await goTo(page, 'Essayer!K121');
    await page.getByRole('button', { name: 'Annoter la sélection' }).click();
    await page.getByRole('heading', { name: /^Colonne K/ }).waitFor();
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await page.locator('.rv-account').waitFor();
    await ask(page, 'settled');
    const zones = async () => {
      const [places, codes] = [
        await column(page, 'Essayer', 'K', 121, 123),
        await column(page, 'Essayer', 'M', 121, 123),
      ];
      return Object.fromEntries(places.map((place, at) => [String(place), codes[at]]));
    };
    const before = await zones();
    expect(before['Mâcon']).toBe('71270');
    await goTo(page, 'Essayer!K121');
    await clickTool(page, ASCENDING);
    expect(await column(page, 'Essayer', 'K', 120, 123)).toEqual(['Lieu', 'Dijon', 'Mâcon', 'Saint-Denis']);
    expect(await zones()).toEqual(before);
    await page.getByRole('button', { name: /est Saint-Denis \(93\)/ }).click();
    await page.locator('.rv-notice-text', { hasText: '1 ligne changée depuis, laissée' }).waitFor({ timeout: 5000 });
    expect(await zones()).toEqual(before);
  });
});

describeInBrowser('Sort, filter and formats in files', () => {
  const told: string[] = [];
  const bench = useWorkbench(({ page }) => {
    page.on('dialog', (dialog) => {
      told.push(dialog.message());
      void dialog.accept();
    });
  });
  const list = async (change: (sheet: ExcelJS.Worksheet) => void = () => undefined): Promise<Buffer> => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Liste');
    sheet.addRows([
      ['Ville', 'Zone', 'Part'],
      ['Nice', 'A', 3],
      ['Mâcon', 'B', 1],
      ['Lyon', 'A', 2],
    ]);
    change(sheet);
    return Buffer.from(await workbook.xlsx.writeBuffer());
  };

  it('a sorted list is saved sorted, its formulas with their rows', async () => {
    const { page } = bench;
    await open(page, 'clients.xlsx', await makeFixture());
    await goTo(page, 'Données!C3');
    await clickTool(page, ASCENDING);
    expect(await said(page)).toContain('3 lignes triées d’après « Montant »');
    const sheet = (await readBack(await saved(page))).getWorksheet('Données')!;
    expect([2, 3, 4].map((row) => sheet.getCell(`A${row}`).value)).toEqual(['Saint-Denis', 'Dijon', 'Mâcon']);
    expect([2, 3, 4].map((row) => [sheet.getCell(`E${row}`).formula, sheet.getCell(`E${row}`).result])).toEqual([
      ['C2*2', 6],
      ['C3*2', 20],
      ['C4*2', 2469],
    ]);
    expect(sheet.autoFilter).toBe('A1:E4');
  });

  it.each<[string, (sheet: ExcelJS.Worksheet) => void, string]>([
    ['a comment', (sheet) => (sheet.getCell('B3').note = 'à voir'), 'des liens ou des commentaires'],
    [
      'a link',
      (sheet) => (sheet.getCell('A3').value = { text: 'Mâcon', hyperlink: 'https://example.org/' }),
      'des liens ou des commentaires',
    ],
    ['merged cells', (sheet) => sheet.mergeCells('B3:B4'), 'Défusionnez d’abord'],
    [
      'a formula that is not calculated here',
      (sheet) => (sheet.getCell('C3').value = { formula: 'CUBEVALUE("x")', result: 1 }),
      'un tri la perdrait',
    ],
  ])('with %s in the list, the sort is refused', async (_, change, reason) => {
    const { page } = bench;
    await open(page, 'liste.xlsx', await list(change));
    await goTo(page, 'Liste!A2');
    await clickTool(page, ASCENDING);
    expect(await said(page)).toContain(reason);
    expect(await ask(page, 'value', 'Liste!A2')).toBe('Nice');
  });

  it('a filter by the keyboard: chosen, saved with its hidden rows, read again, taken away', async () => {
    const { page } = bench;
    await open(page, 'liste.xlsx', await list());
    await goTo(page, 'Liste!B2');
    await page.keyboard.press('Control+Shift+L');
    await isPressed(page, 'Filtrer la liste');
    await goTo(page, 'Liste!B2');
    await page.keyboard.press('Alt+ArrowDown');
    const panel = page.locator('[data-u-comp="sheets-filter-panel"]').first();
    await panel.waitFor();
    expect(await panel.innerText()).not.toContain('Par couleurs');
    const values = panel.getByRole('checkbox');
    expect(await values.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual([
      'Tout sélectionner',
      'A',
      'B',
    ]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+ArrowDown');
    await panel.waitFor();
    await tabTo(page, 'B');
    await page.keyboard.press('Space');
    await tabTo(page, 'Confirmer');
    await page.keyboard.press('Enter');
    await panel.waitFor({ state: 'detached' });
    await isPressed(page, 'Filtrer la liste');
    const bytes = await saved(page);
    const sheet = (await readBack(bytes)).getWorksheet('Liste')!;
    expect([sheet.autoFilter, [2, 3, 4].map((row) => sheet.getRow(row).hidden)]).toEqual([
      'A1:C4',
      [false, true, false],
    ]);
    expect((await partsOf(bytes))['xl/worksheets/sheet1.xml']).toContain(
      '<filterColumn colId="1"><filters><filter val="A"/></filters></filterColumn>',
    );
    await open(page, 'liste (1).xlsx', bytes);
    await isPressed(page, 'Filtrer la liste');
    expect(await partsOf(await saved(page))).toEqual(await partsOf(bytes));
    // Hidden rows do not move.
    await goTo(page, 'Liste!A2');
    await clickTool(page, ASCENDING);
    expect(await column(page, 'Liste', 'A', 2, 4)).toEqual(['Lyon', 'Mâcon', 'Nice']);
    await page.keyboard.press('Control+z');
    await clickTool(page, 'Filtrer la liste');
    const shown = (await readBack(await saved(page))).getWorksheet('Liste')!;
    expect([shown.autoFilter, shown.getRow(3).hidden]).toEqual([undefined, false]);
  });

  it('bold, a ground, decimals and a date are saved', async () => {
    const { page } = bench;
    await open(page, 'liste.xlsx', await list());
    await goTo(page, 'Liste!A1');
    await page.keyboard.press('Shift+ArrowRight');
    await clickTool(page, 'Gras');
    await isPressed(page, 'Gras');
    await page.getByRole('combobox', { name: 'Couleur de fond' }).selectOption('Jaune');
    await goTo(page, 'Liste!C2');
    await page.getByRole('combobox', { name: 'Format de nombre' }).selectOption('1 234,50');
    await clickTool(page, 'Une décimale de plus');
    await goTo(page, 'Liste!C3');
    await page.getByRole('combobox', { name: 'Format de nombre' }).selectOption('Date');
    const sheet = (await readBack(await saved(page))).getWorksheet('Liste')!;
    expect([
      sheet.getCell('A1').font.bold,
      sheet.getCell('B1').font.bold,
      (sheet.getCell('C1').font as { bold?: boolean } | undefined)?.bold,
    ]).toEqual([true, true, undefined]);
    expect(sheet.getCell('B1').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } });
    expect([sheet.getCell('C2').numFmt, sheet.getCell('C3').numFmt]).toEqual(['#,##0.000', 'dd/mm/yyyy']);
    await page.keyboard.press('Control+z');
    await ask(page, 'settled');
    expect((await readBack(await saved(page))).getWorksheet('Liste')!.getCell('C3').numFmt).toBeUndefined();
  });

  it('a .csv does not keep them: it is said before it is saved', async () => {
    const { page } = bench;
    await open(page, 'villes.csv', Buffer.from('Ville;Part\r\nNice;0,5\r\nLyon;0,25\r\n'));
    await goTo(page, 'villes!A2');
    await clickTool(page, ASCENDING);
    await clickTool(page, 'Filtrer la liste');
    await goTo(page, 'villes!A1');
    await clickTool(page, 'Gras');
    await goTo(page, 'villes!B2');
    await page.getByRole('combobox', { name: 'Format de nombre' }).selectOption('Pourcentage');
    told.length = 0;
    expect((await saved(page)).toString()).toBe('Ville;Part\r\nLyon;0,25\r\nNice;0,5\r\n');
    expect(told[0]).toContain('Un .csv ne garde pas le filtre ; les couleurs et la mise en forme');
  });
});
