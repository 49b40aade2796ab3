/** Communes drawn by chance, the same at each run of a seed. */
import { Random } from '../bench/generated/random';
import { isEveryday } from './everyday';
import { type Commune, type Former, type Geography } from './geography';
import { fold } from '../../src/table/fold';

/** A commune of this size is a town of its own to whoever reads its name. */
const NOTABLE = 2000;
const SMALL = 500;

export class Draws {
  readonly random: Random;
  private readonly drawn: readonly Commune[];
  private readonly notables: readonly Commune[];
  private readonly pairs: readonly (readonly [Commune, Commune])[];
  private readonly formers: readonly Former[];

  constructor(
    readonly geography: Geography,
    seed: number,
  ) {
    this.random = new Random(seed);
    this.drawn = geography.communes.filter(({ name }) => !isEveryday(name));
    this.notables = this.drawn.filter(({ population, name }) => population >= NOTABLE && this.isUnique(name));
    this.pairs = this.findHomonyms();
    this.formers = geography.formers.filter(({ name }) => !isEveryday(name));
  }

  /** Any commune whose name is no everyday word. */
  readonly commune = (): Commune => this.random.pick(this.drawn);

  /** Another commune, of the same département as often as not. */
  readonly another = (than: Commune): Commune => {
    const near = this.random.below(2) === 0;
    return near ? this.random.pick(this.geography.communesOf(than.departement)) : this.commune();
  };

  /** A commune whose name nothing else bears, and that is no hamlet's. */
  readonly notable = (): Commune => this.random.pick(this.notables);

  readonly former = (): Former => this.random.pick(this.formers);

  /** Two communes of one name in two départements. */
  readonly homonyms = (): readonly [Commune, Commune] => {
    const [one, other] = this.random.pick(this.pairs);
    return this.random.below(2) === 0 ? [one, other] : [other, one];
  };

  /** True where no other ground has the name, nor one a kind reader takes for it. */
  isUnique(name: string): boolean {
    return new Set(this.geography.loosely(name).flatMap(({ today }) => today)).size === 1;
  }

  /** True where the name is that of a commune people know, and not of any hamlet. */
  isTown(commune: Commune): boolean {
    return commune.population >= SMALL && this.isUnique(commune.name) && !isEveryday(commune.name);
  }

  private findHomonyms(): (readonly [Commune, Commune])[] {
    const ofKey = new Map<string, Commune[]>();
    for (const commune of this.drawn) {
      const key = fold(commune.name);
      ofKey.set(key, [...(ofKey.get(key) ?? []), commune]);
    }
    return [...ofKey.values()].flatMap((list) =>
      list.flatMap((one, rank) =>
        list
          .slice(rank + 1)
          .filter(({ departement }) => departement !== one.departement)
          .map((other) => [one, other] as const),
      ),
    );
  }
}
