/** The pane closed and opened again on the same workbook: it knows what it wrote there. */
import type { Page } from 'playwright-core';
import { rowHash } from '../../src/annotate/fingerprint';
import { ask, describeInBrowser, goTo, STARTING, useWorkbench } from './browser';
import { asked, capture, openTab, said, wcagFaults } from './pane';

/** Four bytes, the lowest first, as the workbook keeps them. */
function word(hash: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(hash);
  return bytes;
}

jest.setTimeout(STARTING * 3);

const TOWNS = ['MACON', 'DIJON', 'SAINT DENIS', 'BESANCON'];

/** Opens the pane anew, as Excel does: nothing is left of the one before but the workbook. */
function reopen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const hook = window.ressortWorkbench!;
    const nothing = (): (() => void) => () => undefined;
    const own: Record<string, unknown> = {
      kind: 'workbench',
      blockCells: 20_000,
      settings: { read: () => undefined, write: () => undefined },
      onSelection: nothing,
      onChange: nothing,
      then: undefined,
    };
    const host = new Proxy(own, {
      get: (_, name: string) =>
        name in own ? own[name] : async (...all: unknown[]) => (await hook.askHost(name, all)).value,
    });
    window.ressortPane!.open({ container: document.getElementById('pane')!, host: host as never, base: './' });
  });
}

describeInBrowser('the pane opened again', () => {
  const bench = useWorkbench(async ({ page }) => {
    await ask(page, 'write', 'Essayer!H1', [['commune', 'note'], ...TOWNS.map((town, at) => [town, at])]);
    await goTo(page, 'Essayer!H3');
    await openTab(page, 'Annoter');
    await page.getByRole('button', { name: 'Prendre la sélection' }).click();
    await page.locator('.rv-sample').first().waitFor();
    await page.getByRole('button', { name: 'Annoter', exact: true }).click();
    await page.locator('.rv-account').waitFor();
  });
  const held = (cell: string): Promise<unknown> => ask(bench.page, 'value', `Essayer!${cell}`);

  it('lists the annotation, and asks before it removes it', async () => {
    const { page } = bench;
    expect([await held('I2'), await held('J2')]).toEqual(['Mâcon', '71270']);
    await reopen(page);
    await openTab(page, 'Annoter');
    await page.getByRole('heading', { name: 'Annotations de ce classeur' }).waitFor();
    await page.getByText('Colonne H « commune », feuille « Essayer » : 4 lignes').waitFor();
    await page.getByRole('button', { name: /^Tout retirer : Colonne H/ }).click();
    const question = await asked(page, 'Retirer ce qui a été écrit sur 4 lignes ?');
    expect(await wcagFaults(page)).toEqual([]);
    await question.scrollIntoViewIfNeeded();
    await capture(page, 'annotate-reopened');
    await page.getByRole('button', { name: 'La garder' }).click();
    expect(await held('J2')).toBe('71270');
  });

  it('made with another table: what would change is shown, then written when asked', async () => {
    const { page } = bench;
    const name = 'ressort.annotations';
    const written = ['I', 'J', 'K', 'L', 'M', 'N'].map((column) => held(`${column}2`));
    const row = (await Promise.all(written)).map((value) => (value ?? '') as string);
    const [kept] = JSON.parse(String((await ask(page, 'askHost', 'keptText', [name])).value)) as {
      headings: string[];
      hashes: string;
    }[];
    const then = ['Matisco', ...row.slice(1)].slice(0, kept!.headings.length);
    const hashes = Buffer.concat([Buffer.from(kept!.hashes, 'base64'), word(rowHash(then))]).toString('base64');
    await ask(page, 'write', 'Essayer!I2', [['Matisco']]);
    await ask(page, 'askHost', 'keepText', [name, JSON.stringify([{ ...kept!, hashes, mark: 'hier' }])]);
    await reopen(page);
    await openTab(page, 'Annoter');
    await page.getByRole('button', { name: 'Comparer' }).click();
    await page.getByText('Ligne 2, « MACON » : Matisco → Mâcon').waitFor();
    expect(await held('I2')).toBe('Matisco');
    expect(await wcagFaults(page)).toEqual([]);
    await capture(page, 'annotate-compared');
    await page.getByRole('button', { name: 'Mettre à jour 1 ligne' }).click();
    await said(page, '1 ligne à jour.');
    expect(await held('I2')).toBe('Mâcon');
    await page.getByRole('button', { name: 'Comparer' }).waitFor({ state: 'detached' });
  });

  it('made with another table that answers the same: nothing is to be changed', async () => {
    const { page } = bench;
    const name = 'ressort.annotations';
    const text = String((await ask(page, 'askHost', 'keptText', [name])).value);
    await ask(page, 'askHost', 'keepText', [name, text.replace(/"mark":"[^"]*"/, '"mark":"hier"')]);
    await reopen(page);
    await openTab(page, 'Annoter');
    await page.getByText('La table des communes a changé depuis cette annotation.').waitFor();
    await capture(page, 'annotate-compare');
    await page.getByRole('button', { name: 'Comparer' }).click();
    await said(page, 'Rien à changer : les réponses sont celles d’aujourd’hui.');
    await page.getByRole('button', { name: 'Comparer' }).waitFor({ state: 'detached' });
  });

  it('keeps the row changed since, removes the others, and lists it no more', async () => {
    const { page } = bench;
    await ask(page, 'write', 'Essayer!J3', [['à moi']]);
    await page.getByRole('button', { name: /^Tout retirer : Colonne H/ }).click();
    await page.getByRole('button', { name: 'Retirer l’annotation' }).click();
    await said(page, /4 cellules/);
    expect([await held('J2'), await held('J3'), await held('J5')]).toEqual([null, 'à moi', null]);
    await page.getByRole('heading', { name: 'Annotations de ce classeur' }).waitFor({ state: 'detached' });
    await reopen(page);
    await openTab(page, 'Annoter');
    await page.getByRole('button', { name: 'Prendre la sélection' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Annotations de ce classeur' }).count()).toBe(0);
  });
});
