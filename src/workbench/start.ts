/** Starts the page: the shipped functions and the pane are loaded while the spreadsheet's long script is read. */
import { loadReaders } from './files/load';
import { loadShipped } from './shipped';
import { keepOffline } from './site/keep';
import { loadPane } from './taskpane/load';
import { byId } from './ui/elements';

/** Where the add-in's files are, wherever the page itself is. */
const BASE = new URL('..', import.meta.url).href.replace(/\/$/, '');

async function start(): Promise<void> {
  const spreadsheet = import('./main');
  const shipped = await loadShipped(BASE);
  const pane = loadPane(BASE);
  const { openPage } = await spreadsheet;
  const calculated = await openPage({ base: BASE, shipped, pane: await pane });
  byId('loading').hidden = true;
  // The page can be used from here; the answers of the sample come next.
  document.documentElement.dataset['drawn'] = 'yes';
  await calculated();
  document.documentElement.dataset['ready'] = 'yes';
  requestIdleCallback(() => void loadReaders());
  const { worker } = document.documentElement.dataset;
  if (worker !== undefined) await keepOffline(worker);
}

start().catch((error: unknown) => {
  byId('loading').textContent =
    `L’établi n’a pas pu s’ouvrir. ${error instanceof Error ? error.message : String(error)}`;
});
