import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { ask, describeInBrowser, goTo, grid, STARTING, typeIn, useWorkbench } from './browser';
import { makeFixture, type Parts, partsOf, readBack, withParts } from './fixture';

jest.setTimeout(STARTING);

const folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function open(page: Page, name: string, buffer: Buffer): Promise<string> {
  await page.locator('#close-notice').evaluate((button: HTMLElement) => button.click());
  writeFileSync(path.join(folder, name), buffer);
  await page.locator('#file').setInputFiles(path.join(folder, name));
  await page.locator('#notice').waitFor({ state: 'visible' });
  await page.locator('html:not([data-busy])').waitFor({ state: 'attached' });
  return page.locator('#notice-text').innerText();
}

async function save(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save-file').click()]);
  return readFileSync(await download.path());
}

function changedParts(before: Parts, after: Parts): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .sort();
}

/** The XML of a sheet without the cells named, nor what only hints at their place, so that the rest can be compared. */
function withoutCells(xml: string, cells: readonly string[]): string {
  const bare = xml
    .slice(xml.indexOf('<sheetViews'))
    .replace(/ spans="[^"]*"/g, '')
    .replaceAll('&quot;', '"');
  return cells.reduce((text, cell) => text.replace(new RegExp(`<c r="${cell}"(?:[^>]*/>|.*?</c>)`), ''), bare);
}

