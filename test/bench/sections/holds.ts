/** How long the workbench's page is held, step by step, while large files are opened and saved. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { watch, watched } from '../../e2e/holds';
import { columns, duration, figure } from '../print';

const LONGEST = 120_000;
/** A shorter hold is none to the browser. */
const SHORT = '– de 50 ms';
const CELLS = ['Mâcon', 'Saint-Étienne-du-Rouvray', '71000', 'rue de la Préfecture', 'à revoir', '12,50'];
/** In the order they come in; those of the grid itself cannot be cut. */
const STEPS = {
  read: 'lecture',
  show: 'affichage (grille)',
  calculate: 'calcul (grille)',
  note: 'relevé',
  write: 'écriture',
};

async function sheetOf(rows: number): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Feuil1');
  for (let row = 0; row < rows; row++) sheet.addRow(CELLS);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A template of little content, whose formula reads a million cells. */
async function template(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Feuil1');
  sheet.addRow([...CELLS, { formula: 'SUMPRODUCT((A2:A999999="Mâcon")*(C2:C999999<>""))', result: 1 }]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function ended(page: Page): Promise<void> {
  await page.locator('html:not([data-busy])').waitFor({ state: 'attached', timeout: LONGEST });
}

async function holdsOf(page: Page, file: string): Promise<string[][]> {
  const row = (name: string, holds: Readonly<Record<string, number>>): string[] => [
    `${path.basename(file)}, ${name}`,
    ...Object.keys(STEPS).map((step) => (holds[step] === undefined ? SHORT : duration(holds[step]))),
  ];
  await watch(page);
  await page.locator('#file').setInputFiles(file);
  await page.locator('#notice').waitFor({ state: 'visible', timeout: LONGEST });
  await ended(page);
  const opened = (await watched(page)).holds;
  await watch(page);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: LONGEST }),
    page.locator('#save-file').click(),
  ]);
  await ended(page);
  await download.delete();
  return [row('ouvert', opened), row('enregistré', (await watched(page)).holds)];
}

/** @param rows  of the large files */
export async function holdLines(browser: Browser, url: string, folder: string, rows: number): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const text = Array.from({ length: rows }, () => CELLS.join(';')).join('\r\n');
  const files = Object.entries({
    'liste.xlsx': await sheetOf(rows),
    'liste.csv': Buffer.from(text, 'latin1'),
    'gabarit.xlsx': await template(),
  }).map(([name, bytes]) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' });
  // The names that the compiler of this script keeps call for a function that the page has not.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(url);
  await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: LONGEST });
  const lines: string[][] = [];
  for (const file of files) lines.push(...(await holdsOf(page, file)));
  await page.close();
  return [
    `La page tenue d’un coup, au plus, par étape (listes de ${figure(rows)} lignes de ${CELLS.length} cellules) :`,
    ...columns([['', ...Object.values(STEPS)], ...lines]),
  ];
}
