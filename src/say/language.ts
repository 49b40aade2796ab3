/** The language that is spoken: the one a program was told, else Excel's own, else French; any other than French is English. */
import { en } from './en';
import { fr } from './fr';
import type { Messages } from './messages';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

interface HostWithLanguage {
  readonly Office?: { readonly context?: { readonly displayLanguage?: string } };
}

let told: Language | undefined;

/** Has a program that runs in no Excel speak a language in all its sentences; undefined leaves it to Excel again. */
export function speak(language: Language | undefined): void {
  told = language;
}

/** The language told, or Excel's display language; French where there is neither (the workbench, tests). */
function displayLanguage(): string {
  return told ?? (globalThis as HostWithLanguage).Office?.context?.displayLanguage ?? 'fr-FR';
}

/** What is there in both languages, in the one that is spoken. */
export function inLanguage<T>(both: Readonly<Record<Language, T>>, language: string = displayLanguage()): T {
  return both[language.toLowerCase().startsWith('fr') ? 'fr' : 'en'];
}

export function spokenLanguage(): Language {
  return inLanguage({ fr: 'fr', en: 'en' });
}

export function messages(language?: string): Messages {
  return inLanguage({ fr, en }, language);
}
