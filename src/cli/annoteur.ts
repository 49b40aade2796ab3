/** One row at a time: its text in, the cells to add and its place in the account out. */
import { Answers, type AnswerColumn } from '../annotate/answers';
import { ColumnReader, STATUSES, type Status } from '../annotate/decide';
import type { ColumnKind } from '../annotate/kind';
import type { Scalar } from '../host/host';
import { resolver } from '../resolve/resolve';
import { fold } from '../table/fold';
import { CommandeRefusee } from './erreur';

const TITRES: Record<AnswerColumn, string> = {
  commune: 'Commune',
  codeInsee: 'Code INSEE',
  departement: 'Département',
  codePostal: 'Codes postaux',
  zone: 'Zone',
  bureau: 'Bureau',
  tribunal: 'Tribunal',
  cour: 'Cour',
  population: 'Population',
};

const LECTURES: Record<Status, string> = {
  sure: 'certaine',
  homonym: 'homonyme',
  contradiction: 'contradiction',
  unknown: 'inconnue',
  error: 'erreur',
  heading: 'rubrique',
  blank: 'vide',
};

/** Different texts are remembered to be decided once; beyond this many, memory matters more. */
const MOST_REMEMBERED = 200_000;

export type Compte = Record<Status, number> & { total: number; sansFait: number };

export class Annoteur {
  readonly compte: Compte;
  readonly colonnes: readonly AnswerColumn[];
  private readonly repondeur: Answers;
  private lecteur: ColumnReader;

  constructor(
    faits: readonly AnswerColumn[],
    private readonly genre: ColumnKind = 'noms',
  ) {
    this.colonnes = ['commune', 'codeInsee', ...faits];
    this.repondeur = new Answers(resolver().table, this.colonnes);
    this.lecteur = new ColumnReader(resolver(), genre);
    this.compte = {
      ...(Object.fromEntries(STATUSES.map((statut) => [statut, 0])) as Record<Status, number>),
      total: 0,
      sansFait: 0,
    };
  }

  /** Headings of the added columns, none of them among `taken`. */
  titres(taken: readonly string[]): readonly string[] {
    const used = new Set(taken.map(fold));
    return [...this.colonnes.map((colonne) => TITRES[colonne]), 'Lecture', 'Remarque'].map((titre) => {
      let free = titre;
      for (let at = 1; used.has(fold(free)); at++) free = at === 1 ? `${titre} (Ressort)` : `${titre} (Ressort ${at})`;
      used.add(fold(free));
      return free;
    });
  }

  /** The cells to add to a row: the answers, how it was read, and the sentence where something is missing. */
  annoter(
    texte: Scalar,
    departement: Scalar,
  ): { readonly cellules: readonly Scalar[]; readonly statut: Status; readonly remarque: string } {
    if (this.lecteur.distinct > MOST_REMEMBERED) this.forget();
    const { status: statut, resolution, sentence: phrase } = this.lecteur.decide(texte, departement);
    this.compte.total++;
    this.compte[statut]++;
    const reponse = resolution === undefined ? undefined : this.repondeur.answer(resolution.place);
    if (reponse !== undefined && reponse.missing !== '') this.compte.sansFait++;
    const valeurs = reponse?.values ?? new Array<Scalar>(this.colonnes.length).fill('');
    const remarque = reponse?.missing ?? phrase;
    return { cellules: [...valeurs, LECTURES[statut], remarque], statut, remarque };
  }

  private forget(): void {
    const { position } = this.lecteur;
    this.lecteur = new ColumnReader(resolver(), this.genre);
    this.lecteur.resumeAt(position);
  }
}

/** The rank of the column an option names, by its heading or its number from 1. */
export function trouverColonne(titres: readonly string[], voulue: string | undefined, option: string): number {
  if (voulue === undefined) {
    if (titres.length === 1) return 0;
    throw new CommandeRefusee(
      `Quelle colonne faut-il lire ? Ajoutez ${option} et l'un de ces titres : ${liste(titres)}.`,
    );
  }
  const exact = ranks(titres, (titre) => titre.trim() === voulue.trim());
  const near = exact.length > 0 ? exact : ranks(titres, (titre) => fold(titre) === fold(voulue));
  if (near.length === 1) return near[0]!;
  if (near.length > 1)
    throw new CommandeRefusee(
      `${near.length} colonnes s'appellent « ${voulue} » : donnez son numéro, par exemple ${option} ${near[0]! + 1}.`,
    );
  const number = Number(voulue);
  if (Number.isInteger(number) && number >= 1 && number <= titres.length) return number - 1;
  throw new CommandeRefusee(`Aucune colonne ne s'appelle « ${voulue} ». Celles du fichier : ${liste(titres)}.`);
}

function ranks(titres: readonly string[], test: (titre: string) => boolean): number[] {
  return titres.flatMap((titre, at) => (test(titre) ? [at] : []));
}

const MOST_LISTED = 30;

function liste(titres: readonly string[]): string {
  const shown = titres.slice(0, MOST_LISTED).map((titre) => (titre.trim() === '' ? '(sans titre)' : titre.trim()));
  return shown.join(', ') + (titres.length > MOST_LISTED ? '…' : '');
}
