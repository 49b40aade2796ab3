/** Light or dark: the user's choice, else Office's, else the system's. */
import type { SettingsStore } from '../host/host';
import { chosenTheme } from './choices';
import type { Theme } from './texts/texts';

interface WithTheme {
  readonly Office?: { readonly context?: { readonly officeTheme?: { readonly bodyBackgroundColor?: string } } };
}

export function applyTheme(root: HTMLElement, settings: SettingsStore): void {
  const chosen = chosenTheme(settings);
  const theme = chosen === 'auto' ? officeTheme() : chosen;
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

/** Returns `auto` if Office says nothing, as on the web: the styles then follow the system's preference. */
function officeTheme(): Theme {
  const color = (globalThis as WithTheme).Office?.context?.officeTheme?.bodyBackgroundColor;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (!match) return 'auto';
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  return red * 0.3 + green * 0.59 + blue * 0.11 < 128 ? 'dark' : 'light';
}
