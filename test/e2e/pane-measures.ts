/** What the eye sees wrong in a narrow pane, measured: words cut in two, actions that touch each other. */
import type { Page } from 'playwright-core';

/** Words that begin on one line and end on the next, elsewhere than at a hyphen or a blank. */
export async function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    const walker = document.createTreeWalker(document.getElementById('pane')!, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement!.checkVisibility()) continue;
      const text = node.textContent ?? '';
      for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(`${word} (${text.slice(0, 40)})`);
      }
    }
    return broken;
  });
}

/** The least pixels between two neighbouring actions: one step of the grid. */
const STEP = 4;

/**
 * Pairs of actions nearer to each other than a step of the grid. Tabs, the buttons of one toolbar and the rows of a list
 * touch each other: lines or the list tell them apart.
 */
export async function crowdedActions(page: Page): Promise<string[]> {
  return page.evaluate((step) => {
    const actions = [...document.querySelectorAll<HTMLElement>('#pane :is(button, a, summary, label.rv-file)')].filter(
      (one) =>
        one.checkVisibility() &&
        !one.matches('.rv-tab, .rv-item, .rv-bar-button') &&
        one.closest('.rv-hidden') === null,
    );
    const boxes = actions.map((action) => ({ action, box: action.getBoundingClientRect() }));
    const apart = (start: number, end: number, otherStart: number, otherEnd: number): number =>
      Math.max(otherStart - end, start - otherEnd);
    const crowded: string[] = [];
    boxes.forEach(({ action, box }, at) => {
      for (const { action: other, box: otherBox } of boxes.slice(at + 1)) {
        if (action.contains(other) || (action.matches('.rv-icon') && action.parentElement === other.parentElement))
          continue;
        // What is stuck to the top or the bottom is over the rest.
        if (action.closest('.rv-bar, .rv-head') !== other.closest('.rv-bar, .rv-head')) continue;
        const across = apart(box.left, box.right, otherBox.left, otherBox.right);
        const down = apart(box.top, box.bottom, otherBox.top, otherBox.bottom);
        if (Math.max(across, down) < step)
          crowded.push(
            `${action.textContent.slice(0, 30)} / ${other.textContent.slice(0, 30)}: ${Math.round(Math.max(across, down) * 10) / 10}`,
          );
      }
    });
    return crowded;
  }, STEP);
}
