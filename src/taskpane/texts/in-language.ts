import { inLanguage } from '../../say/language';
import { paneEn } from './en';
import { paneFr } from './fr';
import type { PaneTexts } from './texts';

/** The pane's texts in French if the language is a French one, else in English. */
export function paneTexts(language?: string): PaneTexts {
  return inLanguage({ fr: paneFr, en: paneEn }, language);
}
