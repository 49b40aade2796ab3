/**
 * The pane's page. In Excel it opens by itself, and is where the ribbon's commands run; another page (the workbench)
 * opens the same pane on its own workbook, and runs the same commands, by the one global it leaves.
 */
import { runCommand, type Scene } from '../commands/commands';
import { associateCommands, officeScene } from '../commands/office';
import { ExcelHost } from '../host/excel';
import { missingRequirements } from '../host/requirements';
import { turn } from './choices';
import { Pane, type Opening } from './pane';
import { paneTexts } from './texts/in-language';

declare global {
  interface Window {
    ressortPane?: {
      open(opening: Opening): Pane;
      runCommand(command: string, scene: Scene): Promise<void>;
    };
  }
}

window.ressortPane = { open: (opening) => new Pane(opening), runCommand };

const container = document.getElementById('ressort-pane');
if (container) void start(container);

async function start(element: HTMLElement): Promise<void> {
  let opened: (pane: Pane) => void = () => undefined;
  const pane = new Promise<Pane>((resolve) => (opened = resolve));
  // Before anything waits: Excel may have opened this page for a command, and calls it at once.
  if (typeof Office !== 'undefined') associateCommands(officeScene(pane));
  const { host, lacking } = await excelHost();
  // The twin manifest says so in the page's address: its functions have the prefix.
  if (host && new URLSearchParams(location.search).has('prefixe')) turn(host.settings, 'prefix', true);
  const made = new Pane({ container: element, host, base: './' });
  if (lacking.length > 0) made.say(paneTexts().tooOld(lacking), 'refusal');
  opened(made);
}

/**
 * Returns Excel's workbook; none if the page is opened alone, or in an Excel too old for it, where one can still look up
 * and browse. `lacking` says what that Excel lacks.
 */
async function excelHost(): Promise<{ host: ExcelHost | undefined; lacking: readonly string[] }> {
  const none = { host: undefined, lacking: [] };
  if (typeof Office === 'undefined') return none;
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return none;
  const lacking = missingRequirements((set, version) => Office.context.requirements.isSetSupported(set, version));
  return { host: lacking.length > 0 ? undefined : new ExcelHost(), lacking };
}
