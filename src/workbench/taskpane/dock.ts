/** The add-in's own pane and ribbon, the very files Excel loads, docked around the sheet. */
import { IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { ILayoutService } from '@univerjs/ui';
import type { Scene } from '../../commands/commands';
import type { Engine } from '../engine';
import { byId } from '../ui/elements';
import { installSplitter, showPane, wasOpen } from '../ui/splitter';
import { PaneHost } from './pane-host';
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
  let host: PaneHost | undefined;
  const open = (): Pane => {
    host?.release();
    host = new PaneHost(engine, isFromFile);
    return shipped.open({ container: aside, host, base: `${base}/` });
  };
  let pane = open();
  // As in Excel, a pane is of one workbook.
  engine.injector
    .get(IUniverInstanceService)
    .getTypeOfUnitAdded$(UniverInstanceType.UNIVER_SHEET)
    .subscribe(() => {
      pane = open();
    });
  showPane(wasOpen());
  installSplitter();
  byId('close-pane').addEventListener('click', () => {
    showPane(false);
    engine.injector.get(ILayoutService).focus();
  });
  const scene = sceneOf(aside, () => pane, base);
  const act = (action: Action): void => {
    void (action.kind === 'pane' ? scene.showTaskpane() : shipped.runCommand(action.name, scene));
  };
  await placeRibbon(byId('ribbon'), base, act);
}

function sceneOf(aside: HTMLElement, pane: () => Pane, base: string): Scene {
  const urlOf = (page: string): string => new URL(`${base}/${page}`, location.href).href;
  return {
    get pane() {
      return Promise.resolve(pane());
    },
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
