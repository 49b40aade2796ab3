/** The workbench's workbook held to the same table as Excel's, in the page itself; and the pane's work on the sheet of a file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { WorkbookRefusal, type RefusalKind, type SheetRef, type WorkbookHost } from '../../src/host/host';
import { conformanceCases, START, type TestBook } from '../host/conformance';
import { ask, describeInBrowser, grid, openWorkbench, STARTING, typeIn, type Workbench, useWorkbench } from './browser';
import { makeFixture, partsOf, readBack } from './fixture';
import { asked, capture, focused, openTab } from './pane';

jest.setTimeout(STARTING * 3);

/** Asynchronous methods of the page's workbook, called from here. */
function hostOf(page: Page): WorkbookHost {
  const call =
    (name: string) =>
    async (...parameters: unknown[]): Promise<unknown> => {
      const { value, refusal: refusals, message } = await ask(page, 'askHost', name, parameters);
      if (refusals !== undefined) throw new WorkbookRefusal(refusals as RefusalKind, message);
      return value;
    };
  return new Proxy({} as WorkbookHost, {
    get: (_, name) => (name === 'blockCells' ? 20_000 : name === 'then' ? undefined : call(String(name))),
  });
}

let made = 0;

async function testBook(page: Page): Promise<TestBook> {
  const host = hostOf(page);
  const sheet: SheetRef = await host.addSheet(`Essai ${++made}`, 30, 8);
  await host.write([{ area: { sheet: sheet.id, row: 0, column: 0, rows: START.length, columns: 2 }, values: START }]);
  await host.goTo({ sheet: sheet.id, row: 0, column: 0, rows: 1, columns: 1 });
  return {
    host,
    sheet: sheet.id,
    name: sheet.name,
    merge: (area) => ask(page, 'merge', area),
    hide: (rows) => ask(page, 'hideRows', sheet.id, rows),
  };
}

describeInBrowser('the workbench’s workbook', () => {
  const bench = useWorkbench();

  conformanceCases((name, check) => it(name, async () => check(await testBook(bench.page))));
});

describeInBrowser('the pane and the formulas', () => {
  const bench = useWorkbench();

  const notice = (text: RegExp): Promise<void> => bench.page.locator('.rv-notice-text', { hasText: text }).waitFor();

  it('writes formulas, freezes them, undoes it, removes them', async () => {
    const { page } = bench;
    const { host, sheet, name } = await testBook(page);
    const at = (cell: string): string => `${name}!${cell}`;
    await openTab(page, 'Annoter');
    await page.getByRole('button', { name: 'Prendre la sélection' }).click();
    await page.getByText('Aperçu').waitFor();
    await page.getByLabel('Formules', { exact: true }).check();
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await notice(/4 formules écrites/);
    await ask(page, 'settled');
    expect(await ask(page, 'formula', at('C2'))).toBe('=COMMUNE.INSEE(A2:A4)');
    expect(await ask(page, 'value', at('C4'))).toBe('71014');
    expect(await ask(page, 'value', at('F2'))).toBe(1);
    await capture(page, 'formulas-written');

    await host.goTo({ sheet, row: 0, column: 1, rows: 4, columns: 4 });
    await openTab(page, 'Réglages');
    await page.getByRole('button', { name: 'Figer les formules' }).click();
    const question = await asked(page, /4 formules à figer, dans 12 cellules/);
    expect(await page.locator('.rv-notice').getAttribute('data-empty')).toBe('yes');
    await capture(page, 'formulas-question');
    await question.getByRole('button', { name: 'Renoncer' }).click();
    expect(await focused(page)).toBe('Figer les formules');
    await page.getByRole('button', { name: 'Figer les formules' }).click();
    await asked(page, /4 formules à figer/);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await notice(/4 formules figées/);
    await ask(page, 'settled');
    expect(await ask(page, 'formula', at('C2'))).toBeNull();
    expect([await ask(page, 'value', at('C2')), await ask(page, 'value', at('C4'))]).toEqual(['71270', '71014']);
    await capture(page, 'formulas-frozen');
    await page.getByRole('button', { name: 'Défaire' }).click();
    await notice(/4 formules sur 4 remises en place/);
    await ask(page, 'settled');
    expect(await ask(page, 'formula', at('C2'))).toBe('=COMMUNE.INSEE(A2:A4)');
    expect(await ask(page, 'value', at('C4'))).toBe('71014');

    await openTab(page, 'Annoter');
    await page.getByRole('button', { name: 'Tout retirer' }).click();
    await notice(/formules sont retirées/);
    expect(await host.read({ sheet, row: 0, column: 0, rows: 4, columns: 3 })).toEqual([
      ['Commune', 'Note', ''],
      ['Mâcon', 1, ''],
      ['', true, ''],
      ['Autun', 'fin', ''],
    ]);
  });

  it('repairs a formula written under the twin’s name', async () => {
    const { page } = bench;
    const { name } = await testBook(page);
    await grid(page).click({ position: { x: 700, y: 400 } });
    await typeIn(page, `${name}!C2`, '=RESSORT.ZONE(A2)');
    expect(await ask(page, 'value', `${name}!C2`)).toBe('#NAME?');
    await openTab(page, 'Réglages');
    await page.getByRole('button', { name: 'Réparer les #NOM?' }).click();
    await asked(page, /1 formule à réécrire/);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await notice(/1 formule réécrite/);
    await ask(page, 'settled');
    expect(await ask(page, 'formula', `${name}!C2`)).toBe('=ZONE(A2)');
    expect(await ask(page, 'value', `${name}!C2`)).toBe('B');
    await page.getByRole('button', { name: 'Défaire' }).click();
    await notice(/1 formule sur 1 remise en place/);
    expect(await ask(page, 'formula', `${name}!C2`)).toBe('=RESSORT.ZONE(A2)');
  });
});

