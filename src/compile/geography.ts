/** The geography and its history: all that is read from the packages and from no text. */
import { Annals, type Untraced } from './years';
import { collectPostcodes, type PostcodeSource } from './postcodes';
import { collectFormerCodes, collectPlaces, type PlaceSource } from './places';
import { Lineage } from './lineage';
import { YEARS, readCommunes, readDepartements, readHistory, type EtalabDepartement } from './packages';

export const LATEST = YEARS[YEARS.length - 1]!;

export interface Geography {
  readonly lineage: Lineage;
  readonly places: readonly PlaceSource[];
  readonly formerCodes: ReadonlyMap<string, string>;
  readonly departements: readonly EtalabDepartement[];
  readonly postcodes: ReadonlyMap<string, readonly PostcodeSource[]>;
}

let last: { readonly key: string; readonly geography: Geography } | undefined;

/** Reads it once for the same communes without a trace: nothing changes it afterwards. */
export function readGeography(untraced: ReadonlyMap<string, Untraced>): Geography {
  const key = JSON.stringify([...untraced.values()]);
  if (last?.key !== key) last = { key, geography: build(untraced) };
  return last.geography;
}

function build(untraced: ReadonlyMap<string, Untraced>): Geography {
  const lineage = Lineage.fromHistory(readHistory());
  const annals = new Annals(lineage, untraced, readCommunes(YEARS[0]));
  for (const year of YEARS.slice(1)) annals.tell(year, readCommunes(year));
  lineage.linkSplits();
  const places = collectPlaces(lineage, readCommunes(LATEST));
  return {
    lineage,
    places,
    formerCodes: collectFormerCodes(lineage, places),
    departements: readDepartements(),
    postcodes: collectPostcodes(lineage),
  };
}
