import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-find-replace/lib/index.css';
import './workbench.css';
import './taskpane/ribbon.css';
import './tools/tools.css';
import { ILayoutService } from '@univerjs/ui';
import { Bench } from './bench';
import { startEngine } from './engine';
import type { Shipped } from './shipped';
import { installTestHook } from './test-hook';
import { byId } from './ui/elements';
import { installFileButtons } from './ui/file-buttons';
import { installRegions } from './ui/regions';
import { dockPane } from './taskpane/dock';
import type { ShippedPane } from './taskpane/load';
import { placeTools } from './tools/bar';
import { installKeys } from './tools/keys';
import { installPaste } from './tools/paste';
import { Tools } from './tools/tools';

/** What was loaded while the script of the spreadsheet was. */
export interface Loaded {
  /** Where the add-in's files are. */
  readonly base: string;
  readonly shipped: readonly Shipped[];
  readonly pane: ShippedPane;
}

/**
 * Opens the spreadsheet on the sample, with the shipped functions and the pane.
 * @returns once all is drawn, what waits for the sample to be calculated
 */
export async function openPage({ base, shipped, pane }: Loaded): Promise<() => Promise<void>> {
  const engine = startEngine(byId('grid'), shipped);
  const bench = new Bench(
    engine,
    shipped.map(({ metadata }) => metadata),
  );
  // The grid waits for itself, more than once: the rest of the page is made meanwhile.
  const drawn = bench.drawSample();
  installFileButtons(bench);
  installTestHook(engine, bench);
  await dockPane(engine, pane, base, (sheetId) => bench.isFromFile(sheetId));
  const calculated = await drawn;
  const tools = new Tools(engine, bench);
  placeTools(byId('tools'), engine, tools);
  installKeys(byId('pane'), tools);
  installPaste(engine);
  installRegions([
    { element: byId('grid'), focus: () => engine.injector.get(ILayoutService).focus() },
    { element: byId('file-actions') },
    { element: byId('ribbon') },
    { element: byId('tools') },
    { element: byId('pane') },
  ]);
  return calculated;
}
