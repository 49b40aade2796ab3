/** What is known of known communes, on the built data. */
import { ExcelError, call, column, one, shown } from '../functions/excel';

describe('municipal population', () => {
  test.each([
    ['Paris', '75', 2020, 2_145_906],
    ['Mâcon', '71', 2020, 34_414],
    ['Mâcon', '71', 2023, 35_177],
    ['Lyon', '69', 2020, 522_228],
    ['Marseille', '13', 2020, 870_321],
  ] as const)('%s (%s) en %d : %d', (commune, departement, millesime, population) => {
    expect(one('POPULATION', commune, departement, millesime)).toBe(population);
  });

  test('arrondissements have the figure of their city', () => {
    expect(one('POPULATION', 'Lyon 3e')).toBe(one('POPULATION', 'Lyon', '69'));
    expect(one('POPULATION', '75016 Paris')).toBe(one('POPULATION', 'Paris', '75'));
  });

  test('a former commune has none of its own: an error that names where to look', () => {
    const answer = one('POPULATION', 'Pierrefitte-sur-Seine');
    expect(answer).toBeInstanceOf(ExcelError);
    expect((answer as ExcelError).message).toMatch(/Saint-Denis/);
  });
});

describe('the zone, by state of its list', () => {
  test.each([
    ['Ousse', '64', 'base', 'A'],
    ['Sendets', '64', 'base', 'A'],
    ['Tigery', '91', 'base', 'B'],
    ['Pont-Péan', '35', 'A ou B', 'A'],
    ['Saint-Junien', '87', 'B', 'B'],
    ['Mâcon', '71', 'B', 'B'],
    ['Ajaccio', '2A', 'distincte', 'distincte'],
    ['Bassillac', '24', 'B', 'B'], // since in Bassillac et Auberoche
    ['Bassillac et Auberoche', '24', 'B ou base', 'B ou base'],
    ['Les Authieux-sur-le-Port-Saint-Ouen', '76', 'base', 'B'],
  ])('%s (%s): %s in 2007, %s in 2010', (commune, departement, first, second) => {
    expect([one('ZONE', commune, departement), one('ZONE', commune, departement, 2007)]).toEqual([first, first]);
    expect(one('ZONE', commune, departement, 2010)).toBe(second);
    const [record] = call('COMMUNE.FICHE', [[commune]], departement, false, 2010) as unknown[][];
    expect(record![3]).toBe(second);
  });

  test('COMMUNE.SOURCE names the state it cites, and the misprint of the first alone', () => {
    const said = (state: number): string =>
      String((call('COMMUNE.SOURCE', [['Saint-Junien']], '87', 'ZONE', state) as string[][])[0]![0]);
    expect(said(2007)).toMatch(
      /imprimé « Saint-Julien », lu « Saint-Junien ».*JO du 28 décembre 2007|JO du 28 décembre 2007.*imprimé « Saint-Julien »/,
    );
    expect(said(2010)).toMatch(/18 février 2010/);
    expect(said(2010)).not.toContain('Saint-Julien');
  });

  test('COMMUNES lists by state', () => {
    const codes = (state: number): string[] =>
      (call('COMMUNES', 'ZONE', 'A', '64', state) as string[][]).map((row) => row[1]!);
    expect(codes(2010).filter((code) => !codes(2007).includes(code))).toEqual(['64439', '64518']);
  });
});

