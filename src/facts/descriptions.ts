/** The description of each fact, apart from the register: the functions, which everyone loads, do not carry it. */
import { BUREAU_DESCRIPTION } from './bureau';
import { COUR_DESCRIPTION, TRIBUNAL_DESCRIPTION } from './courts';
import type { Description } from './fact';
import type { FactName } from './facts';
import { ARRONDISSEMENT_DESCRIPTION, EPCI_DESCRIPTION, REGION_DESCRIPTION } from './geography';
import { POPULATION_DESCRIPTION } from './population';
import { ZONE_DESCRIPTION } from './zone';

export const DESCRIPTIONS: Readonly<Record<FactName, Description>> = {
  ZONE: ZONE_DESCRIPTION,
  BUREAU: BUREAU_DESCRIPTION,
  TRIBUNAL: TRIBUNAL_DESCRIPTION,
  COUR: COUR_DESCRIPTION,
  POPULATION: POPULATION_DESCRIPTION,
  REGION: REGION_DESCRIPTION,
  EPCI: EPCI_DESCRIPTION,
  ARRONDISSEMENT: ARRONDISSEMENT_DESCRIPTION,
};
