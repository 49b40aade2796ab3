import '@univerjs/preset-sheets-core/lib/index.css';
import './workbench.css';
import './volet/ruban.css';
import { Bench } from './bench';
import { startEngine } from './engine';
import { loadShipped } from './shipped';
import { installTestHook } from './testHook';
import { byId } from './ui/elements';
import { installFileButtons } from './ui/fileButtons';
import { dockPane } from './volet/dock';

/** Starts the page: the shipped functions, the spreadsheet, then the sample. */
async function start(): Promise<void> {
  const shipped = await loadShipped('..');
  const engine = startEngine(byId('grille'), shipped);
  const bench = new Bench(
    engine,
    shipped.map(({ metadata }) => metadata),
  );
  await bench.openSample();
  installFileButtons(bench);
  installTestHook(engine, bench);
  await dockPane(engine, '..');
  byId('chargement').hidden = true;
  document.documentElement.dataset['pret'] = 'oui';
}

start().catch((error: unknown) => {
  byId('chargement').textContent =
    `L’établi n’a pas pu s’ouvrir. ${error instanceof Error ? error.message : String(error)}`;
});
