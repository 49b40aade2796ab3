/** What the pane remembers, and where. */
import { localSettings } from '../../src/host/local-settings';

type Page = { localStorage?: unknown; Office?: unknown };
const page = globalThis as Page;

function browser(refuses = false): Map<string, string> {
  const kept = new Map<string, string>();
  const refuse = (): never => {
    throw new Error('SecurityError');
  };
  page.localStorage = refuses
    ? { getItem: refuse, setItem: refuse }
    : {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => void kept.set(key, value),
      };
  return kept;
}

afterEach(() => {
  delete page.localStorage;
  delete page.Office;
});

test('a choice is there at the next opening', () => {
  browser();
  localSettings().write('theme', 'sombre');
  expect(localSettings().read('theme')).toBe('sombre');
  expect(localSettings().read('autre')).toBeUndefined();
});

test('on the web, under the key that Office gives', () => {
  const kept = browser();
  page.Office = { context: { partitionKey: 'p1-' } };
  localSettings().write('theme', 'clair');
  expect([...kept]).toEqual([['p1-ressort.theme', 'clair']]);
});

test('a browser that refuses: the choice holds until the pane is closed, and no longer', () => {
  browser(true);
  const settings = localSettings();
  settings.write('theme', 'sombre');
  expect(settings.read('theme')).toBe('sombre');
  expect(localSettings().read('theme')).toBeUndefined();
});
