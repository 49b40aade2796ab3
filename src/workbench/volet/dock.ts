/** The add-in's own pane, the very files Excel loads, docked beside the sheet. */
import type { Engine } from '../engine';
import { byId } from '../ui/elements';
import { UniverHost } from './host';

interface ShippedPane {
  readonly ressortVolet?: { ouvrir(ouverture: { container: HTMLElement; host: UniverHost; base: string }): void };
}

/** Loads the pane after the functions, whose modules it shares, and opens it on the workbook. */
export async function dockPane(engine: Engine, base: string): Promise<void> {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = `${base}/taskpane.css`;
  document.head.append(style);
  await loadScript(`${base}/taskpane.js`);
  const aside = byId('volet');
  (window as ShippedPane).ressortVolet?.ouvrir({ container: aside, host: new UniverHost(engine), base: `${base}/` });
  aside.hidden = false;
}

function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${src} n’a pas pu être chargé. Construisez d’abord le complément.`));
    document.head.append(script);
  });
}