describeInBrowser('the pane, in the sheet of a file', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-workbook-'));
  let bench: Workbench;
  let fixture: Buffer;
  beforeAll(async () => {
    fixture = await makeFixture();
    bench = await openWorkbench();
    const { page } = bench;
    page.on('dialog', (dialog) => void dialog.accept());
    writeFileSync(path.join(folder, 'clients.xlsx'), fixture);
    await page.locator('#file').setInputFiles(path.join(folder, 'clients.xlsx'));
    await page.locator('#notice').waitFor({ state: 'visible' });
    await page.locator('html:not([data-busy])').waitFor({ state: 'attached' });
    await ask(page, 'select', 'Données!A2');
    await openTab(page, 'Annoter');
    await page.getByRole('button', { name: 'Prendre la sélection' }).click();
    await page.getByText('Aperçu').waitFor();
  });
  afterAll(async () => {
    await bench.close();
    rmSync(folder, { recursive: true });
  });

  it('proposes from the start only what the file allows, and says why', async () => {
    const { page } = bench;
    await page.getByText('Ce classeur vient d’un fichier').waitFor();
    expect(await page.getByLabel('À droite de la colonne').count()).toBe(0);
    expect(await page.getByLabel('Après la dernière colonne').isChecked()).toBe(true);
    await capture(page, 'annotate-file-request');
  });

  it('annotates after the last column; the saved file keeps all the rest', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await page.getByRole('heading', { name: 'Annotation terminée' }).waitFor();
    await capture(page, 'annotate-file');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save-file').click()]);
    const saved = readFileSync(await download.path());
    const [before, after] = [await partsOf(fixture), await partsOf(saved)];
    const changed = Object.keys({ ...before, ...after })
      .filter((name) => before[name] !== after[name])
      .sort();
    expect(
      changed.filter((name) => !['xl/worksheets/sheet1.xml', 'xl/styles.xml', 'xl/workbook.xml'].includes(name)),
    ).toEqual([]);
    const [was, is] = [
      (await readBack(fixture)).getWorksheet('Données')!,
      (await readBack(saved)).getWorksheet('Données')!,
    ];
    was.eachRow((row) =>
      row.eachCell((cell) =>
        expect([cell.address, is.getCell(cell.address).value]).toEqual([cell.address, cell.value]),
      ),
    );
    const titles = is.getRow(1).values as unknown[];
    const insee = titles.indexOf('Code INSEE');
    expect(insee).toBeGreaterThan(5);
    expect(is.getRow(2).getCell(insee).value).toBe('71270');
    for (const rule of ['<mergeCell', '<autoFilter', '<conditionalFormatting', '<dataValidation'])
      expect(after['xl/worksheets/sheet1.xml']!.split(rule).length).toBe(
        before['xl/worksheets/sheet1.xml']!.split(rule).length,
      );
    expect(bench.errors).toEqual([]);
  });
});
