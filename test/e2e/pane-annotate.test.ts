/** Forty thousand dirty rows, as a clerk would annotate them. */
import type { Page } from 'playwright-core';
import { ask, describeInBrowser, goTo, STARTING, useWorkbench } from './browser';
import { asked, capture, focused, openTab, said, tabTo, wcagFaults } from './pane';
import { dirtyRows } from './pane-dirty';

jest.setTimeout(STARTING * 5);

const ROWS = 40_000;
/** Watches how long the page goes without answering; the answer stops it and gives the longest. */
function watchHolds(page: Page): () => Promise<number> {
  const watching = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let worst = 0;
        let last = performance.now();
        const tick = (): void => {
          worst = Math.max(worst, performance.now() - last);
          last = performance.now();
          if (document.body.dataset['watch'] === 'over') resolve(worst);
          else setTimeout(tick, 0);
        };
        delete document.body.dataset['watch'];
        tick();
      }),
  );
  return async () => {
    await page.evaluate(() => (document.body.dataset['watch'] = 'over'));
    return Math.round(await watching);
  };
}

const number = (text: string | null): number => Number((text ?? '').replace(/\D/g, ''));

describeInBrowser('annotating 40,000 rows', () => {
  const bench = useWorkbench();
  const lines = dirtyRows(ROWS);

  /** Each line of the account, by its name. */
  const account = async (): Promise<Record<string, number>> => {
    const rows = await bench.page
      .locator('.rv-counts tr')
      .evaluateAll((all) =>
        all.map(
          (row) => [row.querySelector('th')?.textContent ?? '', row.querySelector('td')?.textContent ?? ''] as const,
        ),
      );
    return Object.fromEntries(rows.map(([name, count]) => [name, number(count)]));
  };

  it('opens the list in a new sheet', async () => {
    const { page } = bench;
    await openTab(page, 'Annoter');
    await page.getByText('Coller ou ouvrir une liste').click();
    await page
      .getByLabel('Ouvrir un fichier texte')
      .setInputFiles({ name: 'liste.txt', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\r\n'), 'utf8') });
    await page.getByText('Aperçu').waitFor();
    expect(await page.locator('.rv-annotate h2:visible').textContent()).toContain('Liste');
    expect(await page.getByLabel('Elle contient').inputValue()).toBe('adresses');
    await capture(page, 'annotate-request');
  });

  it('shows the progress, stops when cancelled, and the sheet stays whole', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await page.locator('.rv-progress-text', { hasText: /[1-9][\d\s]* lignes sur 40.000/ }).waitFor();
    await page.getByRole('heading', { name: 'Colonne A « Lieu », feuille « Liste »' }).waitFor();
    await capture(page, 'annotate-run');
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await page.locator('.rv-account').waitFor();
    const counts = await account();
    expect(counts['Pas encore faites']).toBeGreaterThan(0);
    const { Total: total, ...parts } = counts;
    expect(total).toBe(ROWS);
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(ROWS);
    expect(await ask(page, 'value', `Liste!A${ROWS + 1}`)).toBe(lines[ROWS - 1]);
  });

  it('resumes to the end: as many rows as at the start, each counted once', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await page.getByRole('heading', { name: 'Annotation terminée' }).waitFor({ timeout: 240_000 });
    const { Total: total, ...parts } = await account();
    expect(total).toBe(ROWS);
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(ROWS);
    expect(parts['Certaines']).toBeGreaterThan(ROWS / 2);
    for (const row of [0, 1, 17_345, ROWS - 1])
      expect(await ask(page, 'value', `Liste!A${row + 2}`)).toBe(lines[row] === '' ? null : lines[row]);
    expect(await ask(page, 'value', `Liste!A${ROWS + 2}`)).toBeNull();
    expect(await wcagFaults(page)).toEqual([]);
    await capture(page, 'annotate-account');
  });

  it('accepts a suggestion for all rows alike, and goes to the row', async () => {
    const { page } = bench;
    const before = number(await page.getByRole('heading', { name: /À revoir/ }).textContent());
    const first = page
      .locator('.rv-doubt-item')
      .filter({ has: page.locator('> .rv-choices') })
      .first();
    await first.getByRole('button', { name: /Aller à la ligne/ }).click();
    await first.locator('.rv-choice').first().click();
    await said(page, /ligne/);
    await page.getByRole('heading', { name: 'Vos choix (1)' }).waitFor();
    expect(number(await page.getByRole('heading', { name: /À revoir/ }).textContent())).toBe(before - 1);
  });

  it('accepts at once the first suggestion of each unknown text', async () => {
    const { page } = bench;
    const heading = page.getByRole('heading', { name: /À revoir/ });
    const before = number(await heading.textContent());
    const together = page.locator('.rv-all > summary');
    const offered = number(await together.textContent());
    await together.click();
    expect(await page.locator('.rv-boxes input').count()).toBe(offered);
    await page.getByRole('button', { name: /Accepter .* textes cochés/ }).click();
    await said(page, /textes acceptés/, 120_000);
    expect(number(await heading.textContent())).toBe(before - offered);
    const { Total: total, ...parts } = await account();
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(total);
    await capture(page, 'annotate-accepted');
  });

  it('removes everything: the sheet is the list alone again', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: 'Tout retirer' }).click();
    await asked(page, /40.000 lignes, dont .* choisies par vous/);
    await page.getByRole('button', { name: 'Retirer l’annotation' }).click();
    await said(page, 'L’annotation est retirée.', 120_000);
    for (const cell of ['B1', 'B2', 'F2', `B${ROWS + 1}`]) expect(await ask(page, 'value', `Liste!${cell}`)).toBeNull();
    expect(await ask(page, 'value', `Liste!A${ROWS + 1}`)).toBe(lines[ROWS - 1]);
  });

  it('measures from the click to the last row', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: 'Prendre la sélection' }).click();
    await page.getByText('Aperçu').waitFor();
    const hold = watchHolds(page);
    const start = Date.now();
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await page.getByRole('heading', { name: 'Annotation terminée' }).waitFor({ timeout: 240_000 });
    const elapsed = Date.now() - start;
    const longest = await hold();
    const counts = await account();
    expect(counts['Total']).toBe(ROWS);
    expect(counts['Pas encore faites']).toBeUndefined();
    expect(await ask(page, 'value', 'Liste!B1')).toBe('Commune');
    const duration = page.locator('.rv-duration');
    expect(Number(await duration.getAttribute('data-waiting-ms'))).toBeLessThanOrEqual(
      Number(await duration.getAttribute('data-ms')),
    );
    expect(elapsed).toBeLessThan(120_000);
    // A tenth of a second on an idle machine, nearly all of it the spreadsheet's; this one may be busy.
    expect(longest).toBeLessThan(1_500);
    expect(bench.outside).toEqual([]);
    expect(bench.errors).toEqual([]);
  });
});

