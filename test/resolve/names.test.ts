import { listed, reading } from './read';

describe('names as people write them', () => {
  test.each([
    ['Mâcon', undefined, 'Mâcon 71270'],
    ['MACON', undefined, 'Mâcon 71270'],
    ['  mâcon ', undefined, 'Mâcon 71270'],
    ['ST ETIENNE DU ROUVRAY', undefined, 'Saint-Étienne-du-Rouvray 76575'],
    ['Ste-Geneviève-des-Bois', '91', 'Sainte-Geneviève-des-Bois 91549'],
    ['Sts-Geosmes', undefined, 'Saints-Geosmes 52449'],
    ['L’Haÿ-les-Roses', undefined, "L'Haÿ-les-Roses 94038"],
    ['L HAY LES ROSES', undefined, "L'Haÿ-les-Roses 94038"],
    ['LHAY LES ROSES', '94', "L'Haÿ-les-Roses 94038"],
    ['HAVRE (LE)', undefined, 'Le Havre 76351'],
    ['Havre, Le', undefined, 'Le Havre 76351'],
    ['Havre', undefined, 'Le Havre 76351'],
    ['Neuilly s/Seine', undefined, 'Neuilly-sur-Seine 92051'],
    ['Neuilly/Seine', undefined, 'Neuilly-sur-Seine 92051'],
    ['NEUILLY S SEINE', '92', 'Neuilly-sur-Seine 92051'],
    ['N.D. de Bondeville', undefined, 'Notre-Dame-de-Bondeville 76474'],
    ['Mt St Aignan', undefined, 'Mont-Saint-Aignan 76451'],
    ['Gd Quevilly', undefined, 'Le Grand-Quevilly 76322'],
    ['Marcq en Baroeul', undefined, 'Marcq-en-Barœul 59378'],
    ['Fontaine-lez-Dijon', undefined, 'Fontaine-lès-Dijon 21278'],
    ['Mâcon (71)', undefined, 'Mâcon 71270'],
    ['Mâcon (Saône-et-Loire)', undefined, 'Mâcon 71270'],
    ['71 - Mâcon', undefined, 'Mâcon 71270'],
    ['LILLE NORD', undefined, 'Lille 59350'],
    ['Belfort (90)', undefined, 'Belfort 90010'],
    ['Château-Chinon (Ville)', undefined, 'Château-Chinon (Ville) 58062'],
    ['Château-Chinon (Ville) (58)', undefined, 'Château-Chinon (Ville) 58062'],
    ['Roissy-en-France', undefined, 'Roissy-en-France 95527'],
    ['Bastia 2B', undefined, 'Bastia 2B033'],
    ['Saint-Denis', '974', 'Saint-Denis 97411'],
    ['Saint-Denis', 'La Réunion', 'Saint-Denis 97411'],
    ['MACON CEDEX 9', undefined, 'Mâcon 71270'],
    ['ＭＡＣＯＮ', undefined, 'Mâcon 71270'],
    ['Ma\u0302con', undefined, 'Mâcon 71270'],
  ] as const)('%s (%s) → %s', (text, departement, expected) => {
    expect(reading(text, departement)).toBe(expected);
  });

  test.each([
    ['Saint-Denis', undefined, ['11339', '30247', '93066', '97411']],
    ['Gagny', '92', ['93032']],
    ['Macon', '21', ['71270']],
  ] as const)('%s (%s) is told apart: %s', (text, departement, codes) => {
    expect(listed(text, departement)).toEqual(codes);
  });

  test.each([
    'Zzyzx',
    '12 rue de Paris',
    'rue François Villon',
    '12 rue Jean Vernon',
    'Besanon',
    '!',
    'a',
    'Saint',
    'de la',
  ])('%s is no commune for certain', (text) => expect(reading(text)).toMatch(/^(unknown|homonyms|filler)$/));
});

