/** On what a bureau rests, in words: the kinds of `data/bureau-par-commune.csv`, with what `data/bureaux-deduits.csv` tells. */
import type { Fondement } from '../table/bureaux';

/** Words of one language. A kind that tells its cantons is a function. */
export interface FondementWords {
  readonly plain: Readonly<Record<string, string>>;
  readonly and: string;
  readonly or: string;
  /** Its own canton, or the cantons that it may be ("" if no table gives it), those it comes from, and how many they are. */
  readonly told: Readonly<Record<string, (own: string, origins: string, count: number) => string>>;
}

export function sayFondement({ kind, cantons, origins, act }: Fondement, words: FondementWords): string {
  const told = words.told[kind];
  if (!told) return words.plain[kind] ?? kind;
  const own = cantons.length === 0 ? '' : ` (${joined(cantons, words.or)})`;
  return told(own, joined(origins, words.and), origins.length) + (act === '' ? '' : ` (${act})`);
}

function joined(items: readonly string[], last: string): string {
  const before = items.slice(0, -1).join(', ');
  return before === '' ? items.join('') : `${before} ${last} ${items[items.length - 1]!}`;
}

const takenInFrench = (own: string, origins: string, count: number): string =>
  count > 1
    ? `son canton${own} a été pris à des cantons qui y sont nommés, ${origins}`
    : `son canton${own} a été pris à un canton qui y est nommé, ${origins}`;

export const FRENCH_FONDEMENTS: FondementWords = {
  plain: {
    canton: 'son canton y est nommé',
    departement: 'tous les cantons du département',
    commune: 'la commune y est nommée',
    arrondissement: 'l’arrondissement y est nommé',
    partage: 'la commune est divisée entre plusieurs bureaux',
    indetermine: 'le texte ne tranche pas',
    'livre-foncier': 'pas de bureau : le Livre foncier en tient lieu',
    'hors-texte': 'le texte ne la nomme pas',
  },
  and: 'et',
  or: 'ou',
  told: {
    'texte-1970': (own) => `son canton${own} est nommé dans le texte d’origine, et tombé de la liste depuis`,
    decret: takenInFrench,
    demembre: takenInFrench,
    'entre-cantons': (_own, origins) => `elle se partage entre des cantons qui sont tous à ce bureau : ${origins}`,
    'arrondissement-seul': (own) =>
      `son canton${own} n’y est pas nommé, et tous ceux de son arrondissement qui le sont relèvent de ce bureau`,
    'seul-possible': (own, origins) => `tous les cantons dont le sien${own} a pu venir sont à ce bureau : ${origins}`,
  },
};

const takenInEnglish = (own: string, origins: string, count: number): string =>
  count > 1
    ? `its canton${own} was taken out of cantons named there, ${origins}`
    : `its canton${own} was taken out of a canton named there, ${origins}`;

export const ENGLISH_FONDEMENTS: FondementWords = {
  plain: {
    canton: 'its canton is named there',
    departement: 'all cantons of the département',
    commune: 'the commune is named there',
    arrondissement: 'the arrondissement is named there',
    partage: 'the commune is divided between several bureaux',
    indetermine: 'the text does not settle it',
    'livre-foncier': 'no bureau: the Livre foncier serves',
    'hors-texte': 'the text does not name it',
  },
  and: 'and',
  or: 'or',
  told: {
    'texte-1970': (own) => `its canton${own} is named in the original text, and has fallen out of the list since`,
    decret: takenInEnglish,
    demembre: takenInEnglish,
    'entre-cantons': (_own, origins) => `it lies in cantons that are all at this bureau: ${origins}`,
    'arrondissement-seul': (own) =>
      `its canton${own} is not named there, and all those of its arrondissement that are fall under this bureau`,
    'seul-possible': (own, origins) => `every canton its own${own} can come from is at this bureau: ${origins}`,
  },
};
