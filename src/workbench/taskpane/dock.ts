/** The add-in's own pane and ribbon, the very files Excel loads, docked around the sheet. */
import { ILayoutService } from '@univerjs/ui';
import type { Scene } from '../../commands/commands';
import type { Engine } from '../engine';
import { byId } from '../ui/elements';
import { UniverHost } from './host';
import { placeRibbon, type Action } from './ribbon';
import { loadScript } from '../load-script';

type Pane = Awaited<Scene['pane']>;

interface ShippedPane {
  readonly ressortPane?: {
    open(opening: { container: HTMLElement; host: UniverHost; base: string }): Pane;
    runCommand(command: string, scene: Scene): Promise<void>;
  };
}

/**
 * Loads the pane after the functions, whose modules it shares, and opens it on the workbook.
 * @throws Error if the pane was not built
 */
export async function dockPane(engine: Engine, base: string, isFromFile: (sheetId: string) => boolean): Promise<void> {
  await loadPage(base);
  const shipped = (window as ShippedPane).ressortPane;
  if (!shipped) throw new Error('Le volet n’a pas pu être chargé. Construisez d’abord le complément.');
  const aside = byId('pane');
  const pane = shipped.open({ container: aside, host: new UniverHost(engine, isFromFile), base: `${base}/` });
  showPane(aside, true);
  byId('close-pane').addEventListener('click', () => {
    showPane(aside, false);
    engine.injector.get(ILayoutService).focus();
  });
  const scene = sceneOf(aside, pane, base);
  const act = (action: Action): void => {
    void (action.kind === 'pane' ? scene.showTaskpane() : shipped.runCommand(action.name, scene));
  };
  await placeRibbon(byId('ribbon'), base, act);
}

/** The ribbon opens the pane again, as in Excel. */
function showPane(aside: HTMLElement, shown: boolean): void {
  aside.hidden = !shown;
  byId('close-pane').hidden = !shown;
}

function sceneOf(aside: HTMLElement, pane: Pane, base: string): Scene {
  const urlOf = (page: string): string => new URL(`${base}/${page}`, location.href).href;
  return {
    pane: Promise.resolve(pane),
    showTaskpane: () => {
      showPane(aside, true);
      aside.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
      return Promise.resolve();
    },
    openPage: (page) => Promise.resolve(window.open(urlOf(page), '_blank') !== null),
    urlOf,
  };
}

/** The styles and the last script of the pane's own page; the one before, the functions, is here already. */
async function loadPage(base: string): Promise<void> {
  const response = await fetch(`${base}/taskpane.html`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const script = [...page.querySelectorAll('script[src]')].pop()?.getAttribute('src');
  if (!response.ok || !script) throw new Error('taskpane.html n’a pas de script. Construisez d’abord le complément.');
  for (const link of page.querySelectorAll('link[rel="stylesheet"]')) {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = `${base}/${link.getAttribute('href') ?? ''}`;
    document.head.append(style);
  }
  await loadScript(`${base}/${script}`);
}
