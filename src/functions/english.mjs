// @ts-check
// What an English Excel shows of each function and argument. French is the JSDoc of functions.ts; names are the same.

/** @typedef {{ description: string, parameters: Record<string, string> }} Description */

/** @param {string} examples */
const commune = (examples) => `Name of a commune, address or code, or a range. Example: ${examples}.`;

/** @param {string} example */
const departement = (example) =>
  `Département or post code, where the name is that of several communes: one for all, or a range of the same size. Example: "${example}".`;

/** @type {Record<import('./names.mjs').FunctionName, Description>} */
export const ENGLISH = {
  ZONE: {
    description:
      'Zone of the commune for the quality of electricity networks (order of 24 December 2007): A, B, base, or distincte (Corsica and overseas). Example: =ZONE("Ousse","64",2010).',
    parameters: {
      commune: commune('"Mâcon", "71000 MACON", "INSEE 71270"'),
      departement: departement('71'),
      etat: 'Year of the state of the list: 2007, as first published, by default; or 2010. Example: 2010.',
    },
  },
  BUREAU: {
    description:
      'Mortgage registry of the commune (order of 12 June 1970, as of autumn 2012). Example: =BUREAU("Tours").',
    parameters: { commune: commune('"Paris 9e", "37000 TOURS"'), departement: departement('37') },
  },
  TRIBUNAL: {
    description: 'Seat of the military pensions court (decree of 28 December 2016). Example: =TRIBUNAL("Mâcon").',
    parameters: { commune: commune('"Mâcon"'), departement: departement('71') },
  },
  COUR: {
    description:
      'Seat of the regional military pensions court of appeal (decree of 28 December 2016). Example: =COUR("Mâcon").',
    parameters: { commune: commune('"Mâcon"'), departement: departement('71') },
  },
  POPULATION: {
    description:
      'Municipal population of the commune (INSEE), that of 2023 unless another year is given. Example: =POPULATION("Mâcon","71",2020).',
    parameters: {
      commune: commune('"Mâcon"'),
      departement: departement('71'),
      millesime: 'Year, from 2020 to 2023, or "annexe" for the table supplied (71, 70 and 90). Example: 2020.',
    },
  },
  COMMUNE: {
    description:
      'Official name of the commune today, however it is written, even that of a former commune. Example: =COMMUNE("ST ETIENNE DU ROUVRAY").',
    parameters: { commune: commune('"12 rue Carnot 71000 MACON"'), departement: departement('76') },
  },
  'COMMUNE.INSEE': {
    description:
      'INSEE code of the commune, as text: that of today, or that of 1 January of a year. Example: =COMMUNE.INSEE("Évry","91",1967).',
    parameters: {
      commune: commune('"Mâcon"'),
      departement: departement('71'),
      annee: 'Year, from 1943 to 2026, to join a table of another vintage. Example: 2014.',
    },
  },
  'COMMUNE.DEPARTEMENT': {
    description: 'Name of the département of the commune. Example: =COMMUNE.DEPARTEMENT("Mâcon").',
    parameters: { commune: commune('"Mâcon"'), departement: departement('71') },
  },
  'COMMUNE.CODEPOSTAL': {
    description: 'Post codes of the commune, separated by a space. Example: =COMMUNE.CODEPOSTAL("Mâcon").',
    parameters: { commune: commune('"Mâcon"'), departement: departement('71') },
  },
  'COMMUNE.REGION': {
    description: 'Région of the commune, as of 1 January 2026. Example: =COMMUNE.REGION("Mâcon").',
    parameters: { commune: commune('"Mâcon"'), departement: departement('71') },
  },
  'COMMUNE.EPCI': {
    description:
      'EPCI of the commune (métropole, communauté urbaine, communauté of towns or of communes), as of 1 January 2026. Example: =COMMUNE.EPCI("Mâcon").',
    parameters: {
      commune: commune('"Mâcon"'),
      departement: departement('71'),
      quoi: '"NOM" for its name, by default, "SIREN" or "NATURE". Example: "SIREN".',
    },
  },
  'COMMUNE.ARRONDISSEMENT': {
    description:
      'Arrondissement of the commune, a part of the département, as of 1 January 2026. Example: =COMMUNE.ARRONDISSEMENT("Cluny").',
    parameters: { commune: commune('"Cluny"'), departement: departement('71') },
  },
  'COMMUNE.FICHE': {
    description:
      'The commune in a row of eight cells: name, INSEE code, département, zone, registry, court, court of appeal, population. Example: =COMMUNE.FICHE(A2:A20,,TRUE).',
    parameters: {
      commune: 'Name of a commune, address or code, or a column. Example: "Mâcon".',
      departement: departement('71'),
      entetes: 'TRUE to add the row of headings. Example: TRUE.',
      etat: 'Year of the state of the list of zones, 2007 by default or 2010. Example: 2010.',
    },
  },
  'COMMUNE.CARTE': {
    description:
      'Card of the commune: its name in the cell, and behind it every fact, with its text and date. Example: =COMMUNE.CARTE("Mâcon").Population.',
    parameters: { commune: commune('"Mâcon"'), departement: departement('71') },
  },
  'COMMUNE.SOURCE': {
    description:
      'How the text was read, and which text, of which date, gives the fact. Example: =COMMUNE.SOURCE("Mâcon",,"ZONE").',
    parameters: {
      commune: commune('"Mâcon"'),
      departement: departement('71'),
      fait: '"ZONE", "BUREAU", "TRIBUNAL", "COUR", "POPULATION", "REGION", "EPCI" or "ARRONDISSEMENT". Example: "ZONE".',
      etat: 'For "ZONE", the state of the list: 2007 or 2010; for "POPULATION", the year. Example: 2010.',
    },
  },
  'COMMUNE.HISTOIRE': {
    description:
      'History of the commune since 1943 (INSEE’s movements of communes), an event a row: date, event, commune, INSEE code. Example: =COMMUNE.HISTOIRE("Évry-Courcouronnes").',
    parameters: {
      commune: 'Name of a commune of today or a former one, address or code, in a single cell. Example: "Mâcon".',
      departement: 'Département or post code, where the name is that of several communes. Example: "71".',
    },
  },
  'COMMUNE.RECHERCHE': {
    description:
      'What your own table says of the commune: like XLOOKUP, but whatever the writing and the year of its keys. Example: =COMMUNE.RECHERCHE(A2:A500,Table!A2:A99,Table!C2:C99).',
    parameters: {
      commune: commune('"Mâcon"'),
      cles: 'The column of communes of your table: names, codes or addresses, of any year.',
      valeurs: 'The column or columns to give back, of the same height as the keys.',
      departement: departement('71'),
      departement_cles:
        'Département or post code of the keys: one for all, or a range of the same size. Example: "71".',
    },
  },
  'COMMUNE.RECHERCHE.BILAN': {
    description:
      'The state of the keys of a table before you trust it: read, doubtful, met twice, former communes, blank. Example: =COMMUNE.RECHERCHE.BILAN(Table!A2:A99).',
    parameters: {
      cles: 'The column of communes of your table.',
      departement_cles:
        'Département or post code of the keys: one for all, or a range of the same size. Example: "71".',
    },
  },
  'COMMUNE.SUGGESTIONS': {
    description:
      'Communes nearest to a text, best first: name, INSEE code, département. Example: =COMMUNE.SUGGESTIONS("Besanon").',
    parameters: {
      texte: 'Text to match with the name of a commune. Example: "Besanon".',
      departement: 'Département or post code to look in first. Example: "25".',
      nombre: 'Number of suggestions, from 1 to 50; 5 by default. Example: 3.',
    },
  },
  COMMUNES: {
    description:
      'Every commune of a département, a registry, a zone, a court, a court of appeal, a région, an EPCI or an arrondissement: name, INSEE code, département. Example: =COMMUNES("BUREAU","Mâcon").',
    parameters: {
      critere:
        '"DEPARTEMENT", "BUREAU", "ZONE", "TRIBUNAL", "COUR", "REGION", "EPCI" or "ARRONDISSEMENT". Example: "ZONE".',
      valeur: 'The value looked for, as the formula gives it; for an EPCI its SIREN number too. Example: "A".',
      departement: 'Département or post code, for the communes of the département alone. Example: "71".',
      etat: 'For "ZONE", the year of the state of the list: 2007, by default, or 2010. Example: 2010.',
    },
  },
};
