/** What a row comes to. Identical texts, under the same département, are decided once. */
import { explain } from '../functions/erreur';
import { messages } from '../i18n/langue';
import type { Scalar } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import { NO_ARGUMENT, type Argument } from '../resolve/ground/argument';
import { candidatesOf, type Doubtful, type Sure } from '../resolve/resolution';
import { completerCode, contenuDe, isCode } from './cellule';
import type { Genre } from './genre';
import { readRubrique, withoutPrefix } from './rubrique';

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
  private readonly decided = new Map<string | Argument, Map<string, Decision>>();
  private decisions = 0;
  private readonly departements = new Map<string, Argument | undefined>();
  private rubrique = NO_ARGUMENT;

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
    this.rubrique = NO_ARGUMENT;
  }

  /** The heading that holds at this point, to come back to it. */
  get position(): Argument {
    return this.rubrique;
  }

  reprendre(position: Argument): void {
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
    const given = this.departementDe(departement);
    if (given === undefined) {
      const lu = String(departement);
      return this.once(lu, texte, (own) => erreur(own, texte, messages().departementInconnu(lu)));
    }
    const within = given === NO_ARGUMENT ? this.rubrique : given;
    return this.once(within, texte, (own) => this.lire(own, texte, within));
  }

  private once(under: string | Argument, texte: string, decide: (own: Identite) => Decision): Decision {
    let decided = this.decided.get(under);
    if (!decided) this.decided.set(under, (decided = new Map<string, Decision>()));
    const known = decided.get(texte);
    if (known) return known;
    const decision = decide({
      cle: texte + SEPARATOR + String(typeof under === 'string' ? under : under.key),
      rang: this.decisions++,
    });
    decided.set(texte, decision);
    return decision;
  }

  /** The rank of a département given beside; -1 for a blank, nothing for what is none. */
  private departementDe(value: Scalar): Argument | undefined {
    if (value === '' || value === 0 || (typeof value === 'string' && value.trim() === '')) return NO_ARGUMENT;
    const lu = String(value);
    if (!this.departements.has(lu)) this.departements.set(lu, this.resolver.departements.read(lu));
    return this.departements.get(lu);
  }

  private lire(own: Identite, texte: string, argument: Argument): Decision {
    const resolution = this.resolver.resolve(this.written(texte), argument);
    if (resolution.kind === 'sure') return { statut: 'certaine', ...own, texte, resolution, phrase: '', proches: [] };
    if (resolution.kind === 'blank')
      return {
        statut: 'inconnue',
        ...own,
        texte,
        resolution: undefined,
        phrase: messages().inconnu(texte.trim().slice(0, 80), []),
        proches: [],
      };
    const proches = candidatesOf(resolution).slice(0, MOST_PROCHES);
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

function statutDe({ kind }: Doubtful): Statut {
  switch (kind) {
    case 'homonyms':
    case 'shared':
    case 'double-code':
    case 'shared-post-code':
      return 'homonyme';
    case 'elsewhere':
    case 'contradiction':
      return 'contradiction';
    case 'unknown-code':
    case 'unknown':
    case 'abroad':
    case 'filler':
      return 'inconnue';
  }
}
