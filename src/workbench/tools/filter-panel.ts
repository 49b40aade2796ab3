/** The grid's panel of a filter, for those who have no mouse or no screen: its boxes get names, Escape closes it. */
import { ICommandService } from '@univerjs/core';
import { ILayoutService } from '@univerjs/ui';
import type { Engine } from '../engine';
import { CLOSE_FILTER_PANEL, OPEN_FILTER_PANEL } from './names';

const PANEL = '[data-u-comp="sheets-filter-panel"]';
/** What a box of the panel stands beside: a value, or all of them. */
const BESIDE = 'label[data-u-comp="checkbox"] + *';

export function helpWithFilterPanel({ injector }: Engine): void {
  const commands = injector.get(ICommandService);
  commands.onCommandExecuted(({ id }) => {
    if (id !== OPEN_FILTER_PANEL) return;
    void panelShown().then((panel) => {
      if (!panel) return;
      nameBoxes(panel);
      // The list is drawn again as it is scrolled or searched.
      const drawn = new MutationObserver(() => nameBoxes(panel));
      drawn.observe(panel, { childList: true, subtree: true });
      panel.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        commands.syncExecuteCommand(CLOSE_FILTER_PANEL);
        injector.get(ILayoutService).focus();
      });
    });
  });
}

/** It is drawn a moment after it is asked for. */
async function panelShown(): Promise<HTMLElement | undefined> {
  for (let tries = 0; tries < 50; tries++) {
    const panel = document.querySelector<HTMLElement>(PANEL);
    if (panel) return panel;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return undefined;
}

function nameBoxes(panel: HTMLElement): void {
  for (const beside of panel.querySelectorAll(BESIDE))
    beside.previousElementSibling?.querySelector('input')?.setAttribute('aria-label', beside.textContent.trim());
}
