/** What a place is, and the four kinds of number that stand for something in the table. */

/**
 * A place: the communes of today by INSEE code, then the municipal arrondissements, then the former communes by code.
 * `Table.kindOf` says which of the three a number is.
 */
export type Place = number;
/** A name of a place: the official name of place p is entry p; other names and postal labels come after (`Names.places`). */
export type Entry = number;
/** Rank of a département in `Table.departements`. */
export type DepartementRank = number;
/** A post code as a number: 1000 for 01000. */
export type PostCode = number;

/** No place, no entry, no rank, no figure: what a table of numbers holds instead of `undefined`. */
export const NONE = -1;

export const PLACE_KINDS = ['commune', 'arrondissement', 'former'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What the writers of the sections must know of a place; `src/compile/` makes one for each, in the order of the numbers. */
export interface WrittenPlace {
  readonly kind: PlaceKind;
  /** INSEE code. */
  readonly code: string;
  readonly name: string;
  /** Other names the place bore, without the spellings that fold alike. */
  readonly otherNames: readonly string[];
  /** INSEE codes of the communes the place is, or is in, today; several if it was split, none if unknown. */
  readonly today: readonly string[];
  /** When a former commune ended (`YYYY-MM-DD`, or `YYYY`); "" otherwise. */
  readonly end: string;
}