describeInBrowser('.xlsx files', () => {
  const bench = useWorkbench(async () => {
    fixture = await makeFixture();
    bench.page.on('dialog', (dialog) => void dialog.accept());
  });
  let fixture: Buffer;

  it('opening and saving changes no byte of any part', async () => {
    expect(await open(bench.page, 'clients.xlsx', fixture)).toContain('« clients.xlsx » est ouvert');
    expect(await bench.page.locator('#workbook-name').innerText()).toBe('clients.xlsx');
    expect(changedParts(await partsOf(fixture), await partsOf(await save(bench.page)))).toEqual([]);
  });

  it.each([
    ['A2', 'Mâcon'],
    ['B2', 45306],
    ['B3', 1],
    ['C2', 1234.5],
    ['D2', 1],
    ['E3', 20],
    ['G1', 'gras et maigre'],
    ['G2', 'un lien'],
    ['G3', 1247.5],
    ['G6', 'fusionnée'],
    ['H7', null],
  ])('shows %s: %s', async (cell, value) => {
    expect(await ask(bench.page, 'value', `Données!${cell}`)).toBe(value);
  });

  it('says of the formulas it does not calculate that they are kept', async () => {
    await goTo(bench.page, 'Données!G3');
    expect(await bench.page.locator('#message').innerText()).toContain('=SOMME(Montants)');
  });

  it('writes the changed cells alone, and keeps all the rest of the workbook', async () => {
    await grid(bench.page).click({ position: { x: 700, y: 400 } });
    await typeIn(bench.page, 'Données!I2', '=ZONE(A2:A4)');
    await typeIn(bench.page, 'Données!E2', '=C2*3');
    await typeIn(bench.page, 'Données!C3', '12,5');
    const saved = await save(bench.page);
    const [before, after] = [await partsOf(fixture), await partsOf(saved)];
    expect(changedParts(before, after)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/metadata.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const touched = ['I2', 'I3', 'I4', 'E2', 'E3', 'E4', 'C3'];
    const sheet = 'xl/worksheets/sheet1.xml';
    expect(withoutCells(after[sheet]!, touched)).toBe(withoutCells(before[sheet]!, touched));
    expect(after[sheet]).toContain(
      '<c r="I2" cm="1" t="str"><f t="array" ref="I2:I4">_xldudf_ZONE(A2:A4)</f><v>B</v></c>',
    );
    const read = (await readBack(saved)).getWorksheet('Données')!;
    expect(read.getCell('I3').value).toBe('A');
    expect(read.getCell('I4').value).toEqual({ error: '#N/A' });
    expect(read.getCell('C3').value).toBe(12.5);
    expect(read.getCell('C3').border.bottom?.style).toBe('thin');
    // The formula that was shared with E2 no longer is, and is still its own.
    expect([read.getCell('E2').formula, read.getCell('E3').formula, read.getCell('E4').formula]).toEqual([
      'C2*3',
      'C3*2',
      'C4*2',
    ]);
    expect(read.getCell('E3').result).toBe(25);
  });

  it('opens again what it wrote, with the functions under their names', async () => {
    const saved = await save(bench.page);
    await open(bench.page, 'clients (1).xlsx', saved);
    expect(await ask(bench.page, 'formula', 'Données!I2')).toBe('=ZONE(A2:A4)');
    expect(await ask(bench.page, 'value', 'Données!I3')).toBe('A');
    expect(await ask(bench.page, 'message', 'Données!I4')).toContain('Saint-Denis (93)');
  });

  it('keeps the shape of the file’s sheets, and says why', async () => {
    await grid(bench.page).click({ position: { x: 20, y: 60 }, button: 'right' });
    await bench.page.locator('span:visible', { hasText: 'Supprimer la ligne sélectionnée' }).last().click();
    await bench.page.locator('#notice[data-kind="refusal"]').waitFor();
    expect(await bench.page.locator('#notice-text').innerText()).toContain('pas la forme de la feuille');
    expect(await ask(bench.page, 'value', 'Données!A2')).toBe('Mâcon');
  });

  it('refuses a table heading given twice, and saves a changed heading wherever it stands', async () => {
    await open(bench.page, 'clients.xlsx', fixture);
    await grid(bench.page).click({ position: { x: 700, y: 400 } });
    await typeIn(bench.page, 'Tableau!B1', 'ville');
    await bench.page.locator('#save-file').click();
    await bench.page.locator('#notice[data-kind="refusal"]').waitFor();
    expect(await bench.page.locator('#notice-text').innerText()).toContain('B1 est l’en-tête d’un tableau');
    await typeIn(bench.page, 'Tableau!B1', 'Population');
    const parts = await partsOf(await save(bench.page));
    expect(parts['xl/tables/table1.xml']).toContain('name="Population"');
    expect(
      (await readBack(await withParts(await save(bench.page), {}))).getWorksheet('Tableau')!.getCell('B1').value,
    ).toBe('Population');
  });

  it.each<[name: string, content: () => Buffer | Promise<Buffer>, reason: string]>([
    ['vide.xlsx', () => Buffer.alloc(0), 'est vide'],
    ['liste.pdf', () => Buffer.from('commune;zone\nMâcon;B\n'), 'n’est pas un classeur .xlsx'],
    ['ancien.xls', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'ancien classeur .xls'],
    [
      'secret.xlsx',
      () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'protégé par un mot de passe',
    ],
    ['coupé.xlsx', () => fixture.subarray(0, 2000), 'n’est pas un classeur .xlsx'],
    ['énorme.xlsx', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(21 * 1024 * 1024)]), 'pèse 21 Mo'],
    [
      'abîmé.xlsx',
      () => withParts(fixture, { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }),
      'n’a pas pu être lu',
    ],
  ])('refuse %s : %s', async (name, content, reason) => {
    const title = await bench.page.locator('#workbook-name').innerText();
    expect(await open(bench.page, name, await content())).toContain(reason);
    expect(await bench.page.locator('#workbook-name').innerText()).toBe(title);
  });

  it('goes back to the sample, and saves it with its answers', async () => {
    await bench.page.locator('#show-sample').click();
    await bench.page.locator('#show-sample').waitFor({ state: 'hidden' });
    const read = await readBack(await save(bench.page));
    expect(read.worksheets.map(({ name }) => name)).toEqual(['Essayer', 'Lieux', 'Adresses']);
    const places = read.getWorksheet('Lieux')!;
    expect(places.getCell('E2').formula).toBe('_xldudf_ZONE(B2:B177,C2:C177)');
    expect([places.getCell('B4').value, places.getCell('D4').value, places.getCell('E4').value]).toEqual([
      'Athis-mons',
      'Athis-Mons',
      'A',
    ]);
    expect(places.getRow(1).getCell(1).font.bold).toBe(true);
    expect(places.getColumn(2).width).toBeCloseTo((190 - 5) / 7, 1);
    expect(places.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(read.getWorksheet('Adresses')!.getCell('C3').value).toBe('Mâcon');
  });

  it('another workbook gets a pane of its own: no button of the former one is left', async () => {
    const { page } = bench;
    await goTo(page, 'Lieux!B5');
    await page.getByRole('button', { name: 'Annoter la sélection' }).click();
    await page.getByRole('heading', { name: /^Colonne B/ }).waitFor();
    await open(page, 'clients.xlsx', fixture);
    expect(await page.getByRole('heading', { name: /^Colonne B/ }).count()).toBe(0);
    await goTo(page, 'Données!A2');
    await page.getByRole('button', { name: 'Annoter la sélection' }).click();
    await page.getByRole('heading', { name: /^Colonne A/ }).waitFor();
    await page.locator('#show-sample').click();
    await page.locator('#show-sample').waitFor({ state: 'hidden' });
  });

  it('asks before work on the sample is lost, and keeps it if so answered', async () => {
    const { page } = bench;
    await typeIn(page, 'Essayer!G30', 'mon travail');
    page.removeAllListeners('dialog');
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    writeFileSync(path.join(folder, 'clients.xlsx'), fixture);
    await page.locator('#file').setInputFiles(path.join(folder, 'clients.xlsx'));
    await page.waitForTimeout(300);
    expect(asked).toEqual(['Ce classeur a des modifications qui ne sont pas enregistrées. Les abandonner ?']);
    expect(await ask(page, 'value', 'Essayer!G30')).toBe('mon travail');
  });
});