describeInBrowser('annotating, on a small scale', () => {
  const bench = useWorkbench();
  const paste = async (text: string): Promise<void> => {
    await openTab(bench.page, 'Annoter');
    const back = bench.page.getByRole('button', { name: 'Annoter une autre colonne' });
    if (await back.isVisible()) await back.click();
    const list = bench.page.getByLabel(/Une ligne par lieu/);
    if (!(await list.isVisible())) await bench.page.getByText('Coller ou ouvrir une liste').click();
    await list.fill(text);
    await bench.page.getByRole('button', { name: 'Mettre dans une nouvelle feuille' }).click();
  };
  const cells = async (sheet: string, column: string, rows: number): Promise<unknown[]> => {
    const found: unknown[] = [];
    for (let row = 1; row <= rows; row++) found.push(await ask(bench.page, 'value', `${sheet}!${column}${row}`));
    return found;
  };

  it('by the keyboard alone: from the cell to the account, a doubt settled, all removed', async () => {
    const { page } = bench;
    await goTo(page, 'Adresses!A3');
    await page.getByRole('tab', { name: 'Réglages' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Home');
    for (const tab of ['Parcourir', 'Annoter']) {
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toBe(tab);
    }
    await tabTo(page, 'Prendre la sélection');
    await page.keyboard.press('Enter');
    await page.locator('.rv-sample').first().waitFor();
    expect(await focused(page)).toContain('Colonne A');
    await tabTo(page, 'Population');
    await page.keyboard.press('Space');
    await tabTo(page, 'Annoter');
    await page.keyboard.press('Enter');
    await page.locator('.rv-account').waitFor();
    expect(await focused(page)).toBe('Annotation terminée');
    const before = number(await page.getByRole('heading', { name: /À revoir/ }).textContent());
    await tabTo(page, 'Chaque « Saint-Denis » est Saint-Denis (93)');
    await page.keyboard.press('Enter');
    await said(page, 'Saint-Denis (93)');
    expect(number(await page.getByRole('heading', { name: /À revoir/ }).textContent())).toBe(before - 1);
    await tabTo(page, /^Aller à la ligne/);
    await page.keyboard.press('Enter');
    await tabTo(page, 'Tout retirer', 'Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('La garder');
    await tabTo(page, 'Retirer l’annotation', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await said(page, 'L’annotation est retirée.');
  });

  it('pastes a list with its headings: each heading gives its département', async () => {
    const { page } = bench;
    await paste('# 91: Essonne\nFR- Athis-mons\n\n# 93: Seine-Saint-Denis\nFR- Saint-denis\n');
    await page.locator('.rv-sample').first().waitFor();
    expect(await page.getByLabel('Elle contient').inputValue()).toBe('liste');
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await page.locator('.rv-account').waitFor();
    expect(await cells('Liste', 'A', 6)).toEqual([
      'Lieu',
      '# 91: Essonne',
      'FR- Athis-mons',
      null,
      '# 93: Seine-Saint-Denis',
      'FR- Saint-denis',
    ]);
    expect(await cells('Liste', 'C', 6)).toEqual(['Code INSEE', null, '91027', null, null, '93066']);
  });

  it('a CSV file is put in its columns, with its titles; a workbook is refused with the way out', async () => {
    const { page } = bench;
    await openTab(page, 'Annoter');
    const back = page.getByRole('button', { name: 'Annoter une autre colonne' });
    if (await back.isVisible()) await back.click();
    const list = page.getByLabel(/Une ligne par lieu/);
    if (!(await list.isVisible())) await page.getByText('Coller ou ouvrir une liste').click();
    const open = (name: string, buffer: Buffer): Promise<void> =>
      page.getByLabel('Ouvrir un fichier texte').setInputFiles({ name, mimeType: 'text/csv', buffer });
    const csv =
      'N;Nom;Lieu;Date\r\n1;"DUPONT; Jean";99 RUE DE LA PAIX 71000 MACON;02/03/2024\r\n2;DURAND;21000 DIJON;03/03/2024\r\n';
    await open('liste.csv', Buffer.from(csv, 'latin1'));
    await page.getByRole('heading', { name: /Colonne C « Lieu »/ }).waitFor();
    expect(await Promise.all(['B', 'C', 'D'].map((column) => cells('Liste (2)', column, 2)))).toEqual([
      ['Nom', 'DUPONT; Jean'],
      ['Lieu', '99 RUE DE LA PAIX 71000 MACON'],
      ['Date', '02/03/2024'],
    ]);
    await open('classeur.xlsx', Buffer.from('504b030414000000080000', 'hex'));
    await said(page, 'Ouvrez « classeur.xlsx » dans Excel');
  });

  it('refuses an empty list, and says so', async () => {
    await paste('  \n ');
    await said(bench.page, 'La liste est vide');
  });

  it('without headings, a second time, finds its own columns and fills them', async () => {
    const { page } = bench;
    await ask(page, 'write', 'Essayer!H40', [
      ['12 rue Carnot 71000 MACON'],
      ['21000 Dijon'],
      ['71700 Tournus'],
      ['39000 Lons'],
    ]);
    for (const round of [1, 2]) {
      await openTab(page, 'Annoter');
      const back = page.getByRole('button', { name: 'Annoter une autre colonne' });
      if (await back.isVisible()) await back.click();
      await goTo(page, 'Essayer!H40');
      await page.getByRole('button', { name: /^Prendre (?:la|une autre) sélection$/ }).click();
      await page.locator('.rv-sample').first().waitFor();
      await page.getByRole('button', { name: 'Annoter', exact: true }).click();
      await page.getByRole('heading', { name: 'Annotation terminée' }).waitFor();
      expect({ round, codes: (await cells('Essayer', 'J', 42)).slice(39) }).toEqual({
        round,
        codes: ['71270', '21231', '71543'],
      });
      expect(await ask(page, 'value', 'Essayer!O40')).toBeNull();
      // What was left blank is what the second time fills.
      if (round === 1) await ask(page, 'write', 'Essayer!I41', [['', '', '', '', '', '']]);
    }
  });

  it('formulas are counted as they answer; a second time, it is asked before others are added', async () => {
    const { page } = bench;
    await paste('Mâcon\nSaint-Denis\nDijon');
    await page.locator('.rv-preview', { hasText: '2 lignes certaines sur 3' }).waitFor();
    const sheet = /«.(Liste[^»]*).»$/
      .exec((await page.locator('.rv-annotate h2:visible').textContent()) ?? '')![1]!
      .replace(/\u00a0/g, ' ')
      .trim();
    await page.getByRole('radio', { name: 'Formules' }).check();
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await page.locator('.rv-annotate > p', { hasText: /formules? écrite/ }).waitFor();
    await page.locator('.rv-annotate .rv-share-keys', { hasText: /Certaines 2À régler 1/ }).waitFor();
    await page.getByRole('button', { name: 'Annoter une autre colonne' }).click();
    await goTo(page, `${sheet}!A2`);
    await page.getByRole('button', { name: 'Prendre la sélection' }).click();
    await page.locator('.rv-sample').first().waitFor();
    await page.getByLabel('Région', { exact: true }).check();
    await page.getByRole('radio', { name: 'Formules' }).check();
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await asked(page, /Les colonnes B, C, .* ont déjà des formules de Ressort/);
    await capture(page, 'annotate-formulas-twice');
    await page.getByRole('button', { name: 'Ne rien écrire' }).click();
    expect([await cells(sheet, 'B', 1), await cells(sheet, 'H', 1)]).toEqual([['Commune'], [null]]);
    await page.getByLabel('Région', { exact: true }).uncheck();
  });
});
