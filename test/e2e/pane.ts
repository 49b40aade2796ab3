/** What a person does with the pane, in the workbench. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { DIST } from '../../src/tooling/boot/paths.mjs';

/** Pictures of what was seen, kept as the tests' output in dist/captures/ until the next build. */
const CAPTURES = path.join(DIST, 'captures');

export const FIELD = { name: 'Chercher une commune' };

export async function capture(page: Page | Locator, name: string): Promise<void> {
  mkdirSync(CAPTURES, { recursive: true });
  await page.screenshot({ path: path.join(CAPTURES, `${name}.png`) });
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}

/** What the pane last said. */
export async function said(page: Page, text: string | RegExp, timeout = 30_000): Promise<void> {
  await page.locator('.rv-notice-text', { hasText: text }).waitFor({ timeout });
}

/** The question that the pane asks, its answers in the same bar, right under its words: returns it. */
export async function asked(page: Page, text: string | RegExp): Promise<Locator> {
  const bar = page.locator('.rv-question > .rv-message[data-intent="warning"]', { hasText: text });
  await bar.waitFor();
  const words = (await bar.locator('.rv-message-text').boundingBox())!;
  const answers = await bar.getByRole('button').all();
  if (answers.length !== 2) throw new Error(`« ${String(text)} » a ${answers.length} réponses`);
  for (const answer of answers) {
    const { y } = (await answer.boundingBox())!;
    // Two rows of buttons, at the most.
    if (y < words.y || y > words.y + words.height + 60) throw new Error('une réponse est loin de sa question');
  }
  return bar;
}

/** Faults against WCAG 2.2 AA in the pane, one line each. */
export async function wcagFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axe.source}; undefined`);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: {
        run(
          context: string,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
      };
    };
    const { violations } = await checker.run('#pane', {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    );
  });
}

/** Pixels by which the pane's content is wider than the pane. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const pane = document.getElementById('pane')!;
    return pane.scrollWidth - pane.clientWidth;
  });
}

/** What has the focus, by its name or its text, once it is known to be in sight. */
export async function focused(page: Page): Promise<string> {
  const { name, hidden } = await page.evaluate(() => {
    const active = document.activeElement as HTMLElement;
    const { left, top, width, height } = active.getBoundingClientRect();
    // The middle of a tall thing may be out of sight: its top is what is read first.
    const seen = document.elementFromPoint(left + width / 2, top + Math.min(height, 24) / 2);
    const label =
      active.getAttribute('aria-label') ??
      (active as Partial<HTMLInputElement>).labels?.[0]?.textContent ??
      active.textContent;
    const within = seen !== null && (active.contains(seen) || seen.contains(active) || seen.tagName === 'LABEL');
    return { name: label.replace(/\u00a0/g, ' ').trim(), hidden: width > 1 && !within };
  });
  if (hidden) throw new Error(`« ${name} » a le focus et n’est pas en vue.`);
  return name;
}

/** Presses Tab until the focus is on this, as one who has no mouse. */
export async function tabTo(page: Page, wanted: string | RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let at = 0; at < 80; at++) {
    await page.keyboard.press(key);
    const name = await focused(page);
    if (typeof wanted === 'string' ? name === wanted : wanted.test(name)) return;
    passed.push(name);
  }
  throw new Error(`${String(wanted)} n’a pas été atteint au clavier ; vus : ${passed.join(' · ')}`);
}
