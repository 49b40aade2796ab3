/** The communes looked at last, remembered by code and name: a number of place means nothing in another table. */
import type { SettingsStore } from '../../host/host';
import type { Table } from '../../table/table';

const KEY = 'recents';
const MOST = 6;
const BETWEEN = '|';

/** The latest first; those that this table does not know are left out. */
export function recentPlaces(settings: SettingsStore, table: Table): readonly number[] {
  return lines(settings).flatMap((line) => {
    const [code = '', name = ''] = line.split(BETWEEN);
    return table.codes.placesOf(code).find((place) => table.nameOf(place) === name) ?? [];
  });
}

export function rememberPlace(settings: SettingsStore, table: Table, place: number): void {
  const line = `${table.codeOf(place)}${BETWEEN}${table.nameOf(place)}`;
  settings.write(KEY, [line, ...lines(settings).filter((one) => one !== line)].slice(0, MOST).join('\n'));
}

function lines(settings: SettingsStore): readonly string[] {
  return (settings.read(KEY) ?? '').split('\n').filter((line) => line !== '');
}
