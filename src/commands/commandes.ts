/** The ribbon's commands, by the names the manifest gives them; the workbench's buttons run the same. */
import { rubanTexts, type RubanTexts } from '../i18n/ruban';
import { Empechement } from './insertion';

/** The pane, as far as a command needs it. */
export interface VoletCommande {
  annoterSelection(): Promise<void>;
  /** Writes the formula of a function beside the selection; returns what was written. */
  insererFonction(fonction: string): Promise<string>;
  dire(text: string, kind?: 'fait' | 'refus'): void;
  refuser(error: unknown): void;
}

/** Where commands are run: Excel, or the workbench. */
export interface Scene {
  /** The pane, once it is there. */
  readonly volet: Promise<VoletCommande>;
  montrerVolet(): Promise<void>;
  /** Opens a page of the add-in in a window; false where none could be. */
  ouvrirPage(page: string): Promise<boolean>;
  adresseDe(page: string): string;
}

type Commande = (scene: Scene) => Promise<void>;

/** The functions of the menu, in its order: those whose first argument is what is selected. */
export const FONCTIONS_DU_MENU: Readonly<Record<string, string>> = {
  insererZone: 'ZONE',
  insererBureau: 'BUREAU',
  insererTribunal: 'TRIBUNAL',
  insererCour: 'COUR',
  insererPopulation: 'POPULATION',
  insererCommune: 'COMMUNE',
  insererInsee: 'COMMUNE.INSEE',
  insererFiche: 'COMMUNE.FICHE',
};

export const COMMANDES: Readonly<Record<string, Commande>> = {
  annoterSelection,
  ouvrirAide,
  ...Object.fromEntries(
    Object.entries(FONCTIONS_DU_MENU).map(([name, fonction]) => [name, (scene: Scene) => inserer(scene, fonction)]),
  ),
};

async function annoterSelection(scene: Scene): Promise<void> {
  await scene.montrerVolet();
  await (await scene.volet).annoterSelection();
}

/** Written beside what is selected; the pane is shown only where it has a refusal to say. */
async function inserer(scene: Scene, fonction: string): Promise<void> {
  const volet = await scene.volet;
  try {
    volet.dire(rubanTexts().insere(await volet.insererFonction(fonction)));
  } catch (error) {
    await scene.montrerVolet();
    if (error instanceof Empechement) volet.dire(error.message, 'refus');
    else volet.refuser(error);
  }
}

async function ouvrirAide(scene: Scene): Promise<void> {
  const texts = rubanTexts();
  const page = pageAide(texts);
  if (await scene.ouvrirPage(page)) return;
  await scene.montrerVolet();
  (await scene.volet).dire(texts.aideAilleurs(scene.adresseDe(page)), 'refus');
}

/** The mark after « ? » tells the page that its language was chosen. */
export function pageAide({ langue }: Pick<RubanTexts, 'langue'>): string {
  return langue === 'fr' ? 'help.html?fr' : 'help.en.html?en';
}

/** Runs a command to its end, whatever happens; what it could not say goes to the console, never to the user's cells. */
export async function executer(name: string, scene: Scene): Promise<void> {
  const commande = COMMANDES[name];
  if (!commande) throw new Error(`The ribbon has no command ${name}.`);
  try {
    await commande(scene);
  } catch (error) {
    (await scene.volet).refuser(error);
  }
}
