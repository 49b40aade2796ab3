import { listed, reading, steps } from './read';

describe('addresses', () => {
  test.each([
    ['12 rue Carnot 71000 MACON', undefined, 'Mâcon 71270'],
    ['Place de la Mairie\n71000 Mâcon\nFRANCE', undefined, 'Mâcon 71270'],
    ['71000 MACON, 12 rue Carnot', undefined, 'Mâcon 71270'],
    ['71000 MACON 12 RUE CARNOT', undefined, 'Mâcon 71270'],
    ['Mâcon 71000', undefined, 'Mâcon 71270'],
    ['Mâcon (71000)', undefined, 'Mâcon 71270'],
    // What only announces the code is no part of the town.
    ['MACON, CP 71000', undefined, 'Mâcon 71270'],
    ['12 rue Carnot, MACON (code postal : 71000)', undefined, 'Mâcon 71270'],
    // A code INSEE, amid the words of an address.
    ['INSEE 71270, 12 rue de Dijon, 71000, MACON', undefined, 'Mâcon 71270'],
    ['INSEE 71270, 12 rue des Lilas', undefined, 'Mâcon 71270'],
    ['INSEE 71270, Le Bourg', undefined, 'Mâcon 71270'],
    ['INSEE 91182, Évry-Courcouronnes', undefined, 'Courcouronnes 91182'],
    ['59000LILLE', undefined, 'Lille 59350'],
    ['F-71000 Mâcon', undefined, 'Mâcon 71270'],
    ["59 650 Villeneuve d'Ascq", undefined, "Villeneuve-d'Ascq 59009"],
    ['1440 VIRIAT', undefined, 'Viriat 01451'],
    ['320 rue des Verseaux 2360 ROZOY-SUR-SERRE', '02', 'Rozoy-sur-Serre 02666'],
    ['900 rte de Paris 01440 Viriat', undefined, 'Viriat 01451'],
    ['71018 MACON CEDEX', undefined, 'Mâcon 71270'],
    ['BP 10, 71018 MACON CEDEX 9, FRANCE', undefined, 'Mâcon 71270'],
    ['23 avenue Albert Einstein BP 33060 17031 La Rochelle', undefined, 'La Rochelle 17300'],
    ['9 RUE CHRISTIAN PAUC BP10605 44306 NANTES CEDEX 3', undefined, 'Nantes 44109'],
    ['TSA 12345 35000 RENNES', undefined, 'Rennes 35238'],
    ['20000 AJACCIO', undefined, 'Ajaccio 2A004'],
    ['97400 Saint-Denis', undefined, 'Saint-Denis 97411'],
    ['BP R4 98851 Nouméa CEDEX', undefined, 'Nouméa 98818'],
    ['97150 Saint-Martin', undefined, 'Saint-Martin 97801'],
    ['1 rue A. Briand 93380 PIERREFITTE', undefined, 'Pierrefitte-sur-Seine 93059'],
    ['59160 LOMME', undefined, 'Lomme 59355'],
    ['71000 MACON FLACE', undefined, 'Mâcon 71270'],
    ['Rue de Brie 94520 PERIGNY SUR YERRES', undefined, 'Périgny 94056'],
    ['78180 MONTIGNY', undefined, 'Montigny-le-Bretonneux 78423'],
    ['71000 MACCON', undefined, 'Mâcon 71270'],
    ['06560 SOPHIA ANTIPOLIS', undefined, 'Valbonne 06152'],
    ['13290 LES MILLES', undefined, 'Aix-en-Provence 13001'],
    ['Place de la Mairie, Verlinghem', undefined, 'Verlinghem 59611'],
    ['Verlinghem, Place de la Mairie', undefined, 'Verlinghem 59611'],
    ['21 route de Frangy Annecy', undefined, 'Annecy 74010'],
    ['14 rue de la Gare Mâcon', undefined, 'Mâcon 71270'],
    // A town, and a département of the same name that holds nothing else.
    ['16 RUE DUMONTIER Paris', undefined, 'Paris 75056'],
    ['Salle Gambetta (Paris)', undefined, 'Paris 75056'],
    ['16 RUE DUMONTIER Mayenne', '53', 'Mayenne 53147'],
    // Something smaller behind the town, and a lieu-dit of every commune before the code.
    ['MACON FLACE 71000', undefined, 'Mâcon 71270'],
    ['33120 Le Bourg', undefined, 'Arcachon 33009'],
    ['39600 MOBTIGNY LES ARSURES', undefined, 'Montigny-lès-Arsures 39355'],
    ['MOBTIGNY LES ARSURES 39600', undefined, 'Montigny-lès-Arsures 39355'],
    ['MONTIGN YLES METZ, Moselle', undefined, 'Montigny-lès-Metz 57480'],
    ['20 rue Chenouard, Drain 49530 OREE D ANJOU', undefined, "Orée d'Anjou 49126"],
    // The post code is a neighbour's: name and département are a complete key.
    ['8 avenue du Maréchal Foch 11000 NARBONNE', undefined, 'Narbonne 11262'],
  ] as const)('%s (%s) → %s', (text, departement, expected) => {
    expect(reading(text, departement)).toBe(expected);
  });

  test.each([
    ['71000 LYON', 'contradiction'],
    ['INSEE 71270, DIJON', 'contradiction'],
    ['INSEE 71270, 12 rue Carnot, 21000', 'contradiction'],
    ['INSEE 33055, Blaye', 'contradiction'],
    ['INSEE 97133, ST BARTHELEMY', 'contradiction'],
    ['12 rue de Sancé, CP 71000', 'shared-post-code'],
    ['71000 SANCE MACON', 'homonyms'],
    ["Punaauia BP 6570 98702 Faa'a", 'homonyms'],
    ['12 rue de Sancé 71000', 'shared-post-code'],
    ['62760 THIEVRES', 'homonyms'],
    ['Le Bourg 71260', 'shared-post-code'],
    ['71260 Le Bourg', 'shared-post-code'],
    ['16 RUE DUMONTIER Mayenne', 'unknown'],
    ['MAISON, Creuse', 'unknown'],
    ['HAM-SOUS-VARSBEERG (Loire)', 'unknown'],
    ['CHATEAU CHINON', 'unknown'],
    ['La Place', 'filler'],
    // What is written elsewhere, or of elsewhere, contradicts.
    ['PETIT-FAYT OCCITANIE 59244', 'contradiction'],
    ['Saint-Germain-des-Prés Nouvelle-Aquitaine 49170', 'contradiction'],
    ['SAINT-DENIS, 30500, Seine-Saint-Denis', 'contradiction'],
    ['LE VIGNON-EN-QUERCY, Lot GRAND EST', 'contradiction'],
    ['06500, CASTILLON (CANTON DE LEMBEYE)', 'contradiction'],
    ['53150 BRIE', 'contradiction'],
    ['93500 GAGN', 'contradiction'],
    ['07110 La Voulte', 'contradiction'],
    ['SAINT JEAN LE PUY, NOUVELLE-AQUITAINE', 'elsewhere'],
    ['Lyon, Mâcon', 'homonyms'],
    ['rue de Saint-Germain Laval', 'unknown'],
    ['12 rue François Villon', 'unknown'],
  ])('%s is not certain: %s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  test('what a contradiction lists is the town, then what the post code serves', () => {
    expect(listed('71000 LYON')).toEqual(['69123', '71270', '71497', '71556']);
  });

  test.each([
    ['12 rue Carnot 71000 MACON', 'address'],
    ['71018 MACON CEDEX', 'address+cedex'],
    ['71000 MACCON', 'address+typo'],
    ['06560 SOPHIA ANTIPOLIS', 'address+lieu-dit'],
    ['11000 NARBONNE', 'address+code-set-aside'],
    ['13008 MARSEILLE', 'address+arrondissement'],
  ])('%s says how it was read: %s', (text, expected) => {
    expect(steps(text)).toBe(expected);
  });
});

describe('near misses', () => {
  test.each([
    ['Villeurbane', '69', 'Villeurbanne 69266'],
    ['Besancon', '25', 'Besançon 25056'],
    ['LA MURE D ISERE', '38', 'La Mure 38269'],
    ['MONTIGNY MORNAY VIL S VING', '21', 'Montigny-Mornay-Villeneuve-sur-Vingeanne 21433'],
    ['Amélie-les-Bains', '66', 'Amélie-les-Bains-Palalda 66003'],
    ['LE THIL EN VEXIN', '27', 'Le Thil 27632'], // not Les Thilliers-en-Vexin
  ])('%s with %s → %s', (text, departement, expected) => {
    expect(reading(text, departement)).toBe(expected);
  });

  test.each(['Mascon', 'Besanconn', 'Villeurbane'])('%s alone is only a suggestion', (text) => {
    expect(reading(text)).toBe('unknown');
  });
});
