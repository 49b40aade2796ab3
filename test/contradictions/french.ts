/** Small words of French put before names, and the streets of no town in particular. */

const ARTICLE = /^(?:Le |La |Les |L['’])/;

/** « de Mâcon », « d'Arles », « du Havre », « des Lilas », « de La Baule ». */
export function ofTown(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  return /^[AEIOUYÀÂÉÈÊËÎÏÔŒ]/i.test(name) ? `d'${name}` : `de ${name}`;
}

export function withoutArticle(name: string): string {
  return name.replace(ARTICLE, '');
}

/** The article a name begins with, "" where it has none. */
export function articleOf(name: string): string {
  return ARTICLE.exec(name)?.[0] ?? '';
}

/** Streets whose name is complete: what follows is no part of it. */
export const STREETS: readonly string[] = [
  'rue Victor Hugo',
  'avenue Jean Jaurès',
  'place Charles de Gaulle',
  'rue Jules Ferry',
  'boulevard Jean Moulin',
  'rue Louis Pasteur',
  'rue de la République',
  'rue des Tilleuls',
  'place de la Mairie',
  'avenue de la Gare',
  'rue du Stade',
  'chemin de la Grange',
  'parking du Stade',
  'parking de la Gare',
  'place du Marché',
  'rue du 8 Mai 1945',
  'D936',
  'RD 982',
];

export const KINDS_OF_STREET: readonly string[] = [
  'rue',
  'Rue',
  'RUE',
  'avenue',
  'boulevard',
  'place',
  'route',
  'impasse',
  'chemin',
  'allée',
  'square',
  'quai',
];

export const FIRST_NAMES: readonly string[] = [
  'Jules',
  'Maurice',
  'Jean',
  'Paul',
  'Marcel',
  'Henri',
  'Louis',
  'Pierre',
];
