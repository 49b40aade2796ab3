import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DIST } from '../../src/tooling/boot/paths.mjs';
import { ask, describeInBrowser, goTo, grid, STARTING, typeIn, useWorkbench } from './browser';

jest.setTimeout(STARTING);

describeInBrowser('the reasons, as read on the page', () => {
  const bench = useWorkbench();
  const message = () => bench.page.locator('#message').innerText();

  it('the page says that it is not Excel', async () => {
    await bench.page.getByText('ce n’est pas Excel', { exact: false }).first().waitFor({ state: 'visible' });
    expect(await bench.page.title()).toBe('Ressort, établi d’essai');
  });

  it('all that the page adds to the spreadsheet is accessible', async () => {
    await bench.page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const violations = await bench.page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: {
          run: (context: object) => Promise<{ violations: Array<{ id: string; nodes: Array<{ html: string }> }> }>;
        };
      };
      const found = await axe.run({ include: ['.header', '.tools', '.message', '.workbench > .splitter'] });
      return found.violations.map(({ id, nodes }) => `${id} : ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(violations).toEqual([]);
    await grid(bench.page).click({ position: { x: 900, y: 400 } });
  });

  it('an error has the name that a French Excel shows, and keeps its own inside', async () => {
    const { page } = bench;
    await typeIn(page, 'Essayer!G31', '=ZONE("Mâcon";"Atlantide")');
    await goTo(page, 'Essayer!G31');
    expect(await page.locator('.message-address').innerText()).toBe('G31 #VALEUR!');
    expect(await ask(page, 'value', 'Essayer!G31')).toBe('#VALUE!');
  });

  it('a homonym: the sentence says what to write, and writing it is enough', async () => {
    await typeIn(bench.page, 'Essayer!G30', '=ZONE("Saint-Denis")');
    await goTo(bench.page, 'Essayer!G30');
    expect(await message()).toMatch(/Saint-Denis \(93\).*ajoutez le département/);
    expect(await bench.page.locator('.message-address').innerText()).toBe('G30 #N/A');
    await typeIn(bench.page, 'Essayer!G30', '=ZONE("Saint-Denis";93)');
    await goTo(bench.page, 'Essayer!G30');
    expect(await message()).not.toMatch(/Saint-Denis/);
  });

  it.each([
    ['=ZONE()', 'ZONE attend de 1 à 3 arguments, elle en a reçu 0.'],
    ['=UPPER(ZONE("Saint-Denis"))', 'Saint-Denis (93)'],
    ['=ZONEE("Mâcon")', 'Ce nom de fonction n’est pas connu ici'],
    ['=NA()', 'Pas de réponse'],
    ['=ZONE(Mâcon)', 'Un nom se met entre guillemets : =ZONE("Mâcon").'],
    ['=BUREAU(Saint-Denis;93)', 'Un nom se met entre guillemets : =BUREAU("Saint-Denis").'],
  ])('%s : %s', async (typed, said) => {
    await typeIn(bench.page, 'Essayer!G32', typed);
    await goTo(bench.page, 'Essayer!G32');
    expect(await message()).toContain(said);
  });

  it('a cell of a spilled range has its own sentence', async () => {
    await goTo(bench.page, 'Lieux!E23');
    expect(await ask(bench.page, 'value', 'Lieux!B23')).toBe('Gagny');
    expect(await message()).toMatch(/Gagny \(93\)/);
    await goTo(bench.page, 'Lieux!E24');
    expect(await message()).toBe('Vient de la formule en E2 : =ZONE(B2:B177;C2:C177)');
  });

  it('under the pointer too, near the cell', async () => {
    await goTo(bench.page, 'Adresses!C12');
    await bench.page.getByRole('heading', { name: 'Ressort' }).hover();
    await goTo(bench.page, 'Adresses!A1');
    const canvas = (await grid(bench.page).boundingBox())!;
    await bench.page.mouse.move(canvas.x + 600, canvas.y + 290);
    await bench.page.waitForFunction(() => document.querySelector('.message-address')?.textContent.includes('#N/A'));
    const address = (await bench.page.locator('.message-address').innerText()).split(' ')[0];
    expect(await message()).toBe(await ask(bench.page, 'message', `Adresses!${address}`));
  });

  it('goes from error to error, row by row, then around; the only list is that of the pane', async () => {
    const { page } = bench;
    const where = page.locator('.message-address');
    await goTo(page, 'Lieux!A60');
    await page.locator('#next-error').click();
    await page.waitForFunction(() => document.querySelector('.message-address')?.textContent === 'D69 #N/A');
    expect(await message()).toContain('Noisy-le-Sec (93)');
    // The keyboard is in the cells.
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() =>
      document.querySelector('#message')?.textContent.startsWith('Vient de la formule en D2'),
    );
    await goTo(page, 'Adresses!P100');
    await page.locator('#next-error').click();
    await where.filter({ hasText: '#' }).waitFor();
    expect((await ask(page, 'askHost', 'selection', [])).value).toMatchObject({ sheetName: 'Essayer' });
    expect(await page.getByText(/cellules? à revoir/).count()).toBe(0);
  });

  it('the sample shows every function, and every place of the list', async () => {
    const { functions } = JSON.parse(readFileSync(path.join(DIST, 'functions.json'), 'utf8')) as {
      functions: Array<{ name: string }>;
    };
    const shown = await bench.page.evaluate(() => {
      const cells = Array.from({ length: 100 }, (_, row) => [`Essayer!A${row + 1}`, `Essayer!B${row + 1}`]).flat();
      return cells.map((cell) => window.ressortWorkbench!.formula(cell) ?? '').join(' ');
    });
    expect(functions.filter(({ name }) => !shown.includes(`${name}(`))).toEqual([]);
    expect(await ask(bench.page, 'value', 'Lieux!B177')).toBe('Sens');
    expect(await ask(bench.page, 'value', 'Lieux!A109')).toBe('77: Seine-et-Marne ');
  });

  it('no answer of the sample is written beforehand', async () => {
    expect(await ask(bench.page, 'formula', 'Lieux!E2')).toBe('=ZONE(B2:B177,C2:C177)');
    const before = await ask(bench.page, 'value', 'Lieux!E4');
    await grid(bench.page).click({ position: { x: 300, y: 300 } });
    await typeIn(bench.page, 'Lieux!B4', 'Dourdan');
    expect(before).toBe('A');
    // The sheet calculates behind the entry: on a busy machine its answer comes a moment later.
    await bench.page.waitForFunction(() => window.ressortWorkbench!.value('Lieux!E4') === 'base');
  });

  it('F6 goes from the grid to the file buttons, the ribbon, the tools, the pane, and back', async () => {
    const { page } = bench;
    await goTo(page, 'Essayer!A3');
    await grid(page).click({ position: { x: 300, y: 300 } });
    const where = () =>
      page.evaluate(
        () =>
          ['grid', 'file-actions', 'ribbon', 'tools', 'pane'].find((id) =>
            document.getElementById(id)?.contains(document.activeElement),
          ) ?? '',
      );
    const seen: string[] = [];
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('F6');
      seen.push(await where());
    }
    expect(seen.slice(0, 4)).toEqual(['file-actions', 'ribbon', 'tools', 'pane']);
    await page.keyboard.press('Shift+F6');
    expect(await where()).toBe('pane');
  });

  it('the pane is closed, and opened again by the ribbon; it is so at the next visit', async () => {
    const { page } = bench;
    await page.locator('#close-pane').click();
    expect(await page.locator('#pane').isVisible()).toBe(false);
    expect(await page.locator('#close-pane').isVisible()).toBe(false);
    expect(await page.locator('#splitter').isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.getItem('ressort-etabli-volet-ferme'))).toBe('1');
    await page.locator('#ribbon').getByRole('button', { name: 'Ouvrir Ressort' }).click();
    expect(await page.locator('#pane').isVisible()).toBe(true);
    // Open already, it is given the keyboard.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
    expect(await page.evaluate(() => localStorage.getItem('ressort-etabli-volet-ferme'))).toBe('');
  });

  it('the pane is made wider by the mouse and by the arrows, within limits', async () => {
    const { page } = bench;
    const edge = page.getByRole('separator', { name: 'Largeur du volet' });
    const width = async () => Math.round((await page.locator('#pane').boundingBox())!.width);
    const from = (await edge.boundingBox())!;
    await page.mouse.move(from.x + 3, from.y + 200);
    await page.mouse.down();
    await page.mouse.move(from.x - 97, from.y + 200, { steps: 4 });
    await page.mouse.up();
    expect(await width()).toBe(460);
    await edge.focus();
    await page.keyboard.press('ArrowRight');
    expect([await width(), await edge.getAttribute('aria-valuenow')]).toEqual([440, '440']);
    await page.keyboard.press('End');
    expect(await width()).toBe(260);
    await page.keyboard.press('Home');
    expect(await width()).toBe(760);
    expect(await page.evaluate(() => localStorage.getItem('ressort-etabli-largeur'))).toBe('760');
    await page.keyboard.press('End');
  });

  it('the page and the pane have one accent', async () => {
    const accents = await bench.page.evaluate(() => [
      getComputedStyle(document.documentElement).getPropertyValue('--accent').trim(),
      getComputedStyle(document.querySelector('.rv')!).getPropertyValue('--rv-accent').trim(),
    ]);
    expect(accents[0]).toBe(accents[1]);
  });

  it('in high contrast the cells keep the ground that their colours are for', async () => {
    const { page } = bench;
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    const ground = await page.locator('#grid').evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(ground).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  });

  it('at 200 % the cells have half of the page once the pane is closed, and nothing lies over anything', async () => {
    const { page } = bench;
    await page.setViewportSize({ width: 640, height: 450 });
    // The grid takes its new size a moment later.
    const cells = (least: number) =>
      page.waitForFunction((height) => {
        const box = document.querySelector('[id^="univer-sheet-main-canvas"]')!.getBoundingClientRect();
        return box.height > height && box.right <= window.innerWidth;
      }, least);
    await cells(450 * 0.45);
    const buttons = await page.locator('.header button:visible, .tools button:visible, .ribbon button:visible').all();
    const boxes = await Promise.all(buttons.map((button) => button.boundingBox()));
    for (const box of boxes) expect(box!.x + box!.width).toBeLessThanOrEqual(640);
    const overlaps = boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter(
          (other) =>
            Math.min(one!.x + one!.width, other!.x + other!.width) - Math.max(one!.x, other!.x) > 1 &&
            Math.min(one!.y + one!.height, other!.y + other!.height) - Math.max(one!.y, other!.y) > 1,
        ),
    );
    expect(overlaps).toEqual([]);
    await page.locator('#close-pane').click();
    await cells(450 / 2);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});
