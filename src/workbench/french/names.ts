/** French names of Excel's functions, with the names the file format and the engine know. */
export const PAIRS: ReadonlyArray<readonly [french: string, english: string]> = [
  ['SI', 'IF'], ['SI.CONDITIONS', 'IFS'], ['SI.MULTIPLE', 'SWITCH'], ['SIERREUR', 'IFERROR'], ['SI.NON.DISP', 'IFNA'],
  ['ET', 'AND'], ['OU', 'OR'], ['OUX', 'XOR'], ['NON', 'NOT'], ['VRAI', 'TRUE'], ['FAUX', 'FALSE'],
  ['RECHERCHEV', 'VLOOKUP'], ['RECHERCHEH', 'HLOOKUP'], ['RECHERCHEX', 'XLOOKUP'], ['RECHERCHE', 'LOOKUP'],
  ['EQUIV', 'MATCH'], ['EQUIVX', 'XMATCH'], ['CHOISIR', 'CHOOSE'], ['DECALER', 'OFFSET'], ['ADRESSE', 'ADDRESS'],
  ['LIGNE', 'ROW'], ['LIGNES', 'ROWS'], ['COLONNE', 'COLUMN'], ['COLONNES', 'COLUMNS'],
  ['FILTRE', 'FILTER'], ['TRIER', 'SORT'], ['TRIERPAR', 'SORTBY'], ['ASSEMB.V', 'VSTACK'], ['ASSEMB.H', 'HSTACK'],
  ['PRENDRE', 'TAKE'], ['EXCLURE', 'DROP'], ['CHOISIRCOLS', 'CHOOSECOLS'], ['CHOISIRLIGNES', 'CHOOSEROWS'],
  ['DANSCOL', 'TOCOL'], ['DANSLIGNE', 'TOROW'], ['ETENDRE', 'EXPAND'],
  ['SOMME', 'SUM'], ['SOMME.SI', 'SUMIF'], ['SOMME.SI.ENS', 'SUMIFS'], ['SOMMEPROD', 'SUMPRODUCT'], ['SOUS.TOTAL', 'SUBTOTAL'],
  ['MOYENNE', 'AVERAGE'], ['MOYENNE.SI', 'AVERAGEIF'], ['MOYENNE.SI.ENS', 'AVERAGEIFS'], ['MEDIANE', 'MEDIAN'],
  ['NB', 'COUNT'], ['NBVAL', 'COUNTA'], ['NB.VIDE', 'COUNTBLANK'], ['NB.SI', 'COUNTIF'], ['NB.SI.ENS', 'COUNTIFS'],
  ['MAX.SI.ENS', 'MAXIFS'], ['MIN.SI.ENS', 'MINIFS'], ['GRANDE.VALEUR', 'LARGE'], ['PETITE.VALEUR', 'SMALL'], ['RANG', 'RANK'],
  ['ARRONDI', 'ROUND'], ['ARRONDI.SUP', 'ROUNDUP'], ['ARRONDI.INF', 'ROUNDDOWN'], ['ENT', 'INT'], ['TRONQUE', 'TRUNC'],
  ['PUISSANCE', 'POWER'], ['RACINE', 'SQRT'], ['PRODUIT', 'PRODUCT'], ['ALEA', 'RAND'],
  ['GAUCHE', 'LEFT'], ['DROITE', 'RIGHT'], ['STXT', 'MID'], ['NBCAR', 'LEN'], ['CHERCHE', 'SEARCH'], ['TROUVE', 'FIND'],
  ['SUBSTITUE', 'SUBSTITUTE'], ['REMPLACER', 'REPLACE'], ['SUPPRESPACE', 'TRIM'], ['EPURAGE', 'CLEAN'],
  ['MAJUSCULE', 'UPPER'], ['MINUSCULE', 'LOWER'], ['NOMPROPRE', 'PROPER'], ['CONCATENER', 'CONCATENATE'],
  ['JOINDRE.TEXTE', 'TEXTJOIN'], ['FRACTIONNER.TEXTE', 'TEXTSPLIT'], ['TEXTE.AVANT', 'TEXTBEFORE'], ['TEXTE.APRES', 'TEXTAFTER'],
  ['TEXTE', 'TEXT'], ['CNUM', 'VALUE'], ['CAR', 'CHAR'], ['UNICAR', 'UNICHAR'], ['REPETER', 'REPT'],
  ['ESTVIDE', 'ISBLANK'], ['ESTERREUR', 'ISERROR'], ['ESTERR', 'ISERR'], ['ESTNA', 'ISNA'], ['ESTNUM', 'ISNUMBER'],
  ['ESTTEXTE', 'ISTEXT'], ['ESTNONTEXTE', 'ISNONTEXT'], ['ESTLOGIQUE', 'ISLOGICAL'], ['ESTFORMULE', 'ISFORMULA'],
  ['TEXTEFORMULE', 'FORMULATEXT'], ['TYPE.ERREUR', 'ERROR.TYPE'],
  ['AUJOURDHUI', 'TODAY'], ['MAINTENANT', 'NOW'], ['ANNEE', 'YEAR'], ['MOIS', 'MONTH'], ['JOUR', 'DAY'],
  ['HEURE', 'HOUR'], ['JOURSEM', 'WEEKDAY'], ['NO.SEMAINE', 'WEEKNUM'], ['DATEVAL', 'DATEVALUE'], ['FIN.MOIS', 'EOMONTH'], ['MOIS.DECALER', 'EDATE'],
];

const TO_ENGLISH = new Map(PAIRS);
const TO_FRENCH = new Map(PAIRS.map(([french, english]) => [english, french]));

/** The engine's name of a function written in French; the name itself when it has no other. */
export function englishName(name: string): string {
  return TO_ENGLISH.get(name.toUpperCase()) ?? name;
}

/** The French name of one of the engine's functions; the name itself when it has no other. */
export function frenchName(name: string): string {
  return TO_FRENCH.get(name.toUpperCase()) ?? name;
}
