/** How long the page is held while a file is opened or saved, step by step. */
import type { Page } from 'playwright-core';

/** Notes what the box says, and how long each task held the page, from now on. */
export async function watch(page: Page): Promise<void> {
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

export interface Seen {
  readonly steps: readonly string[];
  readonly shares: readonly number[];
  /** The longest hold of each step, in milliseconds. */
  readonly holds: Readonly<Record<string, number>>;
}

export function watched(page: Page): Promise<Seen> {
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
