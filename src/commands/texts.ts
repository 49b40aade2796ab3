/** What the ribbon's commands say, of what was done or of what stands in their way. */
import { inLanguage } from '../say/language';

export interface RibbonTexts {
  readonly language: 'fr' | 'en';
  /** Nothing that a formula could read. */
  readonly nothing: string;
  readonly noRoom: string;
  readonly inserted: (formula: string) => string;
  /** The help could not be opened: its address, to be opened by hand. */
  readonly helpElsewhere: (address: string) => string;
}

export const ribbonFr: RibbonTexts = {
  language: 'fr',
  nothing:
    'Sélectionnez la cellule d’une commune ou d’une adresse, ou la cellule vide à sa droite, puis choisissez la fonction.',
  noRoom: 'Il n’y a pas assez de colonnes vides à droite pour la réponse.',
  inserted: (formula) => `Formule écrite : ${formula}`,
  helpElsewhere: (address) =>
    `L’aide n’a pas pu être ouverte d’ici. Ouvrez cette adresse dans votre navigateur : ${address}`,
};

export const ribbonEn: RibbonTexts = {
  language: 'en',
  nothing: 'Select the cell of a commune or an address, or the blank cell to its right, then choose the function.',
  noRoom: 'There are not enough blank columns to the right for the answer.',
  inserted: (formula) => `Formula written: ${formula}`,
  helpElsewhere: (address) => `The help could not be opened from here. Open this address in your browser: ${address}`,
};

export function ribbonTexts(language?: string): RibbonTexts {
  return inLanguage({ fr: ribbonFr, en: ribbonEn }, language);
}
