/** What reading a text can come to: one sure place, or the reason why not. */

/** Names of the steps, strict to loose; `COMMUNE.SOURCE` tells them in words. */
export type NomEtape =
  | 'code-insee'
  | 'code-postal'
  | 'nom'
  | 'ancien-nom'
  | 'article'
  | 'departement'
  | 'arrondissement'
  | 'abreviation'
  | 'caracteres'
  | 'adresse'
  | 'cedex'
  | 'segment'
  | 'partie-du-nom'
  | 'lieu-dit'
  | 'faute';

/** One thing a step did, with the words it did it to where they help. */
export interface Etape {
  readonly nom: NomEtape;
  readonly detail?: string;
}

/** Places are numbers of the table; départements are ranks in `table.departements`. */
export type Resolution =
  | { readonly kind: 'sure'; readonly place: number; readonly etapes: readonly Etape[] }
  | { readonly kind: 'homonymes'; readonly lu: string; readonly places: readonly number[] }
  | { readonly kind: 'partagee'; readonly place: number; readonly places: readonly number[] }
  /** A bare code that is a code INSEE and a post code of different communes. */
  | { readonly kind: 'code-double'; readonly code: string; readonly insee: number; readonly places: readonly number[] }
  | { readonly kind: 'code-postal-partage'; readonly code: string; readonly places: readonly number[] }
  | { readonly kind: 'code-inconnu'; readonly code: string; readonly nature: 'insee' | 'postal' | 'nu' }
  /** The name is known, but not where the département or the post code puts it. */
  | {
      readonly kind: 'ailleurs';
      readonly lu: string;
      readonly places: readonly number[];
      readonly departement: number;
      readonly proches: readonly number[];
    }
  | { readonly kind: 'contradiction'; readonly code: string; readonly places: readonly number[] }
  | { readonly kind: 'inconnu'; readonly lu: string; readonly proches: readonly number[] }
  | { readonly kind: 'vide' };

export type Sure = Extract<Resolution, { kind: 'sure' }>;

export function sure(place: number, ...etapes: readonly Etape[]): Sure {
  return { kind: 'sure', place, etapes };
}
