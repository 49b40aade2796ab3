/** Where a commune lies today: its région, its EPCI à fiscalité propre, its arrondissement. No text of law of ours gives them. */
import type { BelongingName } from '../table/belonging';
import { readEpci } from '../table/epci';
import type { Table } from '../table/table';
import type { Place } from '../table/place';
import { given, OR, type Description, type Fact, type LegalText, type TextFact } from './fact';

const STATE = 'état du 1er janvier 2026';
const COG: LegalText = { title: 'code officiel géographique (INSEE)', state: STATE };

export const REGION: TextFact<'REGION'> = {
  name: 'REGION',
  functionName: 'COMMUNE.REGION',
  title: { fr: 'Région', en: 'Région' },
  text: COG,
  ground: 'commune',
  shape: 'text',
  read: (table, place) => belongingOf(table, place, 'REGION', 'region', (value) => value),
};

export const EPCI: TextFact<'EPCI'> = {
  name: 'EPCI',
  functionName: 'COMMUNE.EPCI',
  title: { fr: 'EPCI', en: 'EPCI' },
  text: { title: 'liste des EPCI à fiscalité propre (DGCL)', state: STATE },
  ground: 'commune',
  shape: 'text',
  read: (table, place) => epciOf(table, place, 'NOM'),
  identityOf: (table, place) => sirenIn(table, place),
};

export const ARRONDISSEMENT: TextFact<'ARRONDISSEMENT'> = {
  name: 'ARRONDISSEMENT',
  functionName: 'COMMUNE.ARRONDISSEMENT',
  title: { fr: 'Arrondissement', en: 'Arrondissement' },
  text: COG,
  ground: 'commune',
  shape: 'text',
  read: (table, place) => belongingOf(table, place, 'ARRONDISSEMENT', 'arrondissement', (value) => value),
  // Saint-Denis and Saint-Pierre are each the name of two, in two départements.
  identityOf: (table, place) => table.departementOf(place).code,
};

export const REGION_DESCRIPTION: Description = {
  fr: 'Région de la commune d’aujourd’hui.',
  en: 'Région of the commune of today.',
};

export const EPCI_DESCRIPTION: Description = {
  fr: 'EPCI à fiscalité propre de la commune d’aujourd’hui.',
  en: 'EPCI (communities of communes, with their own taxes) of the commune of today.',
};

export const ARRONDISSEMENT_DESCRIPTION: Description = {
  fr: 'Arrondissement (subdivision du département) de la commune d’aujourd’hui.',
  en: 'Arrondissement (part of the département) of the commune of today.',
};

/** What can be asked of an EPCI: its name, its SIREN number, what kind it is. */
export const EPCI_ASPECTS = ['NOM', 'SIREN', 'NATURE'] as const;
export type EpciAspect = (typeof EPCI_ASPECTS)[number];

/** As the DGCL abbreviates them. */
const NATURES: Readonly<Record<string, string>> = {
  CC: 'communauté de communes',
  CA: 'communauté d’agglomération',
  CU: 'communauté urbaine',
  METRO: 'métropole',
  MET69: 'métropole à statut particulier',
};

/** Several EPCI, of a former commune that was shared out, are joined by « ou ». */
export function epciOf(table: Table, place: Place, aspect: EpciAspect): Fact<string> {
  return belongingOf(table, place, 'EPCI', 'epci', (value) => {
    const { siren, nature, name } = readEpci(value);
    switch (aspect) {
      case 'NOM':
        return name;
      case 'SIREN':
        return siren;
      case 'NATURE':
        return NATURES[nature] ?? nature;
    }
  });
}

function sirenIn(table: Table, place: Place): string {
  const fact = epciOf(table, place, 'SIREN');
  return 'value' in fact ? fact.value : '';
}

/** A former commune lies where the communes lie that it is in today. */
function belongingOf(
  table: Table,
  place: Place,
  what: 'REGION' | 'EPCI' | 'ARRONDISSEMENT',
  name: BelongingName,
  say: (value: string) => string,
): Fact<string> {
  const values = table.todayOf(place).flatMap((today) => {
    const value = table.belonging().valueOf(name, today);
    return value === '' ? [] : [say(value)];
  });
  return values.length === 0 ? { reason: { kind: 'lies-in-none', what } } : given([...new Set(values)].join(OR));
}
