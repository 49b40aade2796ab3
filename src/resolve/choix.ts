/**
 * From the table's entries for a name to one place: the rules on living and former communes and
 * on homonyms, the same for every step.
 */
import type { Table } from '../table/table';
import { AUCUN } from './lecture';
import type { Etape, Resolution } from './resolution';

/** Where a place must be to count. */
export interface Portee {
  /** Rank of a département, or -1. */
  readonly departement: number;
  /** Several départements (a post code under 20); empty for no condition. */
  readonly departements?: readonly number[];
  /** A post code, or -1. */
  readonly codePostal: number;
}

export const PARTOUT: Portee = { departement: AUCUN, codePostal: AUCUN };

export function dansDepartement(departement: number): Portee {
  return { departement, codePostal: AUCUN };
}

function isAnywhere(portee: Portee): boolean {
  return portee.departement === AUCUN && portee.codePostal === AUCUN && portee.departements === undefined;
}

export function isWithin(table: Table, place: number, portee: Portee): boolean {
  if (portee.departement !== AUCUN && !table.isIn(place, portee.departement)) return false;
  if (portee.departements && !portee.departements.some((rank) => table.isIn(place, rank))) return false;
  return portee.codePostal === AUCUN || hasPostalCode(table, place, portee.codePostal);
}

function hasPostalCode(table: Table, place: number, code: number): boolean {
  const postcodes = table.postcodes();
  if (table.kindOf(place) !== 'former') return postcodes.has(place, code);
  for (const today of table.todayOf(place)) if (postcodes.has(today, code)) return true;
  return false;
}

/** Places named by an entry and those chained to it: the living (by their name of today), then the former. */
export interface Nommees {
  readonly vivantes: number[];
  readonly anciennes: number[];
}

export function placesNamed(table: Table, entry: number, portee: Portee): Nommees {
  const nommees: Nommees = { vivantes: [], anciennes: [] };
  const names = table.names();
  for (let at = entry; at !== AUCUN; at = names.following(at)) {
    if (at >= names.firstPostalLabel && isAnywhere(portee)) continue;
    const place = names.places[at]!;
    if (!isWithin(table, place, portee)) continue;
    if (isOfficial(table, at, place)) nommees.vivantes.push(place);
    else if (!nommees.vivantes.includes(place) && !nommees.anciennes.includes(place)) nommees.anciennes.push(place);
  }
  return nommees;
}

/**
 * The place that `entry` names within `portee`: sure, several, or nothing (undefined).
 * A living name wins over a former one elsewhere; in one département both count.
 * `lu` writes out what was read; it is only called where there are several.
 */
export function choose(
  table: Table,
  entry: number,
  portee: Portee,
  lu: () => string,
  etapes: readonly Etape[],
): Resolution | undefined {
  const only = onlyEntry(table, entry, portee);
  if (only === AUCUN) return undefined;
  if (only !== SEVERAL) {
    const place = table.names().places[only]!;
    return toResolution(table, place, isOfficial(table, only, place) ? etapes : asFormer(etapes));
  }
  const { vivantes, anciennes } = placesNamed(table, entry, portee);
  const rivals = vivantes.length === 0 ? anciennes : anciennes.filter((place) => isRival(table, place, vivantes));
  const all = [...vivantes, ...rivals];
  if (all.length > 1) return { kind: 'homonymes', lu: lu(), places: all };
  return toResolution(table, all[0]!, vivantes.length > 0 ? etapes : asFormer(etapes));
}

const SEVERAL = -2;

/** The one entry of the chain within `portee`; AUCUN for none, SEVERAL for more. Most names stop here. */
function onlyEntry(table: Table, entry: number, portee: Portee): number {
  const names = table.names();
  let only = AUCUN;
  for (let at = entry; at !== AUCUN; at = names.following(at)) {
    if (at >= names.firstPostalLabel && isAnywhere(portee)) continue;
    if (!isWithin(table, names.places[at]!, portee)) continue;
    if (only !== AUCUN) return SEVERAL;
    only = at;
  }
  return only;
}

function isOfficial(table: Table, entry: number, place: number): boolean {
  return entry === place && table.kindOf(place) !== 'former';
}

/** The name is not the official one: the step that took it for such says so. */
function asFormer(etapes: readonly Etape[]): readonly Etape[] {
  return [...etapes.filter(({ nom }) => nom !== 'nom'), { nom: 'ancien-nom' }];
}

/**
 * True where a former commune shares the département, but not the ground, of a living namesake. A
 * commune of today that once bore the name is none: it gave the name up, mostly to end the doubt.
 */
function isRival(table: Table, place: number, vivantes: readonly number[]): boolean {
  if (table.kindOf(place) !== 'former') return false;
  return vivantes.some((living) => {
    if (!table.isIn(place, table.departementRankOf(living))) return false;
    return !table.todayOf(place).includes(living);
  });
}

/** A former commune that was shared out is no answer: the resolution lists what it became. */
export function toResolution(table: Table, place: number, etapes: readonly Etape[]): Resolution {
  if (place < table.communes) return { kind: 'sure', place, etapes };
  const today = table.todayOf(place);
  if (today.length === 1) return { kind: 'sure', place, etapes };
  return { kind: 'partagee', place, places: today };
}
