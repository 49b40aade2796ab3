/** The communes looked at last: found again by code and name, whatever their numbers are in another table. */
import type { SettingsStore } from '../../src/host/host';
import { resolver } from '../../src/resolve/resolve';
import { recentPlaces, rememberPlace } from '../../src/taskpane/search/recents';

function settings(): SettingsStore {
  const kept = new Map<string, string>();
  return { read: (key) => kept.get(key), write: (key, value) => void kept.set(key, value) };
}

test('the latest first, each once, six at most; one that the table does not know is left out', () => {
  const { table } = resolver();
  const store = settings();
  for (const code of ['71270', '21231', '71543', '71270', '39300', '93066', '97411', '59350'])
    rememberPlace(store, table, table.codes.placesOf(code)[0]!);
  expect(recentPlaces(store, table).map((place) => table.codeOf(place))).toEqual([
    '59350',
    '97411',
    '93066',
    '39300',
    '71270',
    '71543',
  ]);
  store.write('recents', '71270|Mâcon\n71270|Nulle-Part\n99999|Mâcon');
  expect(recentPlaces(store, table).map((place) => table.nameOf(place))).toEqual(['Mâcon']);
});
