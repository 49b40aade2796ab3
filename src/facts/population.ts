/** Municipal population (INSEE), in the boundaries of today, and the supplied table of three départements. */
import type { Place } from '../table/place';
import type { Table } from '../table/table';
import { given, type Description, type Fact, type FigureFact, type Millesime } from './fact';

export const POPULATION: FigureFact<'POPULATION'> = {
  name: 'POPULATION',
  title: { fr: 'Population', en: 'Population' },
  text: { title: 'INSEE', state: 'dans les limites des communes d’aujourd’hui' },
  ground: 'commune',
  shape: 'integer',
  inRecord: true,
  read: populationOf,
};

export const POPULATION_DESCRIPTION: Description = {
  fr: 'Population municipale (INSEE).',
  en: 'Municipal population (INSEE).',
};

/** The figure of a year, or of the supplied table; a reason if none is published in the place's boundaries. */
export function populationOf(table: Table, place: Place, millesime: Millesime): Fact<number> {
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
