/**
 * From the table's entries for a name to one place: the rules on living and former communes and
 * on homonyms, the same for every writing.
 */
import { NONE } from '../../table/place';
import type { Table } from '../../table/table';
import type { Resolution, Step } from '../resolution';
import { isAnywhere, isWithin, type Scope } from './ground';

/** Places named by an entry and those chained to it: the living, by their name of today, then the former. */
export interface Named {
  readonly living: number[];
  readonly former: number[];
}

export function placesNamed(table: Table, entry: number, scope: Scope): Named {
  const named: Named = { living: [], former: [] };
  const names = table.names();
  for (let at = entry; at !== NONE; at = names.following(at)) {
    if (at >= names.firstPostalLabel && isAnywhere(scope)) continue;
    const place = names.places[at]!;
    if (!isWithin(table, place, scope)) continue;
    if (isOfficial(table, at, place)) named.living.push(place);
    else if (!named.living.includes(place) && !named.former.includes(place)) named.former.push(place);
  }
  return named;
}

/** Returns true if words name any place within `scope`. */
export function isName(table: Table, entry: number, scope: Scope): boolean {
  return onlyEntry(table, entry, scope) !== NONE;
}

/**
 * The place that `entry` names within `scope`: sure, several, or nothing (undefined).
 * A living name wins over a former one elsewhere; in one département both count.
 * `read` writes out what was read; it is only called if there are several.
 */
export function choose(
  table: Table,
  entry: number,
  scope: Scope,
  read: () => string,
  steps: readonly Step[],
): Resolution | undefined {
  const only = onlyEntry(table, entry, scope);
  if (only === NONE) return undefined;
  if (only !== SEVERAL) {
    const place = table.names().places[only]!;
    return toResolution(table, place, isOfficial(table, only, place) ? steps : asFormer(steps));
  }
  const { living, former } = placesNamed(table, entry, scope);
  const rivals = living.length === 0 ? former : former.filter((place) => isRival(table, place, living));
  const all = [...living, ...rivals];
  if (all.length > 1) return { kind: 'homonyms', read: read(), places: all };
  return toResolution(table, all[0]!, living.length > 0 ? steps : asFormer(steps));
}

const SEVERAL = -2;

/** The one entry of the chain within `scope`; NONE for none, SEVERAL for more. Most names stop here. */
function onlyEntry(table: Table, entry: number, scope: Scope): number {
  const names = table.names();
  let only = NONE;
  for (let at = entry; at !== NONE; at = names.following(at)) {
    if (at >= names.firstPostalLabel && isAnywhere(scope)) continue;
    if (!isWithin(table, names.places[at]!, scope)) continue;
    if (only !== NONE) return SEVERAL;
    only = at;
  }
  return only;
}

function isOfficial(table: Table, entry: number, place: number): boolean {
  return entry === place && table.kindOf(place) !== 'former';
}

/** The name is not the official one: the step that took it for such says so. */
function asFormer(steps: readonly Step[]): readonly Step[] {
  return [...steps.filter(({ name }) => name !== 'name'), { name: 'former-name' }];
}

/**
 * Returns true if a former commune shares the département, but not the ground, of a living namesake.
 * A living commune that used to bear the name does not count: it changed name, usually to avoid
 * this very confusion.
 */
function isRival(table: Table, place: number, living: readonly number[]): boolean {
  if (table.kindOf(place) !== 'former') return false;
  return living.some((one) => {
    if (!table.isIn(place, table.departementRankOf(one))) return false;
    return !table.todayOf(place).includes(one);
  });
}

/** A former commune that was shared out is no answer: the resolution lists what it became. */
export function toResolution(table: Table, place: number, steps: readonly Step[]): Resolution {
  if (place < table.communes) return { kind: 'sure', place, steps };
  const today = table.todayOf(place);
  if (today.length === 1) return { kind: 'sure', place, steps };
  return { kind: 'shared', place, places: today };
}
