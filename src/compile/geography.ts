/** The geography and its history: all that is read from the packages and from no text. */
import { chronicleOf } from './chronicle';
import { spellsOf } from './spells';
import { Annals, type Untraced } from './years';
import { DaysOfChanges, type Movement } from './movements';
import { collectPostcodes } from './postcodes';
import { collectFormerCodes, collectPlaces, type PlaceSource } from './places';
import { Lineage, type Share } from './lineage';
import { LATEST_YEAR, readCommunes, readHistory, YEARS } from './packages';
import type { PlaceEvent } from '../table/chronicle';
import type { Place } from '../table/place';
import type { WrittenPostcode } from '../table/postcodes';

interface Geography {
  readonly lineage: Lineage;
  readonly places: readonly PlaceSource[];
  readonly chronicle: ReadonlyMap<Place, readonly PlaceEvent[]>;
  readonly formerCodes: ReadonlyMap<string, string>;
  readonly postcodes: ReadonlyMap<string, readonly WrittenPostcode[]>;
}

let last: { readonly key: string; readonly geography: Geography } | undefined;

/** What tables of data/ say of the history that no package does. */
export interface ToldHistory {
  readonly untraced: ReadonlyMap<string, Untraced>;
  readonly shares: readonly Share[];
  readonly movements: readonly Movement[];
}

/** Reads the geography once for the same tables, because nothing changes it afterwards. */
export function readGeography(told: ToldHistory): Geography {
  const key = JSON.stringify([...told.untraced.values(), ...told.shares, ...told.movements]);
  if (last?.key !== key) last = { key, geography: build(told) };
  return last.geography;
}

function build({ untraced, shares, movements }: ToldHistory): Geography {
  const lineage = Lineage.fromHistory(readHistory());
  const annals = new Annals(lineage, untraced, new DaysOfChanges(movements), readCommunes(YEARS[0]));
  for (const year of YEARS.slice(1)) annals.tell(year, readCommunes(year));
  lineage.linkSplits();
  for (const share of shares) lineage.shareOut(share);
  const found = collectPlaces(lineage, readCommunes(LATEST_YEAR));
  const today = found.flatMap(({ kind, code, name }) => (kind === 'commune' ? [{ code, name }] : []));
  const chronicle = chronicleOf(spellsOf(movements, today), found);
  const places = found.map((source, place) => endedAsTold(source, chronicle.get(place)));
  return {
    lineage,
    places,
    chronicle,
    formerCodes: collectFormerCodes(lineage, places),
    postcodes: collectPostcodes(lineage),
  };
}

/** The same place, with the day on which INSEE's movements have it end: the packages err on one (Le Puy-Saint-Bonnet). */
function endedAsTold(source: PlaceSource, events: readonly PlaceEvent[] = []): PlaceSource {
  const ends = events.flatMap(({ kind, date }) => (kind === 'ended' ? [date] : []));
  const last = ends[ends.length - 1];
  return source.kind === 'former' && last !== undefined && !ends.includes(source.end)
    ? { ...source, end: last }
    : source;
}
