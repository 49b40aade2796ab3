/** Where an annotation writes: new columns, or those of a run before this one, which it completes. */
import { WorkbookRefusal, type Area, type Scalar, type WorkbookHost } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import type { Cible } from './target';
import type { Colonne } from './answers';
import { chercherReponses } from './earlier-run';
import type { Genre } from './kind';

export const ENDROITS = ['a-cote', 'a-la-fin'] as const;
export type Endroit = (typeof ENDROITS)[number];

export interface Choix {
  readonly genre: Genre;
  readonly colonnes: readonly Colonne[];
  /** Column that holds départements; -1 for none. */
  readonly departement: number;
  readonly endroit: Endroit;
}

export interface Plan {
  readonly cible: Cible;
  readonly genre: Genre;
  readonly colonnes: readonly Colonne[];
  readonly departement: number;
  /** First column written; the last is the remark. */
  readonly colonne: number;
  readonly largeur: number;
  readonly insere: boolean;
  /** True where the columns are there already: only blanks are filled. */
  readonly reprise: boolean;
  /** Headings, the remark's last. */
  readonly titres: readonly string[];
}

const MOST_COLUMNS = 16_384;
const NONE = -1;

/**
 * Makes the plan; reads the headings or, where there are none and a resolver is given, the answers; writes nothing.
 * With `reprendre` false, columns with the same headings are someone else's.
 */
export async function planifier(
  host: WorkbookHost,
  cible: Cible,
  choix: Choix,
  titres: readonly string[],
  reprendre = true,
  resolver?: Resolver,
): Promise<Plan> {
  const used = (await host.usedArea(cible.feuille)) ?? { ...cible.lignes, row: 0, column: 0 };
  const largeur = titres.length;
  const deja = reprendre ? await chercherDeja(host, cible, choix, used, titres, resolver) : undefined;
  const reprise = deja !== undefined;
  const beside = choix.endroit === 'a-cote' ? cible.lignes.column + 1 : used.columns;
  const colonne = deja?.colonne ?? beside;
  const insere = !reprise && colonne < used.columns;
  if (colonne + largeur > MOST_COLUMNS || (insere && used.columns + largeur > MOST_COLUMNS))
    throw new WorkbookRefusal('blocked');
  const departement = departementDe(choix, colonne, largeur, insere, reprise);
  return {
    cible,
    genre: choix.genre,
    colonnes: choix.colonnes,
    departement,
    colonne,
    largeur,
    insere,
    reprise,
    titres: deja?.titres ?? titres,
  };
}

/** The département's column moves with an insertion, and is never one of our own answers. */
function departementDe(
  { departement }: Choix,
  colonne: number,
  largeur: number,
  insere: boolean,
  reprise: boolean,
): number {
  if (departement < 0) return NONE;
  if (reprise && departement >= colonne && departement < colonne + largeur) return NONE;
  return insere && departement >= colonne ? departement + largeur : departement;
}

async function chercherDeja(
  host: WorkbookHost,
  cible: Cible,
  choix: Choix,
  used: Area,
  titres: readonly string[],
  resolver: Resolver | undefined,
): Promise<{ colonne: number; titres: readonly string[] } | undefined> {
  if (cible.ligneEntete >= 0) return chercherTitres(host, cible, used, titres);
  const colonne = resolver ? await chercherReponses(host, resolver, cible, choix, used) : NONE;
  return colonne < 0 ? undefined : { colonne, titres };
}

/** A table has no two headings alike: Excel numbers the second. */
export function estTitre(titre: string, lu: Scalar | undefined): lu is string {
  return typeof lu === 'string' && lu.startsWith(titre) && /^(?:\d+| ?\(\d+\))?$/.test(lu.slice(titre.length));
}

/** Where these very headings stand in a row, as they are written there. */
async function chercherTitres(
  host: WorkbookHost,
  { feuille, lignes, ligneEntete }: Cible,
  used: Area,
  titres: readonly string[],
): Promise<{ colonne: number; titres: readonly string[] } | undefined> {
  const columns = used.columns - lignes.column - 1;
  if (ligneEntete < 0 || columns < titres.length) return undefined;
  const [row = []] = await host.read({ sheet: feuille, row: ligneEntete, column: lignes.column + 1, rows: 1, columns });
  for (let at = 0; at + titres.length <= row.length; at++) {
    if (titres.every((titre, offset) => estTitre(titre, row[at + offset])))
      return { colonne: lignes.column + 1 + at, titres: row.slice(at, at + titres.length).map(String) };
  }
  return undefined;
}

/** The cells an annotation writes in, without the headings. */
export function areaReponses({ cible, colonne, largeur }: Plan): Area {
  return { ...cible.lignes, column: colonne, columns: largeur };
}

/** The cells of the headings; nothing where the column has none. */
export function areaTitres({ cible, colonne, largeur }: Plan): Area | undefined {
  if (cible.ligneEntete < 0) return undefined;
  return { sheet: cible.feuille, row: cible.ligneEntete, column: colonne, rows: 1, columns: largeur };
}
