/** The add-in's own pane and ribbon, the very files Excel loads, docked around the sheet. */
import { ILayoutService } from '@univerjs/ui';
import type { Scene } from '../../commands/commands';
import type { Engine } from '../engine';
import { byId } from '../ui/elements';
import { installSplitter, showPane, wasOpen } from '../ui/splitter';
import { UniverHost } from './host';
import { placeRibbon, type Action } from './ribbon';
import type { Pane, ShippedPane } from './load';

/** Opens the pane on the workbook. */
export async function dockPane(
  engine: Engine,
  shipped: ShippedPane,
  base: string,
  isFromFile: (sheetId: string) => boolean,
): Promise<void> {
  const aside = byId('pane');
  const pane = shipped.open({ container: aside, host: new UniverHost(engine, isFromFile), base: `${base}/` });
  showPane(wasOpen());
  installSplitter();
  byId('close-pane').addEventListener('click', () => {
    showPane(false);
    engine.injector.get(ILayoutService).focus();
  });
  const scene = sceneOf(aside, pane, base);
  const act = (action: Action): void => {
    void (action.kind === 'pane' ? scene.showTaskpane() : shipped.runCommand(action.name, scene));
  };
  await placeRibbon(byId('ribbon'), base, act);
}

function sceneOf(aside: HTMLElement, pane: Pane, base: string): Scene {
  const urlOf = (page: string): string => new URL(`${base}/${page}`, location.href).href;
  return {
    pane: Promise.resolve(pane),
    showTaskpane: () => {
      // The ribbon opens the pane again, as in Excel.
      showPane(true);
      aside.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
      return Promise.resolve();
    },
    openPage: (page) => Promise.resolve(window.open(urlOf(page), '_blank') !== null),
    urlOf,
  };
}
