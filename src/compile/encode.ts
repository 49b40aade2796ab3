/** Writes the compiled table: each section by its writer in `src/table/`. */
import { writeAnnexe, type AnnexeEntry } from '../table/annexe';
import { writeBelonging, type WrittenBelonging } from '../table/belonging';
import { writeBureaux, type BureauEntry } from '../table/bureaux';
import { writeChronicle, type Known, type PlaceEvent } from '../table/chronicle';
import { writeCodes, writeFormerCodes } from '../table/codes';
import { writeDepartements, type Departement } from '../table/departements';
import { writeHistory } from '../table/history';
import { writeLiaisons } from '../table/liaisons';
import { writeNames } from '../table/names';
import type { Place } from '../table/place';
import { writePopulations, type FiguresByYear } from '../table/populations';
import { writePostcodes, type WrittenPostcode } from '../table/postcodes';
import { writeSeats, type SeatsByDepartement } from '../table/seats';
import { sumSections, type SectionName, type Sections } from '../table/sections';
import { writeSimpleFacts, type WrittenFact } from '../table/simple-facts';
import { writeVocabularies, type Vocabularies } from '../table/vocabularies';
import { writeZones, type ZoneEntry } from '../table/zones';
import type { PlaceSource } from './places';

/** All that the table says. Lists are by place, in the order of `places`. */
export interface Compiled {
  /** State of the geography, e.g. "2026". */
  readonly state: string;
  readonly departements: readonly Departement[];
  readonly places: readonly PlaceSource[];
  /** What happened to each place, in the order of time. */
  readonly chronicle: ReadonlyMap<Place, readonly PlaceEvent[]>;
  /** Codes that no place bears any more, with the code of the place that answers. */
  readonly formerCodes: ReadonlyMap<string, string>;
  /** Whether each place has « d’ » before its name. */
  readonly elisions: readonly boolean[];
  /** Routing labels by INSEE code of the commune they serve. */
  readonly postalLabels: ReadonlyMap<string, readonly string[]>;
  /** By INSEE code. */
  readonly postcodes: ReadonlyMap<string, readonly WrittenPostcode[]>;
  /** What each state of the lists says of each place, in the order of `ZONE_STATES`. */
  readonly zones: readonly (readonly ZoneEntry[])[];
  readonly bureaux: readonly BureauEntry[];
  readonly seats: SeatsByDepartement;
  /** The région, EPCI and arrondissement of each commune of today. */
  readonly belonging: WrittenBelonging;
  readonly simpleFacts: readonly WrittenFact[];
  /** The words of addresses, by kind. */
  readonly vocabulary: Vocabularies;
  readonly populations: readonly FiguresByYear[];
  readonly annexe: readonly (AnnexeEntry | undefined)[];
}

export function encode(compiled: Compiled): Sections {
  const { places } = compiled;
  const sections: Record<SectionName, string> = {
    state: compiled.state,
    departements: writeDepartements(compiled.departements),
    ...writeCodes(places),
    formerCodes: writeFormerCodes(places, compiled.formerCodes),
    ...writeNames(places, compiled.postalLabels),
    liaisons: writeLiaisons(
      places.map(({ name }) => name),
      compiled.elisions,
    ),
    ...writeHistory(places),
    chronicle: writeChronicle(compiled.chronicle, knownOf(places)),
    ...writePostcodes(places, compiled.postcodes),
    ...writeZones(compiled.zones),
    ...writeBureaux(compiled.bureaux),
    seats: writeSeats(compiled.seats),
    belonging: writeBelonging(places, (code) => compiled.postcodes.get(code)?.[0]?.code ?? '', compiled.belonging),
    simpleFacts: writeSimpleFacts(compiled.simpleFacts),
    vocabulary: writeVocabularies(compiled.vocabulary),
    populations: writePopulations(compiled.populations),
    annexe: writeAnnexe(compiled.annexe),
  };
  return { ...sections, checksum: sumSections(sections) };
}

/** What the reader of the chronicle will know of the places from other sections. */
function knownOf(places: readonly PlaceSource[]): Known {
  const communes = new Map(places.flatMap(({ kind, code }, place) => (kind === 'commune' ? [[code, place]] : [])));
  return {
    namesOf: (place) => [places[place]!.name, ...places[place]!.otherNames],
    codeOf: (place) => places[place]!.code,
    todayOf: (place) => places[place]!.today.map((code) => communes.get(code)!),
  };
}
