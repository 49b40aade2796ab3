/** Municipal population (INSEE), in the boundaries of today, and the supplied table of three départements. */
import type { MillesimeYear } from '../table/millesimes';
import type { Table } from '../table/table';
import { given, type Fact } from './fact';

/** A year of INSEE's figures, or the supplied table. */
export type Millesime = MillesimeYear | 'annexe';

export function populationOf(table: Table, place: number, millesime: Millesime): Fact<number> {
  if (millesime === 'annexe') {
    const entry = table.annexe().get(place);
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
