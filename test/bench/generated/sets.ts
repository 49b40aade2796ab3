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
  readonly nom: string;
  /** True where silence is an acceptable answer: the text may not be enough. */
  readonly muetPermis: boolean;
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
    const communes = this.places.filter(({ genre }) => genre === 'commune');
    const anciennes = this.places.filter(({ genre }) => genre === 'former');
    for (const [nom, write] of Object.entries(WRITINGS)) {
      yield this.set(`nom, ${nom}`, communes, ({ nom: name }) => write(name));
    }
    yield this.set(
      'nom (département) entre parenthèses',
      communes,
      ({ nom, nomDepartement }) => `${nom} (${nomDepartement})`,
      false,
    );
    yield this.set(
      'nom et numéro de département dans le texte',
      communes,
      ({ nom, departement }) => `${nom} (${departement})`,
      false,
    );
    yield this.set(
      'nom en capitales suivi de CEDEX',
      communes,
      ({ nom }, random) => `${postal(nom)} CEDEX${random.below(2) === 0 ? '' : ` ${random.below(19) + 1}`}`,
    );
    yield this.set('ancienne commune', anciennes, ({ nom }) => nom, true, true);
    yield this.set('ancienne commune en capitales', anciennes, ({ nom }) => postal(nom), true, true);
    for (const { nom, write, withDepartement } of ADDRESSES) {
      yield this.set(`adresse, ${nom}`, communes, (place, random) => write(place, random, communes), withDepartement);
    }
    yield this.set('adresse, nom d’une ancienne commune', anciennes, addressOfFormer, false, true);
    yield this.set(
      'faute de frappe, avec le département',
      communes,
      ({ nom }, random) => mistype(nom, random),
      true,
      true,
    );
    yield this.set('faute de frappe, avec le code postal', communes, addressMistyped, false, true);
    yield this.set('nom seul, sans département', communes, ({ nom }) => nom, false, true);
  }

  private set(
    nom: string,
    places: readonly Place[],
    write: (place: Place, random: Random) => string | undefined,
    withDepartement = true,
    muetPermis = false,
  ): GeneratedSet {
    const random = new Random(SEED + nom.length);
    const rows: Row[] = [];
    places.forEach((place, rank) => {
      const texte = write(place, random);
      if (texte === undefined || (texte !== place.nom && this.namesAnother(texte, place))) return;
      rows.push({
        line: rank + 1,
        texte,
        departement: withDepartement ? place.departement : '',
        codes: [place.code],
        jeu: nom,
      });
    });
    return { nom, muetPermis, rows };
  }

  /** True where the text is, letter for letter, the name of another place of the département. */
  private namesAnother(texte: string, { place, departement }: Place): boolean {
    const { table } = this;
    foldInto(texte, folded);
    const names = table.names();
    const rank = table.departements.findIndex(({ code }) => code === departement);
    for (let entry = names.first(folded.bytes, 0, folded.length); entry >= 0; entry = names.following(entry)) {
      if (names.places[entry] !== place && table.isIn(names.places[entry]!, rank)) return true;
    }
    return false;
  }
}

function addressOfFormer({ nom, codesPostaux }: Place, random: Random): string | undefined {
  const code = codesPostaux[0];
  return code === undefined ? undefined : `${random.below(200) + 1} Grande Rue ${code} ${postal(nom)}`;
}

function addressMistyped({ nom, codesPostaux }: Place, random: Random): string | undefined {
  const code = codesPostaux[0];
  return code === undefined ? undefined : `${random.below(200) + 1} Grande Rue ${code} ${mistype(nom, random)}`;
}
