/** A list of hospitals as the State publishes it: homonyms of several regions, the département four columns away. */
import { ask, describeInBrowser, goTo, STARTING, useWorkbench } from './browser';
import { asked, capture, openTab, said, wcagFaults } from './pane';

jest.setTimeout(STARTING * 3);

const ROWS = 4_000;
/** Rows of communes whose name is that of several, and where they are. */
const HOMONYMS = [
  ['93', 'SAINT DENIS'],
  ['974', 'SAINT DENIS'],
] as const;
const OTHERS = [
  ['71', 'MACON'],
  ['21', 'DIJON'],
  ['25', 'BESANCON'],
  ['37', 'TOURS'],
] as const;
const EVERY = 100;

interface Hospital {
  readonly departement: string;
  readonly town: string;
}

const HOSPITALS: readonly Hospital[] = Array.from({ length: ROWS }, (_, at) => {
  const [departement, town] = at % EVERY === 7 ? HOMONYMS[(at / EVERY) & 1]! : OTHERS[at % OTHERS.length]!;
  return { departement, town };
});
const LINES = HOSPITALS.flatMap(({ town }, at) => (town === 'SAINT DENIS' ? [at + 2] : []));

describeInBrowser('a list of hospitals', () => {
  const bench = useWorkbench(async ({ page }) => {
    await openTab(page, 'Annoter');
    await page.getByText('Coller ou ouvrir une liste').click();
    const list = HOSPITALS.map(({ town }) => town).join('\r\n');
    await page
      .getByLabel('Ouvrir un fichier texte')
      .setInputFiles({ name: 'liste.txt', mimeType: 'text/plain', buffer: Buffer.from(list, 'utf8') });
    await page.locator('.rv-sample').first().waitFor();
  });
  const codeAt = (row: number): Promise<unknown> => ask(bench.page, 'value', `Liste!C${row}`);

  it('tells the rate before anything is written, over the whole column', async () => {
    const { page } = bench;
    await page.locator('.rv-rate', { hasText: /396 lignes certaines sur 400/ }).waitFor();
    await page.locator('.rv-share-keys', { hasText: /Certaines 396\s*À régler 4/ }).waitFor();
  });

  it('shows rows of each sort, from all the column, with the cells they would have', async () => {
    const { page } = bench;
    const shown = await page
      .locator('.rv-preview li')
      .filter({ has: page.locator('.rv-sample') })
      .allTextContents();
    expect(shown[0]).toBe('MACON→ Mâcon · 71270 · B · Mâcon');
    expect(shown.filter((text) => text.startsWith('SAINT DENIS→ Homonyme'))).toHaveLength(3);
    const lines = await page
      .locator('.rv-sample')
      .evaluateAll((all) => all.map((one) => Number((one as HTMLElement).title.split(' :')[0]!.replace(/\D/g, ''))));
    expect(Math.max(...lines)).toBeGreaterThan(ROWS / 2);
    expect(await wcagFaults(page)).toEqual([]);
    await capture(page, 'annotate-preview');
    await page.getByLabel('Population', { exact: true }).check();
    await page.locator('.rv-preview', { hasText: /→ Mâcon · 71270.* 3\d.\d{3}/ }).waitFor();
    await page.getByLabel('Population', { exact: true }).uncheck();
  });

  it('shows the homonyms row by row: no click makes them all one commune', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await page.locator('.rv-account').waitFor();
    expect(LINES).toHaveLength(ROWS / EVERY);
    await page.locator('.rv-counts', { hasText: /Homonymes\s*40/ }).waitFor();
    const doubt = page.locator('.rv-doubt-item').first();
    expect(await doubt.locator('> .rv-choices').count()).toBe(0);
    await doubt.getByText('Ligne par ligne (40)').click();
    await doubt.locator('.rv-one-row').nth(19).waitFor();
    await doubt.getByRole('button', { name: `La ligne ${LINES[0]!} est Saint-Denis (93)` }).click();
    await said(page, /Saint-Denis \(93\), 1 ligne/);
    expect([await codeAt(LINES[0]!), await codeAt(LINES[1]!)]).toEqual(['93066', null]);
    await page.locator('.rv-counts', { hasText: /Homonymes\s*39/ }).waitFor();
    await page.locator('.rv-counts', { hasText: /Choisies par vous\s*1/ }).waitFor();
    await page.getByRole('button', { name: `La ligne ${LINES[1]!} est Saint-Denis (974)` }).click();
    await said(page, /Saint-Denis \(974\), 1 ligne/);
    expect(await codeAt(LINES[1]!)).toBe('97411');
    await page.locator('.rv-counts', { hasText: /Choisies par vous\s*2/ }).waitFor();
    expect(await wcagFaults(page)).toEqual([]);
    await capture(page, 'annotate-row-by-row');
  });

  it('undoes one choice, the other stays; then settles it again', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: /Annuler ce choix : .*\(93\)/ }).click();
    await said(page, '1 ligne de nouveau à revoir.');
    expect([await codeAt(LINES[0]!), await codeAt(LINES[1]!)]).toEqual([null, '97411']);
    await page.locator('.rv-counts', { hasText: /Homonymes\s*39/ }).waitFor();
    await page.getByRole('button', { name: `La ligne ${LINES[0]!} est Saint-Denis (93)` }).click();
    await said(page, /Saint-Denis \(93\), 1 ligne/);
    expect(await codeAt(LINES[0]!)).toBe('93066');
  });

  it('makes the others one commune only when asked, and takes that back whole', async () => {
    const { page } = bench;
    const doubt = page.locator('.rv-doubt-item').first();
    await doubt.getByText('Les 38 lignes sont la même commune…').click();
    await doubt.getByRole('button', { name: /Chaque « SAINT DENIS » est Saint-Denis \(93\)/ }).click();
    await said(page, /38 lignes/);
    expect(await codeAt(LINES[20]!)).toBe('93066');
    await page.getByRole('heading', { name: 'Aucune ligne douteuse.' }).waitFor();
    await page
      .getByRole('button', { name: /Annuler ce choix/ })
      .first()
      .click();
    await said(page, '38 lignes de nouveau à revoir.');
    expect([await codeAt(LINES[20]!), await codeAt(LINES[0]!)]).toEqual([null, '93066']);
  });

  it('shows the result as a picture: each part gives its rows', async () => {
    const { page } = bench;
    await page.locator('.rv-account .rv-share-keys', { hasText: /Certaines 3.962\s*À régler 38/ }).waitFor();
    await page.getByText('Carte et répartition').click();
    await page.locator('.rv-bar-button', { hasText: /71 · Saône-et-Loire1.000/ }).waitFor();
    expect(await wcagFaults(page)).toEqual([]);
    await capture(page, 'annotate-picture');
    await page.locator('.rv-map [data-code="974"], .rv-island-button[data-code="974"]').first().click();
    await page.getByRole('heading', { name: 'Département : 974 · La Réunion' }).waitFor();
    await page.locator('.rv-read-row', { hasText: 'SAINT DENIS→ Saint-Denis (974) · 1 ligne' }).waitFor();
    await page.getByLabel('Répartir par').selectOption('ZONE');
    await page.locator('.rv-bar-button', { hasText: /^B/ }).click();
    await page.getByRole('heading', { name: 'Zone : B' }).waitFor();
    await capture(page, 'annotate-picture-zone');
    await page.getByRole('button', { name: /^À régler 38/ }).click();
    await page.getByRole('heading', { name: /\(1\)/ }).waitFor();
    await page.getByRole('button', { name: 'Résumé dans une feuille' }).click();
    await said(page, 'Le résumé est dans la feuille « Résumé Lieu ».');
    const cells = ['A1', 'B1', 'A2', 'B2', 'D2', 'E2', 'G1'];
    expect(await Promise.all(cells.map((cell) => ask(page, 'value', `Résumé Lieu!${cell}`)))).toEqual([
      'Résultat',
      'Lignes',
      'Certaines',
      3962,
      "21 · Côte-d'Or",
      1000,
      'Zone',
    ]);
  });

  it('asks before all is removed, and keeps it if so answered', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: 'Tout retirer' }).click();
    await asked(page, /4.000 lignes, dont 2 choisies par vous/);
    await page.getByRole('button', { name: 'La garder' }).click();
    expect(await codeAt(LINES[0]!)).toBe('93066');
    // Another column may be annotated meanwhile: this one can still be taken back.
    await page.getByRole('button', { name: 'Annoter une autre colonne' }).click();
    await page.getByRole('button', { name: /Revoir ou retirer : Colonne A « Lieu », feuille « Liste »/ }).click();
    await page.getByRole('heading', { name: 'Vos choix (2)' }).waitFor();
    await page.getByRole('button', { name: 'Tout retirer' }).click();
    await page.getByRole('button', { name: 'Retirer l’annotation' }).click();
    await said(page, 'L’annotation est retirée.');
    expect(await codeAt(LINES[0]!)).toBeNull();
  });

  it('finds the départements wherever they stand, and takes the right column', async () => {
    const { page } = bench;
    const rows = HOSPITALS.slice(0, 110).map(({ departement, town }, at) => [
      at + 1,
      departement,
      'HOPITAL LOCAL',
      at % 9,
      town,
    ]);
    await ask(page, 'write', 'Essayer!H1', [['finess', 'dep', 'nom', 'lits', 'commune'], ...rows]);
    await goTo(page, 'Essayer!L3');
    await page.getByRole('button', { name: 'Prendre la sélection' }).click();
    const departements = page.getByLabel('Colonne des départements');
    await page.locator('.rv-rate', { hasText: /110 lignes certaines sur 110/ }).waitFor();
    expect(await departements.locator('option:checked').textContent()).toBe('I · dep · 2 lignes douteuses de moins');
    await capture(page, 'annotate-settler');
    await goTo(page, 'Essayer!J3');
    await page.getByRole('button', { name: 'Prendre une autre sélection' }).click();
    await page.locator('.rv-message', { hasText: 'La colonne L « commune »' }).waitFor();
    await capture(page, 'annotate-wrong-column');
    await page.getByRole('button', { name: 'Prendre la colonne L' }).click();
    await page.locator('.rv-rate', { hasText: /110 lignes certaines sur 110/ }).waitFor();
  });
});
