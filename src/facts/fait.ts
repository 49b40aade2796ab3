/** A fact about a place: a value, or the reason why the text gives none. */
export type Raison =
  | { readonly kind: 'bureau-indetermine'; readonly labels: readonly string[] }
  | { readonly kind: 'bureau-hors-texte' }
  | { readonly kind: 'tribunal-absent'; readonly juridiction: 'tribunal' | 'cour'; readonly departement: string }
  | { readonly kind: 'population-absente'; readonly millesime: number; readonly aujourdhui: string }
  | { readonly kind: 'annexe-absente' }
  /** For the texts of `data/faits/`: the text, by its title, is silent on the place. */
  | { readonly kind: 'texte-muet'; readonly titre: string };

export type Fait<T extends string | number> = { readonly valeur: T } | { readonly raison: Raison };

export function valeur<T extends string | number>(value: T): Fait<T> {
  return { valeur: value };
}

/** How the texts join what differs within one place: « B ou base ». */
export const OU = ' ou ';
