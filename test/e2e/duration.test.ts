/** A long day: the pane closed and opened again, two panes, the network cut. */
import type { CDPSession, Page } from 'playwright-core';
import { describeInBrowser, STARTING } from './browser';
import { inPage, openSite, type Site } from './pages';
import { openTab } from './pane';

jest.setTimeout(STARTING * 2);

const REOPENED = 30;

interface Held {
  readonly nodes: number;
  readonly listeners: number;
  readonly megabytes: number;
}

async function held(session: CDPSession): Promise<Held> {
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((one) => one.name === name)!.value;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners'), megabytes: of('JSHeapUsedSize') / 1e6 };
}

/** Opens the pane anew in the page, as Excel does when its pane is closed and opened: with every tab looked at. */
async function reopen(page: Page): Promise<void> {
  await inPage(page, () => {
    document.querySelector('main')!.replaceChildren();
    (window as unknown as { ressortPane: { open(opening: object): void } }).ressortPane.open({
      container: document.querySelector('main')!,
      host: undefined,
      base: './',
    });
  });
  for (const tab of ['Parcourir', 'Annoter', 'Réglages', 'Chercher']) await openTab(page, tab);
}

async function search(page: Page, text: string): Promise<string> {
  await openTab(page, 'Chercher');
  const field = page.getByRole('combobox', { name: 'Chercher une commune' });
  await field.fill('');
  await field.fill(text);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  return (await page.locator('.rv-card').first().textContent()) ?? '';
}

describeInBrowser('the pane, for a long day', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it(`closed and reopened ${REOPENED} times: the same answers, and nothing piles up`, async () => {
    const { page, errors } = await site.open('taskpane.html');
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const first = await search(page, 'macon');
    expect(first).toContain('71270');
    await reopen(page);
    const before = await held(session);
    for (let turn = 0; turn < REOPENED; turn++) await reopen(page);
    const after = await held(session);
    expect(await search(page, 'macon')).toBe(first);
    // A pane has hundreds of nodes: one kept each time would show ten times over.
    expect(after.nodes - before.nodes).toBeLessThan(before.nodes);
    expect(after.listeners - before.listeners).toBeLessThan(before.listeners);
    expect(after.megabytes - before.megabytes).toBeLessThan(3);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('reloaded, it comes back to the tab that was left, and answers the same', async () => {
    const { page } = await site.open('taskpane.html');
    const first = await search(page, 'autun');
    await openTab(page, 'Réglages');
    await page.reload();
    await page.getByRole('tab', { name: 'Réglages', exact: true, selected: true }).waitFor();
    expect(await search(page, 'autun')).toBe(first);
    await page.close();
  });

  it('two panes in two pages do not disturb each other', async () => {
    const [one, other] = [await site.open('taskpane.html'), await site.open('taskpane.html')];
    const alone = await search(one.page, 'cluny');
    expect(await search(other.page, 'autun')).not.toBe(alone);
    expect(await search(one.page, 'cluny')).toBe(alone);
    await one.page.close();
    await other.page.close();
  });

  it('the network cut: all that is loaded answers, and what is missing says so', async () => {
    const { page, errors } = await site.open('taskpane.html');
    const before = await search(page, 'macon');
    await page.context().setOffline(true);
    expect(await search(page, 'macon')).toBe(before);
    expect(await search(page, 'tournus')).toContain('71543');
    await openTab(page, 'Parcourir');
    await page.getByRole('combobox', { name: 'Parcourir par' }).selectOption('BUREAU');
    await page.locator('path[data-code="71"]').click();
    await page.getByRole('button', { name: /^Louhans/ }).click();
    // The printed jurisdiction is a file of its own; the communes are in what is loaded.
    await page
      .locator('.rv-browse > p', { hasText: /^\d+ communes/ })
      .first()
      .waitFor();
    expect(errors).toEqual([]);
    await page.context().setOffline(false);
    await page.close();
  });
});
