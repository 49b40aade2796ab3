/** Municipal population (INSEE), in the boundaries of today, and the supplied table of three départements. */
import type { Table } from '../table/table';
import { given, type Fact } from './fact';

export const MILLESIMES = [2020, 2021, 2022, 2023] as const;
export const DEFAULT_MILLESIME = 2023;
export type Millesime = (typeof MILLESIMES)[number] | 'annexe';

export function populationOf(table: Table, place: number, millesime: Millesime): Fact<number> {
  if (millesime === 'annexe') {
    const entry = table.populations().annexeOf(place);
    return entry ? given(entry.population) : { reason: { kind: 'annexe-absent' } };
  }
  const figure = table.populations().populationOf(place, millesime);
  if (figure !== undefined) return given(figure);
  const today = table.todayOf(place)[0];
  return {
    reason: {
      kind: 'population-absent',
      millesime,
      today: today === undefined || today === place ? '' : table.nameOf(today),
    },
  };
}
