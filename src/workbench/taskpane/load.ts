/** The add-in's own pane, the very files Excel loads. */
import type { Scene } from '../../commands/commands';
import type { WorkbookHost } from '../../host/host';
import { loadScript } from '../load-script';

/** The pane once it is open. */
export type Pane = Awaited<Scene['pane']>;

/** What the pane's script leaves in the page. */
export interface ShippedPane {
  open(opening: { container: HTMLElement; host: WorkbookHost; base: string }): Pane;
  runCommand(command: string, scene: Scene): Promise<void>;
}

/**
 * Loads the styles and the last script of the pane's own page; the one before, the functions, whose modules it shares,
 * is to be there already.
 * @throws Error if the pane was not built
 */
export async function loadPane(base: string): Promise<ShippedPane> {
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
  const shipped = (window as { readonly ressortPane?: ShippedPane }).ressortPane;
  if (!shipped) throw new Error('Le volet n’a pas pu être chargé. Construisez d’abord le complément.');
  return shipped;
}
