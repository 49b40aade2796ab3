/** What a person does with the pane, in the workbench. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { DIST } from '../../src/tooling/paths.mjs';

/** Pictures of what was seen, kept as the tests' output. */
const CAPTURES = path.join(DIST, 'captures');

export async function capture(page: Page, name: string): Promise<void> {
  mkdirSync(CAPTURES, { recursive: true });
  await page.screenshot({ path: path.join(CAPTURES, `${name}.png`) });
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}

/** Faults against WCAG 2.2 AA in the pane, one line each. */
export async function wcagFaults(page: Page): Promise<string[]> {
  await page.evaluate(`${axe.source}; undefined`);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: { run(context: string, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> } };
    const { violations } = await checker.run('#volet', { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`));
  });
}

/** Pixels by which the pane's content is wider than the pane. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const pane = document.getElementById('volet')!;
    return pane.scrollWidth - pane.clientWidth;
  });
}
