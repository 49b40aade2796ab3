/** Municipal population (INSEE), in the boundaries of today, and the supplied table of three départements. */
import type { Table } from '../table/table';
import { valeur, type Fait } from './fait';

export const MILLESIMES = [2020, 2021, 2022, 2023] as const;
export const MILLESIME_PAR_DEFAUT = 2023;
export type Millesime = (typeof MILLESIMES)[number] | 'annexe';

export function populationDe(table: Table, place: number, millesime: Millesime): Fait<number> {
  if (millesime === 'annexe') {
    const entree = table.populations().annexeOf(place);
    return entree ? valeur(entree.population) : { raison: { kind: 'annexe-absente' } };
  }
  const figure = table.populations().populationOf(place, millesime);
  if (figure !== undefined) return valeur(figure);
  const today = table.todayOf(place)[0];
  return {
    raison: {
      kind: 'population-absente',
      millesime,
      aujourdhui: today === undefined || today === place ? '' : table.nameOf(today),
    },
  };
}
