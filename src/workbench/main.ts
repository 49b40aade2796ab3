import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-find-replace/lib/index.css';
import './workbench.css';
import './taskpane/ribbon.css';
import './tools/tools.css';
import { ILayoutService } from '@univerjs/ui';
import { Bench } from './bench';
import { startEngine } from './engine';
import { loadShipped } from './shipped';
import { keepOffline } from './site/keep';
import { installTestHook } from './test-hook';
import { byId } from './ui/elements';
import { installFileButtons } from './ui/file-buttons';
import { installRegions } from './ui/regions';
import { dockPane } from './taskpane/dock';
import { placeTools } from './tools/bar';
import { installKeys } from './tools/keys';
import { Tools } from './tools/tools';

/** Where the add-in's files are, wherever the page itself is. */
const BASE = new URL('..', import.meta.url).href.replace(/\/$/, '');

/** Starts the page: the shipped functions, the spreadsheet, then the sample. */
async function start(): Promise<void> {
  const shipped = await loadShipped(BASE);
  const engine = startEngine(byId('grid'), shipped);
  const bench = new Bench(
    engine,
    shipped.map(({ metadata }) => metadata),
  );
  await bench.openSample();
  installFileButtons(bench);
  installTestHook(engine, bench);
  await dockPane(engine, BASE, (sheetId) => bench.isFromFile(sheetId));
  const tools = new Tools(engine, bench);
  placeTools(byId('tools'), engine, tools);
  installKeys(byId('pane'), tools);
  installRegions([
    { element: byId('grid'), focus: () => engine.injector.get(ILayoutService).focus() },
    { element: byId('file-actions') },
    { element: byId('ribbon') },
    { element: byId('tools') },
    { element: byId('pane') },
  ]);
  byId('loading').hidden = true;
  document.documentElement.dataset['ready'] = 'yes';
  const { worker } = document.documentElement.dataset;
  if (worker !== undefined) await keepOffline(worker);
}

start().catch((error: unknown) => {
  byId('loading').textContent =
    `L’établi n’a pas pu s’ouvrir. ${error instanceof Error ? error.message : String(error)}`;
});
