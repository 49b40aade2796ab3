/** A fact about a place: a value, or the reason why the text gives none. */
export type Reason =
  | { readonly kind: 'bureau-undecided'; readonly labels: readonly string[] }
  | { readonly kind: 'bureau-outside-text' }
  | { readonly kind: 'court-absent'; readonly court: 'tribunal' | 'cour'; readonly departement: string }
  | { readonly kind: 'population-absent'; readonly millesime: number; readonly today: string }
  | { readonly kind: 'annexe-absent' }
  /** For the texts of `data/faits/`: the text, by its title, is silent on the place. */
  | { readonly kind: 'text-silent'; readonly title: string };

export type Fact<T extends string | number> = { readonly value: T } | { readonly reason: Reason };

export function given<T extends string | number>(value: T): Fact<T> {
  return { value };
}

/** How the texts join what differs within one place: « B ou base ». */
export const OR = ' ou ';
