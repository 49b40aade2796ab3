/** What a post code lets a text's town be: its communes, or those of the département it is in. */
import { dansDepartement, placesNamed, type Portee } from './choix';
import type { Departements } from './departement';
import { AUCUN, type Lecture } from './lecture';
import { solDuCodePostal, solDuDepartement, type Sol } from './proche';
import type { Etape, Resolution } from './resolution';
import type { Voisinage } from './voisinage';

export const ETAPE: readonly Etape[] = [{ nom: 'adresse' }];
export const ETAPE_CEDEX: readonly Etape[] = [{ nom: 'adresse' }, { nom: 'cedex' }];
/** No town is written in more words. */
export const MOST_TOWN_WORDS = 9;

/** What a post code lets us look for. */
export interface Cible {
  readonly code: number;
  /** Communes it serves, the argument's département apart; empty for a CEDEX of its own. */
  readonly places: readonly number[];
  readonly portee: Portee;
  /** The département given, else those the code can belong to. */
  readonly voisins: Portee;
}

export function fiveDigits(code: number): string {
  return String(code).padStart(5, '0');
}

/** The grounds on which an address's towns are looked for. */
export class Terrain {
  constructor(
    readonly lecture: Lecture,
    private readonly departements: Departements,
    private readonly voisinage: Voisinage,
  ) {}

  cibleOf(code: number): Cible {
    const { lecture } = this;
    const given = lecture.departement;
    const places = lecture.table.postcodes().placesOf(code);
    const ofCode: Portee = {
      departement: given,
      departements: this.departements.ofPostalCode(code),
      codePostal: AUCUN,
    };
    const voisins = given === AUCUN ? ofCode : dansDepartement(given);
    return { code, places, voisins, portee: places.length > 0 ? { departement: given, codePostal: code } : ofCode };
  }

  /** Tries the post code's communes, or each département it can belong to where it has none. */
  firstOnGround(cible: Cible, read: (sol: Sol) => Resolution | undefined): Resolution | undefined {
    const { voisinage } = this;
    if (cible.places.length > 0)
      return read(
        solDuCodePostal(voisinage.entriesOfCommunes(this.lecture.table.postcodes().groundOf(cible.code)), cible.portee),
      );
    for (const rank of cible.voisins.departements ?? [cible.voisins.departement]) {
      if (rank === AUCUN) continue;
      const found = read(solDuDepartement(voisinage.entriesOfDepartement(rank), cible.portee));
      if (found) return found;
    }
    return undefined;
  }

  /** True where words `from` to `to` are a name within `portee`. */
  isKnown(from: number, to: number, portee: Portee): boolean {
    const { vivantes, anciennes } = placesNamed(this.lecture.table, this.lecture.entry(from, to), portee);
    return vivantes.length + anciennes.length > 0;
  }
}
