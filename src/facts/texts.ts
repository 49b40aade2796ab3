/** The texts behind the facts: their name, their state, and what became of them. French in every language. */
export interface LegalText {
  readonly title: string;
  readonly state: string;
}

export type FactName = 'ZONE' | 'BUREAU' | 'TRIBUNAL' | 'COUR' | 'POPULATION';
export const FACT_NAMES: readonly FactName[] = ['ZONE', 'BUREAU', 'TRIBUNAL', 'COUR', 'POPULATION'];

export const TEXTS: Record<FactName, LegalText> = {
  ZONE: {
    title:
      'arrêté du 24 décembre 2007 relatif à la qualité des réseaux d’électricité (NOR DEVE0772580A), article 5 et annexe 2',
    state: 'liste d’origine, JO du 28 décembre 2007',
  },
  BUREAU: {
    title: 'arrêté du 12 juin 1970 fixant le siège et le ressort des bureaux des hypothèques',
    state: 'état de fin 2012 ; services de la publicité foncière depuis le 1er janvier 2013',
  },
  TRIBUNAL: {
    title: 'décret n° 2016-1903 du 28 décembre 2016, tableau n° 1',
    state: 'compétence passée aux tribunaux administratifs le 1er novembre 2019',
  },
  COUR: {
    title: 'décret n° 2016-1903 du 28 décembre 2016, tableau n° 2',
    state: 'compétence passée aux juridictions administratives le 1er novembre 2019',
  },
  POPULATION: {
    title: 'INSEE',
    state: 'dans les limites des communes d’aujourd’hui',
  },
};

export const ANNEXE_TITLE = 'tableau de population fourni (71, 70, 90)';
