/** The départements and the collectivities overseas: `code|name|article` of each, joined by `;`, in the order of their ranks. */
import { fromBytes, toBytes } from './codec';

/** « l’Ain », « les Hauts-de-Seine », and none in « Paris ». */
export const ARTICLES = ['', 'le', 'la', 'les', 'l’'] as const;
export type Article = (typeof ARTICLES)[number];

export interface Departement {
  readonly code: string;
  readonly name: string;
  readonly article: Article;
}

export function writeDepartements(departements: readonly Departement[]): string {
  return toBytes(departements.map(({ code, name, article }) => `${code}|${name}|${article}`).join(';'));
}

export function readDepartements(section: string): readonly Departement[] {
  return section.split(';').map((item) => {
    const [code, name, article] = fromBytes(item).split('|') as [string, string, Article];
    return { code, name, article };
  });
}

/** The code of the département in an INSEE code: three characters overseas, two elsewhere. */
export function departementOfCode(insee: string): string {
  const start = insee.slice(0, 2);
  return start === '97' || start === '98' ? insee.slice(0, 3) : start;
}
