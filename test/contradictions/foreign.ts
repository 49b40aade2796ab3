/** Towns of countries whose post codes have four figures: [post code, town, country, letter of the country]. */
export type ForeignTown = readonly [code: string, town: string, country: string, letter: string];

const OF_COUNTRY: Readonly<Record<string, readonly [letter: string, towns: string]>> = {
  Belgique: [
    'B',
    '1000 Bruxelles;1050 Ixelles;1180 Uccle;1300 Wavre;1348 Louvain-la-Neuve;1400 Nivelles;1420 Braine-l’Alleud;2000 Anvers;3000 Louvain;4000 Liège;4020 Liège;4500 Huy;4800 Verviers;5000 Namur;5500 Dinant;6000 Charleroi;6600 Bastogne;6700 Arlon;6760 Virton;6800 Libramont;6900 Marche-en-Famenne;7000 Mons;7100 La Louvière;7500 Tournai;7700 Mouscron;7800 Ath;8000 Bruges;8400 Ostende;8500 Courtrai;9000 Gand',
  ],
  Suisse: [
    'CH',
    '1000 Lausanne;1110 Morges;1200 Genève;1201 Genève;1225 Chêne-Bourg;1227 Carouge;1260 Nyon;1400 Yverdon-les-Bains;1700 Fribourg;1800 Vevey;1820 Montreux;1870 Monthey;1920 Martigny;1950 Sion;2000 Neuchâtel;2300 La Chaux-de-Fonds;2400 Le Locle;2500 Bienne;2800 Delémont;2900 Porrentruy;3000 Berne;4000 Bâle;6000 Lucerne;6900 Lugano;8000 Zurich;8400 Winterthour;9000 Saint-Gall',
  ],
  Luxembourg: [
    'L',
    '1234 Luxembourg;2210 Luxembourg;3401 Dudelange;4002 Esch-sur-Alzette;4501 Differdange;8001 Strassen;8220 Mamer;9002 Ettelbruck;9201 Diekirch',
  ],
  Autriche: ['A', '1010 Vienne;4020 Linz;5020 Salzbourg;6020 Innsbruck;8010 Graz;9020 Klagenfurt'],
  'Pays-Bas': ['NL', '1012 Amsterdam;2511 La Haye;3011 Rotterdam;3511 Utrecht;5611 Eindhoven;6211 Maastricht'],
  Danemark: ['DK', '1050 Copenhague;5000 Odense;8000 Aarhus;9000 Aalborg'],
};

export const FOREIGN: readonly ForeignTown[] = Object.entries(OF_COUNTRY).flatMap(([country, [letter, towns]]) =>
  towns.split(';').map((one) => [one.slice(0, 4), one.slice(5), country, letter] as const),
);
