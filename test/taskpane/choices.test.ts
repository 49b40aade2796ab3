import type { SettingsStore } from '../../src/host/host';
import { chosenTheme, isOn, lastTab, rememberTab, rememberTheme, turn } from '../../src/taskpane/choices';

function store(held: Readonly<Record<string, string>> = {}): SettingsStore {
  const values = new Map(Object.entries(held));
  return { read: (key) => values.get(key), write: (key, value) => void values.set(key, value) };
}

test('nothing remembered: the first tab, the theme of Excel, no prefix, no following', () => {
  const settings = store();
  expect([lastTab(settings), chosenTheme(settings), isOn(settings, 'prefix'), isOn(settings, 'follow')]).toEqual([
    'search',
    'auto',
    false,
    false,
  ]);
});

test('what was remembered in French is still read', () => {
  const settings = store({ onglet: 'reglages', theme: 'sombre', prefixe: 'oui', suivre: 'non' });
  expect([lastTab(settings), chosenTheme(settings), isOn(settings, 'prefix'), isOn(settings, 'follow')]).toEqual([
    'settings',
    'dark',
    true,
    false,
  ]);
});

test('a choice made today goes before a former one', () => {
  const settings = store({ onglet: 'reglages', theme: 'sombre', prefixe: 'oui', suivre: 'non' });
  rememberTab(settings, 'browse');
  rememberTheme(settings, 'light');
  turn(settings, 'prefix', false);
  turn(settings, 'follow', true);
  expect([lastTab(settings), chosenTheme(settings), isOn(settings, 'prefix'), isOn(settings, 'follow')]).toEqual([
    'browse',
    'light',
    false,
    true,
  ]);
});

test('a value that is none of ours counts for nothing', () => {
  const settings = store({ tab: 'toString', theme: 'vert', prefix: '1' });
  expect([lastTab(settings), chosenTheme(settings), isOn(settings, 'prefix')]).toEqual(['search', 'auto', false]);
});
