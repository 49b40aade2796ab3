import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { ask, describeInBrowser, goTo, STARTING, typeIn, useWorkbench } from './browser';
import { readBack } from './fixture';

jest.setTimeout(STARTING);

const folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-other-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** LibreOffice, which is another program than ours to read what was saved; a test that needs it is skipped without it. */
const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file));

function convert(name: string, extension: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const filter = extension === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1' : extension;
  const infilter = name.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1'] : [];
  const parameters = [profile, '--headless', ...infilter, '--convert-to', filter, '--outdir', folder];
  execFileSync(OFFICE!, [...parameters, path.join(folder, name)], { stdio: 'ignore' });
}

async function open(page: Page, name: string, bytes: Buffer): Promise<string> {
  writeFileSync(path.join(folder, name), bytes);
  await page.locator('#file').setInputFiles(path.join(folder, name));
  await page.locator('#notice').waitFor({ state: 'visible' });
  await page.locator('html:not([data-busy])').waitFor({ state: 'attached' });
  return page.locator('#notice-text').innerText();
}

async function save(page: Page, button = '#save-file'): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describeInBrowser('Files that are no .xlsx', () => {
  const told: string[] = [];
  const bench = useWorkbench(({ page }) => {
    page.on('dialog', (dialog) => {
      told.push(dialog.message());
      void dialog.accept();
    });
  });
  const CSV = Buffer.from('Nom;"Ville";Code\r\n"Dupont";Mâcon;01004\r\nDurand;Évry;71270\r\n', 'latin1');

  it('a .csv opens by the same button, its codes whole, and is saved to the byte', async () => {
    expect(await open(bench.page, 'clients.csv', CSV)).toContain('Il sera enregistré en .csv');
    expect(await ask(bench.page, 'value', 'clients!C2')).toBe('01004');
    expect(await bench.page.locator('#save-file').innerText()).toBe('Enregistrer en .csv');
    const { name, bytes } = await save(bench.page);
    expect([name, bytes.toString('latin1')]).toEqual(['clients.csv', CSV.toString('latin1')]);
    expect(told).toEqual([]);
  });

  it('what it does not keep is told before it is saved; an .xlsx keeps it', async () => {
    await typeIn(bench.page, 'clients!D2', '=ZONE(B2)');
    expect((await save(bench.page)).bytes.toString('latin1')).toBe(
      'Nom;"Ville";Code;\r\n"Dupont";Mâcon;01004;B\r\nDurand;Évry;71270;\r\n',
    );
    expect(told.pop()).toContain('la formule, que sa réponse remplace');
    const { name, bytes } = await save(bench.page, '#save-xlsx');
    expect(name).toBe('clients.xlsx');
    expect((await readBack(bytes)).getWorksheet('clients')!.getCell('D2').formula).toBe('_xldudf_ZONE(B2)');
  });

  it('columns inserted where the pane wants them are in the saved .csv; what they move keeps its writing', async () => {
    const { page } = bench;
    const LIST = 'Nom;Ville;Prix;N\r\n"Dupont";Mâcon;3.50;01\r\nDurand;Dijon;"12,0";02\r\n';
    await open(page, 'prix.csv', Buffer.from(LIST, 'latin1'));
    await goTo(page, 'prix!B2');
    await page.getByRole('button', { name: 'Annoter la sélection' }).click();
    await page.getByText('Aperçu').waitFor();
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await page.getByRole('heading', { name: 'Annotation terminée' }).waitFor();
    const [titles, first, second] = (await save(page)).bytes.toString('latin1').split('\r\n');
    expect(titles).toMatch(/^Nom;Ville;Commune;.*;Prix;N$/);
    expect(first).toMatch(/^Dupont;Mâcon;Mâcon;.*;3\.50;01$/);
    expect(second).toMatch(/^Durand;Dijon;Dijon;.*;12,0;02$/);
    told.length = 0;
  });

  (OFFICE === undefined ? it.skip : it)('an .ods of LibreOffice is saved as an .ods that it reads', async () => {
    writeFileSync(path.join(folder, 'mairies.csv'), 'Ville,Code\nMâcon,71270\nÉvry,91228\n');
    convert('mairies.csv', 'ods');
    expect(await open(bench.page, 'mairies.ods', readFileSync(path.join(folder, 'mairies.ods')))).toContain(
      'Il sera enregistré en .ods',
    );
    const same = await save(bench.page);
    expect(same.bytes.equals(readFileSync(path.join(folder, 'mairies.ods')))).toBe(true);
    await typeIn(bench.page, 'mairies!C2', '=ZONE(A2)');
    await typeIn(bench.page, 'mairies!A3', 'Paris');
    const { name, bytes } = await save(bench.page);
    expect([name, told.pop()]).toEqual(['mairies.ods', expect.stringContaining('la formule, que sa réponse remplace')]);
    writeFileSync(path.join(folder, 'rendu.ods'), bytes);
    convert('rendu.ods', 'csv');
    expect(readFileSync(path.join(folder, 'rendu.csv'), 'utf8')).toBe(
      '"Ville","Code",\n"Mâcon",71270,"B"\n"Paris",91228,\n',
    );
  });

  it('the sample is an .xlsx again', async () => {
    await bench.page.locator('#show-sample').click();
    await bench.page.locator('#show-sample').waitFor({ state: 'hidden' });
    expect(await bench.page.locator('#save-file').innerText()).toBe('Enregistrer en .xlsx');
    expect(await bench.page.locator('#save-xlsx').isVisible()).toBe(false);
  });
});
