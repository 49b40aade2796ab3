/** Forty thousand dirty rows, as a clerk would annotate them. */
import { ask, describeInBrowser, openWorkbench, STARTING, type Workbench } from './browser';
import { capture, openTab, wcagFaults } from './volet';
import { lignesSales } from './volet-sales';

jest.setTimeout(STARTING * 5);

const ROWS = 40_000;
const number = (text: string | null): number => Number((text ?? '').replace(/\D/g, ''));

describeInBrowser('Annoter 40 000 lignes', () => {
  let bench: Workbench;
  const lines = lignesSales(ROWS);
  beforeAll(async () => {
    bench = await openWorkbench();
  });
  afterAll(() => bench.close());

  /** Each line of the account, by its name. */
  const account = async (): Promise<Record<string, number>> => {
    const rows = await bench.page.locator('.rv-counts tr').evaluateAll((all) => all.map((row) => [row.querySelector('th')?.textContent ?? '', row.querySelector('td')?.textContent ?? ''] as const));
    return Object.fromEntries(rows.map(([name, count]) => [name, number(count)]));
  };

  it('ouvre la liste dans une nouvelle feuille', async () => {
    const { page } = bench;
    await openTab(page, 'Annoter');
    await page.getByText('Coller ou ouvrir une liste').click();
    await page.getByLabel('Ouvrir un fichier texte').setInputFiles({ name: 'liste.txt', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\r\n'), 'utf8') });
    await page.getByText('Aperçu').waitFor();
    expect(await page.locator('.rv-annotate h2').textContent()).toContain('Liste');
    expect(await page.getByLabel('Elle contient').inputValue()).toBe('adresses');
    await capture(page, 'annoter-choix');
  });

  it('montre l’avancement, s’arrête quand on annule, et la feuille reste entière', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await page.locator('.rv-progress-text', { hasText: /[1-9][\d\s]* lignes sur 40.000/ }).waitFor();
    await capture(page, 'annoter-marche');
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.locator('.rv-account').waitFor();
    const counts = await account();
    expect(counts['Pas encore faites']).toBeGreaterThan(0);
    const { Total: total, ...parts } = counts;
    expect(total).toBe(ROWS);
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(ROWS);
    expect(await ask(page, 'value', `Liste!A${ROWS + 1}`)).toBe(lines[ROWS - 1]);
  });

  it('reprend jusqu’au bout : autant de lignes qu’au départ, chacune comptée une fois', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await page.getByRole('heading', { name: 'Annotation terminée' }).waitFor({ timeout: 240_000 });
    const { Total: total, ...parts } = await account();
    expect(total).toBe(ROWS);
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(ROWS);
    expect(parts['Certaines']).toBeGreaterThan(ROWS / 2);
    for (const row of [0, 1, 17_345, ROWS - 1]) expect(await ask(page, 'value', `Liste!A${row + 2}`)).toBe(lines[row] === '' ? null : lines[row]);
    expect(await ask(page, 'value', `Liste!A${ROWS + 2}`)).toBeNull();
    expect(await wcagFaults(page)).toEqual([]);
    await capture(page, 'annoter-bilan');
  });

  it('accepte une suggestion pour toutes les lignes pareilles, et va à la ligne', async () => {
    const { page } = bench;
    const before = number(await page.getByRole('heading', { name: /À revoir/ }).textContent());
    const first = page.locator('.rv-doubt-item').first();
    await first.getByRole('button', { name: /Aller à la ligne/ }).click();
    await first.locator('.rv-choice').first().click();
    await page.locator('.rv-notice-text', { hasText: /ligne/ }).waitFor();
    expect(number(await page.getByRole('heading', { name: /À revoir/ }).textContent())).toBe(before - 1);
  });

  it('retire tout : la feuille redevient la liste seule', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: 'Tout retirer' }).click();
    await page.getByText('L’annotation est retirée.').waitFor({ timeout: 120_000 });
    for (const cell of ['B1', 'B2', 'F2', `B${ROWS + 1}`]) expect(await ask(page, 'value', `Liste!${cell}`)).toBeNull();
    expect(await ask(page, 'value', `Liste!A${ROWS + 1}`)).toBe(lines[ROWS - 1]);
  });

  it('mesure du clic à la dernière ligne', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: 'Prendre la sélection' }).click();
    await page.getByText('Aperçu').waitFor();
    const longest = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let worst = 0;
          let last = performance.now();
          const tick = (): void => {
            worst = Math.max(worst, performance.now() - last);
            last = performance.now();
            if (document.querySelector('.rv-account')) resolve(worst);
            else setTimeout(tick, 0);
          };
          tick();
        }),
    );
    const start = Date.now();
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await page.getByRole('heading', { name: 'Annotation terminée' }).waitFor({ timeout: 240_000 });
    const elapsed = Date.now() - start;
    const counts = await account();
    expect(counts['Total']).toBe(ROWS);
    expect(counts['Pas encore faites']).toBeUndefined();
    expect(await ask(page, 'value', 'Liste!B1')).toBe('Commune');
    const duration = page.locator('.rv-duration');
    const all = Number(await duration.getAttribute('data-ms'));
    const sheet = Number(await duration.getAttribute('data-classeur-ms'));
    console.info(`${JSON.stringify(counts)}\nAnnoter ${ROWS} lignes : ${(elapsed / 1000).toFixed(1)} s du clic à la dernière ligne ; ${(all / 1000).toFixed(1)} s d’annotation, dont ${Math.round((100 * sheet) / all)} % au tableur ; ${Math.round(await longest)} ms au plus sans que la page réponde.`);
    expect(elapsed).toBeLessThan(120_000);
    expect(bench.outside).toEqual([]);
    expect(bench.errors).toEqual([]);
  });
});
