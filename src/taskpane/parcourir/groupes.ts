/** Communes of today by what a criterion says of them, with counts and populations. */
import { OR, type Fact } from '../../facts/fact';
import { LATEST_MILLESIME } from '../../table/millesimes';
import { factNamed } from '../../facts/facts';
import type { Critere } from '../../i18n/volet';
import type { Table } from '../../table/table';

export interface Groupe {
  /** The value; "" for the communes of which the text says nothing. */
  readonly valeur: string;
  readonly places: readonly number[];
  readonly population: number;
}

const TOUS = -1;

export class Groupes {
  private readonly known = new Map<string, readonly Groupe[]>();
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

  /** The groups of a département, or of France where the rank is -1, in alphabetical order. */
  par(critere: Critere, rank = TOUS): readonly Groupe[] {
    const key = `${critere} ${rank}`;
    let groups = this.known.get(key);
    if (!groups) this.known.set(key, (groups = this.make(critere, rank)));
    return groups;
  }

  private make(critere: Critere, rank: number): readonly Groupe[] {
    if (critere === 'DEPARTEMENT') {
      const ranks = rank === TOUS ? this.byRank.map((_, at) => at) : [rank];
      return ranks.map((at) => this.group(this.table.departements[at]!.code, this.byRank[at]!));
    }
    const byValue = new Map<string, number[]>();
    for (const places of rank === TOUS ? this.byRank : [this.byRank[rank]!]) {
      for (const place of places) {
        for (const value of valuesOf(factNamed(critere).read(this.table, place))) {
          const known = byValue.get(value);
          if (known) known.push(place);
          else byValue.set(value, [place]);
        }
      }
    }
    const { compare } = new Intl.Collator('fr', { numeric: true });
    return [...byValue]
      .map(([value, places]) => this.group(value, places))
      .sort(
        (one, other) => Number(one.valeur === '') - Number(other.valeur === '') || compare(one.valeur, other.valeur),
      );
  }

  private group(valeur: string, places: readonly number[]): Groupe {
    return { valeur, places, population: this.population(places) };
  }
}

/** A divided commune is under each of its values. */
function valuesOf(fait: Fact<string>): readonly string[] {
  return 'value' in fait ? fait.value.split(OR) : [''];
}
