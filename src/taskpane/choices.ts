/** The choices the pane remembers from one opening to the next. Those written in French, as they once were, are still read. */
import type { SettingsStore } from '../host/host';
import type { TabName, Theme } from './texts/texts';

/** The tabs in their order, each with the name it was remembered by. */
const TABS: Readonly<Record<TabName, string>> = {
  search: 'chercher',
  browse: 'parcourir',
  annotate: 'annoter',
  settings: 'reglages',
};
const THEMES: Readonly<Record<Theme, string>> = { auto: 'auto', light: 'clair', dark: 'sombre' };
/** What is on or off: the prefix before our functions' names, the card that follows the active cell. */
const SWITCHES = { prefix: 'prefixe', follow: 'suivre' } as const;

export const TAB_NAMES = Object.keys(TABS) as readonly TabName[];
export const THEME_NAMES = Object.keys(THEMES) as readonly Theme[];

/** Returns the name of `names` that was remembered, under its name of today or the former one. */
function known<T extends string>(names: Readonly<Record<T, string>>, remembered: string | undefined): T | undefined {
  return (Object.keys(names) as T[]).find((name) => name === remembered || names[name] === remembered);
}

export function lastTab(settings: SettingsStore): TabName {
  return known(TABS, settings.read('tab') ?? settings.read('onglet')) ?? 'search';
}

export function rememberTab(settings: SettingsStore, tab: TabName): void {
  settings.write('tab', tab);
}

export function chosenTheme(settings: SettingsStore): Theme {
  return known(THEMES, settings.read('theme')) ?? 'auto';
}

export function rememberTheme(settings: SettingsStore, theme: Theme): void {
  settings.write('theme', theme);
}

export function isOn(settings: SettingsStore, name: keyof typeof SWITCHES): boolean {
  return ['yes', 'oui'].includes(settings.read(name) ?? settings.read(SWITCHES[name]) ?? 'no');
}

export function turn(settings: SettingsStore, name: keyof typeof SWITCHES, on: boolean): void {
  settings.write(name, on ? 'yes' : 'no');
}
