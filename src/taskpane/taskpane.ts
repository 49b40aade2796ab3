/**
 * The pane's page. In Excel it opens by itself; another page (the workbench) opens the same pane
 * on its own workbook by the one global it leaves.
 */
import { ExcelHost } from '../host/excel';
import { Volet, type Ouverture } from './volet';

declare global {
  interface Window {
    ressortVolet?: { ouvrir(ouverture: Ouverture): void };
  }
}

window.ressortVolet = {
  ouvrir: (ouverture) => {
    new Volet(ouverture);
  },
};

async function start(): Promise<void> {
  const container = document.getElementById('ressort-volet');
  if (!container) return;
  const host = await excelHost();
  new Volet({ container, host, base: './' });
}

/** Excel's workbook, or nothing where the page is opened alone: one can still look up and browse. */
async function excelHost(): Promise<ExcelHost | undefined> {
  if (typeof Office === 'undefined') return undefined;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? new ExcelHost() : undefined;
}

void start();
