/** One call of every function, and the ones that wake a part of the table nothing else does. */

export interface SampleCall {
  readonly title: string;
  readonly name: string;
  readonly args: readonly unknown[];
}

const MACON = [['Mâcon']];

/** The shortest call of each function; one that is missing here is an error of the bench. */
export const EVERY_FUNCTION: readonly SampleCall[] = [
  { title: 'ZONE', name: 'ZONE', args: [MACON] },
  { title: 'BUREAU', name: 'BUREAU', args: [MACON] },
  { title: 'TRIBUNAL', name: 'TRIBUNAL', args: [MACON] },
  { title: 'COUR', name: 'COUR', args: [MACON] },
  { title: 'POPULATION', name: 'POPULATION', args: [MACON] },
  { title: 'COMMUNE', name: 'COMMUNE', args: [MACON] },
  { title: 'COMMUNE.INSEE', name: 'COMMUNE.INSEE', args: [MACON] },
  { title: 'COMMUNE.DEPARTEMENT', name: 'COMMUNE.DEPARTEMENT', args: [MACON] },
  { title: 'COMMUNE.CODEPOSTAL', name: 'COMMUNE.CODEPOSTAL', args: [MACON] },
  { title: 'COMMUNE.REGION', name: 'COMMUNE.REGION', args: [MACON] },
  { title: 'COMMUNE.EPCI', name: 'COMMUNE.EPCI', args: [MACON] },
  { title: 'COMMUNE.ARRONDISSEMENT', name: 'COMMUNE.ARRONDISSEMENT', args: [MACON] },
  { title: 'COMMUNE.FICHE', name: 'COMMUNE.FICHE', args: [MACON] },
  { title: 'COMMUNE.CARTE', name: 'COMMUNE.CARTE', args: [MACON] },
  { title: 'COMMUNE.SOURCE', name: 'COMMUNE.SOURCE', args: [MACON, null, 'ZONE'] },
  { title: 'COMMUNE.HISTOIRE', name: 'COMMUNE.HISTOIRE', args: ['Mâcon'] },
  { title: 'COMMUNE.RECHERCHE', name: 'COMMUNE.RECHERCHE', args: [MACON, MACON, MACON] },
  { title: 'COMMUNE.RECHERCHE.BILAN', name: 'COMMUNE.RECHERCHE.BILAN', args: [MACON] },
  { title: 'COMMUNE.SUGGESTIONS', name: 'COMMUNE.SUGGESTIONS', args: ['Macom'] },
  { title: 'COMMUNES', name: 'COMMUNES', args: ['BUREAU', 'Mâcon'] },
];

export const HARD_CALLS: readonly SampleCall[] = [
  { title: 'ZONE, une adresse', name: 'ZONE', args: [[['12 rue Carnot 71000 MACON CEDEX 9']]] },
  { title: 'ZONE, une faute et le département', name: 'ZONE', args: [[['Chalon-sur-Soane']], [['71']]] },
  { title: 'ZONE, un texte inconnu', name: 'ZONE', args: [[['Xyzville-les-Moulins']]] },
  { title: 'ZONE, des lettres perdues', name: 'ZONE', args: [[['Besan?on']], [['25']]] },
  { title: 'COMMUNES d’une zone', name: 'COMMUNES', args: ['ZONE', 'B'] },
];