describe('arrondissements in every numbering', () => {
  test.each([
    ['PARIS 7', '75107'],
    ['Paris 7e', '75107'],
    ['PARIS 07', '75107'],
    ['Paris VIIe', '75107'],
    ['Paris XIIe', '75112'],
    ['Paris 1er arrondissement', '75101'],
    ['7e arrondissement de Paris', '75107'],
    ['Paris 9e Arrondissement', '75109'],
    ['LYON 3EME', '69383'],
    ['Lyon 3 ème', '69383'],
    ['LYON 03', '69383'],
    ['Marseille 1er', '13201'],
    ['13008 MARSEILLE', '13208'],
    ['75116 Paris', '75116'],
    ['12 rue X, 69002 LYON 02', '69382'],
    // A département or an arrondissement: the city is true of both.
    ['Marseille 13', '13055'],
    ['Paris 75', '75056'],
  ])('%s → %s', (text, code) => {
    expect(reading(text)).toMatch(new RegExp(` ${code}$`));
  });

  test.each(['Paris 21', 'Lyon 10', 'Marseille 17e', '75007 PARIS 16'])('%s is none', (text) => {
    expect(reading(text)).toMatch(/^(unknown|contradiction)$/);
  });
});

describe('former communes and former names', () => {
  test.each([
    ['Châlons-sur-Marne', undefined, 'Châlons-en-Champagne 51108'],
    ['Saint-Dié', undefined, 'Saint-Dié-des-Vosges 88413'],
    ['Evry', '91', 'Évry 91228'],
    ['Viré', undefined, 'Viré 71584'], // the accent tells it from Vire, which ended in 2016
    ['Pierrefitte-sur-Seine', undefined, 'Pierrefitte-sur-Seine 93059'],
    ['Freigné', '49', 'Freigné 49144'],
    ['Freigné', '44', 'Freigné 49144'], // its commune of today changed département
    ['Lomme', '59', 'Lomme 59355'],
    ['INSEE 93059', undefined, 'Pierrefitte-sur-Seine 93059'],
  ] as const)('%s (%s) → %s', (text, departement, expected) => {
    expect(reading(text, departement)).toBe(expected);
  });

  test.each([
    ["Val-d'Orvin", ['10054', '10038', '10383']],
    ['Neussargues en Pinatelle', ['15141', '15031', '15035', '15047', '15171']],
    ['Creusy', ['45093', '45313']],
    ['Pierrelez', ['77066', '77444']],
    ['Moronvilliers', ['51440', '51487', '51503']],
  ])('%s was shared out: %s', (text, codes) => {
    expect(reading(text)).toBe('shared');
    expect(listed(text)).toEqual(codes);
  });

  test('a living and a former commune of one name and département are homonyms', () => {
    expect(listed('Courcelles', '25')).toEqual(['25171', '25169']);
  });
});

describe('codes', () => {
  test.each([
    ['INSEE 71270', 'Mâcon 71270'],
    ['insee 1053', 'Bourg-en-Bresse 01053'],
    ['CP 59237', 'Verlinghem 59611'],
    ['Code postal : 59237', 'Verlinghem 59611'],
    ['71270', 'double-code'],
    ['2A004', 'Ajaccio 2A004'],
    ['2a004', 'Ajaccio 2A004'],
    ['75056', 'Paris 75056'],
    ['75009', 'Paris 9e Arrondissement 75109'],
    ['13001', 'double-code'],
    ['71000', 'shared-post-code'],
    ['1000', 'shared-post-code'], // 01000, its zero lost
    ['1053', 'Bourg-en-Bresse 01053'],
    ['99999', 'unknown-code'],
    ['INSEE 99999', 'unknown-code'],
    ['CP 71999', 'unknown-code'],
  ])('%s → %s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  test('a code of another département is said to be elsewhere', () => {
    expect(reading('INSEE 71270', '21')).toBe('elsewhere');
  });
});

describe('texts with damaged characters', () => {
  test.each([
    ['MÃ¢con', undefined, 'Mâcon 71270'],
    ['NeuillÃ©', undefined, 'Neuillé 49224'],
    ['PortÃ©', '66', 'Porté-Puymorens 66147'], // folds to Porta, of the same département
    ['Lâ€™Haÿ-les-Roses', undefined, "L'Haÿ-les-Roses 94038"],
    ['Besan?on', undefined, 'Besançon 25056'],
    ['Besan\ufffdon', undefined, 'Besançon 25056'],
    ['?channay', '21', 'Échannay 21238'], // not Channay, of the same département
    ['Besanon', '25', 'Besançon 25056'],
    ['Nux-les-Mines', undefined, 'Nœux-les-Mines 62617'],
    ['Hnheim', '67', 'Hœnheim 67204'],
    ['ting', '57', 'Œting 57521'],
    ['12 rue X 25000 BESAN?ON', undefined, 'Besançon 25056'],
    ['M?con', undefined, 'homonyms'],
  ] as const)('%s (%s) → %s', (text, departement, expected) => {
    expect(reading(text, departement)).toBe(expected);
  });
});
