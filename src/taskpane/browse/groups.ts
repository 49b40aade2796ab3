/** Communes of today by what a criterion says of them, with counts and populations. */
import { OR, type Fact } from '../../facts/fact';
import { factNamed } from '../../facts/facts';
import { LATEST_MILLESIME } from '../../table/millesimes';
import type { Criterion } from '../texts/texts';
import type { Table } from '../../table/table';

export interface Group {
  /** The value; "" for the communes of which the text says nothing. */
  readonly value: string;
  readonly places: readonly number[];
  readonly population: number;
}

const WHOLE_COUNTRY = -1;

export class Groups {
  private readonly known = new Map<string, readonly Group[]>();
  private readonly byRank: readonly number[][];

  constructor(private readonly table: Table) {
    this.byRank = table.departements.map(() => []);
    for (let place = 0; place < table.communes; place++) this.byRank[table.departementRankOf(place)]!.push(place);
    const { compare } = new Intl.Collator('fr');
    for (const places of this.byRank) places.sort((one, other) => compare(table.nameOf(one), table.nameOf(other)));
  }

  population(places: readonly number[]): number {
    const populations = this.table.populations();
    return places.reduce((sum, place) => sum + (populations.populationOf(place, LATEST_MILLESIME) ?? 0), 0);
  }

  /** Returns the groups of a département, by its rank, or of France if the rank is -1; in alphabetical order. */
  by(criterion: Criterion, rank = WHOLE_COUNTRY): readonly Group[] {
    const key = `${criterion} ${rank}`;
    let groups = this.known.get(key);
    if (!groups) this.known.set(key, (groups = this.make(criterion, rank)));
    return groups;
  }

  private make(criterion: Criterion, rank: number): readonly Group[] {
    if (criterion === 'DEPARTEMENT') {
      const ranks = rank === WHOLE_COUNTRY ? this.byRank.map((_, at) => at) : [rank];
      return ranks.map((at) => this.group(this.table.departements[at]!.code, this.byRank[at]!));
    }
    const byValue = new Map<string, number[]>();
    for (const places of rank === WHOLE_COUNTRY ? this.byRank : [this.byRank[rank]!]) {
      for (const place of places) {
        for (const value of valuesOf(factNamed(criterion).read(this.table, place))) {
          const known = byValue.get(value);
          if (known) known.push(place);
          else byValue.set(value, [place]);
        }
      }
    }
    const { compare } = new Intl.Collator('fr', { numeric: true });
    return [...byValue]
      .map(([value, places]) => this.group(value, places))
      .sort((one, other) => Number(one.value === '') - Number(other.value === '') || compare(one.value, other.value));
  }

  private group(value: string, places: readonly number[]): Group {
    return { value, places, population: this.population(places) };
  }
}

/** A divided commune is under each of its values. */
function valuesOf(fact: Fact<string>): readonly string[] {
  return 'value' in fact ? fact.value.split(OR) : [''];
}