test.each(['Nouméa', 'Papeete', 'Alo'])('ZONE of %s: the text says nothing of it', (commune) => {
  expect(shown(one('ZONE', commune))).toMatch(/^#N\/A : Le texte ne dit rien d/);
});

test('a misprint is mended in the table, and not in what is read: « Saint-Julien » with 87 names both', () => {
  const answer = one('ZONE', 'Saint-Julien', '87');
  expect((answer as ExcelError).message).toMatch(/Saint-Julien-le-Petit/);
  expect((answer as ExcelError).message).toMatch(/Saint-Junien/);
});

test.each([
  ['Sarron', '60', /Pont-Sainte-Maxence/],
  ['Hocmont', '08', /Guignicourt-sur-Vence|Touligny/],
  ['Creusy', '45', /Chevilly|Sougy/],
  ['Moronvilliers', '51', /Pontfaverger-Moronvilliers.*Saint-Hilaire-le-Petit.*Saint-Martin-l'Heureux/],
  ['Verdey', '51', /Broyes|Lachy|Sézanne/],
  ['Pierrelez', '77', /Cerneux|Sancy/],
])('%s (%s), shared out: what the movements name', (commune, departement, successors) => {
  const answer = one('COMMUNE', commune, departement);
  expect(typeof answer === 'string' ? answer : (answer as ExcelError).message).toMatch(successors);
});

describe('where a commune lies, on 1 January 2026', () => {
  test.each([
    ['Mâcon', 'Bourgogne-Franche-Comté', 'CA Mâconnais Beaujolais Agglomération', 'Mâcon'],
    ['Paris 9e', 'Île-de-France', 'Métropole du Grand Paris', 'Paris'],
    ['Villeurbanne', 'Auvergne-Rhône-Alpes', 'Métropole de Lyon', 'Lyon'],
    ['Ajaccio', 'Corse', 'CA du Pays Ajaccien', 'Ajaccio'],
    ['Fort-de-France', 'Martinique', 'CA du Centre de la Martinique', 'Fort-de-France'],
    ['Cran-Gevrier', 'Auvergne-Rhône-Alpes', 'CA du Grand Annecy', 'Annecy'], // a former commune: where it is today
  ])('%s: %s, %s, %s', (commune, region, epci, arrondissement) => {
    expect([
      one('COMMUNE.REGION', commune),
      one('COMMUNE.EPCI', commune),
      one('COMMUNE.ARRONDISSEMENT', commune),
    ]).toEqual([region, epci, arrondissement]);
  });

  test.each([
    ['Mâcon', '200070308', 'communauté d’agglomération'],
    ['Cluny', '200040293', 'communauté de communes'],
    ['Dunkerque', '245900428', 'communauté urbaine'],
    ['Brest', '242900314', 'métropole'],
    ['Lyon', '200046977', 'métropole à statut particulier'],
  ])('the EPCI of %s is %s, a %s', (commune, siren, nature) => {
    expect([
      one('COMMUNE.EPCI', commune, undefined, 'SIREN'),
      one('COMMUNE.EPCI', commune, undefined, 'nature'),
    ]).toEqual([siren, nature]);
  });

  test.each([
    ['COMMUNE.EPCI', 'Ouessant'],
    ['COMMUNE.EPCI', 'Île-de-Bréhat'],
    ['COMMUNE.EPCI', 'Île-de-Sein'],
    ['COMMUNE.EPCI', "L'Île-d'Yeu"],
    ['COMMUNE.ARRONDISSEMENT', 'Mamoudzou'],
    ['COMMUNE.REGION', 'Nouméa'],
    ['COMMUNE.REGION', 'Miquelon-Langlade'],
  ] as const)('%s says that %s has none', (name, commune) => {
    expect(shown(one(name, commune))).toMatch(new RegExp(`^#N/A : Aucune? .* pour ${commune} au 1er janvier 2026`));
  });

  test('two of one name are asked for; the département or the SIREN number tells them apart', () => {
    const codes = (...args: unknown[]): unknown => {
      const answer = call('COMMUNES', ...args);
      return Array.isArray(answer) ? answer.length : shown(answer);
    };
    expect(codes('ARRONDISSEMENT', 'Saint-Denis')).toMatch(/ajoutez le département, 93 ou 974/);
    expect(codes('ARRONDISSEMENT', 'Saint-Denis', '974')).toBe(3);
    expect(codes('EPCI', 'CC des Quatre Rivières')).toMatch(/247000623 ou 247400666/);
    expect(codes('EPCI', '247400666')).toBe(codes('EPCI', 'cc des quatre rivieres', '74'));
    expect(codes('EPCI', '247400666')).toBe(11);
  });
});

describe('post codes', () => {
  test.each([
    ['Mâcon', '71', '71000'],
    ['Saint-Denis', '93', '93200 93210 93380'],
    ['Pierrefitte-sur-Seine', '93', '93200 93210 93380'],
    ['Ajaccio', '2A', '20000 20090 20167'],
    ['Saint-Denis', '974', '97400 97417 97490'],
  ])('%s (%s) : %s', (commune, departement, codes) => {
    expect(shown(one('COMMUNE.CODEPOSTAL', commune, departement))).toBe(codes);
  });

  test('one of Paris for each arrondissement, the 16th with two', () => {
    const codes = String(one('COMMUNE.CODEPOSTAL', 'Paris')).split(' ');
    expect(codes).toHaveLength(21);
    expect(codes).toEqual(expect.arrayContaining(['75001', '75016', '75116', '75020']));
  });

  test('every commune of metropolitan France has one, five digits each', () => {
    const codes = (call('COMMUNES', 'ZONE', 'base') as string[][]).map((row) => `INSEE ${row[1]!}`);
    const answers = column('COMMUNE.CODEPOSTAL', codes);
    expect(codes.length).toBeGreaterThan(30_000);
    expect(
      answers.flatMap((answer, at) =>
        typeof answer === 'string' && /^\d{5}( \d{5})*$/.test(answer) ? [] : [`${codes[at]!} ${String(shown(answer))}`],
      ),
    ).toEqual([]);
  });
});

describe('history: the commune of today', () => {
  test.each([
    ['Pierrefitte-sur-Seine', '', 'Saint-Denis', '93066'],
    ['Châlons-sur-Marne', '', 'Châlons-en-Champagne', '51108'],
    ['Saint-Dié', '', 'Saint-Dié-des-Vosges', '88413'],
    ['Conques', '12', 'Conques-en-Rouergue', '12218'],
    ['Conques-en-Rouergue', '', 'Conques-en-Rouergue', '12218'],
    ['Les Trois Lacs', '', 'Les Trois Lacs', '27676'],
    ['Neussargues-Moissac', '', 'Neussargues-Moissac', '15141'],
    ['Freigné', '', "Vallons-de-l'Erdre", '44180'],
    ['Cherbourg', '', 'Cherbourg-en-Cotentin', '50129'],
    ['Octeville', '50', 'Cherbourg-en-Cotentin', '50129'],
    ['Bihorel', '', 'Bihorel', '76095'],
    ['Bois-Guillaume', '', 'Bois-Guillaume', '76108'],
    ['Saint-Albain', '71', 'Saint-Albain', '71383'],
    ['Évry', '91', 'Évry-Courcouronnes', '91228'],
    ['Gernicourt', '', 'Cormicy', '51171'],
    ['Filain', '02', 'Pargny-et-Filain', '02589'],
    ['Ciel', '71', 'Verdun-Ciel', '71566'],
    ['Lyon 9e', '', 'Lyon', '69123'],
    ['Flacé-lès-Mâcon', '', 'Mâcon', '71270'],
  ])('%s %s : %s (%s)', (commune, departement, name, code) => {
    expect([one('COMMUNE', commune, departement), one('COMMUNE.INSEE', commune, departement)].map(shown)).toEqual([
      name,
      code,
    ]);
  });

  test.each([
    ['Bois-Guillaume-Bihorel', ['Bois-Guillaume', 'Bihorel']],
    ['Neussargues en Pinatelle', ['Neussargues-Moissac', 'Celles', 'Chalinargues', 'Chavagnac', 'Sainte-Anastasie']],
  ])('%s was divided: an error that names each part', (commune, parts) => {
    const answer = one('COMMUNE', commune) as ExcelError;
    expect(answer.code).toBe('#N/A');
    for (const part of parts) expect(answer.message).toContain(part);
  });

  test('a former commune keeps its facts; the commune nouvelle has those of all', () => {
    expect(['Briey', 'Val de Briey'].map((name) => one('ZONE', name, '54'))).toEqual(['A', 'A ou base']);
    expect(['Freigné', "Vallons-de-l'Erdre"].map((name) => one('BUREAU', name))).toEqual([
      'Segré',
      'Nantes (2e bureau) ou Segré',
    ]);
    expect(one('TRIBUNAL', 'Freigné', '49')).toBe(one('TRIBUNAL', 'Angers', '49'));
  });
});

describe('bureaux and arrondissements', () => {
  test.each([
    ['Paris 1er', '', /^Paris \(\d+e?r? bureau\)$/],
    ['Marseille 16e', '', /^Marseille \(\de?r? bureau\)$/],
    ['Mâcon', '71', /^Mâcon$/],
    ['Strasbourg', '67', /^Livre foncier$/],
    ['Metz', '57', /^Livre foncier$/],
    ['Mulhouse', '68', /^Livre foncier$/],
    ['Nice', '06', /^Nice \(1er bureau\) ou Nice \(2e bureau\)/],
    ['Boulay-les-Barres', '45', /^Orléans \(1er bureau\)$/],
    ['Fercé-sur-Sarthe', '72', /^La Flèche$/],
    // The independent audit's findings, one by one.
    ['Le Cannet', '06', /^Grasse \(1er bureau\)$/],
    ['Mauléon-Licharre', '64', /^Bayonne \(1er bureau\)$/],
    ['Montreuil-Juigné', '49', /^Angers \(1er bureau\)$/],
    ['Billy-Berclau', '62', /^Béthune \(1er bureau\)$/],
    ['Blagnac', '31', /^Toulouse \(2e bureau\)$/],
    ['La Garde', '83', /^Toulon \(1er bureau\)$/],
    ['Tournefeuille', '31', /^Toulouse \(2e bureau\)$/],
    ['Canet-en-Roussillon', '66', /^Perpignan \(1er bureau\)$/],
    ['Chambray-lès-Tours', '37', /^Tours \(2e bureau\)$/],
    ['Rezé', '44', /^Nantes \(2e bureau\)$/], // the whole town was in its canton, which is printed
    ['Allonnes', '72', /^Le Mans \(1er bureau\)$/],
    ['Divion', '62', /^Béthune \(1er bureau\)$/],
    ['Chamrousse', '38', /^Grenoble \(2e bureau\)$/],
    ['Nexon', '87', /^Limoges$/],
    ['Serris', '77', /^Meaux$/],
    ['Bourg-Saint-Maurice', '73', /^Chambéry \(1er bureau\)$/],
    ['Avrillé', '49', /#N\/A/],
    ['Saint-Ismier', '38', /#N\/A/],
    ['Sains-en-Gohelle', '62', /#N\/A/],
    ['Castelnau-le-Lez', '34', /#N\/A/],
    ['Portet-sur-Garonne', '31', /#N\/A/],
    ['Pélissanne', '13', /#N\/A/],
    ['Les Pennes-Mirabeau', '13', /#N\/A/],
    ['Écully', '69', /#N\/A/],
    ['Noyelles-sous-Lens', '62', /#N\/A/],
  ])('%s (%s) : %s', (commune, departement, bureau) => {
    expect(shown(one('BUREAU', commune, departement))).toMatch(bureau);
  });

  test('Paris has the bureaux of its arrondissements, first to last', () => {
    expect(one('BUREAU', 'Paris')).toBe(
      ['1er', ...Array.from({ length: 10 }, (_, at) => `${at + 2}e`)]
        .map((rank) => `Paris (${rank} bureau)`)
        .join(' ou '),
    );
  });
});
