/** The texts behind the facts: their name, their state, and what became of them. French in every language. */
export interface Texte {
  readonly titre: string;
  readonly etat: string;
}

export type NomFait = 'ZONE' | 'BUREAU' | 'TRIBUNAL' | 'COUR' | 'POPULATION';
export const NOMS_DE_FAIT: readonly NomFait[] = ['ZONE', 'BUREAU', 'TRIBUNAL', 'COUR', 'POPULATION'];

export const TEXTES: Record<NomFait, Texte> = {
  ZONE: {
    titre:
      'arrêté du 24 décembre 2007 relatif à la qualité des réseaux d’électricité (NOR DEVE0772580A), article 5 et annexe 2',
    etat: 'liste d’origine, JO du 28 décembre 2007',
  },
  BUREAU: {
    titre: 'arrêté du 12 juin 1970 fixant le siège et le ressort des bureaux des hypothèques',
    etat: 'état de fin 2012 ; services de la publicité foncière depuis le 1er janvier 2013',
  },
  TRIBUNAL: {
    titre: 'décret n° 2016-1903 du 28 décembre 2016, tableau n° 1',
    etat: 'compétence passée aux tribunaux administratifs le 1er novembre 2019',
  },
  COUR: {
    titre: 'décret n° 2016-1903 du 28 décembre 2016, tableau n° 2',
    etat: 'compétence passée aux juridictions administratives le 1er novembre 2019',
  },
  POPULATION: {
    titre: 'INSEE',
    etat: 'dans les limites des communes d’aujourd’hui',
  },
};

export const TITRE_ANNEXE = 'tableau de population fourni (71, 70, 90)';
