/** Opening and saving large files: how far the work is, giving it up, and how long the page is held. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Download, Page } from 'playwright-core';
import { parts } from '../workbench/files/workbook-file';
import { ask, describeInBrowser, STARTING, typeIn, useWorkbench } from './browser';
import { readBack, fileOf } from './fixture';
import { watch, watched } from './holds';

jest.setTimeout(STARTING * 2);

const ROWS = 30_000;
const COLUMNS = ['Mâcon', 'Saint-Étienne-du-Rouvray', '71000', 'rue de la Préfecture', 'à revoir'];
/** What the page may be held by our own work, in milliseconds, on a machine that is not also busy with something else. */
const HOLD = 200;

const folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-opening-'));
afterAll(() => rmSync(folder, { recursive: true }));

function largeSheet(): string {
  const cells = (row: number): string =>
    COLUMNS.map((text, column) => `<c r="${'ABCDE'[column]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  return `<sheetData>${Array.from({ length: ROWS }, (_, row) => `<row r="${row + 1}">${cells(row + 1)}</row>`).join('')}</sheetData>`;
}

async function choose(page: Page, name: string): Promise<void> {
  await page.locator('#file').setInputFiles(path.join(folder, name));
}

/** Gives the work up as soon as it says that it is at this step: by the button, or as Escape asks. */
async function giveUpAt(page: Page, step: string, by: 'button' | 'Escape'): Promise<void> {
  await page.evaluate(
    ([wanted, way]) => {
      const box = document.querySelector<HTMLDialogElement>('#work')!;
      delete document.body.dataset['gaveUp'];
      const watching = new MutationObserver(() => {
        if (!box.open || document.querySelector('#work-step')!.textContent !== wanted) return;
        watching.disconnect();
        document.body.dataset['gaveUp'] = 'yes';
        if (way === 'button') document.querySelector<HTMLButtonElement>('#work-abandon')!.click();
        else (box as HTMLDialogElement & { requestClose(): void }).requestClose();
      });
      watching.observe(box, { subtree: true, childList: true, attributes: true });
    },
    [step, by] as const,
  );
}

async function hasGivenUp(page: Page): Promise<boolean> {
  await ended(page);
  return page.evaluate(() => document.body.dataset['gaveUp'] === 'yes');
}

async function ended(page: Page): Promise<void> {
  await page.locator('html:not([data-busy])').waitFor({ state: 'attached', timeout: STARTING });
}

describeInBrowser('a large file', () => {
  const bench = useWorkbench(async () => {
    writeFileSync(path.join(folder, 'grand.xlsx'), await fileOf(parts(largeSheet())));
    bench.page.on('dialog', (dialog) => void dialog.accept());
  });

  it.each(['button', 'Escape'] as const)(
    'given up while it is read, by %s: the workbook that was there stays, with its work',
    async (way) => {
      const { page } = bench;
      await typeIn(page, 'Essayer!G30', way);
      await giveUpAt(page, 'Lecture du fichier…', way);
      await choose(page, 'grand.xlsx');
      expect(await hasGivenUp(page)).toBe(true);
      expect(await page.locator('#work-title').textContent()).toBe('Ouverture de « grand.xlsx »');
      expect(await page.locator('#work').isVisible()).toBe(false);
      expect(await page.locator('#notice').isVisible()).toBe(false);
      expect(await page.locator('#workbook-name').innerText()).toBe('Classeur d’exemple');
      expect(await ask(page, 'value', 'Essayer!G30')).toBe(way);
    },
  );

  it('opens: its steps and their share are told, and our own work does not hold the page', async () => {
    const { page } = bench;
    await watch(page);
    await choose(page, 'grand.xlsx');
    await page.locator('#notice').waitFor({ state: 'visible', timeout: STARTING });
    await ended(page);
    expect(await ask(page, 'value', `Feuil1!B${ROWS}`)).toBe('Saint-Étienne-du-Rouvray');
    const { steps, shares, holds } = await watched(page);
    expect(steps).toEqual(['Lecture du fichier…', 'Affichage…', 'Calcul des formules…', 'Relevé des cellules…']);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(holds['read'] ?? 0).toBeLessThan(HOLD);
    expect(holds['note'] ?? 0).toBeLessThan(HOLD);
  });

  it('saving it is given up: nothing is downloaded, and the change is still to be saved', async () => {
    const { page } = bench;
    // No click before: the grid has the keyboard.
    await typeIn(page, 'Feuil1!G1', 'changé');
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await giveUpAt(page, 'Écriture du fichier…', 'button');
    await page.locator('#save-file').click();
    expect(await hasGivenUp(page)).toBe(true);
    expect(downloads).toEqual([]);
    await typeIn(page, 'Feuil1!G2', 'puis ceci');
    expect(await ask(page, 'value', 'Feuil1!G2')).toBe('puis ceci');
    expect(await ask(page, 'value', 'Feuil1!G1')).toBe('changé');
  });

  it('saved, it holds the page no longer, and all of it is there', async () => {
    const { page } = bench;
    await watch(page);
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: STARTING }),
      page.locator('#save-file').click(),
    ]);
    await ended(page);
    const { steps, holds } = await watched(page);
    expect(steps).toEqual(['Relevé des cellules…', 'Écriture du fichier…']);
    expect(holds['note'] ?? 0).toBeLessThan(HOLD);
    expect(holds['write'] ?? 0).toBeLessThan(HOLD);
    const sheet = (await readBack(readFileSync(await download.path()))).getWorksheet('Feuil1')!;
    expect(sheet.rowCount).toBe(ROWS);
    expect([sheet.getCell('G1').value, sheet.getCell(`D${ROWS}`).value]).toEqual(['changé', 'rue de la Préfecture']);
  });
});

/** A .csv of 270,000 cells, of which a sign in ten takes its code page to be read. */
function largeCsv(): Buffer {
  const cells = ['Mâcon', 'Saint-Étienne-du-Rouvray', '71000', '"rue de la Préfecture; bâtiment A"', 'à revoir'];
  const row = [...cells, '12,50', ...cells.slice(0, 3)].join(';');
  return Buffer.from(`${Array.from({ length: ROWS }, (_, at) => `${row}${at}`).join('\r\n')}\r\n`, 'latin1');
}

describeInBrowser('a large .csv', () => {
  const bench = useWorkbench(() => {
    writeFileSync(path.join(folder, 'grand.csv'), largeCsv());
    bench.page.on('dialog', (dialog) => void dialog.accept());
  });

  it('opened and saved with a cell changed, it does not hold the page by our own work, and is the same but for it', async () => {
    const { page } = bench;
    await watch(page);
    await choose(page, 'grand.csv');
    await page.locator('#notice').waitFor({ state: 'visible', timeout: STARTING });
    await ended(page);
    expect((await watched(page)).holds['read'] ?? 0).toBeLessThan(HOLD);
    await typeIn(page, 'grand!A2', 'Tournus');
    await watch(page);
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: STARTING }),
      page.locator('#save-file').click(),
    ]);
    await ended(page);
    const { holds } = await watched(page);
    expect(holds['note'] ?? 0).toBeLessThan(HOLD);
    expect(holds['write'] ?? 0).toBeLessThan(HOLD);
    const rows = largeCsv().toString('latin1').split('\r\n');
    rows[1] = rows[1]!.replace('Mâcon', 'Tournus');
    expect(readFileSync(await download.path()).toString('latin1')).toBe(rows.join('\r\n'));
  });
});

/** What the grid itself may hold the page, in milliseconds: its drawing, and the calculation of what does not wait. */
const GRID_HOLD = 1000;

describeInBrowser('formulas that read a million cells', () => {
  const bench = useWorkbench(() => {
    bench.page.on('dialog', (dialog) => void dialog.accept());
  });

  const LONG = [
    '<f>SUMPRODUCT((A2:A999999="Mâcon")*(B2:B999999))</f>',
    '<f t="array" ref="D2">SUM(IF(A1:A999999="Mâcon",B1:B999999))</f>',
    '<f>SUM(OFFSET(B1,0,0,900000,1))</f>',
    '<f>SUM(INDIRECT("B1:B900000"))</f>',
    '<f>COUNTIF(1:1048576,"Mâcon")</f>',
  ];

  /** A template: little in its cells, whole columns in its formulas, names and conditional formats. */
  function template(): Promise<Buffer> {
    const long = LONG.map((formula, at) => `<row r="${at + 2}"><c r="D${at + 2}">${formula}<v>35177</v></c></row>`);
    const sheet = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Mâcon</t></is></c><c r="B1"><v>35177</v></c><c r="C1"><f>SUM(B:B)</f><v>35177</v></c></row>${long.join('')}</sheetData>
<conditionalFormatting sqref="A:XFD"><cfRule type="expression" dxfId="0" priority="1"><formula>COUNTIF(A:A,A1)&gt;1</formula></cfRule></conditionalFormatting>`;
    const made = parts(sheet);
    const names = '<definedNames><definedName name="Tout">Feuil1!$A:$XFD</definedName></definedNames><extLst/>';
    return fileOf({ ...made, 'xl/workbook.xml': made['xl/workbook.xml']!.replace('<extLst/>', names) });
  }

  it('keep the results of the file, and nothing holds the page for a second, the grid’s own steps included', async () => {
    const { page } = bench;
    writeFileSync(path.join(folder, 'gabarit.xlsx'), await template());
    await watch(page);
    await choose(page, 'gabarit.xlsx');
    await page.locator('#notice').waitFor({ state: 'visible', timeout: STARTING });
    await ended(page);
    const { holds } = await watched(page);
    for (const step of ['read', 'show', 'calculate', 'note'])
      expect([step, (holds[step] ?? 0) < GRID_HOLD]).toEqual([step, true]);
    for (const at of LONG.keys()) {
      expect(await ask(page, 'value', `Feuil1!D${at + 2}`)).toBe(35177);
      expect(await ask(page, 'formula', `Feuil1!D${at + 2}`)).toBeNull();
    }
    expect(await ask(page, 'formula', 'Feuil1!C1')).toBe('=SUM(B:B)');
    expect(await page.locator('#calculate-waiting').innerText()).toBe(`Calculer les ${LONG.length} formules longues`);
    await typeIn(page, 'Feuil1!A9', 'Mâcon');
    expect(await ask(page, 'value', 'Feuil1!C1')).toBe(35177);
  });
});
