/**
 * Texts made from the table itself, each with the code it must give: names with their
 * département in every writing, former communes, addresses as files have them. What another place
 * of the same département is called is left out: no reader could tell.
 */
import { createFoldedText, foldInto } from '../../../src/table/fold';
import type { Table } from '../../../src/table/table';
import type { Row } from '../accuracy/rows';
import { ADDRESSES } from './addresses';
import { placesOf, type Place } from './places';
import { Random } from './random';
import { mistype, postal, WRITINGS } from './writings';

const SEED = 20260101;

export interface GeneratedSet {
  readonly name: string;
  /** True where silence is an acceptable answer: the text may not be enough. */
  readonly mayBeSilent: boolean;
  readonly rows: readonly Row[];
}

const folded = createFoldedText();

export class Generator {
  private readonly places: readonly Place[];

  /** `share` of the places, from 0 to 1. */
  constructor(
    private readonly table: Table,
    share = 1,
  ) {
    const random = new Random(SEED);
    this.places = placesOf(table).filter(() => random.next() < share);
  }

  /** Every set, in the order they are told. */
  *sets(): Iterable<GeneratedSet> {
    const communes = this.places.filter(({ kind }) => kind === 'commune');
    const formers = this.places.filter(({ kind }) => kind === 'former');
    for (const [name, write] of Object.entries(WRITINGS)) {
      yield this.set(`nom, ${name}`, communes, (place) => write(place.name));
    }
    yield this.set(
      'nom (département) entre parenthèses',
      communes,
      ({ name, departementName }) => `${name} (${departementName})`,
      false,
    );
    yield this.set(
      'nom et numéro de département dans le texte',
      communes,
      ({ name, departement }) => `${name} (${departement})`,
      false,
    );
    yield this.set(
      'nom en capitales suivi de CEDEX',
      communes,
      ({ name }, random) => `${postal(name)} CEDEX${random.below(2) === 0 ? '' : ` ${random.below(19) + 1}`}`,
    );
    yield this.set('ancienne commune', formers, ({ name }) => name, true, true);
    yield this.set('ancienne commune en capitales', formers, ({ name }) => postal(name), true, true);
    for (const { name, write, withDepartement } of ADDRESSES) {
      yield this.set(`adresse, ${name}`, communes, (place, random) => write(place, random, communes), withDepartement);
    }
    yield this.set('adresse, nom d’une ancienne commune', formers, addressOfFormer, false, true);
    yield this.set(
      'faute de frappe, avec le département',
      communes,
      ({ name }, random) => mistype(name, random),
      true,
      true,
    );
    yield this.set('faute de frappe, avec le code postal', communes, addressMistyped, false, true);
    yield this.set('nom seul, sans département', communes, ({ name }) => name, false, true);
  }

  private set(
    name: string,
    places: readonly Place[],
    write: (place: Place, random: Random) => string | undefined,
    withDepartement = true,
    mayBeSilent = false,
  ): GeneratedSet {
    const random = new Random(SEED + name.length);
    const rows: Row[] = [];
    places.forEach((place, rank) => {
      const text = write(place, random);
      if (text === undefined || (text !== place.name && this.namesAnother(text, place))) return;
      rows.push({
        line: rank + 1,
        text,
        departement: withDepartement ? place.departement : '',
        codes: [place.code],
        group: name,
      });
    });
    return { name, mayBeSilent, rows };
  }

  /** True where the text is, letter for letter, the name of another place of the département. */
  private namesAnother(text: string, { place, departement }: Place): boolean {
    const { table } = this;
    foldInto(text, folded);
    const names = table.names();
    const rank = table.departements.findIndex(({ code }) => code === departement);
    for (let entry = names.first(folded.bytes, 0, folded.length); entry >= 0; entry = names.following(entry)) {
      if (names.places[entry] !== place && table.isIn(names.places[entry]!, rank)) return true;
    }
    return false;
  }
}

function addressOfFormer({ name, postCodes }: Place, random: Random): string | undefined {
  const code = postCodes[0];
  return code === undefined ? undefined : `${random.below(200) + 1} Grande Rue ${code} ${postal(name)}`;
}

function addressMistyped({ name, postCodes }: Place, random: Random): string | undefined {
  const code = postCodes[0];
  return code === undefined ? undefined : `${random.below(200) + 1} Grande Rue ${code} ${mistype(name, random)}`;
}
