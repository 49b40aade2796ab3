/** The whole way without a mouse: a file is opened, annotated, a doubt settled, and the file saved. */
import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { ask, describeInBrowser, STARTING, useWorkbench } from './browser';
import { readBack } from './fixture';
import { focused, said, tabTo } from './pane';

jest.setTimeout(STARTING * 2);

async function list(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Liste');
  sheet.addRows([
    ['Commune', 'Note'],
    ['Mâcon', 'un'],
    ['Saint-Denis', 'deux'],
    ['Dijon', 'trois'],
  ]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** F6 to a part of the page, as many times as it takes. */
async function goToPart(page: Page, id: string): Promise<void> {
  for (let at = 0; at < 6; at++) {
    await page.keyboard.press('F6');
    if (await page.evaluate((part) => document.getElementById(part)!.contains(document.activeElement), id)) return;
  }
  throw new Error(`F6 ne mène pas à ${id}.`);
}

describeInBrowser('By the keyboard alone', () => {
  const bench = useWorkbench();

  it('from the file buttons to the ribbon, the pane and the saved file', async () => {
    const { page } = bench;
    await goToPart(page, 'file-actions');
    expect(await focused(page)).toBe('Ouvrir un fichier…');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles({ name: 'liste.xlsx', mimeType: 'application/octet-stream', buffer: await list() });
    await page.getByText('« liste.xlsx » est ouvert').waitFor();
    await page.locator('html:not([data-busy])').waitFor({ state: 'attached' });
    // The cells have the keyboard once the file is there.
    await page.keyboard.press('ArrowDown');
    expect((await ask(page, 'askHost', 'selection', [])).value).toMatchObject({ value: 'Mâcon' });

    await goToPart(page, 'ribbon');
    await tabTo(page, 'Annoter la sélection');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Colonne A/ }).waitFor();
    await goToPart(page, 'pane');
    await tabTo(page, 'Annoter');
    await page.keyboard.press('Enter');
    await page.locator('.rv-account').waitFor();
    await tabTo(page, /est Saint-Denis \(93\)/);
    await page.keyboard.press('Enter');
    await said(page, /Saint-Denis \(93\), 1 ligne/);

    await goToPart(page, 'file-actions');
    await tabTo(page, 'Enregistrer en .xlsx');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const sheet = (await readBack(readFileSync(await download.path()))).getWorksheet('Liste')!;
    expect((sheet.getRow(1).values as unknown[]).slice(1)).toEqual([
      'Commune',
      'Note',
      'Commune',
      'Code INSEE',
      'Zone',
      'Bureau',
      'Remarque',
    ]);
    expect([2, 3, 4].map((row) => [sheet.getCell(`A${row}`).value, sheet.getCell(`D${row}`).value])).toEqual([
      ['Mâcon', '71270'],
      ['Saint-Denis', '93066'],
      ['Dijon', '21231'],
    ]);
  });
});
