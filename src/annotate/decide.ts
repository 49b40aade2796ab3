/** What a row comes to. Identical texts, under the same département, are decided once. */
import { explain } from '../functions/erreur';
import { messages } from '../i18n/langue';
import type { Scalar } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import type { Resolution, Sure } from '../resolve/resolution';
import { completerCode, contenuDe, isCode } from './cell';
import type { Genre } from './kind';
import { readRubrique, withoutPrefix } from './section-heading';

/** Every row is exactly one of these: the account adds up. */
export const STATUTS = ['certaine', 'homonyme', 'contradiction', 'inconnue', 'erreur', 'rubrique', 'vide'] as const;
export type Statut = (typeof STATUTS)[number];

export interface Decision {
  readonly statut: Statut;
  /** The text and the département it was read under: the same for all rows alike. */
  readonly cle: string;
  /** Rank among the different texts of the column; -1 for what is none. */
  readonly rang: number;
  readonly texte: string;
  readonly resolution: Sure | undefined;
  /** Why the row is doubtful; "" for the others. */
  readonly phrase: string;
  /** Places it may be, best first. */
  readonly proches: readonly number[];
}

type Identite = Pick<Decision, 'cle' | 'rang'>;

const MOST_PROCHES = 8;
const NONE = -1;
const SEPARATOR = '\u0000';

const VIDE: Decision = {
  statut: 'vide',
  cle: '',
  rang: NONE,
  texte: '',
  resolution: undefined,
  phrase: '',
  proches: [],
};
const RUBRIQUE: Decision = { ...VIDE, statut: 'rubrique' };

/** Reads the rows of one column, in their order: a heading holds for the rows under it. */
export class LecteurColonne {
  /** By what each text is read under, then by text: a key of both would be a string to make at every row. */
  private readonly decided = new Map<string | number, Map<string, Decision>>();
  private decisions = 0;
  private readonly departements = new Map<string, number>();
  private rubrique = NONE;

  constructor(
    private readonly resolver: Resolver,
    private readonly genre: Genre,
  ) {}

  /** How many different texts were decided so far. */
  get distincts(): number {
    return this.decisions;
  }

  /** Back to the top of the column; what was decided stays decided. */
  recommencer(): void {
    this.rubrique = NONE;
  }

  /** The heading that holds at this point, to come back to it. */
  get position(): number {
    return this.rubrique;
  }

  reprendre(position: number): void {
    this.rubrique = position;
  }

  /** Decides a row from its text and, where a column of départements was chosen, what that says. */
  decider(value: Scalar, departement: Scalar = ''): Decision {
    const contenu = contenuDe(value);
    if (contenu.kind === 'vide') return VIDE;
    if (contenu.kind === 'erreur')
      return this.once('', contenu.lu, (own) => erreur(own, contenu.lu, messages().communeType(contenu.lu)));
    if (this.genre === 'liste') {
      const rubrique = readRubrique(this.resolver, contenu.texte);
      if (rubrique !== undefined) {
        this.rubrique = rubrique;
        return RUBRIQUE;
      }
    }
    const texte = this.genre === 'liste' ? withoutPrefix(contenu.texte) : contenu.texte;
    if (texte.trim() === '') return VIDE;
    const rank = this.departementDe(departement);
    if (rank === undefined) {
      const lu = String(departement);
      return this.once(lu, texte, (own) => erreur(own, texte, messages().departementInconnu(lu)));
    }
    const within = rank === NONE ? this.rubrique : rank;
    return this.once(within, texte, (own) => this.lire(own, texte, within));
  }

  private once(under: string | number, texte: string, decide: (own: Identite) => Decision): Decision {
    let decided = this.decided.get(under);
    if (!decided) this.decided.set(under, (decided = new Map<string, Decision>()));
    const known = decided.get(texte);
    if (known) return known;
    const decision = decide({ cle: texte + SEPARATOR + String(under), rang: this.decisions++ });
    decided.set(texte, decision);
    return decision;
  }

  /** The rank of a département given beside; -1 for a blank, nothing for what is none. */
  private departementDe(value: Scalar): number | undefined {
    if (value === '' || value === 0 || (typeof value === 'string' && value.trim() === '')) return NONE;
    const lu = String(value);
    let rank = this.departements.get(lu);
    if (rank === undefined) {
      rank = this.resolver.departements.read(lu);
      this.departements.set(lu, rank);
    }
    return rank === NONE ? undefined : rank;
  }

  private lire(own: Identite, texte: string, departement: number): Decision {
    const resolution = this.resolver.resolve(this.written(texte), departement);
    if (resolution.kind === 'sure') return { statut: 'certaine', ...own, texte, resolution, phrase: '', proches: [] };
    if (resolution.kind === 'vide')
      return {
        statut: 'inconnue',
        ...own,
        texte,
        resolution: undefined,
        phrase: messages().inconnu(texte.trim().slice(0, 80), []),
        proches: [],
      };
    const proches = prochesDe(resolution).slice(0, MOST_PROCHES);
    return {
      statut: statutDe(resolution),
      ...own,
      texte,
      resolution: undefined,
      phrase: explain(this.resolver.table, resolution),
      proches,
    };
  }

  /** In a column of codes, each is said outright to be what the column holds. */
  private written(texte: string): string {
    if (this.genre === 'codes-insee' && isCode(texte)) return `INSEE ${completerCode(texte)}`;
    if (this.genre === 'codes-postaux' && isCode(texte)) return `CP ${completerCode(texte)}`;
    return isCode(texte) ? completerCode(texte) : texte;
  }
}

function erreur(own: Identite, texte: string, phrase: string): Decision {
  return { statut: 'erreur', ...own, texte, resolution: undefined, phrase, proches: [] };
}

type Doubtful = Exclude<Resolution, { kind: 'sure' | 'vide' }>;

function statutDe({ kind }: Doubtful): Statut {
  switch (kind) {
    case 'homonymes':
    case 'partagee':
    case 'code-double':
    case 'code-postal-partage':
      return 'homonyme';
    case 'ailleurs':
    case 'contradiction':
      return 'contradiction';
    case 'code-inconnu':
    case 'inconnu':
      return 'inconnue';
  }
}

function prochesDe(resolution: Doubtful): readonly number[] {
  switch (resolution.kind) {
    case 'inconnu':
      return resolution.proches;
    case 'code-inconnu':
      return [];
    case 'code-double':
      return [resolution.insee, ...resolution.places];
    case 'ailleurs':
      return [...new Set([...resolution.proches, ...resolution.places])];
    default:
      return resolution.places;
  }
}
