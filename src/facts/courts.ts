/** Courts for military pensions: décret n° 2016-1903 du 28 décembre 2016, by département. */
import type { Table } from '../table/table';
import type { Place } from '../table/place';
import { given, type Description, type Fact, type TextFact } from './fact';

export type Court = 'tribunal' | 'cour';

export const TRIBUNAL: TextFact<'TRIBUNAL'> = {
  name: 'TRIBUNAL',
  title: { fr: 'Tribunal', en: 'Court' },
  text: {
    title: 'décret n° 2016-1903 du 28 décembre 2016, tableau n° 1',
    state: 'compétence passée aux tribunaux administratifs le 1er novembre 2019',
  },
  ground: 'commune',
  shape: 'text',
  inRecord: true,
  read: (table, place) => courtOf(table, place, 'tribunal'),
};

export const TRIBUNAL_DESCRIPTION: Description = {
  fr: 'Siège du tribunal des pensions, comme il est imprimé.',
  en: 'Seat of the military pensions court, as printed.',
};

export const COUR: TextFact<'COUR'> = {
  name: 'COUR',
  title: { fr: 'Cour', en: 'Court of appeal' },
  text: {
    title: 'décret n° 2016-1903 du 28 décembre 2016, tableau n° 2',
    state: 'compétence passée aux juridictions administratives le 1er novembre 2019',
  },
  ground: 'commune',
  shape: 'text',
  inRecord: true,
  read: (table, place) => courtOf(table, place, 'cour'),
};

export const COUR_DESCRIPTION: Description = {
  fr: 'Siège de la cour régionale des pensions.',
  en: 'Seat of the regional military pensions court of appeal.',
};

/** The seat, as printed. Pyrénées-Atlantiques, Vaucluse and two territories are in neither table. */
export function courtOf(table: Table, place: Place, court: Court): Fact<string> {
  const departement = table.departementOf(place);
  const seat = table.seats().get(departement.code)?.[court];
  return seat ? given(seat) : { reason: { kind: 'court-absent', court, departement: departement.name } };
}
