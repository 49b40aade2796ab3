/** Light or dark: the user's choice, else Office's, else the system's. */
import type { SettingsStore } from '../host/host';

export const THEMES = ['auto', 'clair', 'sombre'] as const;
export type Theme = (typeof THEMES)[number];

interface WithTheme {
  readonly Office?: { readonly context?: { readonly officeTheme?: { readonly bodyBackgroundColor?: string } } };
}

export function themeChoisi(settings: SettingsStore): Theme {
  const chosen = settings.read('theme');
  return THEMES.find((theme) => theme === chosen) ?? 'auto';
}

export function appliquerTheme(root: HTMLElement, settings: SettingsStore): void {
  const chosen = themeChoisi(settings);
  const theme = chosen === 'auto' ? themeOffice() : chosen;
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

/** Office on the web may say nothing: the system's preference then decides, in the styles. */
function themeOffice(): Theme {
  const color = (globalThis as WithTheme).Office?.context?.officeTheme?.bodyBackgroundColor;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (!match) return 'auto';
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  return red * 0.3 + green * 0.59 + blue * 0.11 < 128 ? 'sombre' : 'clair';
}
