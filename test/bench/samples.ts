/** One call of every function, and the ones that wake a part of the table nothing else does. */

export interface SampleCall {
  readonly titre: string;
  readonly nom: string;
  readonly args: readonly unknown[];
}

const MACON = [['Mâcon']];

/** The shortest call of each function; one that is missing here is an error of the bench. */
export const EVERY_FUNCTION: readonly SampleCall[] = [
  { titre: 'ZONE', nom: 'ZONE', args: [MACON] },
  { titre: 'BUREAU', nom: 'BUREAU', args: [MACON] },
  { titre: 'TRIBUNAL', nom: 'TRIBUNAL', args: [MACON] },
  { titre: 'COUR', nom: 'COUR', args: [MACON] },
  { titre: 'POPULATION', nom: 'POPULATION', args: [MACON] },
  { titre: 'COMMUNE', nom: 'COMMUNE', args: [MACON] },
  { titre: 'COMMUNE.INSEE', nom: 'COMMUNE.INSEE', args: [MACON] },
  { titre: 'COMMUNE.DEPARTEMENT', nom: 'COMMUNE.DEPARTEMENT', args: [MACON] },
  { titre: 'COMMUNE.CODEPOSTAL', nom: 'COMMUNE.CODEPOSTAL', args: [MACON] },
  { titre: 'COMMUNE.FICHE', nom: 'COMMUNE.FICHE', args: [MACON] },
  { titre: 'COMMUNE.SOURCE', nom: 'COMMUNE.SOURCE', args: [MACON, null, 'ZONE'] },
  { titre: 'COMMUNE.SUGGESTIONS', nom: 'COMMUNE.SUGGESTIONS', args: ['Macom'] },
  { titre: 'COMMUNES', nom: 'COMMUNES', args: ['BUREAU', 'Mâcon'] },
];

export const HARD_CALLS: readonly SampleCall[] = [
  { titre: 'ZONE, une adresse', nom: 'ZONE', args: [[['12 rue Carnot 71000 MACON CEDEX 9']]] },
  { titre: 'ZONE, une faute et le département', nom: 'ZONE', args: [[['Chalon-sur-Soane']], [['71']]] },
  { titre: 'ZONE, un texte inconnu', nom: 'ZONE', args: [[['Xyzville-les-Moulins']]] },
  { titre: 'ZONE, des lettres perdues', nom: 'ZONE', args: [[['Besan?on']], [['25']]] },
  { titre: 'COMMUNES d’une zone', nom: 'COMMUNES', args: ['ZONE', 'B'] },
];
