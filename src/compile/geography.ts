/** The geography and its history: all that is read from the packages and from no text. */
import { Annals, type Untraced } from './years';
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

/** Reads the geography once for the same communes without a trace, because nothing changes it afterwards. */
export function readGeography(untraced: ReadonlyMap<string, Untraced>, shares: readonly Share[]): Geography {
  const key = JSON.stringify([...untraced.values(), ...shares]);
  if (last?.key !== key) last = { key, geography: build(untraced, shares) };
  return last.geography;
}

function build(untraced: ReadonlyMap<string, Untraced>, shares: readonly Share[]): Geography {
  const lineage = Lineage.fromHistory(readHistory());
  const annals = new Annals(lineage, untraced, readCommunes(YEARS[0]));
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
