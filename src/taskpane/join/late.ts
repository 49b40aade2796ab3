/** The part of the pane that joins tables: its script, with the readers of files, is loaded when it is first asked for. */
import type { Annotation } from '../../annotate/annotation';
import type { PaneContext } from '../context';

export interface JoinScreen {
  readonly element: HTMLElement;
  focus(): void;
}

/** What comes after the screen. */
export interface AfterJoin {
  readonly run: (annotation: Annotation) => void;
  readonly close: () => void;
}

type OpenJoin = (context: PaneContext, after: AfterJoin) => JoinScreen;

declare global {
  interface Window {
    ressortJoin?: OpenJoin;
  }
}

/** @throws Error if the script cannot be loaded */
export async function openJoin(context: PaneContext, after: AfterJoin): Promise<JoinScreen> {
  if (!window.ressortJoin) await load(context.base);
  if (!window.ressortJoin) throw new Error('join.js');
  return window.ressortJoin(context, after);
}

/** The name of the script bears the hash of its content: the pane's own page tells it, wherever the pane is shown. */
async function load(base: string): Promise<void> {
  const response = await fetch(`${base}taskpane.html`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const name = page.querySelector('meta[name="ressort-join"]')?.getAttribute('content');
  if (!response.ok || !name) throw new Error('taskpane.html');
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${base}${name}`;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(name));
    document.head.append(script);
  });
}
