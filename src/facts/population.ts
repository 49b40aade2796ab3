/** Municipal population (INSEE), in the boundaries of today, and the supplied table of three départements. */
import type { Place } from '../table/place';
import type { Table } from '../table/table';
import { LATEST_MILLESIME, MILLESIMES } from '../table/millesimes';
import { given, type Description, type Edition, type Fact, type FigureFact } from './fact';

export const POPULATION: FigureFact<'POPULATION'> = {
  name: 'POPULATION',
  title: { fr: 'Population', en: 'Population' },
  text: { title: 'INSEE', state: 'dans les limites des communes d’aujourd’hui' },
  editions: [...[...MILLESIMES].reverse(), 'annexe'],
  otherTexts: { annexe: { title: 'tableau fourni, sans titre ni date', state: 'départements 71, 70 et 90' } },
  ground: 'commune',
  shape: 'integer',
  inRecord: true,
  read: populationOf,
};

export const POPULATION_DESCRIPTION: Description = {
  fr: 'Population municipale (INSEE).',
  en: 'Municipal population (INSEE).',
};

/**
 * The figure of a year, or of the supplied table; a reason if none is published in the place's boundaries.
 * @param millesime the latest year if undefined
 */
export function populationOf(table: Table, place: Place, millesime: Edition = LATEST_MILLESIME): Fact<number> {
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
