/** What the ribbon's commands say, where something stands in their way or was done. */
import { displayLanguage } from './langue';

export interface RubanTexts {
  readonly langue: 'fr' | 'en';
  /** Nothing that a formula could read. */
  readonly rien: string;
  readonly pasDePlace: string;
  readonly insere: (formula: string) => string;
  /** The help could not be opened: its address, to be opened by hand. */
  readonly aideAilleurs: (address: string) => string;
}

export const rubanFr: RubanTexts = {
  langue: 'fr',
  rien: 'Sélectionnez la cellule d’une commune ou d’une adresse, ou la cellule vide à sa droite, puis choisissez la fonction.',
  pasDePlace: 'Il n’y a pas assez de colonnes vides à droite pour la réponse.',
  insere: (formula) => `Formule écrite : ${formula}`,
  aideAilleurs: (address) =>
    `L’aide n’a pas pu être ouverte d’ici. Ouvrez cette adresse dans votre navigateur : ${address}`,
};

export const rubanEn: RubanTexts = {
  langue: 'en',
  rien: 'Select the cell of a commune or an address, or the blank cell to its right, then choose the function.',
  pasDePlace: 'There are not enough blank columns to the right for the answer.',
  insere: (formula) => `Formula written: ${formula}`,
  aideAilleurs: (address) => `The help could not be opened from here. Open this address in your browser: ${address}`,
};

export function rubanTexts(language: string = displayLanguage()): RubanTexts {
  return language.toLowerCase().startsWith('fr') ? rubanFr : rubanEn;
}
