/**
 * The pane's page. In Excel it opens by itself, and is where the ribbon's commands run; another page (the workbench)
 * opens the same pane on its own workbook, and runs the same commands, by the one global it leaves.
 */
import { executer, type Scene } from '../commands/commandes';
import { associerCommandes, sceneOffice } from '../commands/office';
import { ExcelHost } from '../host/excel';
import { Volet, type Ouverture } from './volet';

declare global {
  interface Window {
    ressortVolet?: {
      ouvrir(ouverture: Ouverture): Volet;
      executer(commande: string, scene: Scene): Promise<void>;
    };
  }
}

window.ressortVolet = { ouvrir: (ouverture) => new Volet(ouverture), executer };

const container = document.getElementById('ressort-volet');
if (container) void start(container);

async function start(element: HTMLElement): Promise<void> {
  let opened: (volet: Volet) => void = () => undefined;
  const volet = new Promise<Volet>((resolve) => (opened = resolve));
  // Before anything waits: Excel may have opened this page for a command, and calls it at once.
  if (typeof Office !== 'undefined') associerCommandes(sceneOffice(volet));
  const host = await excelHost();
  // The twin manifest says so in the page's address: its functions have the prefix.
  if (new URLSearchParams(location.search).has('prefixe')) host?.settings.write('prefixe', 'oui');
  opened(new Volet({ container: element, host, base: './' }));
}

/** Excel's workbook, or nothing where the page is opened alone: one can still look up and browse. */
async function excelHost(): Promise<ExcelHost | undefined> {
  if (typeof Office === 'undefined') return undefined;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? new ExcelHost() : undefined;
}
