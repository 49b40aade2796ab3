/**
 * The table, read part by part as it is needed: a formula that asks for a zone never decodes the
 * populations. One instance serves the whole add-in (`table()`).
 */
import { readAnnexe, type AnnexeEntry } from './annexe';
import { Belonging } from './belonging';
import { BureauFacts } from './bureaux';
import { Chronicle } from './chronicle';
import { Codes } from './codes';
import { departementOfCode, readDepartements, type Departement } from './departements';
import { sections as generated } from './generated/table';
import { History } from './history';
import { elidesAsSpelt, readLiaisons } from './liaisons';
import { Names } from './names';
import type { DepartementRank, Place, PlaceKind } from './place';
import { PopulationFacts } from './populations';
import { Postcodes } from './postcodes';
import { readSeats, type SeatsByDepartement } from './seats';
import { checkedSections, type Sections } from './sections';
import { SimpleFacts } from './simple-facts';
import { readVocabularies, type Vocabularies } from './vocabularies';
import { ZoneFacts } from './zones';

function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export class Table {
  /** How many communes of today, and how many places in all. */
  readonly communes: number;
  readonly count: number;
  readonly codes: Codes;
  readonly departements: readonly Departement[];
  readonly names: () => Names;
  readonly postcodes: () => Postcodes;
  readonly history: () => History;
  /** What happened to each commune since 1943. */
  readonly chronicle: () => Chronicle;
  readonly zones: () => ZoneFacts;
  readonly bureaux: () => BureauFacts;
  readonly populations: () => PopulationFacts;
  /** The figures of the supplied table of three départements. */
  readonly annexe: () => ReadonlyMap<Place, AnnexeEntry>;
  readonly belonging: () => Belonging;
  /** Facts of one value a commune, from `data/faits/`. */
  readonly simpleFacts: () => SimpleFacts;
  /** The words of addresses. */
  readonly vocabularies: () => Vocabularies;
  /** Seats of the tribunal and the cour by code of département. */
  readonly seats: () => SeatsByDepartement;
  private readonly liaisons: () => ReadonlySet<Place>;
  private readonly arrondissements: number;
  /** Rank of the département of each place, by code. */
  private readonly departementRanks: () => Uint8Array;

  /** State of the geography, e.g. "2026". */
  readonly state: string;
  /** What tells this table from every other. */
  readonly checksum: string;

  constructor(given: Sections) {
    const sections = checkedSections(given);
    this.state = sections.state;
    this.checksum = sections.checksum;
    this.codes = new Codes(sections);
    [this.communes, this.arrondissements] = this.codes.counts;
    this.count = this.codes.counts[0] + this.codes.counts[1] + this.codes.counts[2];
    this.departements = readDepartements(sections.departements);
    this.names = lazy(() => new Names(sections, this.count));
    this.liaisons = lazy(() => readLiaisons(sections.liaisons));
    this.postcodes = lazy(() => new Postcodes(sections, this.codes));
    this.history = lazy(() => new History(sections, this.communes, this.arrondissements, this.count));
    this.chronicle = lazy(() => new Chronicle(sections.chronicle, this));
    this.zones = lazy(() => new ZoneFacts(sections, this.count));
    this.bureaux = lazy(() => new BureauFacts(sections, this.count));
    this.populations = lazy(() => new PopulationFacts(sections.populations, this.count));
    this.annexe = lazy(() => readAnnexe(sections.annexe));
    this.belonging = lazy(() => new Belonging(sections.belonging, this.codes, this.postcodes));
    this.simpleFacts = lazy(() => new SimpleFacts(sections.simpleFacts, this.count));
    this.vocabularies = lazy(() => readVocabularies(sections.vocabulary));
    this.seats = lazy(() => readSeats(sections.seats));
    this.departementRanks = lazy(() => this.rankDepartements());
  }

  kindOf(place: Place): PlaceKind {
    if (place < this.communes) return 'commune';
    return place < this.communes + this.arrondissements ? 'arrondissement' : 'former';
  }

  nameOf(place: Place): string {
    return this.names().textOf(place);
  }

  /** Whether French writes « d’ » before its name: « d’Hyères », but « de Hœdic ». */
  elides(place: Place): boolean {
    return elidesAsSpelt(this.nameOf(place)) !== this.liaisons().has(place);
  }

  /** The names a place bore, the official one first, without the spellings that fold alike. */
  namesOf(place: Place): readonly string[] {
    return this.names().namesOf(place);
  }

  codeOf(place: Place): string {
    return this.codes.codeOf(place);
  }

  /** Rank, in `departements`, of the one a place is in (a former commune: where it was, if that still exists). */
  departementRankOf(place: Place): DepartementRank {
    return this.departementRanks()[place]!;
  }

  departementOf(place: Place): Departement {
    return this.departements[this.departementRankOf(place)]!;
  }

  /** True if the place is, or was, in the département of this rank. */
  isIn(place: Place, departementRank: DepartementRank): boolean {
    if (this.departementRankOf(place) === departementRank) return true;
    if (place < this.communes) return false;
    return this.todayOf(place).some((one) => this.departementRankOf(one) === departementRank);
  }

  todayOf(place: Place): readonly Place[] {
    return this.history().todayOf(place);
  }

  private rankDepartements(): Uint8Array {
    const rankOfCode = new Map(this.departements.map(({ code }, rank) => [code, rank]));
    const ranks = new Uint8Array(this.count);
    this.codes.forEachRun((prefix, start, end) => {
      const own = rankOfCode.get(prefix);
      for (let place = start; place < end; place++) {
        // Overseas the third character counts; former communes of départements that are gone
        // (20 Corse, 78 Seine-et-Oise) are where they are today.
        const rank = own ?? rankOfCode.get(departementOfCode(this.codeOf(place)));
        ranks[place] = rank ?? ranks[this.todayOf(place)[0] ?? 0]!;
      }
    });
    return ranks;
  }
}

/** The table of the bundle. */
export const table = lazy(() => new Table(generated));
