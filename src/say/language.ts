/** The language of the host: French unless Excel says it is in another, then English. */
import { en } from './en';
import { fr } from './fr';
import type { Messages } from './messages';

interface HostWithLanguage {
  readonly Office?: { readonly context?: { readonly displayLanguage?: string } };
}

/** Excel's display language, or French where there is no Excel (the workbench, tests). */
export function displayLanguage(): string {
  return (globalThis as HostWithLanguage).Office?.context?.displayLanguage ?? 'fr-FR';
}

export function messages(language: string = displayLanguage()): Messages {
  return language.toLowerCase().startsWith('fr') ? fr : en;
}
