/** The small words of French before a name, contracted or elided as the name asks. */
import type { Departement } from '../table/departements';
import { elidesAsSpelt } from '../table/liaisons';

/** A name, and whether « d’ » goes before it. */
interface Named {
  readonly name: string;
  readonly elides: boolean;
}

/** « de Mâcon », « d’Annecy », « du Havre », « des Sables-d’Olonne », « de La Rochelle », « de L’Haÿ-les-Roses ». */
export function of({ name, elides }: Named): string {
  return contracted(name, 'du', 'des') ?? (elides ? `d’${name}` : `de ${name}`);
}

/** « à Mâcon », « au Havre », « aux Sables-d’Olonne », « à La Rochelle ». */
export function at(name: string): string {
  return contracted(name, 'au', 'aux') ?? `à ${name}`;
}

/** « de l’Ain », « du Var », « des Hauts-de-Seine », « de la Somme », « d’Ille-et-Vilaine », « de Paris ». */
export function ofDepartement({ name, article }: Departement): string {
  const whole = article === '' || article === 'l’' ? article + name : `${article} ${name}`;
  return of({ name: whole, elides: elidesAsSpelt(whole) });
}

/** With its article « le » or « les » contracted; undefined if it has neither. */
function contracted(name: string, one: string, several: string): string | undefined {
  const [, article, rest] = /^(les?) (.*)$/i.exec(name) ?? [];
  return article === undefined ? undefined : `${article.length === 2 ? one : several} ${rest!}`;
}
