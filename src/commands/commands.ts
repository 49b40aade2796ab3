/** The ribbon's commands, by the names the manifest gives them; the workbench's buttons run the same. */
import { ribbonTexts, type RibbonTexts } from './texts';
import { Obstacle } from './insert';

/** The pane, as far as a command needs it. */
export interface CommandPane {
  annotateSelection(): Promise<void>;
  /** Writes the formula of a function beside the selection; returns the formula. */
  insertFunction(functionName: string): Promise<string>;
  say(text: string, kind?: 'done' | 'refusal'): void;
  refuse(error: unknown): void;
}

/** Where commands are run: Excel, or the workbench. */
export interface Scene {
  /** The pane, once it is there. */
  readonly pane: Promise<CommandPane>;
  showTaskpane(): Promise<void>;
  /** Opens a page of the add-in in a window; returns false if none could be. */
  openPage(page: string): Promise<boolean>;
  urlOf(page: string): string;
}

type Command = (scene: Scene) => Promise<void>;

/** The functions of the menu, in its order: those whose first argument is what is selected. */
export const MENU_FUNCTIONS: Readonly<Record<string, string>> = {
  insertZone: 'ZONE',
  insertBureau: 'BUREAU',
  insertTribunal: 'TRIBUNAL',
  insertCour: 'COUR',
  insertPopulation: 'POPULATION',
  insertCommune: 'COMMUNE',
  insertInsee: 'COMMUNE.INSEE',
  insertCard: 'COMMUNE.FICHE',
};

export const COMMANDS: Readonly<Record<string, Command>> = {
  annotateSelection,
  openHelp,
  ...Object.fromEntries(
    Object.entries(MENU_FUNCTIONS).map(([name, functionName]) => [name, (scene: Scene) => insert(scene, functionName)]),
  ),
};

async function annotateSelection(scene: Scene): Promise<void> {
  await scene.showTaskpane();
  await (await scene.pane).annotateSelection();
}

/** Writes the formula beside what is selected; shows the pane only if it has a refusal to say. */
async function insert(scene: Scene, functionName: string): Promise<void> {
  const pane = await scene.pane;
  try {
    pane.say(ribbonTexts().inserted(await pane.insertFunction(functionName)));
  } catch (error) {
    await scene.showTaskpane();
    if (error instanceof Obstacle) pane.say(error.message, 'refusal');
    else pane.refuse(error);
  }
}

async function openHelp(scene: Scene): Promise<void> {
  const texts = ribbonTexts();
  const page = helpAddress(texts);
  if (await scene.openPage(page)) return;
  await scene.showTaskpane();
  (await scene.pane).say(texts.helpElsewhere(scene.urlOf(page)), 'refusal');
}

/** The mark after « ? » tells the page that its language was chosen. */
function helpAddress({ language }: Pick<RibbonTexts, 'language'>): string {
  return language === 'fr' ? 'help.html?fr' : 'help.en.html?en';
}

/**
 * Runs a command to its end, whatever happens; what it could not say goes to the console, never to the user's cells.
 * @throws Error if the ribbon has no command of this name
 */
export async function runCommand(name: string, scene: Scene): Promise<void> {
  const command = COMMANDS[name];
  if (!command) throw new Error(`The ribbon has no command ${name}.`);
  try {
    await command(scene);
  } catch (error) {
    (await scene.pane).refuse(error);
  }
}
