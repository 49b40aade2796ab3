/** Opening and saving large files: how far the work is, giving it up, and how long the page is held. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Download, Page } from 'playwright-core';
import { parts } from '../workbench/files/workbook-file';
import { ask, describeInBrowser, STARTING, typeIn, useWorkbench } from './browser';
import { readBack, fileOf } from './fixture';

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

/** Notes what the box says, and how long each task held the page, from now on. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as unknown as { stopWatching?: () => void }).stopWatching?.();
    const seen = { steps: [] as string[], shares: [] as number[], tasks: [] as Array<{ at: number; length: number }> };
    performance.clearMarks();
    const share = document.querySelector('progress')!;
    const box = new MutationObserver(() => {
      const step = document.querySelector('#work-step')!.textContent;
      if (step && seen.steps.at(-1) !== step) seen.steps.push(step);
      if (share.hasAttribute('value')) seen.shares.push(share.value);
    });
    box.observe(document.querySelector('#work')!, { subtree: true, childList: true, attributes: true });
    const tasks = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ at: startTime, length: duration });
    });
    tasks.observe({ type: 'longtask' });
    const stopWatching = (): void => {
      box.disconnect();
      tasks.disconnect();
    };
    Object.assign(window, { seen, stopWatching });
  });
}

interface Seen {
  readonly steps: readonly string[];
  readonly shares: readonly number[];
  /** The longest hold of each step, in milliseconds. */
  readonly holds: Readonly<Record<string, number>>;
}

function watched(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const { steps, shares, tasks } = (
      window as unknown as {
        seen: { steps: string[]; shares: number[]; tasks: Array<{ at: number; length: number }> };
      }
    ).seen;
    const marks = performance.getEntriesByType('mark').filter(({ name }) => name.startsWith('ressort:'));
    const holds: Record<string, number> = {};
    for (const { at, length } of tasks) {
      const step =
        marks
          .filter(({ startTime }) => startTime <= at)
          .at(-1)
          ?.name.slice('ressort:'.length) ?? 'before';
      holds[step] = Math.max(holds[step] ?? 0, Math.round(length));
    }
    return { steps, shares, holds };
  });
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
