/** Excel's side of the ribbon: each command is given its name before anything waits, and always says it is done. */
import { COMMANDS, runCommand, type Scene, type CommandPane } from './commands';

const HEIGHT = 85;
const WIDTH = 60;

export function officeScene(pane: Promise<CommandPane>): Scene {
  const urlOf = (page: string): string => new URL(page, location.href).href;
  return {
    pane,
    showTaskpane: () => Office.addin.showAsTaskpane(),
    openPage: (page) => openWindow(urlOf(page)),
    urlOf,
  };
}

/** Opens the user's browser on Windows and Mac; on the web, which does not offer it, a window of Office's. */
function openWindow(address: string): Promise<boolean> {
  const { ui, requirements } = Office.context;
  if (requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) {
    ui.openBrowserWindow(address);
    return Promise.resolve(true);
  }
  return new Promise((resolve) => {
    ui.displayDialogAsync(address, { height: HEIGHT, width: WIDTH, displayInIframe: false }, ({ status }) => {
      resolve(status === Office.AsyncResultStatus.Succeeded);
    });
  });
}

/** Excel waits for `completed`, and says the add-in does not answer if it never comes. */
export function associateCommands(scene: Scene): void {
  for (const name of Object.keys(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void runCommand(name, scene).finally(() => event.completed());
    });
  }
}
