/** The geography and its history: all that is read from the packages and from no text. */
import { Annals, type Untraced } from './years';
import { Movements } from './movements';
import type { CsvRow } from '../csv/strict';
import { collectPostcodes } from './postcodes';
import { collectFormerCodes, collectPlaces, type PlaceSource } from './places';
import { Lineage, type Share } from './lineage';
import { LATEST_YEAR, readCommunes, readDepartements, readHistory, YEARS } from './packages';
import type { Departement } from '../table/departements';
import type { WrittenPostcode } from '../table/postcodes';

interface Geography {
  readonly lineage: Lineage;
  readonly places: readonly PlaceSource[];
  readonly formerCodes: ReadonlyMap<string, string>;
  readonly departements: readonly Departement[];
  readonly postcodes: ReadonlyMap<string, readonly WrittenPostcode[]>;
}

let last: { readonly key: string; readonly geography: Geography } | undefined;

/** What tables of data/ say of the history that no package does. */
export interface ToldHistory {
  readonly untraced: ReadonlyMap<string, Untraced>;
  readonly shares: readonly Share[];
  readonly movements: readonly CsvRow[];
}

/** Reads the geography once for the same tables, because nothing changes it afterwards. */
export function readGeography(told: ToldHistory): Geography {
  const key = JSON.stringify([...told.untraced.values(), ...told.shares, ...told.movements]);
  if (last?.key !== key) last = { key, geography: build(told) };
  return last.geography;
}

function build({ untraced, shares, movements }: ToldHistory): Geography {
  const lineage = Lineage.fromHistory(readHistory());
  const annals = new Annals(lineage, untraced, new Movements(movements), readCommunes(YEARS[0]));
  for (const year of YEARS.slice(1)) annals.tell(year, readCommunes(year));
  lineage.linkSplits();
  for (const share of shares) lineage.shareOut(share);
  const places = collectPlaces(lineage, readCommunes(LATEST_YEAR));
  return {
    lineage,
    places,
    formerCodes: collectFormerCodes(lineage, places),
    departements: readDepartements(),
    postcodes: collectPostcodes(lineage),
  };
}
