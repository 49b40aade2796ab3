import { ask, describeInBrowser, goTo, STARTING, typeIn, useWorkbench } from './browser';

jest.setTimeout(STARTING);

/** Cells of the first sheet that the sample leaves empty. */
const FREE = 'Essayer!G';

describeInBrowser('the workbench, by the keyboard', () => {
  const bench = useWorkbench();

  const cell = (row: number): string => `${FREE}${row}`;

  it.each([
    ['=ZONE("Mâcon")', '=ZONE("Mâcon")', 'B'],
    ['=zone("mâcon")', '=ZONE("mâcon")', 'B'],
    ['=ZONE("Saint-Denis";93)', '=ZONE("Saint-Denis",93)', 'A'],
    ['=COMMUNE.INSEE("ST ETIENNE DU ROUVRAY";"76")', '=COMMUNE.INSEE("ST ETIENNE DU ROUVRAY","76")', '76575'],
    [
      '=SIERREUR(ZONE("Nulle-Part");"inconnue ; voir")',
      '=IFERROR(ZONE("Nulle-Part"),"inconnue ; voir")',
      'inconnue ; voir',
    ],
    ['=SI(ZONE("Dijon")="A";1,5;0)', '=IF(ZONE("Dijon")="A",1.5,0)', 1.5],
    ['=POPULATION("Mâcon";;2020)', '=POPULATION("Mâcon",,2020)', 34414],
    ['=INDEX(COMMUNE.FICHE("Mâcon";;FAUX);1;2)', '=INDEX(COMMUNE.FICHE("Mâcon",,FALSE),1,2)', '71270'],
    ['=ZONE("Mâcon"', '=ZONE("Mâcon")', 'B'],
    ['1,5', null, 1.5],
    ['25/12/2024', null, 45651],
    ['03/04/2024', null, 45385],
    ['faux', null, 0],
    ["'01004", null, '01004'],
    ['Saint-Denis; 93', null, 'Saint-Denis; 93'],
  ])('%s', async (typed, stored, value) => {
    await typeIn(bench.page, cell(30), typed);
    expect(await ask(bench.page, 'formula', cell(30))).toBe(stored);
    expect(await ask(bench.page, 'value', cell(30))).toBe(value);
  });

  it.each([
    ['=TEXTE(1234,5;"# ##0,00")', '1 234,50'],
    ['=TEXTE(45306;"jj/mm/aaaa")', '15/01/2024'],
    ['=TEXTE({1;2};"0,0")', '1,0'],
  ])('%s gives %s', async (typed, value) => {
    await typeIn(bench.page, cell(31), typed);
    const given = String(await ask(bench.page, 'value', cell(31)));
    expect(given.replace(/[\u00a0\u202f]/g, ' ')).toBe(value);
  });

  it.each([
    ['=ZONE(""Mâcon"")', 'Formule refusée, mettez un seul guillemet avant le nom, et un seul après : =ZONE(""Mâcon"")'],
    ['=ZONE("Mâcon"|"71")', 'Formule refusée, séparez les arguments par « ; », non par « | » : =ZONE("Mâcon"|"71")'],
    ['=ZONE("mac', 'Formule refusée, fermez le guillemet ouvert'],
  ])('%s is refused, and the cell keeps what it held', async (typed, said) => {
    await typeIn(bench.page, cell(29), 'avant');
    await typeIn(bench.page, cell(29), typed);
    expect(await bench.page.locator('#notice-text').innerText()).toContain(said);
    expect([await ask(bench.page, 'value', cell(29)), await ask(bench.page, 'formula', cell(29))]).toEqual([
      'avant',
      null,
    ]);
    await typeIn(bench.page, cell(28), typed);
    expect(await ask(bench.page, 'value', cell(28))).toBeNull();
  });

  it('a pasted text keeps its line ends within a cell, and is never taken for tags', async () => {
    const { page } = bench;
    await goTo(page, 'Essayer!G40');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData(
        'text/plain',
        'Adresse\tVille\tPart\tCode\n"12 rue Carnot\n71000 Mâcon"\t<b>Mâcon</b>\t1,5\t01004\n',
      );
      document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await page.waitForFunction(() => window.ressortWorkbench!.value('Essayer!H41') !== null);
    const area = { sheet: 'essayer', row: 39, column: 6, rows: 3, columns: 4 };
    expect((await ask(page, 'askHost', 'read', [area])).value).toEqual([
      ['Adresse', 'Ville', 'Part', 'Code'],
      ['12 rue Carnot\n71000 Mâcon', '<b>Mâcon</b>', 1.5, '01004'],
      ['', '', '', ''],
    ]);
    await typeIn(page, 'Essayer!K41', '=ZONE(G41)');
    expect(await ask(page, 'value', 'Essayer!K41')).toBe('B');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await ask(page, 'value', 'Essayer!G41')).toBeNull();
  });

  it('shows the formula with semicolons, and changes nothing of it if one leaves', async () => {
    await typeIn(bench.page, cell(32), '=SI(VRAI;ZONE("Mâcon");1,5)');
    await goTo(bench.page, cell(32));
    await bench.page.keyboard.press('F2');
    await bench.page.keyboard.press('End');
    await bench.page.keyboard.type('&";"');
    await bench.page.keyboard.press('Enter');
    await ask(bench.page, 'settled');
    expect(await ask(bench.page, 'formula', cell(32))).toBe('=IF(TRUE,ZONE("Mâcon"),1.5)&";"');
    expect(await ask(bench.page, 'value', cell(32))).toBe('B;');
  });

  it('may be typed in the formula bar too', async () => {
    await goTo(bench.page, cell(33));
    // Held as a finger holds it: the bar takes the keyboard between the press and the release.
    await bench.page.locator('[data-u-comp="formula-bar"]').click({ position: { x: 600, y: 14 }, delay: 90 });
    await bench.page.keyboard.type('=ZONE("Saint-Denis";974)', { delay: 10 });
    await bench.page.keyboard.press('Enter');
    await ask(bench.page, 'settled');
    expect(await ask(bench.page, 'formula', cell(33))).toBe('=ZONE("Saint-Denis",974)');
    expect(await ask(bench.page, 'value', cell(33))).toBe('distincte');
  });

  it('proposes the functions by name, with what they say', async () => {
    await goTo(bench.page, cell(34));
    await bench.page.keyboard.type('=COMMUNE.C', { delay: 20 });
    const choice = bench.page.locator('li', { hasText: 'COMMUNE.CODEPOSTAL' });
    await choice.waitFor();
    expect(await choice.innerText()).toContain('Codes postaux de la commune');
    await bench.page.keyboard.press('Tab');
    await choice.waitFor({ state: 'hidden' });
    await bench.page.waitForTimeout(400);
    await bench.page.keyboard.type('"Mâcon")', { delay: 20 });
    await bench.page.keyboard.press('Enter');
    await ask(bench.page, 'settled');
    expect(await ask(bench.page, 'value', cell(34))).toBe('71000');
  });

  it('helps with the arguments, separated by semicolons', async () => {
    await goTo(bench.page, cell(36));
    await bench.page.keyboard.type('=POPULATION("Mâcon";;', { delay: 20 });
    const help = bench.page.getByText('[millesime]', { exact: false }).first();
    await help.waitFor();
    await bench.page.keyboard.press('Escape');
    await bench.page.keyboard.press('Escape');
    expect(await ask(bench.page, 'value', cell(36))).toBeNull();
  });

  it('spills an answer over the range, and calculates it anew when a cell changes', async () => {
    for (const [row, name] of ['Mâcon', 'Dijon', 'Dourdan'].entries())
      await typeIn(bench.page, `Essayer!I${row + 30}`, name);
    await typeIn(bench.page, 'Essayer!J30', '=ZONE(I30:I33)');
    const zones = async () => [
      await ask(bench.page, 'value', 'Essayer!J30'),
      await ask(bench.page, 'value', 'Essayer!J31'),
      await ask(bench.page, 'value', 'Essayer!J32'),
      await ask(bench.page, 'value', 'Essayer!J33'),
    ];
    expect(await zones()).toEqual(['B', 'A', 'base', '']);
    await typeIn(bench.page, 'Essayer!I31', 'Ajaccio');
    expect(await zones()).toEqual(['B', 'distincte', 'base', '']);
    await typeIn(bench.page, 'Essayer!J31', 'occupée');
    expect(await ask(bench.page, 'value', 'Essayer!J30')).toBe('#SPILL!');
    await bench.page.keyboard.press('Control+z');
    await ask(bench.page, 'settled');
    expect(await zones()).toEqual(['B', 'distincte', 'base', '']);
  });

  it('the sheet grows with an answer that goes beyond its last row or column, and Ctrl+Z takes back the formula', async () => {
    const { page } = bench;
    await typeIn(page, 'Essayer!L150', '=COMMUNES("DEPARTEMENT";"71")');
    expect(await ask(page, 'value', 'Essayer!L150')).toMatch(/^A/);
    expect(await ask(page, 'value', 'Essayer!L700')).toMatch(/^V/);
    await typeIn(page, 'Essayer!L100', '=COMMUNE.FICHE("Mâcon")');
    expect(await ask(page, 'value', 'Essayer!L100')).toBe('Mâcon');
    expect(await ask(page, 'value', 'Essayer!O100')).not.toBeNull();
    await page.keyboard.press('Control+z');
    await ask(page, 'settled');
    expect(await ask(page, 'value', 'Essayer!L100')).toBeNull();
  });

  it('calculates the whole sample anew when the commune changes', async () => {
    expect(await ask(bench.page, 'value', 'Essayer!B8')).toBe('B');
    await typeIn(bench.page, 'Essayer!B4', '21000 DIJON');
    expect(await ask(bench.page, 'value', 'Essayer!B8')).toBe('A');
    expect(await ask(bench.page, 'value', 'Essayer!B14')).toBe('21231');
    await typeIn(bench.page, 'Essayer!B4', 'Mâcon');
    expect(await ask(bench.page, 'value', 'Essayer!B14')).toBe('71270');
  });

  it('says of a cell in the way that it blocks the formula, not that it comes from it', async () => {
    const { page } = bench;
    await typeIn(page, 'Essayer!C100', '=COMMUNE.FICHE("Mâcon")');
    await typeIn(page, 'Essayer!E100', 'moi');
    expect(await ask(page, 'value', 'Essayer!C100')).toBe('#SPILL!');
    await goTo(page, 'Essayer!E100');
    expect(await page.locator('#message').innerText()).toBe(
      'Cette cellule empêche la formule en C100 de s’étendre : videz-la, ou écrivez-la ailleurs.',
    );
  });
});
